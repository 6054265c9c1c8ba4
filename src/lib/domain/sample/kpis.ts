import type { Objective } from '../findings/rule.ts';
import { suggestedKpis, type SuggestedKpi } from '../objectives/suggested.ts';

/** A value, and its day counted from today. */
type Then = readonly [value: number, days: number];

/** An invented indicator. */
export interface SampleKpi extends SuggestedKpi {
	readonly objective: Objective;
	readonly baseline: Then;
	readonly target: Then;
	readonly measurements: readonly Then[];
}

function sample(
	objective: Objective,
	code: string,
	baseline: Then,
	target: Then,
	...measurements: readonly Then[]
): SampleKpi {
	const suggested = suggestedKpis[objective].find((kpi) => kpi.code === code);
	if (!suggested) throw new RangeError(`there is no suggestion ${code}`);
	return { ...suggested, objective, baseline, target, measurements };
}

/** What the sample company measures its objectives by. */
export const sampleKpis: readonly SampleKpi[] = [
	sample('value', 'value-profiles', [18, -190], [80, 160], [31, -120], [44, -60], [52, -8]),
	sample('revenue', 'repeat', [41, -190], [50, 170], [40, -90], [39, -10]),
	sample('cost', 'churn', [14.5, -185], [10, 180], [13.2, -95], [12.1, -12]),
	sample('satisfaction', 'satisfaction', [61, -186], [70, 180]),
	sample('complaints', 'complaints', [23, -180], [15, -20], [19, -100], [14, -25]),
	sample('complaints', 'closing', [12, -180], [5, -15], [9, -80], [8, -20])
];
