import { setTimeout as wait } from 'node:timers/promises';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { fromAnswers, type Known, printOf, stateOf } from './from-answers.ts';
import { keep } from './kept-reports.ts';
import { keptPromises, type Kept } from './kept-promises.ts';
import { builtElsewhere, large, leaveForOthers, resting, type Resting } from './resting-reports.ts';
import type { Published } from './publications.ts';
import { type Frame, frameOf, previousWaveId } from './wave-data.ts';

/** A report with the instruments whose words it needs to be shown. */
export interface ReadableReport {
	readonly waveId: string;
	readonly engagementId: string;
	readonly report: Report;
	/** Content hash → instrument. */
	readonly instruments: Readonly<Record<string, Instrument>>;
	/** Set where this is a published version and not the newest state. */
	readonly published?: Published;
}

/** A report of many responses that is being built. */
interface UnderWay {
	readonly framed: string;
	readonly report: Promise<ReadableReport>;
	/** 0–1 */
	readonly done: { share: number };
}

interface Shelf {
	readonly built: Kept<ReadableReport>;
	/** By wave. */
	readonly rests: Map<string, Resting>;
	/** By wave. */
	readonly underWay: Map<string, UnderWay>;
}
const shelves = new WeakMap<Db, Shelf>();
const mostReports = 50;

function shelfOf(db: Db): Shelf {
	let shelf = shelves.get(db);
	if (!shelf) {
		shelf = { built: keptPromises(mostReports), rests: new Map(), underWay: new Map() };
		shelves.set(db, shelf);
	}
	return shelf;
}

/**
 * The newest report. Of a wave with many responses what stood a few minutes ago is shown at once, and a newer one
 * built for whoever comes next; but what was changed by hand always shows.
 */
async function newestOf(ctx: Context, waveId: string): Promise<ReadableReport> {
	const frame = await frameOf(ctx.db, waveId);
	const rest = shelfOf(ctx.db).rests.get(waveId);
	const now = performance.now();
	if (!rest || rest.framed !== printOf(frame) || now >= rest.outdated) return renewed(ctx, frame);
	if (now >= rest.until) void logged(ctx, waveId, renewed(ctx, frame));
	return rest.readable;
}

/** For work whose failure is nobody's who waits. */
const logged = (ctx: Context, waveId: string, work: Promise<unknown>): Promise<unknown> =>
	work.catch((err: unknown) => ctx.log.error({ err, waveId }, 'report failed'));

/**
 * anywhere: also what another process has built a moment ago. here: what this one builds, or is building. now: with
 * every answer that was there when it was asked for.
 */
type Wanted = 'anywhere' | 'here' | 'now';

async function renewed(ctx: Context, frame: Frame, wanted: Wanted = 'anywhere'): Promise<ReadableReport> {
	const { built, rests, underWay } = shelfOf(ctx.db);
	const waveId = frame.wave.id;
	const framed = printOf(frame);
	const running = underWay.get(waveId);
	if (running?.framed === framed && wanted !== 'now') return running.report;
	const started = performance.now();
	const before = await previousWaveId(ctx.db, frame.wave);
	const previous = before ? (await newestOf(ctx, before)).report : undefined;
	const { fingerprint, ...counted } = await stateOf(ctx.db, frame, framed, previous?.datasetHash ?? '');
	const { responses } = counted;
	const state = { waveId, engagementId: frame.wave.engagement_id, framed, fingerprint };
	if (responses >= large && wanted === 'anywhere') {
		const other = await builtElsewhere(ctx, state, rests.get(waveId)?.readable.report);
		if (other) {
			rests.set(waveId, other);
			if (performance.now() >= other.until) void logged(ctx, waveId, renewed(ctx, frame, 'here'));
			return other.readable;
		}
	}
	const done = { share: 0 };
	const report = built.next(`${waveId} ${fingerprint}`, (known) =>
		known
			? Promise.resolve(known)
			: build(ctx, frame, { previous, ...counted }, (share) => (done.share = share))
	);
	if (responses < large) return report;
	const mine: UnderWay = { framed, report, done };
	underWay.set(waveId, mine);
	try {
		const readable = await report;
		const took = performance.now() - started;
		rests.set(waveId, resting(framed, readable, took));
		await logged(ctx, waveId, leaveForOthers(ctx, state, readable.report, took));
		return readable;
	} finally {
		if (underWay.get(waveId) === mine) underWay.delete(waveId);
	}
}

/** The report of all that is stored now, however many responses there are: what is frozen must not be a minute old. */
export async function currentReport(ctx: Context, waveId: string): Promise<ReadableReport> {
	// One thing after the other: two reports of so many answers at once take twice the memory.
	await shelfOf(ctx.db)
		.underWay.get(waveId)
		?.report.catch(() => {});
	return renewed(ctx, await frameOf(ctx.db, waveId), 'now');
}

const patience = 2000;

/**
 * The newest report for somebody who waits for a page. Throws 'report-building' with the share that is done where
 * there is none yet of many responses.
 */
export async function newestReport(ctx: Context, waveId: string): Promise<ReadableReport> {
	const newest = newestOf(ctx, waveId);
	// A timer that went on running would keep all that the request held for as long.
	const answered = new AbortController();
	const late = wait(patience, undefined, { ref: false, signal: answered.signal });
	const shown = await Promise.race([newest, late]).finally(() => answered.abort());
	if (shown) return shown;
	const underWay = shelfOf(ctx.db).underWay.get(waveId);
	if (!underWay) return newest;
	// Whoever comes again hears of it.
	newest.catch(() => {});
	throw new Problem('report-building', { percent: Math.floor(100 * underWay.done.share), seconds: 2 });
}

async function build(
	ctx: Context,
	frame: Frame,
	known: Known,
	told: (share: number) => void
): Promise<ReadableReport> {
	const { id: waveId, engagement_id: engagementId } = frame.wave;
	const { fresh, data } = await fromAnswers(ctx, frame, known, told);
	const report = frame.wave.state === 'closed' ? (await keep(ctx, waveId, fresh)).report : fresh;
	const parts = data.campaigns.flatMap((c) => c.questionnaire.parts);
	const instruments = Object.fromEntries(parts.map((p) => [p.hash, p.instrument]));
	return { waveId, engagementId, report, instruments };
}
