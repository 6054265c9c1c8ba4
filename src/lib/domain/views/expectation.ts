import { isAvailable, type Maybe } from '../available.ts';
import { type GroupScore, itemAlone, reasonAmong, type Viewed } from './item-group.ts';
import { attributes } from './tags.ts';

/** How one attribute stands: its score, against what was expected, and against competitors; 50 means "alike". */
export interface AttributeProfile {
	readonly code: string;
	readonly performance: Maybe<GroupScore>;
	readonly expectation: Maybe<GroupScore>;
	readonly competitors: Maybe<GroupScore>;
}

export interface ExpectationProfile {
	readonly attributes: readonly AttributeProfile[];
	/** Codes that clearly fall short of what was expected: the interval lies below 50. */
	readonly below: readonly string[];
	/** Codes that are clearly worse than at competitors. */
	readonly behind: readonly string[];
}

const alike = 50;
const clearlyBelow = (group: Maybe<GroupScore>): boolean =>
	isAvailable(group) && isAvailable(group.hi) && group.hi < alike;

/**
 * Expectation, performance and competitors by attribute (instruments.md §5.2), from direct comparison: one rating
 * "compared with what you expected" instead of a difference of two. 'not-asked' where no attribute was compared with
 * expectations or competitors.
 */
export function expectationOf(viewed: Viewed): Maybe<ExpectationProfile> {
	const rows = attributes.map((code): AttributeProfile => ({
		code,
		performance: itemAlone(viewed, 'customers', code),
		expectation: itemAlone(viewed, 'customers', `${code}-dis`),
		competitors: itemAlone(viewed, 'customers', `${code}-cmp`)
	}));
	const shown = rows.filter((row) => isAvailable(row.expectation) || isAvailable(row.competitors));
	if (shown.length === 0) return reasonAmong(rows.map(({ expectation }) => expectation));
	return {
		attributes: shown,
		below: shown.filter((row) => clearlyBelow(row.expectation)).map((row) => row.code),
		behind: shown.filter((row) => clearlyBelow(row.competitors)).map((row) => row.code)
	};
}
