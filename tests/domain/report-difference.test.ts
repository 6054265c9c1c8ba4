import { expect, test } from 'vitest';
import type { PrintedAction } from '#lib/domain/actions/action.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { arrange } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import { differenceOfReports, type PublishedContent } from '#lib/domain/report-difference.ts';
import { locales } from '#lib/domain/text.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { formatter } from '#lib/i18n/format.ts';
import { differenceView } from '#lib/ui/report/version-difference.ts';
import { inventedWave, printable } from '../pdf/report-waves.ts';

const builtAt = '2026-11-10T08:00:00.000Z';
const asked = (
	employees: number,
	managers: number,
	customers = 0,
	more: Partial<WaveData> = {}
): WaveData => {
	// The same people answer the same; later ones only come in addition.
	const data = inventedWave(
		[
			{ audience: 'employee', instruments: ['csf'], people: 60 },
			{ audience: 'manager', instruments: ['csf'], people: 20 },
			{ audience: 'customer', instruments: ['customer-short'], people: 40 }
		],
		{ more }
	);
	const counts = [employees, managers, customers];
	return {
		...data,
		campaigns: data.campaigns
			.map((c, i) => ({ ...c, started: counts[i]!, responses: c.responses.slice(0, counts[i]) }))
			.filter((_, i) => counts[i] !== 0)
	};
};
const content = (data: WaveData): PublishedContent => {
	const report = buildReport(data, { builtAt });
	const { instruments } = printable(data);
	const findings = arrange(findingsOf({ report, instruments })).published;
	return {
		report,
		findings,
		plan: [],
		objectives: [],
		customers: null,
		themes: [],
		foreword: null,
		look: null
	};
};
const difference = (before: WaveData, after: WaveData) =>
	differenceOfReports(content(before), content(after));

test('the same report differs in nothing', () => {
	const data = asked(30, 10, 20);
	expect(difference(data, data)).toEqual({
		groups: [],
		figures: [],
		withheld: [],
		targets: [],
		added: [],
		dropped: [],
		reworded: [],
		reordered: false,
		plan: false,
		look: false,
		objectives: false,
		customers: false,
		foreword: false,
		themes: false,
		engine: null
	});
});

test('comments sorted otherwise: the themes', () => {
	const before = content(asked(30, 10, 20));
	const themes = [{ audience: 'customer', comments: 9, sorted: 3, themes: [] }] as const;
	expect(differenceOfReports(before, { ...before, themes }).themes).toBe(true);
});

test('many more answers: their number, the index and the factors that are not the same any more', () => {
	const found = difference(asked(30, 10), asked(50, 10));
	expect(found.groups).toEqual([{ audience: 'employee', before: 30, after: 50 }]);
	expect(found.withheld).toEqual([]);
	const index = found.figures.find((f) => f.measure === 'index');
	if (!index || !isAvailable(index.before) || !isAvailable(index.after)) throw new Error('the index changed');
	expect([index.before.n, index.after.n]).toEqual([40, 60]);
	expect(found.figures.filter((f) => f.measure === 'factor').map((f) => f.code)).toHaveLength(4);
});

test.each([
	['one employee more', asked(31, 10)],
	['four employees more', asked(34, 10)],
	['one manager more among many employees', asked(50, 11)],
	['two employees fewer', asked(28, 10)]
])('%s: the difference would tell what they answered, and is withheld', (_, after) => {
	const found = difference(asked(30, 10), after);
	expect(found.withheld).toEqual(['staff']);
	expect(found.figures).toEqual([]);
});

test('as many as before, but other answers: withheld too', () => {
	const before = asked(30, 10);
	const after = {
		...before,
		campaigns: before.campaigns.map((c, i) => ({
			...c,
			responses: c.responses.map((r, j) =>
				i === 0 && j === 0 ? { ...r, answers: r.answers.map(() => 1) } : r
			)
		}))
	};
	const found = difference(before, after);
	expect(found.withheld).toEqual(['staff']);
	expect(found.figures).toEqual([]);
	expect(found.groups).toEqual([]);
});

test('customers are withheld alone where only few of them are new', () => {
	const found = difference(asked(30, 10, 20), asked(50, 10, 22));
	expect(found.withheld).toEqual(['customers']);
	expect(found.figures.map((f) => f.measure)).not.toContain('satisfaction');
	expect(found.figures.map((f) => f.measure)).toContain('index');
});

test('a group below the threshold is not told of by its number', () => {
	const found = difference(asked(30, 3), asked(40, 9));
	expect(found.groups).toContainEqual({ audience: 'manager', before: null, after: 9 });
	expect(JSON.stringify(difference(asked(30, 2), asked(40, 4)).groups)).not.toContain('manager');
});

test('targets that were set, moved and taken away', () => {
	const found = difference(
		asked(30, 10, 0, { targets: { kcf: 70, org: 60 } }),
		asked(30, 10, 0, { targets: { kcf: 75, km: 80 } })
	);
	expect(found.targets).toEqual(
		expect.arrayContaining([
			{ code: 'kcf', before: 70, after: 75 },
			{ code: 'org', before: 60, after: null },
			{ code: 'km', before: null, after: 80 }
		])
	);
	expect(found.targets).toHaveLength(3);
	expect(found.figures).toEqual([]);
});

test('findings: added, dropped, in other words, in another order', () => {
	const before = content(asked(60, 20, 40));
	const [first, second, third] = before.findings;
	if (!first || !second || !third) throw new Error('the wave has findings');
	const other = { ...second, says: { fa: 'متن دیگر', en: 'Other words' } };
	const own = { ...third, key: 'own.1' };
	const found = differenceOfReports(
		{ ...before, findings: [first, second, third] },
		{ ...before, findings: [other, first, own] }
	);
	expect(found.added.map((f) => f.key)).toEqual(['own.1']);
	expect(found.dropped.map((f) => f.key)).toEqual([third.key]);
	expect(found.reworded.map((f) => f.says.en)).toEqual(['Other words']);
	expect(found.reordered).toBe(true);
});

test('a plan that was made, changed or dropped is said', () => {
	const content30 = content(asked(30, 10));
	const action = (title: string): PrintedAction => ({
		id: 'a',
		title: { fa: title, en: title },
		finding: null,
		wave: null,
		factor: null,
		ownerRole: null,
		owner: '',
		startsOn: null,
		dueOn: null,
		endedOn: null,
		state: 'planned',
		effort: null,
		achieved: '',
		overdue: false
	});
	const [none, one, two] = [[], [action('a')], [action('b')]].map((plan) => ({ ...content30, plan }));
	const changed = (before?: PublishedContent, after?: PublishedContent) =>
		differenceOfReports(before!, after!).plan;
	expect([changed(none, one), changed(one, two), changed(two, none)]).toEqual([true, true, true]);
	expect([changed(one, one), changed(none, content30)]).toEqual([false, false]);
});

test('other formulas are said, and what they changed is shown', () => {
	const before = content(asked(30, 10));
	const after = { ...before, report: { ...before.report, engine: '9.9.9' } };
	expect(differenceOfReports(before, after).engine).toEqual({
		before: before.report.engine,
		after: '9.9.9'
	});
});

test.each(locales)('in %s every number of a row is in the digits of the language', (locale) => {
	const [before, after] = [asked(30, 3, 0, { targets: { kcf: 70 } }), asked(50, 9)];
	const [old, fresh] = [content(before), content(after)];
	const { instruments } = printable(after);
	const view = differenceView(
		locale,
		{ report: old.report, instruments },
		{ report: fresh.report, instruments },
		differenceOfReports(old, fresh)
	);
	const fmt = formatter(locale);
	expect(view.rows.map((row) => [row.before, row.after])).toContainEqual([fmt.num(30), fmt.num(50)]);
	expect(view.rows.map((row) => [row.before, row.after])).toContainEqual([fmt.missing, fmt.num(9)]);
	expect(view.rows.some((row) => row.before === fmt.num(70) && row.after === fmt.missing)).toBe(true);
	const all = JSON.stringify(view);
	expect(all).not.toMatch(/undefined|NaN|\[object/);
	if (locale === 'fa') expect(view.rows.map((row) => row.before + row.after).join('')).not.toMatch(/[0-9]/);
});
