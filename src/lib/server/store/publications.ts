import type { PrintedAction } from '#lib/domain/actions/action.ts';
import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { PrintedCustomers } from '#lib/domain/key-customers/printed.ts';
import type { PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Report } from '#lib/domain/report.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import type { AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import type { Db } from '../db/open.ts';

const whole = (db: Db, waveId: string) =>
	db
		.selectFrom('publication')
		.innerJoin('report', 'report.id', 'publication.report_id')
		.innerJoin('wave', 'wave.id', 'publication.wave_id')
		.where('publication.wave_id', '=', waveId)
		.select([
			'publication.id',
			'wave.engagement_id',
			'publication.number',
			'publication.published_at',
			'publication.edition',
			'publication.findings',
			'publication.plan',
			'publication.objectives',
			'publication.customers',
			'publication.foreword',
			'publication.themes',
			'report.body'
		]);

const read = (row: Awaited<ReturnType<ReturnType<typeof whole>['executeTakeFirst']>>) =>
	row && {
		...row,
		report: row.body as unknown as Report,
		findings: row.findings as unknown as readonly ShownFinding[],
		plan: row.plan as unknown as readonly PrintedAction[] | null,
		objectives: row.objectives as unknown as readonly PrintedKpi[] | null,
		customers: row.customers as unknown as PrintedCustomers | null,
		foreword: row.foreword as unknown as Localized | null,
		themes: row.themes as unknown as readonly AudienceThemes[] | null
	};

/** The version of a wave's report with this number. */
export const findPublication = async (db: Db, waveId: string, number: number) =>
	read(await whole(db, waveId).where('publication.number', '=', number).executeTakeFirst());

export const newestPublication = async (db: Db, waveId: string) =>
	read(await whole(db, waveId).orderBy('publication.number', 'desc').limit(1).executeTakeFirst());

/** All versions of a wave's report, the newest one first, with the names of those who published them. */
export const listPublications = (db: Db, waveId: string) =>
	db
		.selectFrom('publication')
		.innerJoin('report', 'report.id', 'publication.report_id')
		.leftJoin('account', 'account.id', 'publication.published_by')
		.where('publication.wave_id', '=', waveId)
		.select([
			'publication.number',
			'publication.published_at',
			'account.name as by',
			'report.dataset_hash',
			'report.engine'
		])
		.orderBy('publication.number', 'desc')
		.execute();

/** Which the newest version is, and its edition, without what it says. */
export const newestEdition = (db: Db, waveId: string) =>
	db
		.selectFrom('publication')
		.where('wave_id', '=', waveId)
		.select(['id', 'number', 'edition'])
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();

export const insertPublication = (
	db: Db,
	row: {
		wave_id: string;
		number: number;
		report_id: string;
		findings: string;
		plan: string | null;
		objectives: string | null;
		customers: string | null;
		foreword: string | null;
		themes: string | null;
		edition: string;
		published_at: Date;
		published_by: string;
	}
) => db.insertInto('publication').values(row).returning('id').executeTakeFirstOrThrow();

export const findPublishedFile = (db: Db, id: string, variant: ReportVariant, locale: Locale) =>
	db
		.selectFrom('publication_file')
		.select('bytes')
		.where('publication_id', '=', id)
		.where('variant', '=', variant)
		.where('locale', '=', locale)
		.executeTakeFirst();

/** Whoever comes second finds the file of the first. */
export const insertPublishedFile = (
	db: Db,
	id: string,
	variant: ReportVariant,
	locale: Locale,
	bytes: Uint8Array
) =>
	db
		.insertInto('publication_file')
		.values({ publication_id: id, variant, locale, bytes: Buffer.from(bytes) })
		.onConflict((c) => c.doNothing())
		.execute();

/** Frozen instruments by content hash. */
export async function instrumentsByHash(db: Db, hashes: readonly string[]): Promise<Map<string, Instrument>> {
	if (hashes.length === 0) return new Map();
	const rows = await db
		.selectFrom('instrument_version')
		.select(['hash', 'body'])
		.where('hash', 'in', [...hashes])
		.execute();
	return new Map(rows.map((row) => [row.hash, row.body as unknown as Instrument]));
}
