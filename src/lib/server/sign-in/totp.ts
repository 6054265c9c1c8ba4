import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/*
 * Time-based one-time passwords (RFC 6238 over RFC 4226) with what every authenticator app takes without being asked:
 * HMAC-SHA-1, half minutes, six digits.
 */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const period = 30;
const usualDigits = 6;

/** Bytes as base32 without padding (RFC 4648). */
export function base32(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
		.join('');
}

function bytesOf(text: string): Buffer {
	const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** 160 random bits, as long as the hash, in base32. */
export const newSecret = (): string => base32(randomBytes(20));

/** The half minute of a moment, counted from 1970. */
export const stepOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / period);

/** The code of a half minute, RFC 4226 section 5.3. */
export function codeAt(secret: string, step: number, digits: number = usualDigits): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
	const offset = hash[hash.length - 1]! & 0xf;
	const number = hash.readUInt32BE(offset) & 0x7fffffff;
	return String(number % 10 ** digits).padStart(digits, '0');
}

/** The half minute to which the code belongs: this one or a neighbour, for clocks that differ a little. Null: none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
	if (!/^\d{6}$/.test(code)) return null;
	const given = Buffer.from(code);
	const here = stepOf(now);
	const matching = [here, here - 1, here + 1].filter((step) =>
		timingSafeEqual(Buffer.from(codeAt(secret, step)), given)
	);
	return matching[0] ?? null;
}

/** What an authenticator app reads from the square. */
export function enrolmentAddress(issuer: string, account: string, secret: string): string {
	const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
	return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
