import type { Condition, Effort, FindingRule, FindingWords, Objective, OwnerRole, Tone } from './rule.ts';

type Pair = readonly [fa: string, en: string];
/** The finding, the recommendation and its first step, each in Persian and English. */
export type RuleTexts = readonly [says: Pair, does: Pair, first: Pair];
type Duty = Pick<FindingWords, 'owner' | 'effort' | 'serves'>;

/** Who does it, how much work it is, and which objective it serves. */
export const by = (owner: OwnerRole, effort: Effort, serves: Objective): Duty => ({ owner, effort, serves });

/** A rule with an id of its own. */
export function rule(
	id: string,
	tone: Tone,
	condition: Condition,
	duty: Duty,
	[says, does, first]: RuleTexts
): FindingRule {
	const both = ([fa, en]: Pair) => ({ fa, en });
	return { id, tone, condition, says: both(says), does: both(does), first: both(first), ...duty };
}

/**
 * Rules about the scores of one instrument, with ids like `csf.kcf.low`. `bound` is where low ends and high begins;
 * by default the bound of "ready with improvements".
 */
export function rulesOf(instrument: string, bound?: number) {
	const about =
		(when: 'low' | 'high' | 'gap' | 'driver' | 'divided' | 'managers-higher', tone: Tone) =>
		(code: string, duty: Duty, texts: RuleTexts): FindingRule => {
			const limit = bound !== undefined && (when === 'low' || when === 'high') ? { bound } : {};
			return rule(`${instrument}.${code}.${when}`, tone, { when, instrument, code, ...limit }, duty, texts);
		};
	return {
		low: about('low', 'attention'),
		high: about('high', 'strength'),
		gap: about('gap', 'attention'),
		driver: about('driver', 'attention'),
		divided: about('divided', 'attention'),
		managersHigher: about('managers-higher', 'attention'),
		/** A high score that asks for something: a need, not a strength. */
		pressing: about('high', 'attention'),
		/** A low score that eases: little need, little weight. */
		easing: about('low', 'strength')
	};
}
