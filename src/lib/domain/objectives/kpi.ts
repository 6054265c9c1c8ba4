import type { Objective } from '../findings/rule.ts';
import { wordsOf, type Locale, type Localized } from '../text.ts';

export const kpiUnits = ['percent', 'count', 'rial', 'toman', 'days', 'points'] as const;
export type KpiUnit = (typeof kpiUnits)[number];

/** Which way is better. */
export const betters = ['more', 'less'] as const;
export type Better = (typeof betters)[number];

/** So many indicators an objective has at most. */
export const mostKpis = 3;

/** A value in the unit of its indicator, and its day as an ISO date. */
export interface Measured {
	readonly value: number;
	readonly on: string;
}

/** What an objective is measured by: from where, to where and until when, and what was measured since. */
export interface Kpi {
	readonly id: string;
	readonly objective: Objective;
	/** '' in a language that nobody wrote it in; never in both. */
	readonly name: Localized;
	readonly unit: KpiUnit;
	readonly better: Better;
	readonly baseline: Measured | null;
	/** To be reached on that day. */
	readonly target: Measured | null;
	/** After the baseline, the oldest first. */
	readonly measurements: readonly Measured[];
}

/** The name in a language, or in the other one where nobody wrote it in this one. */
export function kpiName(
	{ name }: Pick<Kpi, 'name'>,
	locale: Locale
): { readonly text: string; readonly language: Locale } {
	return wordsOf(name, locale);
}
