import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Hears } from './live.ts';
import type { Log } from '../log.ts';

/** How this process and the others on the same PostgreSQL tell each other. */
export interface OtherProcesses {
	tell(campaignId: string): void;
	/** From now on what the others tell is heard. */
	listen(): void;
	/** Nobody here wants to hear it any more. */
	rest(): Promise<void>;
	end(): Promise<void>;
}

const channel = 'sanjeh_answers';
/** Milliseconds. */
const tellEvery = 1000;
const tryAgainAfter = 5000;

/**
 * LISTEN and NOTIFY. A NOTIFY inside the submitting transaction would make all submissions commit one after another,
 * for PostgreSQL takes one lock for all of them; so what came in within a second is told in one statement afterwards,
 * beside the submissions. Should the process die within that second, a page is fresh a little later: nothing else
 * hangs on it. A connection of its own listens, only while somebody watches, and comes back by itself when it breaks.
 */
export function otherProcesses(pool: pg.Pool, log: Log, hears: Hears): OtherProcesses {
	const self = randomUUID();
	const untold = new Set<string>();
	let telling: NodeJS.Timeout | undefined;
	let listener: pg.Client | undefined;
	let retrying: NodeJS.Timeout | undefined;
	let wanted = false;

	async function send(): Promise<void> {
		telling = undefined;
		const ids = [...untold];
		untold.clear();
		try {
			await pool.query(`select pg_notify($1, $2::text || ' ' || id) from unnest($3::text[]) id`, [
				channel,
				self,
				ids
			]);
		} catch (error) {
			log.warn({ err: error }, 'watchers in other processes were not told');
		}
	}

	async function connect(): Promise<void> {
		if (!wanted || listener) return;
		const client = new pg.Client(pool.options);
		listener = client;
		const again = () => {
			if (listener !== client) return;
			listener = undefined;
			if (wanted) retrying = setTimeout(() => void connect(), tryAgainAfter).unref();
		};
		client.on('error', again);
		client.on('end', again);
		client.on('notification', ({ payload = '' }) => {
			const [from, campaignId] = payload.split(' ');
			if (from !== self && campaignId) hears(campaignId);
		});
		try {
			await client.connect();
			await client.query(`listen ${channel}`);
			hears(null);
		} catch (error) {
			log.warn({ err: error }, 'what other processes tell is not heard');
			again();
			await client.end().catch(() => {});
		}
	}

	async function rest(): Promise<void> {
		wanted = false;
		clearTimeout(retrying);
		const client = listener;
		listener = undefined;
		await client?.end().catch(() => {});
	}

	return {
		tell(campaignId) {
			untold.add(campaignId);
			telling ??= setTimeout(() => void send(), tellEvery).unref();
		},
		listen() {
			wanted = true;
			void connect();
		},
		rest,
		async end() {
			clearTimeout(telling);
			await rest();
		}
	};
}
