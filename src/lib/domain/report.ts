import { isAvailable, type Maybe } from './available.ts';
import type { Band, Cutoffs } from './bands.ts';
import type { CarelessFlag } from './careless.ts';
import type { Change } from './change-rows.ts';
import type { CoverageScores } from './coverage.ts';
import type { CustomerScores } from './customers.ts';
import type { Gate } from './gates.ts';
import type { Audience, DimensionRole } from './instrument.ts';
import type { NeedScores } from './need.ts';
import type { ModelRefusal, ModelScores } from './path-model/model-scores.ts';
import type { OrientationScores } from './orientation-audit.ts';
import type { Reliability, Agreement, Score } from './score.ts';
import type { Localized } from './text.ts';
import type { ComparedWeights } from './comparison.ts';
import type { StrataRule, Subject } from './wave-data.ts';
import type { UsedWeights } from './weights.ts';

export type { Change, ChangeMeasure, ChangeRow, ChangeTest } from './change-rows.ts';

export const reportSchema = 'sanjeh-report/1';

/**
 * The one value that dashboard, exports, CLI and PDF read. JSON-serialisable; codes and numbers, no words of the
 * product. Everything in it has passed the disclosure rules (disclosure.ts), so it can be shown as it is.
 */
export interface Report {
	readonly schema: typeof reportSchema;
	readonly engine: string;
	/** ISO date-time, given by the caller. */
	readonly builtAt: string;
	/** SHA-256 over answers and instrument hashes, whatever the order of the responses. */
	readonly datasetHash: string;
	readonly subject: Subject;
	readonly threshold: number;
	/** Lower bounds of the bands: conventions, or the organization's own. */
	readonly cutoffs: Cutoffs;
	/** Seed of every bootstrap in this report. */
	readonly seed: number;
	readonly instruments: readonly FieldedInstrument[];
	readonly participation: Participation;
	readonly instrumentScores: readonly InstrumentScores[];
	readonly readiness: Maybe<Readiness>;
	readonly units: readonly UnitScores[];
	readonly audiences: readonly AudienceScores[];
	/** By the answers to items of one choice; left out where none was asked, and in reports of earlier versions. */
	readonly breakdowns?: readonly Breakdown[];
	readonly success: Maybe<SuccessScores>;
	/** What leads to success, estimated on the answers; or why not. */
	readonly model: ModelScores | ModelRefusal;
	readonly risk: Maybe<RiskScores>;
	readonly need: Maybe<NeedScores>;
	readonly orientation: Maybe<OrientationScores>;
	readonly coverage: Maybe<CoverageScores>;
	readonly customers: Maybe<CustomerScores>;
	/** Employees beside customers; empty unless both were asked about the same subject. */
	readonly mirror: readonly MirrorRow[];
	readonly comments: readonly CommentGroup[];
	readonly change: Maybe<Change>;
	readonly quality: Quality;
}

/** One part of one campaign. */
export interface FieldedInstrument {
	readonly code: string;
	readonly version: string;
	readonly hash: string;
	readonly form: string;
	readonly audience: Audience;
	readonly title: Localized;
	/** Items of the form. */
	readonly items: number;
}

/** Which people a group of campaigns stands for; campaigns of one side that share an instrument are pooled. */
export type Side = 'staff' | 'raters' | 'specialists' | 'customers';

export interface Participation {
	readonly campaigns: readonly CampaignParticipation[];
	readonly units: readonly UnitParticipation[];
}

export interface CampaignParticipation {
	readonly audience: Audience;
	readonly side: Side;
	readonly population: number | null;
	readonly started: number;
	readonly responses: number;
	/** responses / population, 0–1. */
	readonly rate: Maybe;
	/** Half-width in percentage points of a 95 % interval for a share of 50 %, with finite-population correction. */
	readonly marginOfError: Maybe;
	/** At least the threshold answered: the campaign's scores are shown. */
	readonly visible: boolean;
	/** Further answers until the campaign is shown; 0 when it is. */
	readonly needed: number;
}

/** too-small: fewer than the threshold. protects-another: hidden so that a small one cannot be worked out. */
export type Visibility = 'visible' | 'too-small' | 'protects-another';

export interface UnitParticipation {
	readonly side: Side;
	readonly code: string;
	readonly title: Localized;
	readonly visibility: Visibility;
	/** null where the unit is hidden. */
	readonly population: number | null;
	readonly responses: number | null;
	readonly rate: Maybe;
	/** Further answers until a unit that is too small is shown; null where that is not what hides it. */
	readonly needed: number | null;
}

/** Every scored number of one instrument, all campaigns of a side that fielded it pooled. */
export interface InstrumentScores {
	readonly code: string;
	readonly hash: string;
	readonly side: Side;
	/** 'hidden' when fewer than the threshold answered. */
	readonly scores: Maybe<{
		readonly n: number;
		readonly dimensions: readonly DimensionScores[];
		readonly items: readonly ItemScores[];
	}>;
}

export interface DimensionScores {
	readonly code: string;
	readonly role: DimensionRole;
	/** 0–100; 'not-a-rating-scale' where the items are numbers. */
	readonly score: Score;
	/** The same averages of keyed answers in points of `scale`, or of the numbers as they are. */
	readonly raw: Score;
	/** The response format that all its items share; null where they do not, or are numbers. */
	readonly scale: { readonly min: number; readonly max: number } | null;
	readonly aspects: readonly AspectScores[];
	readonly reliability: Maybe<Reliability>;
	readonly agreement: Maybe<Agreement>;
}

export interface AspectScores {
	readonly code: string;
	readonly score: Score;
	/** Codes of the rating items averaged in it. */
	readonly items: readonly string[];
}

export interface ItemScores {
	readonly code: string;
	/** Those who gave a value of the item's kind. */
	readonly n: number;
	/** Asked, but left empty. */
	readonly missing: number;
	readonly notApplicable: number;
	/** 0–1: (missing + notApplicable) / asked. Above .10 worth a remark. */
	readonly missingShare: Maybe;
	/** How often each point (rating) or option (single, multiple) was given, in the order of the scale. */
	readonly counts: readonly { readonly value: number; readonly count: number }[];
	/** Rating and number: mean and SD as answered, before reverse keying. */
	readonly mean: Maybe;
	readonly sd: Maybe;
	/** Rating: keyed, 0–100. */
	readonly score: Maybe;
}

export interface Readiness {
	/** The instrument that the index is read from. */
	readonly instrument: { readonly code: string; readonly hash: string };
	/** People rate their own organization: said wherever the index is shown. */
	readonly label: 'self-rated';
	readonly index: Score;
	readonly weighting: {
		readonly kind: UsedWeights['kind'];
		/** Set when other weights were asked for and not used. */
		readonly refused: UsedWeights['refused'];
		readonly strata: StrataRule;
		/** Where experts compared the factors in pairs, also when their judgements could not be used. */
		readonly comparison?: ComparedWeights;
	};
	/** The index with equal weights, beside any other weighting. */
	readonly equalWeights: Maybe;
	/** Π F^w: far below the index means an unbalanced profile. */
	readonly geometricMean: Maybe;
	readonly factors: readonly FactorScores[];
	readonly band: Maybe<Band>;
	readonly gatedBand: Maybe<Band>;
	/** The gates that are closed; empty when none caps the band. */
	readonly gates: readonly Gate[];
	/** The cut-offs that lie within the interval of the index. */
	readonly borderline: readonly number[];
	readonly strongest: readonly RankedAspect[];
	readonly weakest: readonly RankedAspect[];
}

export interface FactorScores {
	readonly code: string;
	/** Σ = 1. */
	readonly weight: number;
	readonly score: Score;
	readonly band: Maybe<Band>;
	readonly borderline: readonly number[];
	readonly target: number | null;
	/** target − score. */
	readonly gap: Maybe;
	/** gap · weight. */
	readonly priority: Maybe;
	readonly reliability: Maybe<Reliability>;
	readonly agreement: Maybe<Agreement>;
}

export interface RankedAspect {
	readonly dimension: string;
	readonly aspect: string;
	readonly score: Score;
}

/** A row of the unit × factor table; everything is 'hidden' where the unit is. */
export interface UnitScores {
	readonly side: Side;
	readonly code: string;
	readonly title: Localized;
	readonly visibility: Visibility;
	readonly responses: number | null;
	/** Staff: readiness index, unweighted. Customers: satisfaction. */
	readonly index: Maybe<Score>;
	/** Customers: empty. */
	readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[];
}

/** The same by audience: how managers see it beside how employees do. */
export interface AudienceScores {
	readonly audience: Audience;
	readonly responses: number | null;
	readonly index: Maybe<Score>;
	readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[];
}

/** What the people of a side, or a segment of them, say. */
interface SegmentFigures {
	readonly responses: number | null;
	/** Staff: readiness index, unweighted. Customers: satisfaction. */
	readonly index: Maybe<Score>;
	/** Customers: 'nps', −100 to 100, where it was asked. */
	readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[];
}

/** Those who gave one answer to an item; everything is 'hidden' where they are. */
export interface SegmentScores extends SegmentFigures {
	/** The value of the option. */
	readonly value: number;
	readonly visibility: Visibility;
}

/** A side by the answers to an item of one choice, beside everybody of it. */
export interface Breakdown {
	readonly side: Side;
	/** That asks the item. */
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly item: string;
	readonly all: SegmentFigures;
	/** In the order of the options. */
	readonly segments: readonly SegmentScores[];
}

export interface SuccessScores {
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly n: number;
	/** Mean of the dimensions. */
	readonly overall: Score;
	readonly dimensions: readonly { readonly code: string; readonly score: Score }[];
}

export interface RiskScores {
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly n: number;
	/** Reverse-keyed: 100 means no risk. */
	readonly score: Score;
	readonly safeguards: Maybe<Score>;
	readonly items: readonly {
		readonly code: string;
		/** As answered: high is bad. */
		readonly mean: Maybe;
		/** Mean in the top quarter of the scale (4 of 5 and above). */
		readonly high: boolean;
	}[];
	readonly high: number;
}

/**
 * blind-spot       the staff rate it clearly higher than the customers do
 * hidden-strength  the staff rate it clearly lower
 * no-clear-gap     the interval of the gap contains 0
 */
export type MirrorReading = 'blind-spot' | 'hidden-strength' | 'no-clear-gap';

/** One subject seen from both sides; its title stands in mirror-pairs.ts. */
export interface MirrorRow {
	readonly code: string;
	readonly staff: { readonly items: readonly string[]; readonly score: Score };
	readonly customers: { readonly items: readonly string[]; readonly score: Score };
	/** staff − customers. */
	readonly gap: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
	readonly reading: Maybe<MirrorReading>;
}

export interface CommentGroup {
	readonly audience: Audience;
	readonly item: string;
	/** Alphabetical, so that the order tells nothing. */
	readonly texts: readonly string[];
}

/** Signs of careless answering. Nobody is left out because of them: both figures are shown. */
export interface Quality {
	/** Those with enough responses, where what they leave of their side is not a few people's. */
	readonly campaigns: readonly CampaignQuality[];
	readonly headlines: readonly QualityHeadline[];
}

export interface CampaignQuality {
	readonly audience: Audience;
	readonly side: Side;
	readonly responses: number;
	readonly flags: Readonly<Record<CarelessFlag, number>>;
	/** Responses with at least one flag. */
	readonly flagged: number;
	/** Items that more than 10 % of those asked left without a value. */
	readonly oftenMissing: readonly string[];
}

export interface QualityHeadline {
	readonly side: Side;
	readonly measure: 'readiness' | 'satisfaction';
	readonly flagged: number;
	readonly all: Score;
	/** Without the flagged. 'hidden' when they are fewer than the threshold: the difference would reveal them. */
	readonly withoutFlagged: Maybe<Score>;
}

/** Whether enough people answered any questionnaire for its figures to be shown. */
export const hasFigures = ({ instrumentScores }: Report): boolean =>
	instrumentScores.some(({ scores }) => isAvailable(scores));
