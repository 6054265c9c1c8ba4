import type { PrintedAction } from '#lib/domain/actions/action.ts';
import type { ShownFinding } from '#lib/domain/findings/arrange.ts';
import type { PrintedCustomers } from '#lib/domain/key-customers/printed.ts';
import type { PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { AudienceThemes } from '#lib/domain/themes/printed-themes.ts';
import type { Db } from '../../db/open.ts';
import { findPublication, instrumentsByHash, newestPublication } from '../../store/publications.ts';
import type { ReadableReport } from './newest-report.ts';

/** What belongs to a version besides its figures. */
export interface Published {
	readonly id: string;
	readonly number: number;
	readonly at: Date;
	readonly findings: readonly ShownFinding[];
	/** The action plan as it stood; null: there was none. */
	readonly plan: readonly PrintedAction[] | null;
	/** The indicators of the objectives as they stood; null: there were none. */
	readonly objectives: readonly PrintedKpi[] | null;
	/** The figures of the key customers as they stood; null: they were not told. */
	readonly customers: PrintedCustomers | null;
	/** What comments were about as they stood sorted; null: there were no themes. */
	readonly themes: readonly AudienceThemes[] | null;
	/** What the consultant said at its head; null: nothing. */
	readonly foreword: Localized | null;
}

export type PublishedReport = ReadableReport & { readonly published: Published };

async function readable(
	db: Db,
	waveId: string,
	row: Awaited<ReturnType<typeof newestPublication>>
): Promise<PublishedReport | undefined> {
	if (!row) return undefined;
	const {
		id,
		number,
		engagement_id: engagementId,
		report,
		findings,
		plan,
		objectives,
		customers,
		foreword,
		themes
	} = row;
	const instruments = await instrumentsByHash(db, [...new Set(report.instruments.map((i) => i.hash))]);
	return {
		waveId,
		engagementId,
		report,
		instruments: Object.fromEntries(instruments),
		published: {
			id,
			number,
			at: row.published_at,
			findings,
			plan,
			objectives,
			customers,
			foreword,
			themes
		}
	};
}

/** The newest published version of a wave's report. The reader has shown the right to it. */
export const newestVersion = async (db: Db, waveId: string): Promise<PublishedReport | undefined> =>
	readable(db, waveId, await newestPublication(db, waveId));

/** The version with this number. The reader has shown the right to it. */
export const versionNumbered = async (
	db: Db,
	waveId: string,
	number: number
): Promise<PublishedReport | undefined> => readable(db, waveId, await findPublication(db, waveId, number));
