import type { Kpi, KpiUnit } from './kpi.ts';
import { asGood } from './standing.ts';

/** What is wrong with an indicator; the words are in the dictionary. */
export type KpiIssue =
	| 'empty'
	| 'too-long'
	| 'choice'
	| 'number'
	| 'negative'
	| 'day'
	| 'both'
	| 'future'
	| 'not-after'
	| 'worse'
	| 'same'
	| 'measured-before'
	| 'full';

/** Units that count something, and so never fall below 0. */
const counting: readonly KpiUnit[] = ['count', 'days'];

export const isPossible = (value: number, unit: KpiUnit): boolean => value >= 0 || !counting.includes(unit);

/**
 * What contradicts itself in an indicator whose parts could be read: a target that is worse than its baseline, or the
 * same; days in the wrong order; a baseline that is not there yet.
 */
export function contradictionsIn(
	kpi: Omit<Kpi, 'id' | 'objective' | 'name'>,
	today: string
): Partial<Record<'baseline' | 'baselineOn' | 'target' | 'targetOn', KpiIssue>> {
	const { baseline, target, unit, better, measurements } = kpi;
	const [first] = measurements;
	const issues: ReturnType<typeof contradictionsIn> = {};
	if (baseline && !isPossible(baseline.value, unit)) issues.baseline = 'negative';
	if (target && !isPossible(target.value, unit)) issues.target = 'negative';
	if (baseline && baseline.on > today) issues.baselineOn = 'future';
	else if (baseline && first && first.on <= baseline.on) issues.baselineOn = 'measured-before';
	if (!baseline || !target) return issues;
	if (target.on <= baseline.on) issues.targetOn = 'not-after';
	if (target.value === baseline.value) issues.target = 'same';
	else if (!asGood(target.value, baseline.value, better)) issues.target = 'worse';
	return issues;
}
