import type { Maybe } from '../available.ts';
import { type ConstantCustomer, type FirstMargin, lifetimeValue } from './lifetime-value.ts';

export type LifetimeInput = 'margin' | 'retention' | 'discount';

export interface LifetimeSensitivity {
	readonly input: LifetimeInput;
	/** CLV with the input lowered and raised by the step, all else as it is. */
	readonly lower: Maybe;
	readonly higher: Maybe;
}

/** Tornado of the CLV: each input × (1 ± step), default 10 %; retention stays within 0 … 1. */
export function lifetimeSensitivity(
	customer: ConstantCustomer,
	first: FirstMargin,
	step = 0.1
): LifetimeSensitivity[] {
	const valueWith = (input: LifetimeInput, factor: number) => {
		const moved = customer[input] * factor;
		return lifetimeValue({ ...customer, [input]: input === 'retention' ? Math.min(1, moved) : moved }, first);
	};
	return (['margin', 'retention', 'discount'] as const).map((input) => ({
		input,
		lower: valueWith(input, 1 - step),
		higher: valueWith(input, 1 + step)
	}));
}
