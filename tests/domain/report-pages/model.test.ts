import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { isUnavailable } from '#lib/domain/available.ts';
import type { ModelRefusal } from '#lib/domain/path-model/model-scores.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { modelTables } from '#lib/sheets/model-tables.ts';
import { printCell } from '#lib/sheets/table.ts';
import { modelView } from '#lib/ui/report/model.ts';
import { drawingOf, narrow, wide } from '#lib/ui/report/path-diagram.ts';
import { builtAt } from '../build-wave.ts';

let report: Report;
let instruments: Record<string, Instrument>;
beforeAll(() => {
	const data = sampleWave(1);
	report = buildReport(data, { builtAt });
	instruments = Object.fromEntries(
		data.campaigns.flatMap((c) => c.questionnaire.parts.map((part) => [part.hash, part.instrument]))
	);
});
const view = (locale: Locale, model: Report['model'] = report.model) =>
	modelView({ report: { ...report, model }, instruments, locale });
const refusal = (more: Partial<ModelRefusal>): ModelRefusal => ({
	unavailable: 'too-few',
	code: 'csf-success',
	n: 0,
	further: 0,
	items: [],
	constructs: [],
	...more
});
const csfHash = () => report.instruments.find(({ code }) => code === 'csf')!.hash;

describe('the page of the path model', () => {
	test('is headed by what has the largest clear effect, or says that nothing has one', () => {
		if (isUnavailable(report.model)) throw new Error(report.model.unavailable);
		const { model } = report;
		expect(view('en').title).toBe(
			'The largest effect comes from CRM organization (Financial results) and Knowledge management (Marketing results)'
		);
		const vague = { ...model, total: model.total.map((effect) => ({ ...effect, lo: -0.1 })) };
		expect(view('en', vague).title).toBe('No factor shows a clear effect on success');
		const total = model.total.map((effect) =>
			effect.from === 'km' ? { ...effect, estimate: 0.9, lo: 0.5 } : effect
		);
		expect(view('fa', { ...model, total }).title).toBe('«مدیریت دانش» بیشترین اثر را بر موفقیت دارد');
	});

	test.each(locales)('says in %s how many answers it stands on and where care is due', (locale) => {
		const { lead, cautions } = view(locale);
		const { num } = formatter(locale);
		expect(lead).toContain(num(138));
		expect(lead).toContain(num(140));
		expect(cautions.join(' ')).toContain(num(155));
	});

	test.each(locales)('tells clear paths from others in %s without any colour', (locale) => {
		const { diagram } = view(locale);
		const clear = diagram!.paths.filter((path) => path.clear);
		expect(clear.length).toBeGreaterThan(3);
		expect(clear.length).toBeLessThan(diagram!.paths.length);
		for (const { label } of clear) expect(diagram!.alt).toContain(label);
	});

	test('a what-if names what is not clear', () => {
		const cells = view('en').whatIf.flatMap((row) => row.changes);
		expect(cells).toHaveLength(8);
		for (const { range, clear } of cells) expect(clear).toBe(!/^−/u.test(range));
	});

	test.each(locales)('every number of every table can be printed in %s', (locale) => {
		const f = formatter(locale);
		const printed = modelTables({ report, instruments, locale }).flatMap((table) =>
			table.rows.flatMap((row) => table.columns.map((column, i) => printCell(row[i] ?? null, column, f)))
		);
		expect(printed.length).toBeGreaterThan(700);
		const foreign = locale === 'fa' ? /[0-9]\.[0-9]/u : /[۰-۹]/u;
		expect(printed.filter((cell) => foreign.test(cell))).toEqual([]);
	});
});

describe('without a model the page says why, and what is missing', () => {
	test.each([
		['fa', '۹ پاسخ دیگر لازم است', '۶۰', '۶۹'],
		['en', '9 more responses needed', '60', '69']
	] as const)('too few responses, in %s', (locale, title, n, need) => {
		const own = view(locale, refusal({ n: 60, further: 9, need: 69 }));
		expect(own.refusal?.title).toBe(title);
		expect(own.refusal?.text).toContain(n);
		expect(own.refusal?.text).toContain(need);
		expect([own.diagram, own.tables, own.cautions]).toEqual([null, [], []]);
	});

	test('one response is spoken of as one', () => {
		expect(view('en', refusal({ n: 68, further: 1, need: 69 })).refusal?.title).toBe(
			'1 more response needed'
		);
	});

	test.each(locales)('constant statements and twin factors by their words, in %s', (locale) => {
		const hash = csfHash();
		const item = instruments[hash]!.items.find(({ code }) => code === 'tec-03')!.text[locale];
		const flat = refusal({ unavailable: 'zero-variance', items: [{ code: 'tec-03', hash }] });
		expect(view(locale, flat).refusal?.text).toContain(item);
		const twins = refusal({ unavailable: 'singular', constructs: [{ code: 'km', hash }] });
		const title = instruments[hash]!.dimensions.find(({ code }) => code === 'km')!.title[locale];
		expect(view(locale, twins).refusal?.text).toContain(title);
	});

	test('where success was not asked, how to have it next time', () => {
		const own = view('en', refusal({ unavailable: 'not-asked', code: null }));
		expect(own.title).toBe('The path to success was not asked about');
		expect(own.refusal?.text).toContain('ask employees or managers both questionnaires');
	});
});

describe('the drawing of the paths', () => {
	const drawn = (layout: typeof wide, rightToLeft: boolean) => {
		const { nodes, paths } = view('en').diagram!;
		return drawingOf(nodes, paths, layout, rightToLeft);
	};
	const middle = ({ x, width }: { x: number; width: number }) => x + width / 2;

	test('begins where reading begins: right to left it is the mirror image', () => {
		const [ltr, rtl] = [drawn(wide, false), drawn(wide, true)];
		for (const [i, node] of ltr.nodes.entries()) {
			expect(middle(node) + middle(rtl.nodes[i]!)).toBeCloseTo(ltr.width, 6);
			expect(node.y).toBe(rtl.nodes[i]!.y);
		}
		const cause = ltr.nodes.find((n) => n.role === 'cause')!;
		const outcome = ltr.nodes.find((n) => n.role === 'outcome')!;
		expect(cause.x).toBeLessThan(outcome.x);
	});

	test('on a phone runs from top to bottom and stays inside its frame', () => {
		for (const [layout, drawing] of [
			[narrow, drawn(narrow, true)],
			[wide, drawn(wide, false)]
		] as const)
			for (const { x, y, width, height } of drawing.nodes) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(layout.width);
				expect(y + height).toBeLessThanOrEqual(layout.height);
			}
		const { nodes } = drawn(narrow, false);
		const top = (role: string) => Math.min(...nodes.filter((n) => n.role === role).map((n) => n.y));
		expect(top('cause')).toBeLessThan(top('mediator'));
		expect(top('mediator')).toBeLessThan(top('outcome'));
	});

	test('draws a clear path stronger than any other, and the stronger the larger it is', () => {
		const { paths } = drawn(wide, false);
		const clear = paths.filter((p) => p.clear).sort((a, b) => a.estimate - b.estimate);
		const thickest = Math.max(...paths.filter((p) => !p.clear).map((p) => p.width));
		for (const path of clear) expect(path.width).toBeGreaterThan(thickest);
		expect(clear.map((p) => p.width)).toEqual(clear.map((p) => p.width).sort((a, b) => a - b));
	});

	test('gives every path its own end: no two arrows lie on each other', () => {
		const { paths } = drawn(wide, false);
		expect(new Set(paths.map((p) => p.head)).size).toBe(paths.length);
	});
});
