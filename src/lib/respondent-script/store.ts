import { asQueue, type Queue } from './queue.ts';

/** Where unconfirmed answers lie: in the browser's storage, or in the page alone where that is full or forbidden. */
export interface Store {
	read(): Queue;
	write(queue: Queue): void;
	/** False once the browser has refused to keep something: then answers are gone with the page. */
	lasts(): boolean;
}

const prefix = 'sanjeh.answers.';
const days = () => Math.floor(Date.now() / 86_400_000);
const longest = 30;

/**
 * The name under which a link's answers are kept: 53 bits of a hash of its token. A token has 192 bits, so whoever
 * finds the name in a browser knows as good as nothing of the link, and needs no crypto.subtle, which browsers offer on
 * https only. (cyrb53: two 32-bit lanes, multiplied and mixed.)
 */
export function linkKey(token: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let i = 0; i < token.length; i++) {
		const code = token.charCodeAt(i);
		a = Math.imul(a ^ code, 2_654_435_761);
		b = Math.imul(b ^ code, 1_597_334_677);
	}
	a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
	b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
	return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}

function parsed(text: string | null): { readonly day: number; readonly queue: Queue } {
	try {
		const { day, pages } = JSON.parse(text ?? '') as { day?: unknown; pages?: unknown };
		return { day: typeof day === 'number' ? day : 0, queue: asQueue(pages) };
	} catch {
		return { day: 0, queue: {} };
	}
}

/** Opens the store of a link and throws away what was left of other links a month ago. */
export function openStore(token: string, storage: () => Storage = () => localStorage): Store {
	const key = prefix + linkKey(token);
	let memory: Queue = {};
	let lasts = true;
	const trying = (work: (storage: Storage) => void) => {
		try {
			work(storage());
		} catch {
			lasts = false;
		}
	};
	trying((kept) => {
		const ours = Object.keys(kept).filter((name) => name.startsWith(prefix));
		for (const name of ours) if (parsed(kept.getItem(name)).day < days() - longest) kept.removeItem(name);
		memory = parsed(kept.getItem(key)).queue;
	});
	return {
		read: () => {
			// Another tab of the same link writes here too.
			if (lasts) trying((kept) => (memory = parsed(kept.getItem(key)).queue));
			return memory;
		},
		write: (queue) => {
			memory = queue;
			const empty = Object.keys(queue).length === 0;
			trying((kept) => {
				// First: where there is no room for the new, the old must not come back at the next visit.
				kept.removeItem(key);
				if (!empty) kept.setItem(key, JSON.stringify({ day: days(), pages: queue }));
			});
		},
		lasts: () => lasts
	};
}
