import { PGlite } from '@electric-sql/pglite';
import type { OpenDatabase } from '../db/open.ts';
import { otherProcesses } from './live-postgres.ts';
import type { Log } from '../log.ts';

/** Hears that a response of a campaign came in; null: something may have been missed. Never what or whose. */
export type Hears = (campaignId: string | null) => void;

/** Tells those who watch a wave that answers came in, in this process and in the others on the same database. */
export interface Live {
	/** After the response is stored. Costs the respondent nothing: no statement waits for it. */
	tell(campaignId: string): void;
	/**
	 * Until the returned function is called. `ends` is called once when the server goes. False where too many watch
	 * already, all in all or of this account, and when the server is going.
	 */
	watch(accountId: string, hears: Hears, ends: () => void): (() => void) | false;
	/** Lets go of everybody who watches, so that the server can end. */
	end(): Promise<void>;
}

interface Watcher {
	readonly accountId: string;
	readonly hears: Hears;
	readonly ends: () => void;
}

export interface LiveLimits {
	readonly perAccount: number;
	readonly perProcess: number;
}

/** A browser opens six connections to one server and needs some of them for pages. */
const usualLimits: LiveLimits = { perAccount: 4, perProcess: 200 };

export function startLive(
	{ driver }: Pick<OpenDatabase, 'driver'>,
	log: Log,
	{ perAccount, perProcess }: LiveLimits = usualLimits
): Live {
	const watchers = new Set<Watcher>();
	let ended = false;
	const passOn: Hears = (campaignId) => {
		for (const { hears } of watchers) hears(campaignId);
	};
	// The embedded database belongs to this one process.
	const others = driver instanceof PGlite ? null : otherProcesses(driver, log, passOn);

	return {
		tell(campaignId) {
			if (ended) return;
			passOn(campaignId);
			others?.tell(campaignId);
		},
		watch(accountId, hears, ends) {
			const own = [...watchers].filter((watcher) => watcher.accountId === accountId);
			if (ended || watchers.size >= perProcess || own.length >= perAccount) return false;
			const watcher = { accountId, hears, ends };
			watchers.add(watcher);
			others?.listen();
			return () => {
				if (watchers.delete(watcher) && watchers.size === 0) void others?.rest();
			};
		},
		async end() {
			ended = true;
			for (const { ends } of [...watchers]) ends();
			watchers.clear();
			await others?.end();
		}
	};
}
