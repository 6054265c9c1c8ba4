import { isAvailable, type Maybe, orNull } from '../available.ts';
import { type CrossHair, type Quadrant, quadrantOf } from '../statistics/importance-performance.ts';
import { type GroupScore, itemAlone, reasonAmong, type Viewed } from './item-group.ts';
import { attributes } from './tags.ts';

/** How important customers call an attribute beside how satisfied they are with it. */
export interface AttributeImportance {
	readonly code: string;
	readonly importance: GroupScore;
	readonly performance: GroupScore;
	readonly quadrant: Quadrant;
	/** Both intervals lie on one side of the cross-hair. */
	readonly clear: boolean;
}

export interface ImportancePerformance {
	readonly attributes: readonly AttributeImportance[];
	/** The means of the attributes: important and satisfying are meant relative to the others. */
	readonly crossHair: CrossHair;
	/** Codes of what is clearly more important, and clearly less satisfying, than the average attribute. */
	readonly concentrate: readonly string[];
}

/** Fewer attributes have no middle that says anything. */
const least = 3;

const meanOf = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Whether the interval does not hold the border; an interval that is not known might. */
function isBeside({ lo, hi }: GroupScore, border: number): boolean {
	const [low, high] = [orNull(lo), orNull(hi)];
	return low !== null && high !== null && (high < border || low >= border);
}

/**
 * Importance–performance analysis of the customers' attributes (instruments.md §5.6) with stated importance; the
 * cross-hair lies at the means. 'not-asked' where fewer than three attributes were rated both ways.
 */
export function importanceOf(viewed: Viewed): Maybe<ImportancePerformance> {
	const asked = attributes.map((code) => ({
		code,
		importance: itemAlone(viewed, 'customers', `${code}-imp`),
		performance: itemAlone(viewed, 'customers', code)
	}));
	const rated = asked.flatMap(({ code, importance, performance }) =>
		isAvailable(importance) && isAvailable(performance) ? [{ code, importance, performance }] : []
	);
	if (rated.length < least) return reasonAmong(asked.map(({ importance }) => importance));
	const crossHair = {
		importance: meanOf(rated.map(({ importance }) => importance.mean)),
		performance: meanOf(rated.map(({ performance }) => performance.mean))
	};
	const placed = rated.map(({ code, importance, performance }) => ({
		code,
		importance,
		performance,
		quadrant: quadrantOf(importance.mean, performance.mean, crossHair),
		clear: isBeside(importance, crossHair.importance) && isBeside(performance, crossHair.performance)
	}));
	return {
		attributes: placed,
		crossHair,
		concentrate: placed
			.filter(({ quadrant, clear }) => clear && quadrant === 'concentrate-here')
			.map(({ code }) => code)
	};
}
