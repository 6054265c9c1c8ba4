import { isAvailable, unavailable, type Maybe } from '../available.ts';
import type { Better, Kpi, Measured } from './kpi.ts';

/**
 * no-target, no-baseline, not-measured   what is missing, so that there is no progress to speak of
 * away       the newest value lies on the other side of the baseline than the target
 * still      it is the baseline
 * towards    it lies between the baseline and the target
 * reached    it is the target
 * passed     it lies beyond the target
 */
export type Reading =
	'no-target' | 'no-baseline' | 'not-measured' | 'away' | 'still' | 'towards' | 'reached' | 'passed';

export interface Standing {
	/** The newest measurement; null: nothing was measured after the baseline. */
	readonly present: Measured | null;
	/** (present − baseline) / (target − baseline): 1 is the target, below 0 the wrong way. */
	readonly progress: Maybe;
	readonly reading: Reading;
	/** Whether the newest value is as good as the target or better; null where one of them is missing. */
	readonly met: boolean | null;
}

/** Whether a value is at least as good as another. */
export const asGood = (value: number, other: number, better: Better): boolean =>
	better === 'more' ? value >= other : value <= other;

const readingOf = (progress: number): Reading => {
	if (progress < 0) return 'away';
	if (progress === 0) return 'still';
	if (progress === 1) return 'reached';
	return progress < 1 ? 'towards' : 'passed';
};

/** How far an indicator has come. Its target is better than its baseline, else there is no way between them. */
export function standingOf(kpi: Pick<Kpi, 'baseline' | 'target' | 'measurements' | 'better'>): Standing {
	const { baseline, target, better } = kpi;
	const present = kpi.measurements.at(-1) ?? null;
	const met = present && target && asGood(present.value, target.value, better);
	const without = (reading: Reading): Standing => ({
		present,
		progress: unavailable(reading === 'not-measured' ? 'no-answers' : 'not-applicable'),
		reading,
		met
	});
	if (!target) return without('no-target');
	if (!baseline || baseline.value === target.value) return without('no-baseline');
	if (!present) return without('not-measured');
	// Nothing over a negative way is −0, which is nobody's progress.
	const progress = (present.value - baseline.value) / (target.value - baseline.value) + 0;
	return { present, progress, reading: readingOf(progress), met };
}

/** The day of the target has passed, and the newest value does not meet it. */
export const isLate = (kpi: Kpi, today: string): boolean =>
	kpi.target !== null && kpi.target.on < today && standingOf(kpi).met !== true;

/** An indicator as a report prints it: whether it was late is kept, so that an old report stays as it was. */
export interface PrintedKpi extends Kpi {
	readonly late: boolean;
}

export const printedKpis = (kpis: readonly Kpi[], today: string): PrintedKpi[] =>
	kpis.map((kpi) => ({ ...kpi, late: isLate(kpi, today) }));

/** How many indicators have met their target, how many are on their way to it, and how many there are. */
export function tallyOf(kpis: readonly Kpi[]): { met: number; towards: number; all: number } {
	const standings = kpis.map(standingOf);
	return {
		met: standings.filter(({ met }) => met === true).length,
		towards: standings.filter(({ met, progress }) => met !== true && isAvailable(progress) && progress > 0)
			.length,
		all: kpis.length
	};
}
