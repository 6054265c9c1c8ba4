import { isConnectionFailure, wasUndone } from '../../db/failure.ts';
import type { Db } from '../../db/open.ts';
import { savePages, tidyDrafts, type PageToSave, type SavedRow } from '../../store/drafts.ts';

/*
 * When hundreds answer at once, pages arrive while others are being written. Those are written together as soon as the
 * database is ready for them: one statement and one commit for many people. Nobody waits who would not have waited
 * anyway, and nobody is told before theirs is on disk.
 */
interface Waiting {
	readonly page: PageToSave;
	settle(saved: SavedRow | null): void;
	fail(error: unknown): void;
}

/** One statement at a time, unless it takes this long: something holds a draft, which need not hold up everybody. */
const patience = 50;
const mostAtOnce = 4;
const mostTogether = 100;

/** Drafts are tidied after so many pages, but not more often than this. */
const tidyAfter = { pages: 500, milliseconds: 10_000 };

class Queue {
	readonly #db: Db;
	#waiting: Waiting[] = [];
	#running = 0;
	#untidy = 0;
	#tidied = -Infinity;
	constructor(db: Db) {
		this.#db = db;
	}

	save(page: PageToSave): Promise<SavedRow | null> {
		return new Promise((settle, fail) => {
			this.#waiting.push({ page, settle, fail });
			if (this.#running === 0) void this.#run();
		});
	}

	/** Those who came first, one of each draft. */
	#next(): Waiting[] {
		const drafts = new Set<string>();
		const taken = this.#waiting.filter(({ page }) => {
			if (drafts.size === mostTogether || drafts.has(page.tokenHash)) return false;
			drafts.add(page.tokenHash);
			return true;
		});
		const chosen = new Set(taken);
		this.#waiting = this.#waiting.filter((one) => !chosen.has(one));
		return taken;
	}

	async #run(): Promise<void> {
		this.#running++;
		for (let batch = this.#next(); batch.length; batch = this.#next()) {
			const late = setTimeout(() => this.#running < mostAtOnce && void this.#run(), patience);
			await this.#write(batch);
			clearTimeout(late);
		}
		this.#running--;
	}

	async #write(batch: readonly Waiting[]): Promise<void> {
		try {
			const saved = await savePages(
				this.#db,
				batch.map(({ page }) => page)
			);
			for (const { page, settle } of batch) settle(saved.get(page.tokenHash) ?? null);
			this.#untidy += batch.length;
			if (this.#untidy >= tidyAfter.pages) this.#tidy(performance.now());
		} catch (error) {
			const unreachable = isConnectionFailure(error) && !wasUndone(error);
			if (batch.length === 1 || unreachable) for (const { fail } of batch) fail(error);
			// What is wrong with one of them is no reason to refuse the others.
			else await Promise.all(batch.map((one) => this.#write([one])));
		}
	}

	/** Besides, for nobody waits for it. What fails is left to the next time, and to the night. */
	#tidy(now: number): void {
		if (now - this.#tidied < tidyAfter.milliseconds) return;
		this.#tidied = now;
		this.#untidy = 0;
		tidyDrafts(this.#db).catch(() => {});
	}
}

const queues = new WeakMap<Db, Queue>();

/**
 * Writes one page. Returns the whole draft as it is then, null if there is none or its wave is not open; rejects with
 * what the database says.
 */
export function saveTogether(db: Db, page: PageToSave): Promise<SavedRow | null> {
	let queue = queues.get(db);
	if (!queue) queues.set(db, (queue = new Queue(db)));
	return queue.save(page);
}
