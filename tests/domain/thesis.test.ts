import { beforeAll, describe, expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Audience, DimensionRole, Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { answersFromTable } from '#lib/domain/tables/answers-from-table.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { same } from '#lib/domain/text.ts';
import { buildThesis } from '#lib/domain/thesis/build-thesis.ts';
import { verdictOf } from '#lib/domain/thesis/model-tables.ts';
import type {
	Label,
	ThesisCell,
	ThesisColumnCode,
	ThesisTable,
	ThesisTableCode,
	ThesisTables
} from '#lib/domain/thesis/thesis-tables.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';
import { shapes } from '../pdf/report-waves.ts';
import { isMet, simulatedCase } from '../reference/cases.ts';
import { asked, builtAt, campaign, fourFactors, response, wave } from './build-wave.ts';

const draws = 100;
const made = (data: WaveData): { report: Report; thesis: ThesisTables } => {
	const report = buildReport(data, { builtAt, draws });
	return { report, thesis: buildThesis(data, report) };
};
const tableOf = ({ tables }: ThesisTables, code: ThesisTableCode): ThesisTable => {
	const table = tables.find((own) => own.code === code);
	if (!table) throw new Error(`no table ${code}`);
	return table;
};
const isNamed = (label: Label | undefined, name: string): boolean =>
	label !== undefined &&
	((('code' in label && label.code) || ('title' in label && label.title.en)) === name ||
		(label.kind === 'nth' && String(label.nth) === name) ||
		(label.kind === 'audience' && label.audience === name));

/** A cell by the names of its row and the code of its column. */
function cell(
	thesis: ThesisTables,
	code: ThesisTableCode,
	names: readonly string[],
	column: ThesisColumnCode
): ThesisCell {
	const table = tableOf(thesis, code);
	const row = table.rows.find((own) => names.every((name, i) => isNamed(own.labels[i], name)));
	const at = table.columns.findIndex((own) => own.code === column);
	if (!row || at < 0) throw new Error(`no cell ${code} ${names.join(' ')} ${column}`);
	return row.cells[at] ?? null;
}

describe('a survey with known figures', () => {
	const reference = simulatedCase('csf-7pt-n96');

	/** The survey as a wave of staff; departments are units, roles of the scales as given. */
	function survey(roleOf: (code: string) => DimensionRole): WaveData {
		const model = parseModel(reference.model);
		const plain = instrumentFromModel(model);
		const instrument: Instrument = {
			...plain,
			dimensions: plain.dimensions.map((d) => ({ ...d, role: roleOf(d.code) }))
		};
		const table = readTable(reference.responses);
		const outcome = answersFromTable(table, instrument, matchColumns(table.columns, instrument), {
			numbers: 'any'
		});
		if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
		const lines = new TextDecoder().decode(reference.responses).trim().split(/\r?\n/).slice(1);
		const departments = lines.map((line) => line.split(',')[1]!);
		const { items, responses } = outcome.imported;
		const questionnaire = composeQuestionnaire([
			{ instrument, form: instrument.forms[0]!.code, hash: 'model' }
		]);
		const rows = responses.map(({ answers }, i) =>
			response(
				questionnaire.slots.map((slot) => answers[items.indexOf(slot.code)] ?? null),
				departments[i]
			)
		);
		const units = [...new Set(departments)].map((code) => ({ code, title: same(code), headcount: null }));
		return wave([campaign('employee', questionnaire, rows)], { units });
	}

	test('has the numbers of R and Python in every table', () => {
		const { thesis } = made(survey((code) => (code === 'succ' ? 'success' : 'factor')));
		const { thesis: ranked } = made(survey(() => 'factor'));
		const at = (table: ThesisTableCode, column: ThesisColumnCode, ...names: string[]) =>
			cell(thesis, table, names, column);
		const actual = new Map<string, ThesisCell>();
		const scales = ['KCF', 'KM', 'TECH', 'ORG', 'SUCC'];
		const factors = scales.slice(0, 4);
		for (const scale of scales) {
			const code = scale.toLowerCase();
			const listwise = `scale=${scale}|missing=listwise`;
			const ruled = `scale=${scale}|rule=0.5`;
			actual.set(`rel.n|${listwise}`, at('reliability', 'n', code));
			actual.set(`rel.k|${listwise}`, at('reliability', 'k', code));
			actual.set(`rel.alpha_raw|${listwise}`, at('reliability', 'alpha', code));
			actual.set(`rel.alpha_std|${listwise}`, at('reliability', 'alpha-standard', code));
			actual.set(`rel.alpha_feldt_lo|${listwise}`, at('reliability', 'alpha-lo', code));
			actual.set(`rel.alpha_feldt_hi|${listwise}`, at('reliability', 'alpha-hi', code));
			actual.set(`rel.omega_total_ml|${listwise}`, at('reliability', 'omega', code));
			actual.set(`rel.cr_onefactor_ml|${listwise}`, at('reliability', 'cr', code));
			actual.set(`rel.ave_onefactor_ml|${listwise}`, at('reliability', 'ave', code));
			actual.set(`kmo.overall|set=${scale}`, at('adequacy', 'kmo', code));
			actual.set(`bartlett.chi2|set=${scale}`, at('adequacy', 'chi2', code));
			actual.set(`bartlett.p|set=${scale}`, at('adequacy', 'p', code));
			actual.set(`score.mean|${ruled}`, at('midpoint', 'mean', code));
			actual.set(`score.sd|${ruled}`, at('midpoint', 'sd', code));
			actual.set(`score.ci_lo|${ruled}`, at('midpoint', 'lo', code));
			actual.set(`score.ci_hi|${ruled}`, at('midpoint', 'hi', code));
			actual.set(`t1.t|${ruled}`, at('midpoint', 't', code));
			actual.set(`t1.df|${ruled}`, at('midpoint', 'df', code));
			actual.set(`t1.p|${ruled}`, at('midpoint', 'p', code));
			actual.set(`t1.d|${ruled}`, at('midpoint', 'd', code));
			actual.set(
				`friedman.mean_rank|id=scales|x=${scale}`,
				cell(ranked, 'friedman-ranks', [code], 'mean-rank')
			);
		}
		actual.set('friedman.chi2|id=scales', cell(ranked, 'friedman-test', [], 'chi2'));
		actual.set('friedman.p|id=scales', cell(ranked, 'friedman-test', [], 'p'));
		actual.set('friedman.kendall_w|id=scales', cell(ranked, 'friedman-test', [], 'w'));
		for (const item of ['kcf-01', 'km-04', 'tech-02', 'org-03', 'succ-04']) {
			const within = `scale=${item.split('-')[0]!.toUpperCase()}|missing=listwise|item=${item}`;
			actual.set(`item.n|item=${item}`, at('items', 'n', item));
			actual.set(`item.missing|item=${item}`, at('items', 'missing', item));
			actual.set(`item.mean|item=${item}`, at('items', 'mean', item));
			actual.set(`item.sd|item=${item}`, at('items', 'sd', item));
			actual.set(`item.skew|item=${item}`, at('items', 'skewness', item));
			actual.set(`item.kurtosis|item=${item}`, at('items', 'kurtosis', item));
			const scale = item.split('-')[0]!;
			actual.set(`rel.item_total_r|${within}`, at('item-reliability', 'item-total', scale, item));
			actual.set(`rel.alpha_if_deleted_raw|${within}`, at('item-reliability', 'alpha-without', scale, item));
			actual.set(`rel.onefactor_loading_ml|${within}`, at('item-reliability', 'loading', scale, item));
		}
		for (const [i, x] of scales.entries()) {
			for (const y of scales.slice(i + 1)) {
				const pair = `x=${x}|y=${y}|rule=0.5`;
				const names = [x.toLowerCase(), y.toLowerCase()];
				actual.set(`cor.pearson|${pair}`, at('correlations', 'pearson', ...names));
				actual.set(`cor.pearson_p|${pair}`, at('correlations', 'pearson-p', ...names));
				actual.set(`cor.spearman|${pair}`, at('correlations', 'spearman', ...names));
				actual.set(`cor.spearman_p|${pair}`, at('correlations', 'spearman-p', ...names));
			}
		}
		for (const scale of factors) {
			const code = scale.toLowerCase();
			const ruled = `segment=department|scale=${scale}|rule=0.5`;
			actual.set(`anova.f|${ruled}`, at('unit-tests', 'f', code));
			actual.set(`anova.df2|${ruled}`, at('unit-tests', 'df2', code));
			actual.set(`anova.p|${ruled}`, at('unit-tests', 'p', code));
			actual.set(`anova.eta2|${ruled}`, at('unit-tests', 'eta2', code));
			actual.set(`welch_anova.f|${ruled}`, at('unit-tests', 'welch-f', code));
			actual.set(`welch_anova.p|${ruled}`, at('unit-tests', 'welch-p', code));
			actual.set(`levene.p|${ruled}`, at('unit-tests', 'levene-p', code));
			actual.set(`kruskal.h|${ruled}`, at('unit-ranks', 'h', code));
			actual.set(`kruskal.p|${ruled}`, at('unit-ranks', 'p', code));
			actual.set(`kruskal.epsilon2|${ruled}`, at('unit-ranks', 'epsilon2', code));
			actual.set(`icc.icc1|segment=department|scale=${scale}`, at('agreement', 'icc1', code));
			actual.set(`icc.icc2|segment=department|scale=${scale}`, at('agreement', 'icc2', code));
			actual.set(`reg.b|id=reg1|term=${scale}`, at('regression', 'b', code));
			actual.set(`reg.se|id=reg1|term=${scale}`, at('regression', 'se', code));
			actual.set(`reg.beta|id=reg1|term=${scale}`, at('regression', 'beta', code));
			actual.set(`reg.t|id=reg1|term=${scale}`, at('regression', 't', code));
			actual.set(`reg.p_coef|id=reg1|term=${scale}`, at('regression', 'p', code));
			actual.set(`reg.vif|id=reg1|term=${scale}`, at('regression', 'vif', code));
			actual.set(`driver.lmg|id=reg1|term=${scale}`, at('drivers', 'lmg', code));
			actual.set(`driver.johnson|id=reg1|term=${scale}`, at('drivers', 'johnson', code));
			actual.set(`driver.pearson|id=reg1|term=${scale}`, at('drivers', 'pearson', code));
			const share = at('drivers', 'lmg', code) as number;
			expect(at('drivers', 'lo', code) as number).toBeLessThan(share);
			expect(at('drivers', 'hi', code) as number).toBeGreaterThan(share);
		}
		actual.set('reg.r2|id=reg1', at('regression-model', 'r2'));
		actual.set('reg.adj_r2|id=reg1', at('regression-model', 'r2-adjusted'));
		actual.set('reg.f|id=reg1', at('regression-model', 'f'));
		actual.set('reg.p|id=reg1', at('regression-model', 'p'));

		const compared = reference.expected.filter(({ id }) => actual.has(id));
		const wrong = compared
			.map((each) => ({ ...each, actual: actual.get(each.id) }))
			.filter((each) => !isMet(each, typeof each.actual === 'number' ? each.actual : null));
		expect(wrong).toEqual([]);
		expect(compared.length).toBe(actual.size);
	}, 60_000);
});

describe('the sample company', () => {
	const data = sampleWave(2);
	let report: Report;
	let thesis: ThesisTables;
	beforeAll(() => void ({ report, thesis } = made(data)), 60_000);

	const cells = () => thesis.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));

	test('has every kind of table that its answers allow, each in one place', () => {
		const kinds = [...new Set(thesis.tables.map((table) => table.code))];
		expect(kinds).toEqual(
			expect.arrayContaining([
				'items',
				'normality',
				'regression',
				'drivers',
				'unit-tests',
				'audience-tests',
				'hypotheses',
				'nps'
			])
		);
		expect(thesis.without).toEqual([]);
	});

	test('every row is as long as its head, every figure finite or a reason', () => {
		for (const { code, labels, columns, rows } of thesis.tables) {
			for (const row of rows)
				expect([code, row.labels.length, row.cells.length]).toEqual([code, labels.length, columns.length]);
		}
		for (const own of cells()) if (typeof own === 'number') expect(own).toSatisfy(Number.isFinite);
	});

	test('tables say the same as the report where both speak', () => {
		if (!isAvailable(report.readiness)) throw new Error('the sample has an index');
		for (const { code, score, reliability } of report.readiness.factors) {
			const onScale = cell(thesis, 'midpoint', [code], 'mean') as number;
			expect((100 * (onScale - 1)) / 4).toBeCloseTo(score.mean as number, 9);
			if (!isAvailable(reliability)) throw new Error('thirty answered all');
			expect(cell(thesis, 'reliability', [code], 'alpha')).toBeCloseTo(reliability.alpha, 12);
		}
		if (isUnavailable(report.model)) throw new Error('the sample has a model');
		expect(tableOf(thesis, 'paths').rows.map((row) => row.cells[0])).toEqual(
			report.model.paths.map((path) => path.estimate)
		);
		const [shown] = report.units.filter((unit) => unit.visibility === 'visible' && unit.side === 'staff');
		const index = shown!.index;
		if (!isAvailable(index)) throw new Error('a visible unit has an index');
		expect(cell(thesis, 'unit-means', ['index', shown!.title.en], 'mean')).toBeCloseTo(
			index.mean as number,
			9
		);
	});

	test('a unit that the report hides is in no table but the one that says so', () => {
		const hidden = report.units.filter((unit) => unit.visibility !== 'visible').map((unit) => unit.title.en);
		expect(hidden.length).toBeGreaterThan(0);
		const naming = thesis.tables.filter((table) =>
			table.rows.some((row) =>
				row.labels.some((label) => label.kind === 'unit' && hidden.includes(label.title.en))
			)
		);
		expect(naming.map((table) => table.code)).toEqual(['sample-units']);
		const rows = tableOf(thesis, 'sample-units').rows.filter((row) =>
			hidden.some((name) => isNamed(row.labels[0], name))
		);
		for (const row of rows)
			expect(row.cells.every((own) => isUnavailable(own) && own.unavailable === 'hidden')).toBe(true);
	});

	test('the order of the responses changes no figure', () => {
		const turned = {
			...data,
			campaigns: data.campaigns.map((c) => ({ ...c, responses: [...c.responses].reverse() }))
		};
		expect(buildThesis(turned, report)).toEqual(thesis);
	});

	test('managers below the threshold are compared with nobody', () => {
		const few = {
			...data,
			campaigns: data.campaigns.map((c) =>
				c.audience === 'manager' ? { ...c, responses: c.responses.slice(0, 4) } : c
			)
		};
		const { thesis: own } = made(few);
		expect(own.tables.filter((table) => table.code.startsWith('audience'))).toEqual([]);
		expect(own.without).toContainEqual({ part: 'audiences', reason: { unavailable: 'hidden' } });
	});
});

describe('what cannot be made', () => {
	test('where everything is hidden, nothing is printed but who was asked', () => {
		const { thesis } = made(shapes['hidden everything']());
		expect(thesis.tables.map((table) => table.code)).toEqual(['sample']);
		expect(thesis.without.map(({ part }) => part)).toContain('model');
	});

	test('the sample stands beside Cochran’s, for those of whom a sample may be drawn', () => {
		const of = (audience: Audience, population: number | null) =>
			campaign(audience, asked(fourFactors), [response([3, 3, 3, 3])], { population });
		const { thesis } = made(wave([of('employee', 200), of('customer', null), of('rater', 12)]));
		expect(cell(thesis, 'sample', ['employee'], 'cochran')).toBe(132);
		expect(cell(thesis, 'sample', ['customer'], 'cochran')).toBe(385);
		expect(cell(thesis, 'sample', ['rater'], 'cochran')).toEqual({ unavailable: 'not-applicable' });
	});

	test('a path model or a regression that was not asked for is named with its reason', () => {
		const { thesis: customers } = made(shapes['customers only']());
		expect(customers.without).toContainEqual({ part: 'model', reason: { unavailable: 'not-asked' } });
		expect(customers.without).toContainEqual({ part: 'regression', reason: { unavailable: 'not-asked' } });
	});

	test('a hypothesis is supported by a clear positive effect only, and keeps its reason without a p', () => {
		const of = (estimate: number, p: Maybe) => verdictOf({ estimate, p });
		expect(of(0.3, 0.049)).toEqual({ verdict: 'supported' });
		expect(of(0.3, 0.05)).toEqual({ verdict: 'rejected' });
		expect(of(-0.3, 0.001)).toEqual({ verdict: 'rejected' });
		expect(of(0.3, { unavailable: 'zero-variance' })).toEqual({ unavailable: 'zero-variance' });
	});
});
