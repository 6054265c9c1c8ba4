/**
 * `next` when it is a path of this very site, else `fallback`. A browser reads `//host`, `/\host` and paths with line
 * breaks or tabs as other places, so only a plain absolute path passes.
 */
export function safePath(next: string | null | undefined, fallback: string): string {
	// Printable ASCII without a backslash is all that the paths of this site ever contain.
	if (!next || next.length > 500 || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(next)) return fallback;
	// Resolving takes the dot segments away, after which two slashes may have come to the front.
	const { pathname, search } = new URL(next, 'http://sanjeh.invalid');
	return pathname.startsWith('//') ? fallback : pathname + search;
}
