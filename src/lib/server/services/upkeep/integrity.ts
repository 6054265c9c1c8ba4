import * as v from 'valibot';
import { datasetHash } from '#lib/domain/dataset-hash.ts';
import { contentHash } from '#lib/domain/hash.ts';
import { timeZone } from '#lib/i18n/time-zone.ts';
import type { Context } from '../../app.ts';
import { hashPieces } from '../../compute/hash-pieces.ts';
import { pendingMigrations, unknownMigrations } from '../../db/migrate.ts';
import { questionnaireOf } from '../../questionnaires.ts';
import * as integrity from '../../store/integrity.ts';
import { wrongNewestReports } from '../reports/wrong-newest-reports.ts';
import { waveDataOf } from '../reports/wave-data.ts';

export const checkNames = [
	'migrations',
	'references',
	'instruments',
	'answers',
	'reports',
	'newest-reports',
	'audit-log'
] as const;
export type CheckName = (typeof checkNames)[number];

/** What one check found: 0 is good. */
export interface Check {
	readonly name: CheckName;
	readonly found: number;
	/** Names and ids of what is broken, the first few. */
	readonly where: readonly string[];
}

const few = 5;
const check = (name: CheckName, found: number, where: readonly string[]): Check => ({
	name,
	found,
	where: where.slice(0, few)
});

async function references({ db }: Context): Promise<Check> {
	const broken = await integrity.brokenReferences(db);
	const rows = broken.reduce((sum, b) => sum + b.rows, 0);
	return check(
		'references',
		rows,
		broken.map(({ name }) => name)
	);
}

async function instruments({ db }: Context): Promise<Check> {
	const frozen = (await integrity.frozenInstruments(db)).map((i) => ({
		...i,
		name: `${i.code} ${i.version}`
	}));
	const own = (await integrity.ownInstruments(db)).map((i) => ({ ...i, name: `${i.code} (${i.number})` }));
	const changed = [...frozen, ...own].filter(({ body, hash }) => contentHash(body) !== hash);
	return check(
		'instruments',
		changed.length,
		changed.map(({ name }) => name)
	);
}

async function answers({ db }: Context): Promise<Check> {
	const broken: string[] = [];
	let found = 0;
	for (const { campaign_id: id, asks } of await integrity.campaignsWithAsks(db)) {
		let slots: number;
		try {
			slots = (await questionnaireOf(db, asks)).slots.length;
		} catch {
			// An instrument that is missing or makes no questionnaire: none of its answers can be read.
			slots = -1;
		}
		const other = await integrity.answersOfOtherLength(db, id, slots);
		found += other;
		if (other) broken.push(id);
	}
	return check('answers', found, broken);
}

async function reports(ctx: Context): Promise<Check> {
	const broken: string[] = [];
	for (const { wave_id: id, dataset_hash: stored } of await integrity.lastReportsOfClosedWaves(
		ctx.db,
		timeZone()
	)) {
		const now = await waveDataOf(ctx, id).then(
			(data) => datasetHash(data, hashPieces),
			() => null
		);
		if (now !== stored) broken.push(id);
	}
	return check('reports', broken.length, broken);
}

/**
 * Whether what is stored holds together, check by check: the schema is the newest, references hold, instruments are
 * what their hashes say, answers have the length of their questionnaire, the reports of closed waves were built of the
 * answers that are there, those that lie ready for large waves say what comes of their answers now, the audit log is
 * guarded. Reads only. On a schema that is not that of this version it ends after the first check.
 */
export async function* checkDatabase(ctx: Context): AsyncGenerator<Check> {
	const other = [...(await pendingMigrations(ctx.db)), ...(await unknownMigrations(ctx.db))];
	yield check('migrations', other.length, other);
	if (other.length) return;
	yield references(ctx);
	yield instruments(ctx);
	yield answers(ctx);
	yield reports(ctx);
	const wrong = await wrongNewestReports(ctx);
	yield check('newest-reports', wrong.length, wrong);
	const unguarded = await integrity.missingAuditGuards(ctx.db);
	yield check('audit-log', unguarded.length, unguarded);
}

const checkLine = v.object({
	name: v.picklist(checkNames),
	found: v.number(),
	where: v.array(v.string())
});

/** A check that came as a line of JSON from another process. */
export const parseCheck = (line: string): Check => v.parse(checkLine, JSON.parse(line));
