import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { wilson } from './interval.ts';

/*
 * How many dissatisfied customers stay silent for each one who complains (instruments.md §5.10).
 * The multipliers come from old studies of other industries: a report shows the range, never one number.
 */

/** From – middle – to. Where the source gives one figure all three are the same. */
export interface ScenarioRange {
	readonly low: number;
	readonly mid: number;
	readonly high: number;
}

export type SilentScenarioCode =
	| 'front-line-money'
	| 'front-line-treatment'
	| 'head-office'
	| 'twenty-customers'
	| 'four-percent'
	| 'twenty-six'
	| 'own-survey';

export interface SilentScenario {
	readonly code: SilentScenarioCode;
	/** k: silent customers for each complainant. */
	readonly silentPerComplainant: ScenarioRange;
	/** ℓ: share of the dissatisfied who leave, 0 … 1; undefined where the source gives none. */
	readonly leaving?: number;
	/** t: people a dissatisfied customer tells. */
	readonly told?: number;
}

const exactly = (value: number): ScenarioRange => ({ low: value, mid: value, high: value });

/** k = (1 − c)/c for a share c of dissatisfied customers who complain, 0 < c ≤ 1. */
export const silentPerComplainant = (complaintRate: number): number => (1 - complaintRate) / complaintRate;

/** From complaint rates: the middle is that of the middle rate, not of the middle multiplier. */
function fromRates(lowest: number, highest: number): ScenarioRange {
	return {
		low: silentPerComplainant(highest),
		mid: silentPerComplainant((lowest + highest) / 2),
		high: silentPerComplainant(lowest)
	};
}

/** The published scenarios, by where complaints are registered and by who claimed the figure. */
export const silentScenarios: readonly SilentScenario[] = [
	{ code: 'front-line-money', silentPerComplainant: fromRates(0.5, 0.75) },
	{ code: 'front-line-treatment', silentPerComplainant: fromRates(0.05, 0.3) },
	{ code: 'head-office', silentPerComplainant: fromRates(0.01, 0.05) },
	{ code: 'twenty-customers', silentPerComplainant: exactly(19), leaving: 0.7, told: 10 },
	{ code: 'four-percent', silentPerComplainant: exactly(24), told: 8 },
	{ code: 'twenty-six', silentPerComplainant: exactly(26), leaving: 0.7, told: 10 }
];

export interface OwnComplaints {
	/** Customers of the own survey who had a problem. */
	readonly withProblem: number;
	/** Those of them who complained. */
	readonly complained: number;
	readonly leaving?: number;
	readonly told?: number;
}

/**
 * The preferred scenario: c = complained ÷ with a problem, with its Wilson interval, turned into k.
 * 'too-few' when nobody complained: then no multiplier is known.
 */
export function ownSurveyScenario(survey: OwnComplaints): Maybe<SilentScenario> {
	const rate = wilson(survey.complained, survey.withProblem);
	if (isUnavailable(rate)) return rate;
	if (survey.complained === 0) return unavailable('too-few', 1);
	return {
		code: 'own-survey',
		silentPerComplainant: {
			low: silentPerComplainant(rate.hi),
			mid: silentPerComplainant(rate.share),
			high: silentPerComplainant(rate.lo)
		},
		...(survey.leaving === undefined ? {} : { leaving: survey.leaving }),
		...(survey.told === undefined ? {} : { told: survey.told })
	};
}

export interface SilentEstimate {
	readonly code: SilentScenarioCode;
	/** S = C·k. */
	readonly silent: ScenarioRange;
	/** D = C·(k + 1), never more than all customers. */
	readonly dissatisfied: ScenarioRange;
	/** L = D·ℓ; 'not-applicable' where the source gives no share. Never to be multiplied with `exposed`. */
	readonly atRisk: Maybe<ScenarioRange>;
	/** W = D·t: people who hear of it. */
	readonly exposed: Maybe<ScenarioRange>;
}

/** What `complainants` distinct complainants of a period stand for, among `customers` in all. */
export function silentCustomers(
	complainants: number,
	scenario: SilentScenario,
	customers = Number.POSITIVE_INFINITY
): SilentEstimate {
	const dissatisfied = each(scenario.silentPerComplainant, (k) =>
		Math.max(complainants, Math.min(customers, complainants * (k + 1)))
	);
	const times = (factor: number | undefined): Maybe<ScenarioRange> =>
		factor === undefined ? unavailable('not-applicable') : each(dissatisfied, (d) => d * factor);
	return {
		code: scenario.code,
		silent: each(dissatisfied, (d) => d - complainants),
		dissatisfied,
		atRisk: times(scenario.leaving),
		exposed: times(scenario.told)
	};
}

const each = (range: ScenarioRange, f: (value: number) => number): ScenarioRange => ({
	low: f(range.low),
	mid: f(range.mid),
	high: f(range.high)
});
