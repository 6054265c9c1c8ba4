import { inPlanOrder, printed, type PrintedAction } from '#lib/domain/actions/action.ts';
import { courseOf, type FactorCourse } from '#lib/domain/actions/course.ts';
import { isAvailable } from '#lib/domain/available.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import { listActions } from '../../store/actions.ts';
import { findWave, listWaves } from '../../store/waves.ts';
import type { ReadableReport } from './newest-report.ts';
import { readReport } from './reporting.ts';

export interface WaveCourse extends ReadableReport {
	/** The plan of the engagement as it is today. */
	readonly actions: readonly PrintedAction[];
	/** Null where there is no earlier wave to compare with. */
	readonly course: readonly FactorCourse[] | null;
}

/**
 * What a wave measured, what is planned, and what changed since the wave before beside what was done, for whoever may
 * read the wave. Throws 'not-found' for a foreign one.
 */
export async function readCourse(ctx: Context, actor: Actor, waveId: string): Promise<WaveCourse> {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	const readable = await readReport(ctx, actor, waveId);
	const actions = await listActions(ctx.db, wave.engagement_id);
	const { change } = readable.report;
	const earlier = await listWaves(ctx.db, [wave.engagement_id]);
	const before = isAvailable(change)
		? earlier.find(({ number }) => number === change.previous.wave)
		: undefined;
	const days = ({ opens_on, closes_on }: typeof wave) => ({ opensOn: opens_on, closesOn: closes_on });
	return {
		...readable,
		actions: printed(actions, dayOf(ctx.now())),
		course: before ? courseOf(readable.report, inPlanOrder(actions), days(before), days(wave)) : null
	};
}
