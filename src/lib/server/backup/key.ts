import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { BackupFailure } from './failure.ts';
import type { Header } from './format.ts';

type Kdf = Header['kdf'];

/** 128 MiB and a good part of a second for each guess. */
const usualCost = 2 ** 17;

export const leastPassphrase = 12;
const leastDifferent = 6;

/** Long, and not one key pressed again and again. Longer is better than odder. */
export const isStrong = (passphrase: string): boolean =>
	[...passphrase].length >= leastPassphrase && new Set(passphrase).size >= leastDifferent;

interface Keys {
	readonly seal: Buffer;
	readonly check: string;
}

function derive(passphrase: string, { n, r, p, salt }: Kdf): Promise<Keys> {
	const maxmem = 256 * n * r + 64 * 1024 * 1024;
	return new Promise((resolve, reject) => {
		const options = { N: n, r, p, maxmem };
		scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 64, options, (error, bytes) => {
			if (error) return reject(new BackupFailure('damaged', { cause: error }));
			const check = createHmac('sha256', bytes.subarray(32)).update('sanjeh backup').digest('base64');
			resolve({ seal: bytes.subarray(0, 32), check });
		});
	});
}

/** The key of a new file, and what of it goes into the header. `cost` is scrypt's N; tests take a small one. */
export async function newKey(passphrase: string, cost = usualCost) {
	const kdf: Kdf = { name: 'scrypt', n: cost, r: 8, p: 1, salt: randomBytes(32).toString('base64') };
	return { kdf, ...(await derive(passphrase, kdf)) };
}

/** The key of a file. Throws 'wrong-passphrase'. */
export async function keyOf(passphrase: string, { kdf, check }: Header): Promise<Buffer> {
	const keys = await derive(passphrase, kdf);
	const [right, given] = [Buffer.from(keys.check), Buffer.from(check)];
	if (right.length !== given.length || !timingSafeEqual(right, given))
		throw new BackupFailure('wrong-passphrase');
	return keys.seal;
}
