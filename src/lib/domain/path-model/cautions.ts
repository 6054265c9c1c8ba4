import { isAvailable, type Maybe } from '../available.ts';
import type { Measures } from './measures.ts';
import type { ModelCaution, ModelCautionCode } from './model-scores.ts';
import { enoughForModel } from './refusal.ts';

// Conventions: more than 5 % of answers filled in, alpha below .60, VIF from 5 on, HTMT from .90 on.
const muchFilled = 0.05;
const littleReliable = 0.6;
const collinear = 5;
const alike = 0.9;

const exceeds = (value: Maybe, limit: number) => isAvailable(value) && value >= limit;

/** With what care the model is to be read; empty when nothing speaks against it. */
export function cautionsOf({
	n,
	filled,
	usable,
	paths,
	quality,
	pairs,
	loadings
}: Measures & { readonly n: number; readonly filled: number; readonly usable: number }): ModelCaution[] {
	const unreliable = quality.filter(({ alpha }) => isAvailable(alpha) && alpha < littleReliable);
	const against = loadings.filter(({ estimate }) => estimate < 0);
	const inflated = new Set(paths.filter(({ vif }) => exceeds(vif, collinear)).map(({ from }) => from));
	const same = pairs.filter(({ htmt }) => exceeds(htmt, alike));
	const constructsOf = (list: readonly { readonly construct: string }[]) =>
		list.map((each) => each.construct);
	const caution = (
		holds: boolean,
		code: ModelCautionCode,
		more: Partial<Omit<ModelCaution, 'code'>>
	): ModelCaution[] => (holds ? [{ code, constructs: [], items: [], value: null, ...more }] : []);
	return [
		...caution(n < enoughForModel, 'small-sample', { value: enoughForModel }),
		...caution(filled > muchFilled, 'filled', { value: filled }),
		...caution(unreliable.length > 0, 'unreliable', { constructs: constructsOf(unreliable) }),
		...caution(against.length > 0, 'against', { items: against.map(({ item }) => item) }),
		...caution(inflated.size > 0, 'collinear', { constructs: [...inflated] }),
		...caution(same.length > 0, 'overlapping', { constructs: same.flatMap(({ x, y }) => [x, y]) }),
		...caution(usable < 1, 'failed-draws', { value: 1 - usable })
	];
}
