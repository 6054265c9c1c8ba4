import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/lib/charts/chart-table.ts';
import { viewOf, viewsOf } from '../../../src/lib/charts/views/all.ts';
import { csf } from '../../../src/lib/domain/instruments/csf.ts';
import { customerFull } from '../../../src/lib/domain/instruments/customer-full.ts';
import { customerShort } from '../../../src/lib/domain/instruments/customer-short.ts';
import { captiveOf } from '../../../src/lib/domain/views/captive.ts';
import { coinOf } from '../../../src/lib/domain/views/coin.ts';
import { expectationOf } from '../../../src/lib/domain/views/expectation.ts';
import { importanceOf } from '../../../src/lib/domain/views/importance.ts';
import { itemAlone, itemGroup } from '../../../src/lib/domain/views/item-group.ts';
import { attributes, itemsOfComponent, itemsOfCorner } from '../../../src/lib/domain/views/tags.ts';
import { locales } from '../../../src/lib/domain/text.ts';
import { formatter } from '../../../src/lib/i18n/format.ts';
import { reasonWords } from '../../../src/lib/i18n/report-pages.ts';
import { asked, campaign, response, wave } from '../build-wave.ts';
import { instrumentOf, rating, aspectsOf } from '../build-wave.ts';
import { everythingAsked, fielded, told } from './wave-of-views.ts';

const digitsIn = (text: string) => /[0-9]/.test(text);

describe('the mean of items that cut across dimensions', () => {
	const two = instrumentOf(
		[rating('kcf-01', 'a'), rating('kcf-02', 'a', { reverseKeyed: true })],
		[{ code: 'kcf', role: 'factor', aspects: aspectsOf('a') }],
		'csf'
	);
	const rows = [
		[4, 2],
		[5, 1],
		[3, 4],
		[4, 2],
		[4, 1]
	];
	const small = (count: number) =>
		told(
			wave([
				campaign(
					'employee',
					asked(two),
					rows.slice(0, count).map((row) => response(row))
				)
			])
		);

	test('counts each item once, reverse-keyed ones the other way round', () => {
		// 4 5 3 4 4 → 75; keyed 4 5 2 4 5 → 75.
		expect(itemGroup(small(5), 'staff', ['kcf-01', 'kcf-02'])).toMatchObject({ n: 5, mean: 75 });
	});

	test('has the t interval of its item where it is one, and the mean of the widths where they are more', () => {
		// sd .7071 points = 17.678 of 100, se 7.906, t(4) = 2.7764 → ±21.95; second: sd 1.2247 → ±38.02.
		const one = itemAlone(small(5), 'staff', 'kcf-01');
		if ('unavailable' in one) throw new Error('shown');
		expect(one.lo).toBeCloseTo(75 - 21.95, 2);
		const both = itemGroup(small(5), 'staff', ['kcf-01', 'kcf-02']);
		if ('unavailable' in both) throw new Error('shown');
		expect(both.lo).toBeCloseTo(75 - (21.95 + 38.02) / 2, 1);
		expect(both.hi).toBe(100);
	});

	test('has no interval where all say the same of every item', () => {
		const agreed = told(
			wave([
				campaign(
					'employee',
					asked(two),
					Array.from({ length: 6 }, () => response([4, 2]))
				)
			])
		);
		const flat = { unavailable: 'zero-variance' };
		expect(itemGroup(agreed, 'staff', ['kcf-01', 'kcf-02'])).toMatchObject({ mean: 75, lo: flat, hi: flat });
	});

	test('is hidden below the threshold, and not asked where nobody was asked', () => {
		expect(itemAlone(small(4), 'staff', 'kcf-01')).toEqual({ unavailable: 'hidden' });
		expect(itemAlone(small(5), 'staff', 'kcf-99')).toEqual({ unavailable: 'not-asked' });
		expect(itemAlone(small(4), 'staff', 'kcf-99')).toEqual({ unavailable: 'not-asked' });
		expect(itemAlone(small(5), 'customers', 'kcf-01')).toEqual({ unavailable: 'not-asked' });
	});
});

describe('the items behind the views', () => {
	const known = new Set(csf.items.map((item) => item.code));
	const core = new Set(csf.forms.find((form) => form.code === 'core')?.items);

	test('are items of the instruments, no item in two components', () => {
		const all = Object.values(itemsOfComponent).flat();
		expect(all.filter((code) => !known.has(code))).toEqual([]);
		expect(new Set(all).size).toBe(all.length);
		const cornerItems = Object.values(itemsOfCorner).flat();
		expect(cornerItems.filter((code) => !known.has(code))).toEqual([]);
		expect(new Set(cornerItems).size).toBe(cornerItems.length);
		expect(attributes.filter((code) => !customerFull.items.some((item) => item.code === code))).toEqual([]);
	});

	test('of the core form carry every component and every corner', () => {
		for (const codes of [...Object.values(itemsOfComponent), ...Object.values(itemsOfCorner)])
			expect(codes.filter((code) => core.has(code)).length).toBeGreaterThanOrEqual(2);
	});
});

describe('the coin', () => {
	const coinAt = (technology: number, focus: number, people = 30) =>
		coinOf(
			told(
				wave([
					fielded('employee', [[csf, 'core']], people, (code) =>
						code.startsWith('tec') ? technology : focus
					)
				])
			).report
		);

	test('warns of technology without focus, and of focus without technology', () => {
		expect(coinAt(0.75, 0.25)).toMatchObject({ reading: 'technology-ahead' });
		expect(coinAt(0.25, 0.75)).toMatchObject({ reading: 'focus-ahead' });
	});

	test('does not warn where the interval of the gap holds 0', () => {
		expect(coinAt(0.5, 0.5)).toMatchObject({ reading: 'no-clear-gap', gap: 0 });
	});

	test('says that there is no interval because all agree, and not that they are too few', () => {
		const form = asked(csf);
		const agreed = Array.from({ length: 30 }, () => response(form.slots.map(() => 3)));
		expect(coinOf(told(wave([campaign('employee', form, agreed)])).report)).toMatchObject({
			gap: 0,
			lo: { unavailable: 'zero-variance' },
			reading: { unavailable: 'zero-variance' }
		});
	});

	test('is hidden below the threshold', () => {
		expect(coinAt(0.75, 0.25, 4)).toEqual({ unavailable: 'hidden' });
	});
});

describe('captive customers', () => {
	const customersAt = (satisfaction: number, again: number) =>
		captiveOf(
			told(
				wave([
					fielded('customer', [[customerFull, 'full']], 40, (code) =>
						code.startsWith('loy') ? again : code === 'swi-01' ? 0.9 : satisfaction
					)
				])
			)
		);

	test('are warned of where satisfaction is low and they would choose again', () => {
		expect(customersAt(0.3, 0.8)).toMatchObject({ reading: 'captive' });
	});

	test('are not spoken of where customers are satisfied, or ready to leave', () => {
		expect(customersAt(0.8, 0.8)).toMatchObject({ reading: 'no-sign' });
		expect(customersAt(0.3, 0.2)).toMatchObject({ reading: 'no-sign' });
	});

	test('cannot be told from the short instrument', () => {
		const short = told(wave([fielded('customer', [[customerShort, 'full']], 20, () => 0.3)]));
		expect(captiveOf(short)).toMatchObject({ reading: { unavailable: 'not-asked' } });
	});
});

describe('expectation, performance and competitors', () => {
	const level = (code: string) => (code === 'fun-05-dis' || code === 'psy-01-cmp' ? 0.2 : 0.7);

	test('name the attributes that clearly fall short, and no other', () => {
		const found = expectationOf(told(wave([fielded('customer', [[customerFull, 'extended']], 40, level)])));
		expect(found).toMatchObject({ below: ['fun-05'], behind: ['psy-01'] });
	});

	test('leave the competitors out where nobody was asked about them', () => {
		const found = expectationOf(told(wave([fielded('customer', [[customerFull, 'full']], 40, level)])));
		if ('unavailable' in found) throw new Error('asked');
		expect(found.attributes[0]?.competitors).toEqual({ unavailable: 'not-asked' });
		expect(found.behind).toEqual([]);
	});
});

describe('what matters to customers beside how satisfied they are with it', () => {
	const asked = (level: (code: string) => number, form = 'extended') =>
		told(wave([fielded('customer', [[customerFull, form]], 40, level)]));
	// Delivery matters and disappoints, friendliness matters and satisfies, technical information does neither.
	const level = (code: string) =>
		({ 'fun-07-imp': 0.95, 'fun-07': 0.2, 'psy-01-imp': 0.95, 'fun-09-imp': 0.2, 'fun-09': 0.2 })[code] ??
		0.7;

	test('names what to begin with, and nothing that is only poor or only important', () => {
		const found = importanceOf(asked(level));
		if ('unavailable' in found) throw new Error('asked');
		expect(found.concentrate).toEqual(['fun-07']);
		expect(found.attributes.find(({ code }) => code === 'fun-09')?.quadrant).toBe('low-priority');
		expect(found.crossHair.importance).toBeCloseTo(
			found.attributes.reduce((sum, { importance }) => sum + importance.mean, 0) / found.attributes.length,
			9
		);
	});

	test('is silent where all are much alike, and says what to ask where importance was not asked', () => {
		expect(importanceOf(asked(() => 0.7))).toMatchObject({ concentrate: [] });
		const { missing } = viewsOf(asked(level, 'full')).find(({ code }) => code === 'importance') ?? {};
		expect(missing?.ask).toMatch(/extended form/);
	});

	test.each(locales)('is a map whose striking point is what to begin with (%s)', (locale) => {
		const { content } = viewsOf({ ...asked(level), locale }).find(({ code }) => code === 'importance') ?? {};
		if (content?.chart?.kind !== 'scatter') throw new Error('a map');
		expect(content.chart.points).toHaveLength(attributes.length);
		expect(content.chart.points.filter(({ tone }) => tone === 'attention')).toHaveLength(1);
		expect(content.reading).toHaveLength(1);
	});
});

describe('the views of a wave', () => {
	test.each(locales)(
		'all but the change, and what takes a hundred customers, are drawn where everything was asked (%s)',
		(locale) => {
			const views = viewsOf(
				told(
					everythingAsked(() => 0.6),
					locale
				)
			);
			expect(views.filter((view) => view.missing).map((view) => view.code)).toEqual(['drivers', 'waves']);
			for (const { content } of views)
				if (content?.chart) expect(tableOf(content.chart, formatter(locale)).rows.length).toBeGreaterThan(0);
		}
	);

	test('say what would have to be asked where nothing was', () => {
		const views = viewsOf(told(wave([fielded('customer', [[customerShort, 'full']], 20, () => 0.5)])));
		expect(views.filter((view) => view.content)).toEqual([]);
		for (const { missing } of views) expect(missing?.ask ?? missing?.reason).toMatch(/\w/);
	});

	test('say that nobody answered where nobody did, and not that a group is protected', () => {
		const nobody = wave([
			fielded('manager', [[csf, 'full']], 0, () => 0.6),
			fielded('customer', [[customerFull, 'extended']], 0, () => 0.6)
		]);
		const reasons = viewsOf(told(nobody)).map(({ missing }) => missing?.reason);
		expect(reasons).toContain(reasonWords('en')['no-answers']);
		expect(reasons).not.toContain(reasonWords('en').hidden);
	});

	test('show no figure of a group below the threshold', () => {
		const views = viewsOf(told(everythingAsked(() => 0.6, 4)));
		const shown = views.filter((view) => view.content).map((view) => view.code);
		// Only what five specialists said.
		expect(shown).toEqual(['coverage']);
		for (const view of views) if (view.missing?.ask) expect(view.code).toBe('waves');
	});

	test('speak Persian with Persian digits', () => {
		const { report, instruments } = told(everythingAsked(() => 0.6));
		for (const view of viewsOf({ report, instruments, locale: 'fa' })) {
			const { content } = view;
			const said = [...(content?.reading ?? []), content?.note ?? '', content?.people ?? ''];
			for (const text of said) expect(digitsIn(text)).toBe(false);
		}
	});

	test('give low need a light CRM, and say so only where its whole interval is low', () => {
		const need = (level: number) =>
			viewOf(told(everythingAsked((code) => (code.startsWith('ctx') ? level : 0.3))), 'need')?.reading;
		expect(need(0.1)?.join(' ')).toContain('a light, cheap CRM is enough');
		expect(need(0.9)?.join(' ')).not.toContain('light');
	});

	test('count the benefits that are clearly better, and keep a level off the axis of change', () => {
		const content = viewOf(
			told(everythingAsked((code) => (code === 'suc-06' ? 0.9 : code === 'suc-03' ? 0.1 : 0.5))),
			'benefits'
		);
		expect(content?.reading[0]).toContain('1 are clearly better and 1 clearly worse');
		const decisions = content?.chart ? tableOf(content.chart, formatter('en')).rows.at(-1) : undefined;
		expect(decisions?.[1]).toBe('–');
		expect(decisions?.[3]).toContain('today’s state');
	});

	test('take the baseline of satisfaction from the wave, and the rest from the client’s books', () => {
		const { table } = viewOf(told(everythingAsked(() => 0.6)), 'objectives') ?? {};
		expect(table?.rows.map((row) => row[3])).toEqual([
			'from your books',
			'from your books',
			'from your books',
			'from your books',
			expect.stringMatching(/^\d+\.\d \(\d/),
			expect.stringMatching(/%/)
		]);
	});
});
