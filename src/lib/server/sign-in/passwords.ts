import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';

/** argon2id with 19 MiB, two passes, one lane: the OWASP minimum, about 50 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

interface Cost {
	readonly memory: number;
	readonly passes: number;
	readonly parallelism: number;
}

/** In the thread pool of Node: the event loop goes on answering. The same letters typed two ways are one password. */
const derive = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const message = password.normalize('NFKC');
		argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength }, (error, tag) =>
			error ? reject(error) : resolve(tag)
		);
	});

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** What is stored: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`, so that the cost can rise later without a migration. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await derive(password, salt, cost);
	const { memory, passes, parallelism } = cost;
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Belongs to no account: an unknown e-mail address costs the same work as a known one. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether `password` made `hash`; without a hash the same work, and false. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
	const [, memory, passes, parallelism, salt = '', tag = ''] = stored.exec(hash ?? nobody) ?? [];
	if (!memory) throw new Error('a stored password has an unknown form');
	const asked = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
	const derived = await derive(password.slice(0, longest), Buffer.from(salt, 'base64'), asked);
	return timingSafeEqual(derived, Buffer.from(tag, 'base64')) && hash !== undefined;
}

export const shortest = 10;
const longest = 200;

/** Throws the Problem of a password that cannot be taken as a new one. */
export function checkNewPassword(password: string): void {
	const length = [...password].length;
	if (length < shortest) throw new Problem('password-too-short');
	if (length > longest) throw new Problem('password-too-long');
}
