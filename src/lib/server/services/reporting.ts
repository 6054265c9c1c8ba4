import { buildReport } from '#lib/domain/build-report.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { CampaignData, WaveData } from '#lib/domain/wave-data.ts';
import type { Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import type { Db } from '../db/open.ts';
import { renderPdf } from '../pdf/render.ts';
import { Problem } from '../problem.ts';
import { listUnits } from '../store/engagements.ts';
import * as reports from '../store/reports.ts';
import * as waves from '../store/waves.ts';

/** A report with the instruments whose words it needs to be shown. */
export interface ReadableReport {
	readonly waveId: string;
	readonly report: Report;
	/** Content hash → instrument. */
	readonly instruments: Readonly<Record<string, Instrument>>;
}

/** Everything that was answered in a wave, as the core wants it. */
async function gather(db: Db, waveId: string): Promise<WaveData> {
	const wave = await waves.waveById(db, waveId);
	if (!wave) throw new Problem('not-found');
	const engagement = await db
		.selectFrom('engagement')
		.selectAll()
		.where('id', '=', wave.engagement_id)
		.executeTakeFirstOrThrow();
	const units = await listUnits(db, wave.engagement_id);
	const chosen = await waves.instrumentsOfWave(db, waveId);
	const counts = await waves.countAnswering(db, waveId);
	const campaigns: CampaignData[] = [];
	for (const campaign of await waves.listCampaigns(db, waveId)) {
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
			opensOn: wave.opens_on,
			closesOn: wave.closes_on,
			sample: engagement.sample
		},
		threshold: wave.threshold,
		units: units.map((u) => ({
			code: u.id,
			title: { fa: u.name_fa, en: u.name_en },
			headcount: u.headcount
		})),
		campaigns
	};
}

/** The wave before this one of the same engagement, if it took answers. */
async function previousWaveId(db: Db, waveId: string): Promise<string | undefined> {
	const wave = await waves.waveById(db, waveId);
	if (!wave) return undefined;
	const before = (await waves.listWaves(db, [wave.engagement_id])).filter(
		(w) => w.number < wave.number && w.state !== 'draft'
	);
	return before.at(-1)?.id;
}

interface Built {
	readonly fingerprint: string;
	readonly readable: ReadableReport;
}

// Answers only ever come in, so the counts say whether a built report is still the newest one.
const newest = new WeakMap<Db, Map<string, Built>>();

async function fingerprintOf(db: Db, waveId: string, previous: string): Promise<string> {
	const wave = await waves.waveById(db, waveId);
	const { drafts, responses } = await waves.countAnswering(db, waveId);
	return JSON.stringify([wave?.state, wave?.threshold, [...drafts], [...responses], previous]);
}

async function readNewest(ctx: Context, waveId: string): Promise<Built> {
	const known = newest.get(ctx.db) ?? new Map<string, Built>();
	newest.set(ctx.db, known);
	const before = await previousWaveId(ctx.db, waveId);
	const previous = before ? (await readNewest(ctx, before)).readable.report : undefined;
	const fingerprint = await fingerprintOf(ctx.db, waveId, previous?.datasetHash ?? '');
	const last = known.get(waveId);
	if (last?.fingerprint === fingerprint) return last;

	const data = await gather(ctx.db, waveId);
	const fresh = buildReport(data, { builtAt: ctx.now().toISOString(), ...(previous ? { previous } : {}) });
	const closed = (await waves.waveById(ctx.db, waveId))?.state === 'closed';
	const report = closed ? (await keep(ctx, waveId, fresh)).report : fresh;
	const parts = data.campaigns.flatMap((c) => c.questionnaire.parts);
	const instruments = Object.fromEntries(parts.map((p) => [p.hash, p.instrument]));
	const built = { fingerprint, readable: { waveId, report, instruments } };
	known.set(waveId, built);
	return built;
}

/** Stores the report; when these very numbers were stored before, that one, with its time, stands. */
async function keep(ctx: Context, waveId: string, report: Report): Promise<{ id: string; report: Report }> {
	const hash = contentHash({ ...report, builtAt: '' });
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

/** The newest report of a wave. Throws 'not-found' for a foreign wave just as for one that does not exist. */
export async function readReport(ctx: Context, actor: Actor, waveId: string): Promise<ReadableReport> {
	if (!(await waves.findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	return (await readNewest(ctx, waveId)).readable;
}

/** The newest report of a wave whose reader has shown the right to it in another way (share link, command line). */
export const readReportOfWave = async (ctx: Context, waveId: string): Promise<ReadableReport> =>
	(await readNewest(ctx, waveId)).readable;

/** The report as PDF, rendered once per language and kept. */
export async function pdfOf(ctx: Context, readable: ReadableReport, locale: Locale): Promise<Uint8Array> {
	const { id, report } = await keep(ctx, readable.waveId, readable.report);
	const file = await reports.findReportFile(ctx.db, id, locale);
	if (file) return file.bytes;
	const bytes = await renderPdf({ kind: 'report', report, instruments: readable.instruments, locale });
	await reports.insertReportFile(ctx.db, id, locale, bytes);
	return bytes;
}
