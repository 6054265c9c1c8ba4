import { encodeQR } from 'qr';

/** Light squares around a code, without which cameras do not find it. */
const quiet = 4;

/** The dark squares of a QR code, row by row, without the light ones around it. A quarter of it may be damaged. */
export const qrModules = (text: string): readonly (readonly boolean[])[] =>
	encodeQR(text, 'raw', { ecc: 'quartile', border: 1 })
		.slice(1, -1)
		.map((row) => row.slice(1, -1));

/** Neighbouring dark squares of each row: where they begin, and how many. */
export const qrRuns = (modules: readonly (readonly boolean[])[]): { x: number; y: number; width: number }[] =>
	modules.flatMap((row, y) => {
		const runs: { x: number; y: number; width: number }[] = [];
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const from = x;
			while (row[x + 1]) x++;
			runs.push({ x: from, y, width: x - from + 1 });
		}
		return runs;
	});

/** The code as a drawing that can be printed at any size; dark on white, as cameras need it. */
export function qrSvg(text: string): string {
	const modules = qrModules(text);
	const size = modules.length + 2 * quiet;
	const path = qrRuns(modules)
		.map(({ x, y, width }) => `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`)
		.join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

/** The code as rows of pixels, `scale` to a square; true is dark. */
export function qrPixels(text: string, scale: number): boolean[][] {
	const modules = qrModules(text);
	const size = (modules.length + 2 * quiet) * scale;
	const at = (pixel: number) => Math.floor(pixel / scale) - quiet;
	return Array.from({ length: size }, (_, y) =>
		Array.from({ length: size }, (__, x) => modules[at(y)]?.[at(x)] ?? false)
	);
}
