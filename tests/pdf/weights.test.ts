import { describe, expect, test } from 'vitest';
import { isAvailable } from '#lib/domain/available.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { IndexMethod } from '#lib/domain/wave-data.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMethod } from '#lib/i18n/report-method.ts';
import { reportPages } from '#lib/i18n/report-pages.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069()«»<>*]/g, '');
const says = (text: string, words: string): boolean => text.includes(bare(words));
const factors = ['kcf', 'org', 'km', 'tec'];
const compared = (experts: number[][]): IndexMethod => ({
	weights: { kind: 'compared', comparison: { factors, experts } }
});

const counted = (method: IndexMethod) => printable({ ...sampleWave(2), ...method });
async function print(printed: ReturnType<typeof counted>, locale: Locale): Promise<string> {
	const bytes = await buildPdf({ kind: 'report', ...printed, locale });
	return bare((await pagesOf(await openRead(bytes))).map((page) => page.text).join(''));
}

const agreeing = counted({
	...compared([
		[2, 3, 4, 2, 3, 2],
		[1, 2, 3, 2, 3, 1]
	]),
	strata: 'equal'
});
const contradictory = counted({ ...compared([[9, 1 / 9, 9, 9, 1 / 9, 9]]), cutoffs: [25, 45, 65, 85] });

describe.each(locales)('the report in %s says how its index is counted:', (locale) => {
	const w = reportMethod(locale);
	const f = formatter(locale);
	const inside = reportPages(locale).inside.plainIndex;
	const levels = (...cutoffs: number[]) => f.list(cutoffs.map((cutoff) => f.num(cutoff)));
	/** What stands on one line of it. */
	const contradicting = {
		fa: 'مقایسهٔ زوجی خبرگان خواسته شد، اما به کار نرفت',
		en: 'could not be used, because they contradict'
	}[locale];

	test('by pairwise comparisons, with each weight, the experts and how consistent they are', async () => {
		const text = await print(agreeing, locale);
		const { readiness } = agreeing.report;
		if (!isAvailable(readiness)) throw new Error('no index');
		for (const words of [w.weighting.compared, w.strata.equal]) expect(says(text, words)).toBe(true);
		expect(says(text, w.compared(2, f.num(2), f.num(0, 2)))).toBe(true);
		for (const { weight } of readiness.factors) expect(says(text, f.num(100 * weight, 1))).toBe(true);
		expect(says(text, f.num(readiness.equalWeights as number, 1))).toBe(true);
		expect(says(text, inside)).toBe(true);
	}, 30_000);

	test('equally where the comparisons contradict each other, and with the levels that the client set', async () => {
		const text = await print(contradictory, locale);
		expect(says(text, contradicting)).toBe(true);
		expect(says(text, w.weights)).toBe(false);
		expect(says(text, inside)).toBe(false);
		expect(says(text, levels(25, 45, 65, 85))).toBe(true);
		expect(says(text, levels(20, 40, 60, 80))).toBe(false);
	}, 30_000);
});
