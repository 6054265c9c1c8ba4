/** The address of the file that the build makes of a module; see `scriptPaths` in vite.config.ts. */
declare module '*?script-path' {
	const path: string;
	export default path;
}
