import type { Localized } from '../text.ts';
import { hedged, notYetThere } from './hedges.ts';
import type { Certainty, Finding, FindingFigure } from './finding.ts';
import type { FindingRule, FindingWords, Tone } from './rule.ts';
import { findingRules } from './rules/index.ts';

/** What a consultant changed about one finding; kept apart from what the rules write. */
export interface FindingEdit {
	/** Id of a rule, or a key of `ownKey`. */
	readonly key: string;
	/** true: in the report though it would not be; false: dropped; null: as the order has it. */
	readonly shown: boolean | null;
	/** Place in the consultant's order, from 0; null where they never ordered it. */
	readonly place: number | null;
	/** Their own words in place of the rule's; null: the rule's. */
	readonly words: FindingWords | null;
}

/** own: written by the consultant, rests on no figures of the report. */
export interface ShownFinding extends FindingWords {
	readonly key: string;
	readonly tone: Tone;
	readonly certainty: Certainty | 'own';
	readonly figures: readonly FindingFigure[];
	/** The words are not the rule's. */
	readonly edited: boolean;
	/** It appeared after the consultant had put the others in order. */
	readonly isNew: boolean;
}

export interface ArrangedFindings {
	/** What the report prints, in its order. */
	readonly published: readonly ShownFinding[];
	/** What holds too, but is not printed: dropped, or beyond what is printed by itself. */
	readonly others: readonly ShownFinding[];
	/** Edits of findings that the figures no longer carry: kept, not shown. */
	readonly resting: readonly FindingEdit[];
}

/** So many are printed by themselves: what is read, not everything that can be said. */
export const printedAttention = 8;
export const printedStrengths = 3;

const ownPrefix = 'own.';
export const ownKey = (id: string): string => `${ownPrefix}${id}`;
export const isOwnKey = (key: string): boolean => key.startsWith(ownPrefix);

/** The middle of 0–100: below it people say no rather than yes. */
const middle = 50;

/** A low score is put in the words of its rule only where the whole interval lies on the lower half of the scale. */
function sayingOf(rule: FindingRule, { certainty, title, figures: [figure] }: Finding): Localized {
	if (certainty === 'unclear') return hedged(title, rule.condition);
	const upper = figure?.hi ?? figure?.value ?? 0;
	return rule.condition.when === 'low' && upper >= middle ? notYetThere(title) : rule.says;
}

function wordsOf(rule: FindingRule, finding: Finding): FindingWords {
	const { does, first, owner, effort, serves } = rule;
	return { says: sayingOf(rule, finding), does, first, owner, effort, serves };
}

/**
 * The findings of a report as the consultant wants them: their words, their order, without what they dropped and with
 * what they added. What they did not order follows in the order of the ranking; what they edited is silent as long as
 * the figures do not carry it.
 */
export function arrange(
	findings: readonly Finding[],
	edits: readonly FindingEdit[] = [],
	rules: readonly FindingRule[] = findingRules
): ArrangedFindings {
	const edit = new Map(edits.map((e) => [e.key, e]));
	const ordered = edits.some((e) => e.place !== null);
	const count: Record<Tone, number> = { attention: 0, strength: 0 };
	const printed: Readonly<Record<Tone, number>> = { attention: printedAttention, strength: printedStrengths };

	const generated = findings.flatMap((finding) => {
		const rule = rules.find((r) => r.id === finding.rule);
		if (!rule) return [];
		const own = edit.get(rule.id);
		const byItself = count[rule.tone]++ < printed[rule.tone];
		const shown: ShownFinding = {
			...(own?.words ?? wordsOf(rule, finding)),
			key: rule.id,
			tone: finding.tone,
			certainty: finding.certainty,
			figures: finding.figures,
			edited: Boolean(own?.words),
			isNew: ordered && byItself && (own?.place ?? null) === null
		};
		return [{ shown, place: own?.place ?? null, included: own?.shown ?? byItself }];
	});
	const written = edits.flatMap(({ key, words, place, shown }) => {
		if (!isOwnKey(key) || !words) return [];
		const own: ShownFinding = {
			...words,
			key,
			tone: 'attention',
			certainty: 'own',
			figures: [],
			edited: false,
			isNew: false
		};
		return [{ shown: own, place, included: shown ?? true }];
	});

	const all = [...generated, ...written];
	const included = all.filter((one) => one.included);
	const placed = included
		.filter((one) => one.place !== null)
		.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.shown.key < b.shown.key ? -1 : 1));
	const unplaced = included.filter((one) => one.place === null);
	// What the consultant wrote stands with what is to be done, before the strengths.
	const rest = [
		...unplaced.filter((one) => one.shown.tone === 'attention'),
		...unplaced.filter((one) => one.shown.tone === 'strength')
	];
	const present = new Set(all.map((one) => one.shown.key));
	return {
		published: [...placed, ...rest].map((one) => one.shown),
		others: all.filter((one) => !one.included).map((one) => one.shown),
		resting: edits.filter((e) => !present.has(e.key))
	};
}
