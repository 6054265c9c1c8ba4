import { describe, expect, test } from 'vitest';
import { type PrintedKpi, printedKpis } from '#lib/domain/objectives/standing.ts';
import { sampleKpis } from '#lib/domain/sample/kpis.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { kpiName } from '#lib/domain/objectives/kpi.ts';
import { kpiValue, objectiveWords, standingWords } from '#lib/i18n/objectives.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

/** pdf.js drops the half-space, mirrors brackets and parts the sign from its figure; lines may break anywhere. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069()«»٪%]/g, '');
const sample = printable(sampleWave(1));
const day = (days: number) => new Date(Date.UTC(2026, 10, 1 + days)).toISOString().slice(0, 10);
const kpis = printedKpis(
	[
		...sampleKpis.map(({ objective, code, name, unit, better, baseline, target, measurements }) => ({
			id: code,
			objective,
			name,
			unit,
			better,
			baseline: { value: baseline[0], on: day(baseline[1]) },
			target: { value: target[0], on: day(target[1]) },
			measurements: measurements.map(([value, days]) => ({ value, on: day(days) }))
		})),
		{
			id: 'x',
			objective: 'profit',
			name: { fa: '', en: 'Gross <b>margin</b> 🙂' },
			unit: 'toman',
			better: 'more',
			baseline: null,
			target: null,
			measurements: []
		}
	],
	'2026-11-01'
);

async function read(locale: Locale, shown: readonly PrintedKpi[]) {
	const doc = await openRead(await buildPdf({ kind: 'report', ...sample, objectives: shown, locale }));
	return bare((await pagesOf(doc)).map((page) => page.text).join('\n'));
}

describe.each(locales)('the objectives of the printed report in %s', (locale) => {
	const w = objectiveWords(locale);

	test('name each indicator with its baseline, newest value, target and progress', async () => {
		const text = await read(locale, kpis);
		// From the note of the table on nothing of it follows; before its title only the contents name it.
		const chapter = text.slice(0, text.lastIndexOf(bare(w.report.note)) + bare(w.report.note).length);
		expect(chapter).toContain(bare(w.report.title(...tally(locale))));
		for (const kpi of kpis) {
			expect(chapter).toContain(bare(kpiName(kpi, locale).text));
			expect(chapter).toContain(bare(findingsWords(locale).objectives[kpi.objective]));
			expect(chapter).toContain(bare(standingWords(kpi, locale)));
			for (const measured of [kpi.baseline, kpi.measurements.at(-1), kpi.target])
				if (measured) expect(chapter).toContain(bare(kpiValue(measured.value, kpi.unit, locale)));
		}
		expect(chapter).toContain(bare(w.late));
		expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
	}, 30_000);

	test('have no chapter where the client agreed on none', async () => {
		const text = await read(locale, []);
		expect(text).not.toContain(bare(w.report.note));
	}, 30_000);
});

const tally = (locale: Locale): [string, string, string] =>
	locale === 'fa' ? ['۱', '۳', '۷'] : ['1', '3', '7'];
