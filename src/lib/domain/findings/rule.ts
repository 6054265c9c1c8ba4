import type { NeedQuadrant } from '../need.ts';
import type { Localized } from '../text.ts';

/** Who answers for a recommendation. */
export const ownerRoles = [
	'management',
	'sales',
	'marketing',
	'service',
	'technology',
	'people',
	'quality',
	'finance'
] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** small: one team, weeks. medium: several teams, a quarter. large: a project with a budget of its own. */
export const efforts = ['small', 'medium', 'large'] as const;
export type Effort = (typeof efforts)[number];

/** The six objectives of CRM, in the order of obj-01 … obj-06 (instruments.md §9.11). */
export const objectives = ['value', 'revenue', 'profit', 'cost', 'satisfaction', 'complaints'] as const;
export type Objective = (typeof objectives)[number];

/** A dimension or an aspect of a built-in instrument, or of an own version of it. */
export interface RuleSubject {
	readonly instrument: string;
	readonly code: string;
}

export interface LevelCondition extends RuleSubject {
	readonly when: 'low' | 'high';
	readonly bound?: number;
}
export interface FactorCondition extends RuleSubject {
	readonly when: 'gap' | 'driver' | 'divided' | 'managers-higher';
}
export interface LopsidedCondition extends RuleSubject {
	readonly when: 'lopsided';
	/** The factor that lies above. */
	readonly above: string;
}
export interface MirrorCondition {
	readonly when: 'blind-spot' | 'hidden-strength';
	readonly pair: string;
}
export interface RiskCondition {
	readonly when: 'risk';
	readonly item: string;
}
export interface ClaimCondition {
	readonly when: 'claim';
	readonly code: string;
}
export interface QuadrantCondition {
	readonly when: 'quadrant';
	readonly is: NeedQuadrant;
}
export interface ShareCondition {
	readonly when: 'share';
	readonly share: 'problem' | 'complained' | 'handled';
	readonly is: 'below' | 'above';
	readonly bound: number;
}
export interface PromotersCondition {
	readonly when: 'promoters';
	readonly is: 'more' | 'fewer';
}
export interface ChangeCondition {
	readonly when: 'changed';
	readonly measure: 'index' | 'satisfaction';
	readonly is: 'risen' | 'fallen';
}

/**
 * What must hold, always by the whole 95 % interval (conditions.ts).
 * low, high         a score below, or not below, a bound on 0–100; without one, the bound of "ready with improvements"
 * gap               a factor below the target that the organization set for it
 * driver            what leads to success by the path model, and is not yet at the highest band
 * divided           the raters of a factor do not agree
 * managers-higher   managers rate a factor higher than employees
 * lopsided          one factor lies above another
 * blind-spot, hidden-strength   a pair of the mirror
 * risk              an item of the risk gate in the top quarter of its scale
 * claim             the claims of a dimension of the orientation audit go beyond the evidence
 * quadrant          need beside readiness
 * share             a share of customers below or above a bound of 0–1
 * promoters         more, or fewer, promoters than detractors
 * changed           the readiness index or satisfaction since the wave before
 */
export type Condition =
	| LevelCondition
	| FactorCondition
	| LopsidedCondition
	| MirrorCondition
	| RiskCondition
	| ClaimCondition
	| QuadrantCondition
	| ShareCondition
	| PromotersCondition
	| ChangeCondition;

/** attention: something to do. strength: something to keep and build on. */
export type Tone = 'attention' | 'strength';

/** What a finding says and what it asks for; written by hand, or edited by a consultant. */
export interface FindingWords {
	/** The finding: what the figures mean, one sentence. */
	readonly says: Localized;
	/** The recommendation. */
	readonly does: Localized;
	/** Its first step, within 90 days. */
	readonly first: Localized;
	readonly owner: OwnerRole;
	readonly effort: Effort;
	readonly serves: Objective;
}

/** When a figure says something, what it says and what to do about it. The id never changes: edits are kept by it. */
export interface FindingRule extends FindingWords {
	readonly id: string;
	readonly tone: Tone;
	readonly condition: Condition;
}
