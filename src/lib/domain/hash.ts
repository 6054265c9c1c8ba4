import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON with the keys of every object sorted by code unit, without white space: equal values give equal text whatever
 * the order in which they were built. Members that are undefined are left out, as JSON does.
 * Throws a TypeError for what JSON cannot hold exactly (NaN, Infinity, bigint, functions, dates, cycles).
 */
export function canonicalJson(value: unknown): string {
	return write(value, []);
}

function write(value: unknown, parents: readonly object[]): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
	if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical JSON`);
	if (parents.includes(value)) throw new TypeError('a cycle has no canonical JSON');
	const within = [...parents, value];
	if (Array.isArray(value))
		return `[${Array.from(value, (entry: unknown) => write(entry, within)).join(',')}]`;
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null)
		throw new TypeError('only plain objects have canonical JSON');
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${write(member, within)}`);
	return `{${members.join(',')}}`;
}

/** SHA-256 of the canonical JSON, 64 lower-case hexadecimal digits: says whether two contents are the same. */
export const contentHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));

/** SHA-256 of bytes that come in pieces, 64 lower-case hexadecimal digits. A piece may be overwritten by the next. */
export type PieceHasher = (pieces: Iterable<Uint8Array>) => string;

/** The one that needs nothing; whoever hashes much may have a faster one of the machine. */
export function hashOfPieces(pieces: Iterable<Uint8Array>): string {
	const hash = sha256.create();
	for (const piece of pieces) hash.update(piece);
	return bytesToHex(hash.digest());
}
