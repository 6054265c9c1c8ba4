import { isAvailable, unavailable, type Maybe } from '../available.ts';
import type { ChangeRow, Report } from '../report.ts';
import type { PlannedAction } from './action.ts';

/** When a wave was in the field, ISO dates. */
export interface FieldDays {
	readonly opensOn: string;
	readonly closesOn: string;
}

/**
 * risen, fallen   the whole 95 % interval of the difference lies on one side of 0
 * unclear         it holds 0, or there is none
 */
export type Direction = 'risen' | 'fallen' | 'unclear';

/** What became of a factor from one wave to the next, beside what was done for it. Neither is the cause of the other. */
export interface FactorCourse {
	readonly factor: string;
	readonly change: Maybe<ChangeRow & { readonly direction: Direction }>;
	/** Ended as done after the wave before had opened, before this one did. */
	readonly done: readonly PlannedAction[];
	/** Begun by then and not ended: its effect can hardly be in these figures. */
	readonly underWay: readonly PlannedAction[];
}

export function directionOf({ lo, hi }: Pick<ChangeRow, 'lo' | 'hi'>): Direction {
	if (isAvailable(lo) && lo > 0) return 'risen';
	return isAvailable(hi) && hi < 0 ? 'fallen' : 'unclear';
}

/** Days compare as text. */
const wasDone = ({ state, endedOn }: PlannedAction, from: string, until: string): boolean =>
	state === 'done' && endedOn !== null && endedOn > from && endedOn <= until;

function wasUnderWay({ state, startsOn, endedOn }: PlannedAction, until: string): boolean {
	if (state === 'dropped' || (startsOn !== null && startsOn > until)) return false;
	return state === 'under-way' || (state === 'done' && endedOn !== null && endedOn > until);
}

/**
 * For each factor of the readiness index its change since the wave before with the actions between the two. '' stands
 * for the index as a whole, with the actions of no factor. Empty where there is no index.
 */
export function courseOf(
	report: Pick<Report, 'readiness' | 'change'>,
	actions: readonly PlannedAction[],
	before: FieldDays,
	now: FieldDays
): FactorCourse[] {
	const { readiness, change } = report;
	if (!isAvailable(readiness)) return [];
	const known = readiness.factors.map(({ code }) => code);
	const changeIn = (factor: string): FactorCourse['change'] => {
		if (!isAvailable(change)) return change;
		const row = change.rows.find(
			(r) => r.dimension === factor && r.measure === (factor ? 'factor' : 'index')
		);
		return row ? { ...row, direction: directionOf(row) } : unavailable('not-applicable');
	};
	return ['', ...known].map((factor) => {
		const own = actions.filter((a) => (known.includes(a.factor ?? '') ? a.factor === factor : factor === ''));
		return {
			factor,
			change: changeIn(factor),
			done: own.filter((action) => wasDone(action, before.opensOn, now.opensOn)),
			underWay: own.filter((action) => wasUnderWay(action, now.opensOn))
		};
	});
}
