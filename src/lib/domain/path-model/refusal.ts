import { isAvailable, type Reason, type Unavailable, unavailable } from '../available.ts';
import { meanByHalfRule } from '../half-rule.ts';
import { rOf } from '../statistics/correlation.ts';
import { requiredSampleSize } from '../statistics/pls-sample-size.ts';
import { isConstant } from '../statistics/sums.ts';
import type { ModelAnswers } from './model-answers.ts';
import type { InInstrument, ModelCode, ModelRefusal } from './model-scores.ts';

/**
 * The smallest path that a sample must be able to show at 5 % with a power of 80 %, by the inverse square root method
 * n ≥ (2.486/|p|)² (Kock and Hadaya 2018; instruments.md §4.3). Below 69 responses not even a strong path of .30
 * would be found: no model. Below 155 a path of .20 would not: a model with a caution.
 */
export const leastForModel = requiredSampleSize(0.3);
export const enoughForModel = requiredSampleSize(0.2);

/** Constructs whose scores correlate more than this carry the same information. */
const same = 0.999;

export const refusalOf = (
	reason: Unavailable,
	code: ModelCode | null,
	more: Partial<Pick<ModelRefusal, 'n' | 'further' | 'items' | 'constructs'>> = {}
): ModelRefusal => ({ ...reason, code, n: 0, further: 0, items: [], constructs: [], ...more });

/** What of these answers forbids a model before it is tried: too few responses, items without any difference. */
export function obstacleOf(
	{ columns, constructs, n, threshold }: ModelAnswers,
	code: ModelCode
): ModelRefusal | null {
	if (n < leastForModel)
		return refusalOf(unavailable('too-few', leastForModel), code, { n, further: leastForModel - n });
	if (n < threshold) return refusalOf(unavailable('hidden'), code);
	const items = constructs.flatMap(({ items: codes, hash }) => codes.map((item) => ({ code: item, hash })));
	const flat = items.filter((_, i) => isConstant((columns[i] ?? new Float64Array()).filter(isNumber)));
	return flat.length > 0 ? refusalOf(unavailable('zero-variance'), code, { n, items: flat }) : null;
}

/** A model that was tried and could not be estimated; names the constructs that cannot be told apart. */
export function failureOf(answers: ModelAnswers, code: ModelCode, reason: Reason): ModelRefusal {
	const constructs = reason === 'singular' ? twins(answers) : [];
	return refusalOf(unavailable(reason), code, { n: answers.n, constructs });
}

const isNumber = (value: number) => !Number.isNaN(value);

function twins({ columns, constructs, n }: ModelAnswers): InInstrument[] {
	let next = 0;
	const scores = constructs.map(({ items }) => {
		const own = columns.slice(next, (next += items.length));
		return meanByHalfRule(
			own.map((values) => ({ values })),
			n
		);
	});
	const alike = constructs.filter((_, a) =>
		scores.some((score, b) => {
			const r = a === b ? 0 : rOf(scores[a] ?? score, score);
			return isAvailable(r) && Math.abs(r) > same;
		})
	);
	return alike.map(({ code, hash }) => ({ code, hash }));
}
