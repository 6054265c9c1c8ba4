import type { Localized } from '../text.ts';
import type { Tone } from './rule.ts';

/**
 * clear    the whole interval carries it
 * unclear  the figure points that way, but its interval reaches the bound: only worth a closer look
 * stated   what a named specialist stated of the organization: not a sample, so without an interval
 */
export type Certainty = 'clear' | 'unclear' | 'stated';

/**
 * score, target, bound, risk  points: 0–100; risk: of the scale as answered
 * difference, effect          points between two scores; standardised total effect
 * share, nps, agreement       0–1; −100 … 100; r_wg 0–1
 */
export type FigureKind =
	'score' | 'target' | 'bound' | 'difference' | 'effect' | 'risk' | 'share' | 'nps' | 'agreement';

/** Whose figure it is, where the finding sets two beside each other. */
export type FigureSide =
	'staff' | 'customers' | 'managers' | 'employees' | 'before' | 'after' | 'claimed' | 'evidenced';

/** A number of the Report that a finding rests on. */
export interface FindingFigure {
	readonly kind: FigureKind;
	/** Of what: a dimension, aspect or item of the instrument with this hash; null where the code is the report's own. */
	readonly hash: string | null;
	readonly code: string;
	readonly side?: FigureSide;
	readonly value: number;
	/** null where there is no interval. */
	readonly lo: number | null;
	readonly hi: number | null;
	/** null where nobody was counted: targets, bounds. */
	readonly n: number | null;
}

/** A rule that holds for a Report, with the numbers that it rests on. */
export interface Finding {
	/** Id of the rule. */
	readonly rule: string;
	readonly tone: Tone;
	readonly certainty: Certainty;
	/** The subject's name, for the milder wording. */
	readonly title: Localized;
	/** The first one is the figure that the finding is about. */
	readonly figures: readonly FindingFigure[];
	readonly importance: number;
	/** Distance from the bound in points of 0–100. */
	readonly gap: number;
	/** importance · gap (ranking.ts). */
	readonly priority: number;
}
