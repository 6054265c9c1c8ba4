import { createHash } from 'node:crypto';

// Crockford's 32 letters and digits: none looks like another.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code on the thank-you page, such as 7KQ2-M9DT: 40 bits of a hash of the token, which is not stored. It shows
 * that answers were sent over this link and leads to nothing else.
 */
export function receiptOf(token: string): string {
	const bytes = createHash('sha256').update(`receipt ${token}`).digest();
	const bits = bytes.readUIntBE(0, 5);
	const code = Array.from({ length: 8 }, (_, i) => alphabet[Math.floor(bits / 32 ** i) % 32]).join('');
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}
