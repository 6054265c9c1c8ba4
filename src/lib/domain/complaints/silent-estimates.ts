import { isAvailable, isUnavailable, type Maybe, unavailable } from '../available.ts';
import {
	ownSurveyScenario,
	type ScenarioRange,
	silentCustomers,
	type SilentEstimate,
	type SilentScenario,
	type SilentScenarioCode,
	silentScenarios
} from '../statistics/silent-customers.ts';

/** Where the complaints are written down: few of those told at the counter ever reach the head office. */
export const registers = ['front-line', 'head-office'] as const;
export type Register = (typeof registers)[number];

/** What the client knows; a range is given as its two ends, shares as 0 … 1. */
export interface SilentInput {
	/** Distinct complainants of the period. */
	readonly complainants: number;
	/** All customers of the period, where they are counted. */
	readonly customers: number | null;
	readonly register: Register;
	readonly survey: { readonly withProblem: number; readonly complained: number } | null;
	/** Share of the dissatisfied who leave. */
	readonly leaving: { readonly low: number; readonly high: number } | null;
	/** People whom a dissatisfied customer tells. */
	readonly told: { readonly low: number; readonly high: number } | null;
}

/**
 * own: the client's own survey · study: complaint rates that were measured, in other places and long ago · claim: a
 * multiplier that is repeated everywhere and whose source was not found or says something else (instruments.md §5.10)
 */
export type SourceQuality = 'own' | 'study' | 'claim';

export interface SilentRow extends SilentEstimate {
	readonly quality: SourceQuality;
	/** k: silent customers for each complainant. */
	readonly multiplier: ScenarioRange;
}

export interface SilentEstimates {
	/** The best source first; never one row alone. */
	readonly rows: readonly SilentRow[];
	/** Why the own survey gives no row, where one was entered. */
	readonly survey: Maybe<'used'>;
}

const ofRegister: Readonly<Record<Register, readonly SilentScenarioCode[]>> = {
	'front-line': ['front-line-money', 'front-line-treatment'],
	'head-office': ['head-office']
};
const claims: readonly SilentScenarioCode[] = ['twenty-customers', 'four-percent', 'twenty-six'];

const middle = ({ low, high }: { low: number; high: number }): number => (low + high) / 2;

/** The ends multiplied with the ends, the middle with the middle: the widest range that both allow. */
const spread = (people: ScenarioRange, factor: { low: number; high: number }): ScenarioRange => ({
	low: people.low * factor.low,
	mid: people.mid * middle(factor),
	high: people.high * factor.high
});

/**
 * What the complainants of a period stand for, by every source that fits their register. The client's own shares of
 * leavers and of listeners go with its own survey and with the studies, which measured neither; a claim keeps its own.
 */
export function silentEstimates(input: SilentInput): SilentEstimates {
	const { complainants, customers, register, survey, leaving, told } = input;
	const own = survey ? ownSurveyScenario(survey) : unavailable('not-applicable');
	const rowOf = (scenario: SilentScenario, quality: SourceQuality): SilentRow => {
		const estimate = silentCustomers(complainants, scenario, customers ?? undefined);
		const people = estimate.dissatisfied;
		return {
			...estimate,
			...(quality !== 'claim' && leaving ? { atRisk: spread(people, leaving) } : {}),
			...(quality !== 'claim' && told ? { exposed: spread(people, told) } : {}),
			quality,
			multiplier: scenario.silentPerComplainant
		};
	};
	const named = (codes: readonly SilentScenarioCode[]) =>
		silentScenarios.filter((scenario) => codes.includes(scenario.code));
	return {
		rows: [
			...(isAvailable(own) ? [rowOf(own, 'own')] : []),
			...named(ofRegister[register]).map((scenario) => rowOf(scenario, 'study')),
			...named(claims).map((scenario) => rowOf(scenario, 'claim'))
		],
		survey: isUnavailable(own) ? own : 'used'
	};
}
