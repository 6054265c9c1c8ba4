import { expect, test } from 'vitest';
import { analyseCustomers } from '#lib/domain/key-customers/analysis.ts';
import { printedCustomers, usualPlan } from '#lib/domain/key-customers/printed.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales } from '#lib/domain/text.ts';
import { keyCustomerWords } from '#lib/i18n/key-customers.ts';
import { tellCustomers } from '#lib/charts/customers-in-report.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { printable } from './report-waves.ts';

const bare = (text: string): string => text.replace(/[\s\u00a0\u200c-\u200f\u2066-\u2069«»()٪%]/g, '');
const sample = printable(sampleWave(1));
const revenues = [4200, 2600, 900, 700, 500, 400, 300, 200, 120, 80, -10];
const analysis = analyseCustomers(
	revenues.map((revenue, i) => ({
		name: `Secret ${i}`,
		revenue,
		profit: i === 9 ? -5 : revenue / 10,
		purchases: null,
		retention: 0.8,
		satisfaction: i === 0 ? 40 : 90,
		term: null,
		continuity: null,
		repetition: null
	})),
	usualPlan
);
const head = { period: '1404', currency: 'toman', savedOn: '2026-11-01' } as const;
const customers = printedCustomers(head, usualPlan, analysis);

test('what is kept of the key customers for a report holds nobody’s name', () => {
	expect(JSON.stringify(customers).includes('Secret')).toBe(false);
});

test.each(locales)(
	'the report tells what hangs on how few, in %s, and nothing where nothing is to be told',
	async (locale) => {
		const pagesWith = async (told: typeof customers | null) => {
			const bytes = await buildPdf({ kind: 'report', ...sample, customers: told, locale });
			return (await pagesOf(await openRead(bytes))).map((page) => bare(page.text)).join('');
		};
		const told = tellCustomers(customers, locale);
		// The largest fifth brings 68 %; the largest customer, 42 %, is not satisfied; one of them makes a loss.
		expect(told.sentences).toHaveLength(8);
		const t = keyCustomerWords(locale);
		const text = await pagesWith(customers);
		for (const said of [told.title, t.classesTable, t.stressTable, t.gridTable, t.actions.rescue, t.nameless])
			expect(text.includes(bare(said)), said).toBe(true);
		expect(text.includes('Secret')).toBe(false);
		expect(text).not.toMatch(/undefined|NaN|Infinity/);
		expect((await pagesWith(null)).includes(bare(t.gridTable))).toBe(false);
	},
	30_000
);

test('figures that are not known leave no empty sentence and no empty table', () => {
	const none = { profit: null, purchases: null, retention: null, satisfaction: null } as const;
	const kind = { term: null, continuity: null, repetition: null } as const;
	const alone = analyseCustomers([{ name: 'x', revenue: 0, ...none, ...kind }], usualPlan);
	const told = tellCustomers(printedCustomers(head, usualPlan, alone), 'en');
	expect(told.tables.map(({ title }) => title)).toEqual([keyCustomerWords('en').classesTable]);
	expect(told.chart).toBeNull();
	expect([told.title, ...told.sentences].join(' ')).not.toMatch(/undefined|NaN/);
});
