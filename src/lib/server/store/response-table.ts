import { type RawBuilder, sql } from 'kysely';
import { empty, type ResponseTable } from '#lib/domain/responses.ts';
import type { Db } from '../db/open.ts';
import { readSmallints } from '../db/smallints.ts';

/** Answers of many responses with the same unit and haste as one text: a driver takes microseconds for every row. */
interface Bundle {
	readonly unit_id: string | null;
	readonly hasty: boolean;
	readonly n: number;
	readonly answers: string;
}

/** From so many responses on a campaign is read piece by piece. */
const many = 5000;
/** So many responses make one bundle where units do not part them. */
const responsesInBundle = 4000;
const blocksInBundle = 64;
/** Reading all of the table pays as long as it has not more bytes than this for each response that is wanted. */
const bytesForEach = 1000;

const bundlesOf = (table: string) =>
	sql`select unit_id, hasty, count(*) as n, string_agg(answers_text, '') as answers from ${sql.table(table)}`;

const sizeOf = (table: string) => sql<number | null>`pg_relation_size(to_regclass(quote_ident(${table})))`;

/**
 * The table that holds a campaign's rows, which may be one of several partitions, where reading all of it pays. Null
 * where it does not, and where the rows lie on another server: no table here has the name that they give then.
 */
async function denseTable(db: Db, campaignId: string, expected: number): Promise<string | null> {
	const { rows: tables } = await sql<{ table: string }>`
		select tableoid::regclass::text as table from response where campaign_id = ${campaignId} limit 1`.execute(db);
	const table = tables[0]?.table;
	if (table === undefined) return null;
	const { rows } = await sql<{ bytes: number | null }>`select ${sizeOf(table)} as bytes`.execute(db);
	const bytes = rows[0]?.bytes ?? 0;
	return bytes > 0 && bytes <= bytesForEach * expected ? table : null;
}

/** Bundles by chance: of whatever the index finds. */
const byChance = (campaignId: string, expected: number): RawBuilder<Bundle> => sql<Bundle>`
	${bundlesOf('response')} where campaign_id = ${campaignId}
	group by unit_id, hasty,
		get_byte(uuid_send(id), 0) % ${sql.lit(Math.min(256, Math.ceil(expected / responsesInBundle) || 1))}`;

/** Bundles by place: one piece of the table after another, with nothing to sort and nothing to hold. */
const byPlace = (campaignId: string, table: string): RawBuilder<Bundle> => sql<Bundle>`
	select own.* from generate_series(
		0,
		${sizeOf(table)} / current_setting('block_size')::int,
		${sql.lit(blocksInBundle)}
	) first, lateral (
		${bundlesOf(table)} where campaign_id = ${campaignId}
			and ctid >= format('(%s,0)', first)::tid
			and ctid < format('(%s,0)', first + ${sql.lit(blocksInBundle)})::tid
		group by unit_id, hasty
	) own`;

/** The responses that have come so far, in arrays that grow. */
class Collected {
	readonly #places = new Map<string, number>();
	#columns: Int16Array<ArrayBuffer>[];
	#unitOf: Int32Array<ArrayBuffer>;
	#hasty: Uint8Array<ArrayBuffer>;
	#length = 0;

	constructor(slots: number, expected: number) {
		// Room for those that have come since they were counted: growing would need the memory twice.
		const room = Math.ceil(1.02 * expected) + 16;
		this.#columns = Array.from({ length: slots }, () => new Int16Array(room).fill(empty));
		this.#unitOf = new Int32Array(room);
		this.#hasty = new Uint8Array(room);
	}

	#grow(size: number): void {
		this.#columns = this.#columns.map((column) => {
			const grown = new Int16Array(size).fill(empty, column.length);
			grown.set(column);
			return grown;
		});
		const [unitOf, hasty] = [new Int32Array(size), new Uint8Array(size)];
		unitOf.set(this.#unitOf);
		hasty.set(this.#hasty);
		[this.#unitOf, this.#hasty] = [unitOf, hasty];
	}

	add({ unit_id, hasty, n, answers }: Bundle): void {
		const [from, to] = [this.#length, this.#length + n];
		if (to > this.#hasty.length) this.#grow(Math.max(to, Math.ceil(1.5 * this.#hasty.length)));
		let place = -1;
		if (unit_id !== null) {
			place = this.#places.get(unit_id) ?? this.#places.size;
			this.#places.set(unit_id, place);
		}
		this.#unitOf.fill(place, from, to);
		this.#hasty.fill(hasty ? 1 : 0, from, to);
		readSmallints(answers, this.#columns, from);
		this.#length = to;
	}

	table(): ResponseTable {
		const length = this.#length;
		return {
			length,
			columns: this.#columns.map((column) => column.subarray(0, length)),
			units: [...this.#places.keys()],
			unitOf: this.#unitOf.subarray(0, length),
			hasty: this.#hasty.subarray(0, length)
		};
	}
}

async function* pieces(db: Db, query: RawBuilder<Bundle>, rows: number): AsyncGenerator<readonly Bundle[]> {
	await sql`declare collected no scroll cursor for ${query}`.execute(db);
	const next = () => sql<Bundle>`fetch ${sql.lit(rows)} from collected`.execute(db);
	let coming = next();
	for (;;) {
		const { rows: piece } = await coming;
		if (piece.length === 0) break;
		// The database works on the next piece while this one is read.
		coming = next();
		coming.catch(() => {});
		yield piece;
	}
	await sql`close collected`.execute(db);
}

/**
 * The responses of a campaign by columns, in any order. `expected` is about how many they are, `units` about how many
 * units gave them: what memory and pieces are measured by. All of them are of one moment.
 */
export async function readResponses(
	db: Db,
	campaignId: string,
	{ slots, expected, units }: { readonly slots: number; readonly expected: number; readonly units: number }
): Promise<ResponseTable> {
	const collected = new Collected(slots, expected);
	if (expected < many) {
		const { rows } = await byChance(campaignId, expected).execute(db);
		for (const bundle of rows) collected.add(bundle);
		return collected.table();
	}
	const table = await denseTable(db, campaignId, expected);
	const query = table === null ? byChance(campaignId, expected) : byPlace(campaignId, table);
	const whole = async (trx: Db): Promise<void> => {
		for await (const piece of pieces(trx, query, Math.min(1000, 8 * (units + 1))))
			for (const bundle of piece) collected.add(bundle);
	};
	await (db.isTransaction ? whole(db) : db.transaction().execute(whole));
	return collected.table();
}
