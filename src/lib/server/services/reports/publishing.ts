import { differenceOfReports, type ReportDifference } from '#lib/domain/report-difference.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { lockWave } from '../../store/findings.ts';
import { insertPublicationLook } from '../../store/looks.ts';
import * as store from '../../store/publications.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { contentOfReport } from './content-of-report.ts';
import { versionNumbered, type PublishedReport } from './publications.ts';
import { keptState } from './reporting.ts';

export interface Version {
	readonly number: number;
	readonly publishedAt: Date;
	/** Who published it; null for accounts that are gone. */
	readonly by: string | null;
	readonly datasetHash: string;
	readonly engine: string;
}

async function mustPublish(ctx: Context, actor: Actor, waveId: string): Promise<void> {
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	mustWork(actor);
}

/**
 * Freezes the report as it stands, with its findings, as the next version, and draws it in both languages; from then on
 * links and those who only read show it. Returns its number. Throws 'report-empty' while nothing may be shown and
 * 'report-unchanged' where the newest version says exactly this.
 */
export async function publishReport(ctx: Context, actor: Actor, waveId: string): Promise<number> {
	await mustPublish(ctx, actor, waveId);
	const { id, report, instruments, content, edition } = await keptState(ctx, waveId);
	const unchanged = async (db: Context['db']) => (await store.newestEdition(db, waveId))?.edition === edition;
	if (await unchanged(ctx.db)) throw new Problem('report-unchanged');
	// Drawn before anything is stored: what cannot be drawn, or has no room, is not published in part.
	const files: { locale: Locale; bytes: Uint8Array }[] = [];
	for (const locale of locales)
		files.push({
			locale,
			bytes: await renderPdf({ kind: 'report', report, instruments, ...content, variant: 'full', locale })
		});
	const { findings, plan, objectives, customers, look, foreword, themes } = content;
	return ctx.db.transaction().execute(async (db) => {
		if (!(await lockWave(db, waveId))) throw new Problem('not-found');
		const newest = await store.newestEdition(db, waveId);
		if (newest?.edition === edition) throw new Problem('report-unchanged');
		const number = (newest?.number ?? 0) + 1;
		const made = await store.insertPublication(db, {
			wave_id: waveId,
			number,
			report_id: id,
			findings: JSON.stringify(findings),
			plan: plan.length ? JSON.stringify(plan) : null,
			objectives: objectives.length ? JSON.stringify(objectives) : null,
			customers: customers && JSON.stringify(customers),
			foreword: foreword && JSON.stringify(foreword),
			themes: themes.length ? JSON.stringify(themes) : null,
			edition,
			published_at: ctx.now(),
			published_by: actor.accountId
		});
		if (look) await insertPublicationLook(db, made.id, look);
		for (const { locale, bytes } of files)
			await store.insertPublishedFile(db, made.id, 'full', locale, bytes);
		await record(ctx, db, actor, 'report.published', { kind: 'wave', id: waveId }, { count: number });
		return number;
	});
}

/** The versions of a wave's report, the newest one first, for whoever may read it. */
export async function listVersions(ctx: Context, actor: Actor, waveId: string): Promise<Version[]> {
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	const rows = await store.listPublications(ctx.db, waveId);
	return rows.map((row) => ({
		number: row.number,
		publishedAt: row.published_at,
		by: row.by,
		datasetHash: row.dataset_hash,
		engine: row.engine
	}));
}

/** A version; older ones are for those who work on the wave ('not-allowed' for others). */
export async function readVersion(
	ctx: Context,
	actor: Actor,
	waveId: string,
	number: number
): Promise<PublishedReport> {
	await mustPublish(ctx, actor, waveId);
	const version = await versionNumbered(ctx.db, waveId, number);
	if (!version) throw new Problem('not-found');
	return version;
}

export interface VersionDifference {
	readonly before: PublishedReport;
	readonly after: PublishedReport;
	readonly difference: ReportDifference;
}

/** What changed from one version to another. */
export async function compareVersions(
	ctx: Context,
	actor: Actor,
	waveId: string,
	from: number,
	to: number
): Promise<VersionDifference> {
	const before = await readVersion(ctx, actor, waveId, from);
	const after = await readVersion(ctx, actor, waveId, to);
	const whole = async (version: PublishedReport) => ({
		report: version.report,
		...(await contentOfReport(ctx, version))
	});
	return { before, after, difference: differenceOfReports(await whole(before), await whole(after)) };
}
