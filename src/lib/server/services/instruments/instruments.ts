import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { changesFrom, type OwnChanges } from '#lib/domain/own-version/changes.ts';
import { isOwnCode } from '#lib/domain/own-version/codes.ts';
import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { findInstrumentVersion } from '../../store/campaigns-for-respondents.ts';
import * as store from '../../store/instruments.ts';

/** A wave that asks one of the organization's own instruments. */
export interface AskingWave {
	readonly id: string;
	readonly number: number;
	readonly state: 'draft' | 'open' | 'closed';
	readonly client: Localized;
	/** Content hash of the version that it asks. */
	readonly hash: string;
}

export interface OwnVersion {
	readonly number: number;
	readonly hash: string;
	readonly savedAt: Date;
	/** Asked in a launched wave: it never changes again. */
	readonly frozen: boolean;
}

/** What is known of an own version beside its content. */
export interface OwnFacts {
	readonly number: number;
	readonly base: Pick<Instrument, 'code' | 'version' | 'title'> & { readonly hash: string };
	readonly changes: OwnChanges;
	/** Newest first. */
	readonly versions: readonly OwnVersion[];
	readonly waves: readonly AskingWave[];
}

export interface LibraryEntry {
	readonly instrument: Instrument;
	readonly hash: string;
	/** null for a built-in instrument. */
	readonly own: OwnFacts | null;
}

const hashes = new WeakMap<Instrument, string>();

/** The content hash of a built-in instrument, computed once. */
export function hashOf(instrument: Instrument): string {
	let hash = hashes.get(instrument);
	if (!hash) hashes.set(instrument, (hash = contentHash(instrument)));
	return hash;
}

const bodyOf = (row: { body: object }): Instrument => row.body as Instrument;

/**
 * The newest version of an instrument that this organization can field: a built-in one or one of its own; undefined
 * for every other code, those of other organizations included.
 */
export async function instrumentFor(
	db: Db,
	organizationId: string,
	code: string
): Promise<Instrument | undefined> {
	if (!isOwnCode(code)) return findInstrument(code);
	const row = await store.newestOwn(db, organizationId, code);
	return row && bodyOf(row);
}

/** Everything that the organization can field: the built-in instruments, then its own in their newest versions. */
export async function offeredInstruments(ctx: Context, actor: Actor): Promise<Instrument[]> {
	const rows = worksOnEverything(actor) ? await store.listOwn(ctx.db, actor.organizationId) : [];
	const newest = rows.filter((row, i) => row.code !== rows[i - 1]?.code);
	return [...instruments, ...newest.map(bodyOf)];
}

type OwnRow = Awaited<ReturnType<typeof store.listOwn>>[number];
type AskingRow = Awaited<ReturnType<typeof store.wavesAsking>>[number];

export const isFrozen = (hash: string, asking: readonly { hash: string; state: string }[]): boolean =>
	asking.some((wave) => wave.state !== 'draft' && wave.hash === hash);

/** What an own version was made of, in the words that it had then. */
export async function baseOf(db: Db, row: Pick<OwnRow, 'base_hash'>): Promise<Instrument> {
	const body = await findInstrumentVersion(db, row.base_hash);
	if (!body) throw new Error(`instrument version ${row.base_hash} is missing`);
	return body;
}

async function entryOf(
	db: Db,
	row: OwnRow,
	versions: readonly OwnRow[],
	asking: readonly AskingRow[]
): Promise<LibraryEntry> {
	const instrument = bodyOf(row);
	const base = await baseOf(db, row);
	const { code, version, title } = base;
	return {
		instrument,
		hash: row.hash,
		own: {
			number: row.number,
			base: { code, version, title, hash: row.base_hash },
			changes: changesFrom(base, instrument),
			versions: versions.map((v) => ({
				number: v.number,
				hash: v.hash,
				savedAt: v.saved_at,
				frozen: isFrozen(v.hash, asking)
			})),
			waves: asking.map((w) => ({
				id: w.id,
				number: w.number,
				state: w.state,
				client: { fa: w.client_fa, en: w.client_en },
				hash: w.hash
			}))
		}
	};
}

const builtInEntry = (instrument: Instrument): LibraryEntry => ({
	instrument,
	hash: hashOf(instrument),
	own: null
});

/** The library: the built-in instruments and, for those who work on everything, the organization's own. */
export async function listInstruments(ctx: Context, actor: Actor): Promise<LibraryEntry[]> {
	const rows = worksOnEverything(actor) ? await store.listOwn(ctx.db, actor.organizationId) : [];
	const byCode = Map.groupBy(rows, (row) => row.code);
	const asking = await store.wavesAsking(ctx.db, actor.organizationId, [...byCode.keys()]);
	const own = [];
	for (const [code, versions] of byCode) {
		const [newest] = versions;
		if (!newest) continue;
		const waves = asking.filter((w) => w.code === code);
		own.push(await entryOf(ctx.db, newest, versions, waves));
	}
	return [...instruments.map(builtInEntry), ...own];
}

/**
 * One instrument, an own one in the version with this number or else in its newest. Throws 'not-found' for an own
 * instrument of another organization just as for one that does not exist, and for those who only read.
 */
export async function readInstrument(
	ctx: Context,
	actor: Actor,
	code: string,
	number?: number
): Promise<LibraryEntry> {
	if (!isOwnCode(code)) {
		const builtIn = findInstrument(code);
		if (!builtIn) throw new Problem('not-found');
		return builtInEntry(builtIn);
	}
	if (!worksOnEverything(actor)) throw new Problem('not-found');
	const versions = await store.ownVersions(ctx.db, actor.organizationId, code);
	const row = number === undefined ? versions[0] : versions.find((v) => v.number === number);
	if (!row) throw new Problem('not-found');
	return entryOf(ctx.db, row, versions, await store.wavesAsking(ctx.db, actor.organizationId, [code]));
}
