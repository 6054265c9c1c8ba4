import type { Maybe } from './available.ts';
import type { Score } from './score.ts';
import type { Proportion } from './statistics/interval.ts';

/** A share with its Wilson interval, all 0–1. */
export type Share = Proportion;

export interface NetPromoterScore {
	readonly n: number;
	readonly promoters: number;
	readonly passives: number;
	readonly detractors: number;
	/** −100 … 100. */
	readonly value: number;
	readonly se: number;
	readonly lo: number;
	readonly hi: number;
	/** How often each of 0 … 10 was given. */
	readonly counts: readonly number[];
}

/** A top-box figure: the share of favourable answers, and the mean on 0–100 beside it. */
export interface TopBox {
	readonly top: Share;
	readonly mean: Score;
}

/** What customers report. Every part is hidden or not asked on its own. */
export interface CustomerScores {
	readonly n: number;
	readonly population: number | null;
	/** Satisfaction, expectation, ideal: mean of the three, 0–100, t interval. */
	readonly satisfaction: Maybe<Score>;
	readonly nps: Maybe<NetPromoterScore>;
	/** Share of 4–5 of 5. */
	readonly csat: Maybe<TopBox>;
	/** Share of 5–7 of 7 that found it easy. */
	readonly ces: Maybe<TopBox>;
	readonly complaints: ComplaintScores;
	readonly kinds: Maybe<SatisfactionKinds>;
	/** Left out in reports of earlier versions. */
	readonly drivers?: Maybe<SatisfactionDrivers>;
}

/** What goes together with satisfaction, and how much of what is explained each part brings. */
export interface SatisfactionDrivers {
	readonly instrument: { readonly code: string; readonly hash: string };
	/** Customers with a value of satisfaction and of every driver. */
	readonly n: number;
	/** 0–1: share of the differences in satisfaction that the drivers explain together. */
	readonly r2: { readonly value: number; readonly lo: number; readonly hi: number };
	/** Largest share first. */
	readonly drivers: readonly {
		/** Of the dimension. */
		readonly code: string;
		/** −1 to 1, with satisfaction. */
		readonly correlation: number;
		/** 0–1, of R²; Σ = 1. */
		readonly share: number;
		readonly lo: number;
		readonly hi: number;
	}[];
}

export interface ComplaintScores {
	/** Customers who had a problem, of those who answered. */
	readonly problem: Maybe<Share>;
	/** Customers who told the organization, of those with a problem. */
	readonly complained: Maybe<Share>;
	/** How often each answer of "did you tell us" was given, by option value. */
	readonly channels: Maybe<readonly { readonly value: number; readonly count: number }[]>;
	/** Why not, by option value; several may be given. */
	readonly reasons: Maybe<readonly { readonly value: number; readonly count: number }[]>;
	/** Silent customers for each one who complained: (1 − c)/c, own survey (instruments.md §5.10). */
	readonly silentPerComplaint: Maybe<{ readonly ratio: number; readonly lo: number; readonly hi: Maybe }>;
	/** How many people were told, mean of those who gave a number. */
	readonly told: Maybe<{ readonly n: number; readonly mean: number; readonly median: number }>;
	/** Satisfied with outcome and speed (4–5 of 5), of those who complained. */
	readonly handled: Maybe<TopBox>;
}

/**
 * complete     functional and psychological satisfaction both high
 * cold         the service works, the treatment is cold
 * kind         kind treatment, insufficient service
 * dissatisfied neither
 */
export type SatisfactionCell = 'complete' | 'cold' | 'kind' | 'dissatisfied';

export interface SatisfactionKinds {
	readonly functional: Score;
	readonly psychological: Score;
	/** functional − psychological. */
	readonly difference: number;
	readonly cell: SatisfactionCell;
}
