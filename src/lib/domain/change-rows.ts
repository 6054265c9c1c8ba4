import type { Maybe } from './available.ts';

/**
 * Tests of two independent samples (confidential answers of two waves cannot be joined person by person):
 * welch        Welch's t test of two means
 * normal       z test of two NPS with their own standard errors (instruments.md §5.5)
 * proportions  z test of two shares with their pooled variance
 */
export type ChangeTest = 'welch' | 'normal' | 'proportions';

/** What changed since an earlier wave, figure by figure. */
export interface Change {
	readonly previous: { readonly wave: number; readonly datasetHash: string; readonly builtAt: string };
	readonly rows: readonly ChangeRow[];
}

export type ChangeMeasure =
	'index' | 'factor' | 'aspect' | 'success' | 'satisfaction' | 'nps' | 'csat' | 'ces';

export interface ChangeRow {
	readonly measure: ChangeMeasure;
	/** Factor or dimension; '' for the headline measures. */
	readonly dimension: string;
	readonly aspect: string;
	readonly before: number;
	readonly after: number;
	readonly difference: number;
	/** 95 % interval of the difference of two independent waves. */
	readonly lo: Maybe;
	readonly hi: Maybe;
	/** The smallest true change that these samples would show in four of five cases. */
	readonly detectable: Maybe;
	readonly test: ChangeTest;
	/** t or z. */
	readonly statistic: Maybe;
	/** Of Welch's t; 'not-applicable' for z. */
	readonly df: Maybe;
	/** Two-sided, not adjusted for the number of rows. */
	readonly p: Maybe;
}
