import { engineVersion } from '#lib/domain/build-report.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { type Report, reportSchema } from '#lib/domain/report.ts';
import type { Context } from '../../app.ts';
import { findNewestReport, replaceNewestReport } from '../../store/reports.ts';
import { instrumentsOfWave } from '../../store/waves.ts';
import type { ReadableReport } from './newest-report.ts';

/** A wave with so many responses is not counted and built again at every look at it. */
export const large = 5000;

/** A report of many responses that stands for a while; times are process times. */
export interface Resting {
	readonly framed: string;
	readonly readable: ReadableReport;
	/** Until then no newer one is built. */
	readonly until: number;
	/** From then on it is shown to nobody. */
	readonly outdated: number;
}

/** Which state of a wave a report shows. */
export interface WaveState {
	readonly waveId: string;
	readonly engagementId: string;
	/** Hash of everything but the answers. */
	readonly framed: string;
	/** Hash of that and of how many answers there are. */
	readonly fingerprint: string;
}

const longestRest = 60_000;
/** How much longer the report that rested is shown while a newer one is built: milliseconds. */
const shownOn = 5 * 60_000;

/** A report that took so many milliseconds to build and was finished so many ago. */
export function resting(framed: string, readable: ReadableReport, took: number, age = 0): Resting {
	const until = performance.now() - age + Math.min(longestRest, 10 * took);
	return { framed, readable, until, outdated: until + shownOn };
}

/**
 * What another process has built since `own`, or this one before it was started anew. None that has stood for too long;
 * one of just these answers is as good as new.
 */
export async function builtElsewhere(
	ctx: Context,
	{ waveId, engagementId, framed, fingerprint }: WaveState,
	own?: Report
): Promise<Resting | undefined> {
	const row = await findNewestReport(ctx.db, waveId, framed, engineVersion);
	if (!row) return undefined;
	const report = row.body as unknown as Report;
	// A version without another formula may still have given the report another shape.
	if (report.schema !== reportSchema) return undefined;
	const same = row.fingerprint === fingerprint;
	if (!same && own && report.builtAt <= own.builtAt) return undefined;
	const age = same ? 0 : Math.max(0, ctx.now().getTime() - row.built_at.getTime());
	const instruments: Record<string, Instrument> = {};
	for (const { instrument_hash, body } of await instrumentsOfWave(ctx.db, waveId))
		instruments[instrument_hash] = body as unknown as Instrument;
	const found = resting(framed, { waveId, engagementId, report, instruments }, row.took, age);
	return performance.now() < found.outdated ? found : undefined;
}

/** Leaves a report to the other processes, and to this one when it is started anew. */
export async function leaveForOthers(
	ctx: Context,
	{ waveId, framed, fingerprint }: WaveState,
	report: Report,
	took: number
): Promise<void> {
	await replaceNewestReport(ctx.db, {
		wave_id: waveId,
		framed,
		fingerprint,
		engine: report.engine,
		built_at: ctx.now(),
		took: Math.round(took),
		body: JSON.stringify(report)
	});
}
