import * as v from 'valibot';
import { BackupFailure } from './failure.ts';

/*
 * A backup file, version 1. It knows no engine and no file of a database: what one engine wrote the other reads.
 *
 *     magic      8 bytes  "SANJEHBK"
 *     length     4 bytes  of the header, big endian
 *     header     JSON     readable without the passphrase: versions, migrations, salt and cost of the key
 *     frames     until the end of the file, each
 *         last   1 byte   1 for the last frame, else 0
 *         length 4 bytes  of the sealed bytes, big endian
 *         sealed          AES-256-GCM of up to 256 KiB of content
 *         tag   16 bytes
 *
 * Key: scrypt of the passphrase (NFC, UTF-8) with salt and cost of the header gives 64 bytes; the first 32 seal, the
 * others make `check`, by which a wrong passphrase is told from a damaged file. The salt is new in every file, so
 * each key seals one file and a counter is a good nonce: 4 zero bytes and the number of the frame (8 bytes, from 0).
 * Associated data: SHA-256 of everything before the frames, the number of the frame, `last`. So no frame can be
 * changed, left out, repeated or moved, the header is covered too, and a file without its last frame is known to be
 * aborted.
 *
 * Content: gzip of lines of UTF-8. `#{"table":…,"columns":[…]}` begins a table; the lines after it are its rows as
 * PostgreSQL's own JSON (bytes in hex, times in UTC with all digits). Tables come after those they refer to, rows in
 * the order of the primary key, which is random for answers and invitations: the order in which people answered is
 * not in the file. The last line is `#{"trailer":[{"table":…,"rows":…,"sha256":…},…]}`, the hash being over a table's
 * rows, each with its line break.
 *
 * The queue of background jobs is not in it: all jobs take their orders from the tables.
 */
export const magic = Buffer.from('SANJEHBK');
export const format = 1;
export const frameBytes = 256 * 1024;
export const tagBytes = 16;
/** last, length */
export const frameHead = 5;
export const mostHeaderBytes = 1024 * 1024;

const header = v.object({
	format: v.literal(format),
	product: v.string(),
	made: v.string(),
	migrations: v.array(v.string()),
	kdf: v.object({
		name: v.literal('scrypt'),
		// Bounded, so that a file made for it cannot keep the machine busy or take all of its memory.
		n: v.pipe(v.number(), v.integer(), v.minValue(1024), v.maxValue(2 ** 20)),
		r: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
		p: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
		salt: v.string()
	}),
	check: v.string()
});
export type Header = v.InferOutput<typeof header>;

/** Throws 'format-newer' for a format that this version does not know, 'damaged' for anything that is no header. */
export function parseHeader(bytes: Buffer): Header {
	let value: unknown;
	try {
		value = JSON.parse(bytes.toString());
	} catch (cause) {
		throw new BackupFailure('damaged', { cause });
	}
	const version = v.safeParse(v.object({ format: v.number() }), value);
	if (version.success && version.output.format > format) throw new BackupFailure('format-newer');
	const parsed = v.safeParse(header, value);
	if (!parsed.success) throw new BackupFailure('damaged');
	return parsed.output;
}

/** Nonce and associated data of one frame. */
export function frameSecrets(before: Buffer, number: number, last: boolean): { nonce: Buffer; data: Buffer } {
	const nonce = Buffer.alloc(12);
	nonce.writeBigUInt64BE(BigInt(number), 4);
	return { nonce, data: Buffer.concat([before, nonce.subarray(4), Buffer.from([last ? 1 : 0])]) };
}
