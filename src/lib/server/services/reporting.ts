import { setTimeout as wait } from 'node:timers/promises';
import { isAvailable } from '#lib/domain/available.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { Report } from '#lib/domain/report.ts';
import { reportVariants, type ReportVariant } from '#lib/domain/report-variants.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { CampaignData, WaveData } from '#lib/domain/wave-data.ts';
import { industryName } from '#lib/i18n/console.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { buildReportInWorker } from '../compute/build-report.ts';
import type { Db } from '../db/open.ts';
import { renderPdf } from '../pdf/render.ts';
import { count } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { engagementById, listUnits } from '../store/engagements.ts';
import { countBatches } from '../store/import-rows.ts';
import { findPublishedFile, insertPublishedFile } from '../store/publications.ts';
import { evidenceLevels } from '../store/evidence.ts';
import * as reports from '../store/reports.ts';
import * as waves from '../store/waves.ts';
import { findingsOfWave } from './findings-of-wave.ts';
import { keptPromises, type Kept } from './kept-promises.ts';
import { planOfWave } from './plan-of-wave.ts';
import { newestVersion, type Published } from './publications.ts';

/** A report with the instruments whose words it needs to be shown. */
export interface ReadableReport {
	readonly waveId: string;
	readonly report: Report;
	/** Content hash → instrument. */
	readonly instruments: Readonly<Record<string, Instrument>>;
	/** Set where this is a published version and not the newest state. */
	readonly published?: Published;
}

/** What a wave's report depends on besides the answers: what may be corrected or added at any time. */
async function frameOf(db: Db, waveId: string) {
	const wave = await waves.waveById(db, waveId);
	if (!wave) throw new Problem('not-found');
	const engagement = await engagementById(db, wave.engagement_id);
	const units = await listUnits(db, wave.engagement_id);
	const evidence = await evidenceLevels(db, waveId);
	return { wave, engagement, units, evidence };
}
type Frame = Awaited<ReturnType<typeof frameOf>>;

/** Everything that was answered in a wave, as the core wants it. */
async function gather(db: Db, { wave, engagement, units, evidence }: Frame): Promise<WaveData> {
	const chosen = await waves.instrumentsOfWave(db, wave.id);
	const counts = await waves.countAnswering(db, wave.id);
	const campaigns: CampaignData[] = [];
	for (const campaign of await waves.listCampaigns(db, wave.id)) {
		const parts = chosen
			.filter((i) => i.campaign_id === campaign.id)
			.map((i) => ({ instrument: i.body as unknown as Instrument, form: i.form, hash: i.instrument_hash }));
		const responses = await waves.responsesOf(db, campaign.id);
		const comments = await waves.commentsOf(db, campaign.id);
		campaigns.push({
			audience: campaign.audience,
			population: campaign.population,
			started: responses.length + (counts.drafts.get(campaign.id) ?? 0),
			questionnaire: composeQuestionnaire(parts),
			responses: responses.map((r) => ({ unit: r.unit_id, answers: r.answers, hasty: r.hasty })),
			comments: comments.map((c) => ({ item: c.item_code, text: c.text }))
		});
	}
	const client = { fa: engagement.client_fa, en: engagement.client_en };
	return {
		subject: {
			client,
			engagement: client,
			wave: { number: wave.number, title: { fa: wave.title_fa, en: wave.title_en } },
			industry: industryName(engagement.industry),
			opensOn: wave.opens_on,
			closesOn: wave.closes_on,
			sample: engagement.sample
		},
		threshold: wave.threshold,
		targets: engagement.targets,
		units: units.map((u) => ({
			code: u.id,
			title: { fa: u.name_fa, en: u.name_en },
			headcount: u.headcount
		})),
		campaigns,
		...(evidence.length ? { evidence: Object.fromEntries(evidence.map((e) => [e.item_code, e.level])) } : {})
	};
}

/** Everything that was answered in a wave whose reader has shown the right to it. */
export const waveDataOf = async (ctx: Context, waveId: string): Promise<WaveData> =>
	gather(ctx.db, await frameOf(ctx.db, waveId));

/** The wave before this one of the same engagement, if it took answers. */
async function previousWaveId(db: Db, { wave }: Frame): Promise<string | undefined> {
	const before = (await waves.listWaves(db, [wave.engagement_id])).filter(
		(w) => w.number < wave.number && w.state !== 'draft'
	);
	return before.at(-1)?.id;
}

/** Answers only ever come in, so their counts say whether a built report is still the newest one. */
async function stateOf(db: Db, frame: Frame, previous: string) {
	const { wave, engagement, units, evidence } = frame;
	const { drafts, responses } = await waves.countAnswering(db, wave.id);
	const counts = wave.state === 'closed' ? [] : [[...drafts], [...responses]];
	// What was collected elsewhere may come in after the wave has closed.
	const imports = await countBatches(db, wave.id);
	return {
		fingerprint: contentHash(JSON.stringify([wave, engagement, units, evidence, counts, imports, previous])),
		responses: [...responses.values()].reduce((sum, n) => sum + n, 0)
	};
}

/** A report of many responses that is being built. */
interface UnderWay {
	readonly report: Promise<ReadableReport>;
	/** 0–1 */
	share: number;
}

interface Shelf {
	readonly built: Kept<ReadableReport>;
	/** Reports of many responses, by wave, and until when (process time) no newer one is built. */
	readonly resting: Map<string, { readable: ReadableReport; until: number }>;
	readonly underWay: Map<string, UnderWay>;
	readonly drawn: Kept<Uint8Array>;
}
const shelves = new WeakMap<Db, Shelf>();
const mostReports = 50;

function shelfOf(db: Db): Shelf {
	let shelf = shelves.get(db);
	if (!shelf) {
		// Files are kept in the database: here they are only shared while they are drawn.
		shelf = {
			built: keptPromises(mostReports),
			resting: new Map(),
			underWay: new Map(),
			drawn: keptPromises(0)
		};
		shelves.set(db, shelf);
	}
	return shelf;
}

const large = 5000;

/** A wave with many responses is not counted and built again at every look at it: milliseconds of rest. */
const restAfter = (took: number): number => Math.min(60_000, 10 * took);

/** Of a wave with many responses what stood a moment ago is shown at once, and a newer one built for whoever comes next. */
async function newestOf(ctx: Context, waveId: string): Promise<ReadableReport> {
	const rest = shelfOf(ctx.db).resting.get(waveId);
	if (!rest) return renewed(ctx, waveId);
	if (performance.now() >= rest.until) {
		renewed(ctx, waveId).catch((err: unknown) => ctx.log.error({ err, waveId }, 'report failed'));
	}
	return rest.readable;
}

async function renewed(ctx: Context, waveId: string): Promise<ReadableReport> {
	const { built, resting, underWay } = shelfOf(ctx.db);
	const running = underWay.get(waveId);
	if (running) return running.report;
	const started = performance.now();
	const frame = await frameOf(ctx.db, waveId);
	const before = await previousWaveId(ctx.db, frame);
	const previous = before ? (await newestOf(ctx, before)).report : undefined;
	const { fingerprint, responses } = await stateOf(ctx.db, frame, previous?.datasetHash ?? '');
	const told = (share: number) => {
		const mine = underWay.get(waveId);
		if (mine) mine.share = share;
	};
	const making = built.next(`${waveId} ${fingerprint}`, (known) =>
		known ? Promise.resolve(known) : build(ctx, frame, previous, told)
	);
	if (responses < large) return making;
	underWay.set(waveId, { report: making, share: 0 });
	try {
		const readable = await making;
		const now = performance.now();
		resting.set(waveId, { readable, until: now + restAfter(now - started) });
		return readable;
	} finally {
		underWay.delete(waveId);
	}
}

const patience = 2000;

/**
 * The newest report for somebody who waits for a page. Throws 'report-building' with the share that is done where
 * there is none yet of many responses.
 */
async function soonOf(ctx: Context, waveId: string): Promise<ReadableReport> {
	const newest = newestOf(ctx, waveId);
	const shown = await Promise.race([newest, wait(patience, undefined, { ref: false })]);
	if (shown) return shown;
	const underWay = shelfOf(ctx.db).underWay.get(waveId);
	if (!underWay) return newest;
	// Whoever comes again hears of it.
	newest.catch(() => {});
	throw new Problem('report-building', { percent: Math.floor(100 * underWay.share), seconds: 2 });
}

/** How much of the work is done once the answers have been read. */
const readShare = 0.4;

async function build(
	ctx: Context,
	frame: Frame,
	previous: Report | undefined,
	told: (share: number) => void
): Promise<ReadableReport> {
	const waveId = frame.wave.id;
	const data = await gather(ctx.db, frame);
	told(readShare);
	const builtAt = ctx.now().toISOString();
	const started = performance.now();
	const fresh = await buildReportInWorker(data, {
		builtAt,
		...(previous ? { previous } : {}),
		onProgress: (share) => told(readShare + (1 - readShare) * share)
	});
	count('sanjeh_report_builds_total');
	count('sanjeh_report_build_seconds_total', (performance.now() - started) / 1000);
	const report = frame.wave.state === 'closed' ? (await keep(ctx, waveId, fresh)).report : fresh;
	const parts = data.campaigns.flatMap((c) => c.questionnaire.parts);
	return { waveId, report, instruments: Object.fromEntries(parts.map((p) => [p.hash, p.instrument])) };
}

/** The report without the times at which it and the one before were built: what makes two reports the same. */
const timeless = (report: Report): Report => ({
	...report,
	builtAt: '',
	...('previous' in report.change
		? { change: { ...report.change, previous: { ...report.change.previous, builtAt: '' } } }
		: {})
});

/** Stores the report; when these very numbers were stored before, that one, with its time, stands. */
async function keep(ctx: Context, waveId: string, report: Report): Promise<{ id: string; report: Report }> {
	const hash = contentHash(timeless(report));
	await reports.insertReport(ctx.db, {
		wave_id: waveId,
		content_hash: hash,
		dataset_hash: report.datasetHash,
		engine: report.engine,
		built_at: new Date(report.builtAt),
		body: JSON.stringify(report)
	});
	const stored = await reports.findReport(ctx.db, waveId, hash);
	return { id: stored.id, report: stored.body as unknown as Report };
}

/**
 * The report of a wave: for those who work on it the newest state, for those who only read it what was published.
 * Throws as `soonOf`, and 'not-found' for a foreign wave just as for one that does not exist.
 */
export async function readReport(ctx: Context, actor: Actor, waveId: string): Promise<ReadableReport> {
	if (!(await waves.findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	return worksOnEverything(actor) ? soonOf(ctx, waveId) : readForReaders(ctx, waveId);
}

/** The newest report of a wave whose reader has shown the right to it in another way (command line, other services). */
export const readReportOfWave = (ctx: Context, waveId: string): Promise<ReadableReport> =>
	soonOf(ctx, waveId);

/** What those see who only read: the newest published version; as long as nothing was published, the newest state. */
export const readForReaders = async (ctx: Context, waveId: string): Promise<ReadableReport> =>
	(await newestVersion(ctx.db, waveId)) ?? soonOf(ctx, waveId);

/** Whether enough people answered any questionnaire for its figures to be shown. */
export const hasFigures = ({ instrumentScores }: Report): boolean =>
	instrumentScores.some(({ scores }) => isAvailable(scores));

/** What a file of a report shows, apart from its figures. */
const editionOf = (shown: unknown, variant: ReportVariant): string =>
	variant === 'full' ? contentHash(shown) : `${contentHash(shown)} ${variant}`;

/** What stands in a report besides its figures; as before there were action plans where there is none. */
const shownIn = (findings: unknown, plan: readonly unknown[]): unknown =>
	plan.length ? { findings, plan } : findings;

/**
 * A variant of the report as PDF with the findings as the consultant left them, drawn once per language and kept; those
 * who ask at the same time share one drawing. A file is stored and sent only when it is whole. Throws 'report-empty' as
 * long as nothing may be shown.
 */
export async function pdfOf(
	ctx: Context,
	readable: ReadableReport,
	locale: Locale,
	variant: ReportVariant = 'full'
): Promise<Uint8Array> {
	if (!hasFigures(readable.report)) throw new Problem('report-empty');
	const { instruments, published } = readable;
	if (published) return publishedPdf(ctx, readable, published, locale, variant);
	const { id, report } = await keep(ctx, readable.waveId, readable.report);
	const { published: findings } = await findingsOfWave(ctx.db, { ...readable, report });
	const plan = await planOfWave(ctx, readable);
	const shown = shownIn(findings, plan);
	const edition = editionOf(shown, variant);
	return shelfOf(ctx.db).drawn.next(`${id} ${edition} ${locale}`, async () => {
		const file = await reports.findReportFile(ctx.db, id, locale, edition);
		if (file) return file.bytes;
		const bytes = await renderPdf({ kind: 'report', report, instruments, findings, plan, variant, locale });
		const editions = reportVariants.map((one) => editionOf(shown, one));
		await ctx.db.transaction().execute(async (db) => {
			await reports.deleteOtherFiles(db, readable.waveId, id, editions);
			await reports.insertReportFile(db, id, locale, edition, bytes);
		});
		return bytes;
	});
}

const publishedPdf = (
	ctx: Context,
	{ report, instruments }: ReadableReport,
	{ id, findings, plan }: Published,
	locale: Locale,
	variant: ReportVariant
): Promise<Uint8Array> =>
	shelfOf(ctx.db).drawn.next(`${id} ${variant} ${locale}`, async () => {
		const file = await findPublishedFile(ctx.db, id, variant, locale);
		if (file) return file.bytes;
		const bytes = await renderPdf({
			kind: 'report',
			report,
			instruments,
			findings,
			plan: plan ?? [],
			variant,
			locale
		});
		await insertPublishedFile(ctx.db, id, variant, locale, bytes);
		return bytes;
	});

/** The state of a report that can be published: stored, with its findings and the hash of both. */
export async function keptState(ctx: Context, waveId: string) {
	const readable = await newestOf(ctx, waveId);
	if (!hasFigures(readable.report)) throw new Problem('report-empty');
	const { id, report } = await keep(ctx, waveId, readable.report);
	const { instruments } = readable;
	const { published: findings } = await findingsOfWave(ctx.db, { waveId, report, instruments });
	const plan = await planOfWave(ctx, { waveId });
	return {
		id,
		report,
		instruments,
		findings,
		plan,
		edition: contentHash([contentHash(timeless(report)), shownIn(findings, plan)])
	};
}
