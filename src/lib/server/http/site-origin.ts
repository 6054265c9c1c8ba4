/** A name with at least one dot, in the letters that URLs have; no address of a network, no wildcard. */
const hostName =
	/^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The origin of one site, as it may stand in a security policy: https, a name, perhaps a port, and nothing else. Null
 * for anything that says more, or less.
 */
export function siteOrigin(text: string): string | null {
	const given = text.trim();
	if (given.length > 300 || !URL.canParse(given)) return null;
	const url = new URL(given);
	const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
	// What the parser drops without a word, such as an empty query or a second slash, is not what was meant.
	const plain = !/[\\?#@*\s]/.test(given) && !/[^:/]\/{2,}|\/{3,}/.test(given);
	return url.protocol === 'https:' && bare && plain && hostName.test(url.hostname) ? url.origin : null;
}
