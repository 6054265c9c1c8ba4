import type { Cutoffs } from './bands.ts';
import type { Audience } from './instrument.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { ResponseData, Responses } from './responses.ts';
import type { Localized } from './text.ts';

/** Whose wave this is: names are data, in both languages. Dates are ISO (yyyy-mm-dd). */
export interface Subject {
	readonly client: Localized;
	readonly engagement: Localized;
	readonly wave: { readonly number: number; readonly title: Localized };
	readonly industry?: Localized;
	readonly size?: Localized;
	readonly opensOn: string | null;
	readonly closesOn: string | null;
	/** Invented data: said on every page. */
	readonly sample: boolean;
}

export type { ResponseData } from './responses.ts';

export interface UnitData {
	readonly code: string;
	readonly title: Localized;
	readonly headcount: number | null;
}

export interface CommentData {
	readonly item: string;
	readonly text: string;
}

/** What one campaign collected; its responses one by one, or by columns where there may be many. */
export interface CampaignData<Collected extends Responses = readonly ResponseData[]> {
	readonly audience: Audience;
	/** How many were addressed; null where nobody knows (open links, walk-in customers). */
	readonly population: number | null;
	/** Questionnaires opened, finished or not. */
	readonly started: number;
	readonly questionnaire: Questionnaire;
	readonly responses: Collected;
	readonly comments: readonly CommentData[];
	/** false: keep even a specialist's checklist confidential (see attributed.ts). */
	readonly attributed?: boolean;
}

/**
 * equal      every factor counts the same
 * expert     weights given by experts; they are normalised to a sum of 1
 * compared   weights that follow from how experts compared the factors in pairs (AHP)
 * empirical  weights taken from the path model: refused by the scoring core (instruments.md §4.3 step 5)
 */
export interface Weighting {
	readonly kind: 'equal' | 'expert' | 'compared' | 'empirical';
	/** Of 'expert': factor code → weight. */
	readonly values?: Readonly<Record<string, number>>;
	/** Of 'compared'. */
	readonly comparison?: Comparison;
}

/**
 * What experts judged, each alone: how much more a factor counts than each later one, 1 … 9 or its reciprocal. Row by
 * row: the first against the second, the first against the third, …, the second against the third, …
 */
export interface Comparison {
	readonly factors: readonly string[];
	readonly experts: readonly (readonly number[])[];
}

/** How the units are combined into the organization: as they answered, all alike, or by head-count. */
export type StrataRule = 'none' | 'equal' | 'headcount';

/** How a client has its index counted; as usual where something is left out. */
export interface IndexMethod {
	/** Equal where left out. */
	readonly weights?: Weighting;
	/** None where left out. */
	readonly strata?: StrataRule;
	/** The organization's own lower bounds of the bands. */
	readonly cutoffs?: Cutoffs;
}

/** What an auditor found behind a claim of the orientation audit. */
export type EvidenceLevel = 'none' | 'partly' | 'fully';

/** Everything one report is built from. Plain data: no database, no words of the product. */
export interface WaveData<Collected extends Responses = readonly ResponseData[]> extends IndexMethod {
	readonly subject: Subject;
	/** Responses needed before a group is shown; never below 3. */
	readonly threshold: number;
	readonly units: readonly UnitData[];
	readonly campaigns: readonly CampaignData<Collected>[];
	/** Factor code → target, 0–100. */
	readonly targets?: Readonly<Record<string, number>>;
	/** Item code of the orientation audit → evidence found. */
	readonly evidence?: Readonly<Record<string, EvidenceLevel>>;
}
