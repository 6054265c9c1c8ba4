const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether secrets may travel to this address: https, or http that does not leave the machine. */
export function isSafeAddress(text: string): boolean {
	if (text.length > 2000 || !URL.canParse(text)) return false;
	const { protocol, hostname, username, password } = new URL(text);
	if (username || password) return false;
	return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
}

/** Whether this can be an issuer: a safe address without a query and a fragment, in plain signs. */
export const isIssuer = (text: string): boolean =>
	/^[\x21-\x7e]+$/.test(text) && !/[?#\\]/.test(text) && isSafeAddress(text);

/** Where people come back to; the one address that is registered at the provider. */
export const backPath = '/sign-in/back';
