import type { Maybe } from './available.ts';

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
}
