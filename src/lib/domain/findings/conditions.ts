import { aboutCustomers } from './about-customers.ts';
import { claim, mirrored, risk } from './about-others.ts';
import { divided, driver, level, lopsided, managersHigher, targetGap } from './about-scores.ts';
import type { Held, Sources } from './held.ts';
import type { Condition } from './rule.ts';

/** What a condition finds in a report: null where it does not hold, or where its figures are hidden or not defined. */
export function held(sources: Sources, condition: Condition): Held | null {
	switch (condition.when) {
		case 'low':
		case 'high':
			return level(sources, condition);
		case 'gap':
			return targetGap(sources, condition);
		case 'driver':
			return driver(sources, condition);
		case 'divided':
			return divided(sources, condition);
		case 'managers-higher':
			return managersHigher(sources, condition);
		case 'lopsided':
			return lopsided(sources, condition);
		case 'blind-spot':
		case 'hidden-strength':
			return mirrored(sources, condition);
		case 'risk':
			return risk(sources, condition);
		case 'claim':
			return claim(sources, condition);
		default:
			return aboutCustomers(sources.report, condition);
	}
}
