import { type Cutoffs, defaultCutoffs } from './bands.ts';
import { csf } from './instruments/csf.ts';
import type { Localized } from './text.ts';
import type { IndexMethod, StrataRule, Weighting } from './wave-data.ts';

/** The critical success factors: what a client sets targets for and may weigh. */
export const indexFactors: readonly { readonly code: string; readonly title: Localized }[] = csf.dimensions
	.filter((dimension) => dimension.role === 'factor')
	.map(({ code, title }) => ({ code, title }));

/** Places of two factors, the earlier one first, in the order of a comparison's judgements. */
export const factorPairs: readonly (readonly [number, number])[] = indexFactors.flatMap((_, i) =>
	indexFactors.slice(i + 1).map((_, k) => [i, i + 1 + k] as const)
);

export const mostExperts = 9;
export const weightings = ['equal', 'expert', 'compared'] as const;
export const strataRules: readonly StrataRule[] = ['none', 'equal', 'headcount'];

/** Saaty's scale: 9 … 2 for the first of two factors, 1 for both alike, −2 … −9 for the second. */
export const judgements: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9];
/** How much more the first counts than the second, as a comparison has it. */
export const ratioOf = (judgement: number): number => (judgement > 0 ? judgement : 1 / -judgement);
/** Back from a ratio to the scale. */
export const judgementOf = (ratio: number): number =>
	ratio >= 1 ? Math.round(ratio) : -Math.round(1 / ratio);

/** What somebody chose; null for what was left empty, NaN for what is no number. */
export interface IndexChoice {
	readonly weighting: (typeof weightings)[number] | null;
	/** In the order of the factors, whole numbers up to 100. */
	readonly weights: readonly (number | null)[];
	/** By expert and pair, on Saaty's scale. */
	readonly experts: readonly (readonly (number | null)[])[];
	readonly strata: StrataRule | null;
	/** Whole numbers. */
	readonly cutoffs: readonly (number | null)[];
}

/** Field → code of what is wrong with it. */
export type ChoiceIssues = Record<string, string>;

const isWhole = (value: number | null | undefined, least: number, most: number): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

function weightsIn({ weights, weighting }: IndexChoice, issues: ChoiceIssues): Weighting['values'] {
	const values: Record<string, number> = {};
	for (const [i, { code }] of indexFactors.entries()) {
		const value = weights[i] ?? null;
		if (isWhole(value, 0, 100)) values[code] = value;
		else if (value !== null) issues[`weight.${code}`] = 'percent';
		else if (weighting === 'expert') issues[`weight.${code}`] = 'required';
	}
	const sum = Object.values(values).reduce((a, b) => a + b, 0);
	if (weighting === 'expert' && sum === 0 && Object.keys(issues).length === 0) issues.weighting = 'all-zero';
	return values;
}

function expertsIn({ experts, weighting }: IndexChoice, issues: ChoiceIssues): number[][] {
	const complete = experts.flatMap((judged, expert) => {
		if (factorPairs.every((_, pair) => (judged[pair] ?? null) === null)) return [];
		return [
			factorPairs.map((_, pair) => {
				const judgement = judged[pair] ?? null;
				if (judgement === null) issues[`pair.${expert}.${pair}`] = 'required';
				else if (!judgements.includes(judgement)) issues[`pair.${expert}.${pair}`] = 'choice';
				return ratioOf(judgement ?? 1);
			})
		];
	});
	if (complete.length > mostExperts) issues.weighting = 'too-many';
	if (weighting === 'compared' && complete.length === 0) issues.weighting = 'nobody-judged';
	return complete;
}

function cutoffsIn({ cutoffs }: IndexChoice, issues: ChoiceIssues): Cutoffs {
	let last = 0;
	const read = defaultCutoffs.map((_, i) => {
		const cutoff = cutoffs[i] ?? null;
		if (cutoff === null) issues[`cutoff.${i}`] = 'required';
		else if (!isWhole(cutoff, 1, 99)) issues[`cutoff.${i}`] = 'cutoff';
		else if (cutoff <= last) issues[`cutoff.${i}`] = 'rising';
		return (last = cutoff ?? last);
	});
	return [read[0] ?? 0, read[1] ?? 0, read[2] ?? 0, read[3] ?? 0];
}

/**
 * The method that a choice describes, or what is wrong with it. What was filled in of a weighting that was not chosen
 * is kept, so that one can go back to it. An expert without any judgement is left out; one with some needs all.
 */
export function methodOf(
	choice: IndexChoice
): { readonly method: Required<IndexMethod> } | { readonly issues: ChoiceIssues } {
	const issues: ChoiceIssues = {};
	const { weighting, strata } = choice;
	if (!weighting) issues.weighting = 'choice';
	if (!strata) issues.strata = 'choice';
	const values = weightsIn(choice, issues);
	const experts = expertsIn(choice, issues);
	const cutoffs = cutoffsIn(choice, issues);
	if (Object.keys(issues).length || !weighting || !strata) return { issues };
	const comparison = { factors: indexFactors.map(({ code }) => code), experts };
	return {
		method: {
			weights: {
				kind: weighting,
				...(values && Object.keys(values).length ? { values } : {}),
				...(experts.length ? { comparison } : {})
			},
			strata,
			cutoffs
		}
	};
}
