import type { SampleWish } from '#lib/domain/monitoring/sample-advice.ts';
import { parseNumber } from '#lib/i18n/normalize.ts';

export const sampleFields = ['population', 'margin', 'confidence', 'rate'] as const;
export type SampleField = (typeof sampleFields)[number];
export type SampleIssue = 'population' | 'margin' | 'rate';

export const confidences = [90, 95, 99] as const;
const most = 10_000_000;

/** What is wished for, as it stands in the address; or which fields cannot be read. */
export function readWish(
	values: Readonly<Record<SampleField, string>>
): { readonly wish: SampleWish } | { readonly issues: Partial<Record<SampleIssue, true>> } {
	const issues: Partial<Record<SampleIssue, true>> = {};
	function number(name: SampleIssue, fits: (value: number) => boolean): number {
		const text = values[name].trim();
		// A comma between three digits groups thousands: nobody writes people with decimals.
		const value = text.length > 20 ? null : parseNumber(text, 'thousands');
		if (typeof value === 'number' && fits(value)) return value;
		issues[name] = true;
		return NaN;
	}
	const population =
		values.population.trim() === ''
			? null
			: number('population', (value) => Number.isInteger(value) && value >= 1 && value <= most);
	const margin = number('margin', (value) => value >= 0.5 && value <= 40) / 100;
	const rate = number('rate', (value) => value >= 1 && value <= 100) / 100;
	const confidence = (confidences.find((percent) => String(percent) === values.confidence) ?? 95) / 100;
	if (Object.keys(issues).length > 0) return { issues };
	return { wish: { population, margin, confidence, rate } };
}
