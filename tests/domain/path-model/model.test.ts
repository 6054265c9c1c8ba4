import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { isUnavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Audience, Instrument } from '#lib/domain/instrument.ts';
import { crmSuccess } from '#lib/domain/instruments/crm-success.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { kmSuccess } from '#lib/domain/instruments/km-success.ts';
import type { ModelRefusal, ModelScores } from '#lib/domain/path-model/model-scores.ts';
import { composeQuestionnaire, type Questionnaire, type Slot } from '#lib/domain/questionnaire.ts';
import { keyed } from '#lib/domain/scale.ts';
import { normal } from '#lib/domain/sample/draw.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { seededRandom } from '#lib/domain/statistics/random.ts';
import type { CampaignData, ResponseData } from '#lib/domain/wave-data.ts';
import { builtAt, campaign, response, wave } from '../build-wave.ts';

type Outcome = ModelScores | ModelRefusal;

const available = (outcome: Outcome): ModelScores => {
	if (isUnavailable(outcome)) throw new Error(outcome.unavailable);
	return outcome;
};
const modelOf = (campaigns: readonly CampaignData[], draws = 100): Outcome =>
	buildReport(wave(campaigns), { builtAt, draws }).model;

const asking = (...parts: readonly (readonly [Instrument, string])[]): Questionnaire =>
	composeQuestionnaire(parts.map(([instrument, form]) => ({ instrument, form, hash: instrument.code })));

/** How a dimension depends on others; what is not named is a cause. */
const structure: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	org: { kcf: 0.3, km: 0.4, tec: 0.2 },
	'suc-financial': { org: 0.5 },
	'suc-marketing': { org: 0.3, km: 0.3 },
	gof: { gkm: 0.5, gct: 0.3 },
	gre: { gof: 0.6 }
};

/** People whose answers follow the structure; some leave a few items out. */
function people(questionnaire: Questionnaire, n: number, seed = 7): ResponseData[] {
	const random = seededRandom(seed);
	const dimensionOf = (slot: Slot) =>
		questionnaire.parts[slot.part]!.instrument.dimensions.find((d) =>
			d.aspects.some((a) => a.code === slot.item.aspect)
		)!.code;
	const codes = questionnaire.slots.map(dimensionOf);
	return Array.from({ length: n }, () => {
		const view = new Map<string, number>();
		const see = (code: string): number => {
			const causes = Object.entries(structure[code] ?? {});
			const known = view.get(code);
			if (known !== undefined) return known;
			const explained = causes.reduce((sum, [cause, weight]) => sum + weight * see(cause), 0);
			const value = explained + (causes.length > 0 ? 0.7 : 1) * normal(random);
			view.set(code, value);
			return value;
		};
		return response(
			questionnaire.slots.map(({ scale, item }, i): Answer => {
				if (!scale || random.next() < 0.03) return null;
				const point = Math.round(3 + 0.9 * see(codes[i]!) + 0.6 * normal(random));
				return keyed(Math.min(5, Math.max(1, point)), scale, item.reverseKeyed ?? false);
			})
		);
	});
}

const core = asking([csf, 'core'], [crmSuccess, 'full']);
const staff = (n: number, questionnaire = core, audience: Audience = 'manager') =>
	campaign(audience, questionnaire, people(questionnaire, n));

describe('the model of the sample organization', () => {
	let model: ModelScores;
	beforeAll(() => {
		model = available(buildReport(sampleWave(1), { builtAt }).model);
	});

	test('finds what the answers were drawn from: every path is positive, and all causes reach the organization', () => {
		for (const { from, to, estimate } of model.paths)
			expect([from, to, estimate > 0]).toEqual([from, to, true]);
		const clear = model.paths.filter(({ to, lo }) => to === 'org' && lo > 0);
		expect(clear.map(({ from }) => from)).toEqual(['kcf', 'km', 'tec']);
		const total = (from: string, to: string) => model.total.find((e) => e.from === from && e.to === to)!;
		for (const cause of ['kcf', 'km', 'tec', 'org'])
			for (const success of ['suc-financial', 'suc-marketing'])
				expect(total(cause, success).estimate).toBeGreaterThan(0);
	});

	test('says how many it stands on, how it was drawn, and where care is due', () => {
		expect(model).toMatchObject({ code: 'csf-success', draws: 1000, usable: 1000, seed: 20050611 });
		expect(model.responses).toBe(140);
		expect(model.n).toBeLessThanOrEqual(140);
		expect(model.n).toBeGreaterThan(130);
		expect(model.cautions.map(({ code, value }) => [code, value])).toContainEqual(['small-sample', 155]);
	});

	test('an effect through others is what is left of the total without the direct path', () => {
		for (const { from, to, estimate } of model.indirect) {
			const direct = model.paths.find((p) => p.from === from && p.to === to)!.estimate;
			const total = model.total.find((e) => e.from === from && e.to === to)!.estimate;
			expect(estimate).toBeCloseTo(total - direct, 12);
			const chains = model.chains.filter((c) => c.from === from && c.to === to);
			expect(chains.reduce((sum, chain) => sum + chain.estimate, 0)).toBeCloseTo(estimate, 12);
		}
	});

	test('the map shows the scores of the report, and the step of ten points follows from its importance', () => {
		const report = buildReport(sampleWave(1), { builtAt, draws: 100 });
		if (isUnavailable(report.readiness)) throw new Error(report.readiness.unavailable);
		for (const { target, points } of available(report.model).maps) {
			expect(points.map((p) => p.construct)).toEqual(['kcf', 'km', 'tec', 'org']);
			for (const { construct, performance, importance } of points) {
				const factor = report.readiness.factors.find((f) => f.code === construct)!;
				expect(performance).toBe(factor.score.mean);
				const { changes, step } = available(report.model).whatIf.find((w) => w.construct === construct)!;
				const own = changes.find((c) => c.outcome === target)!;
				expect(step).toBe(10);
				expect(own.change).toBeCloseTo(10 * (importance as number), 9);
				expect(own.lo).toBeLessThan(own.change);
				expect(own.hi).toBeGreaterThan(own.change);
			}
		}
	});

	test('nobody can rise above 100: near the top a what-if asks for the step that is left', () => {
		const rows = people(core, 100).map(({ answers }, person) =>
			response(
				answers.map((answer, slot) => {
					const { code, item, scale } = core.slots[slot]!;
					if (!code.startsWith('kcf') || !scale) return answer;
					return keyed((person + slot) % 8 === 0 ? 4 : 5, scale, item.reverseKeyed);
				})
			)
		);
		const report = buildReport(wave([campaign('manager', core, rows)]), { builtAt, draws: 100 });
		if (isUnavailable(report.readiness)) throw new Error(report.readiness.unavailable);
		const mean = report.readiness.factors.find((f) => f.code === 'kcf')!.score.mean as number;
		expect(mean).toBeGreaterThan(95);
		const { step } = available(report.model).whatIf.find((w) => w.construct === 'kcf')!;
		expect(step).toBeCloseTo(100 - mean, 9);
	});

	test('is the same whenever it is estimated again', () => {
		expect(buildReport(sampleWave(1), { builtAt }).model).toEqual(model);
	});
});

describe('the answers of a model', () => {
	test('short and full forms do alike: the items of the form are the indicators', () => {
		const model = available(modelOf([staff(200)]));
		const items = Object.fromEntries(model.constructs.map((c) => [c.code, c.items]));
		expect(items.kcf).toEqual(['kcf-01', 'kcf-09', 'kcf-13', 'kcf-14']);
		expect(items['suc-financial']).toEqual(['suc-01', 'suc-02', 'suc-03', 'suc-04']);
		const full = available(modelOf([staff(200, asking([csf, 'full'], [crmSuccess, 'full']))]));
		expect(full.constructs.find((c) => c.code === 'kcf')!.items).toHaveLength(16);
	});

	test('of several campaigns are pooled, with the items that all of them asked', () => {
		const full = asking([csf, 'full'], [crmSuccess, 'full']);
		const model = available(modelOf([staff(100), staff(60, full, 'employee')]));
		expect(model.n).toBe(160);
		expect(model.constructs[0]!.items).toHaveLength(4);
		expect(model.cautions.map((c) => c.code)).not.toContain('small-sample');
	});

	test('are only those of people who were asked about factors and success', () => {
		const only = asking([csf, 'core']);
		const model = available(modelOf([staff(80), staff(200, only, 'employee')]));
		expect(model.responses).toBe(80);
	});

	test('leave out who answered less than half of a construct', () => {
		const organization = core.slots.filter(({ code }) => code.startsWith('org')).map(({ index }) => index);
		expect(organization).toHaveLength(5);
		// Ten answer two of the five items, and ten others three.
		const kept = (person: number) => (person < 10 ? 2 : person < 20 ? 3 : 5);
		const rows = people(core, 100).map(({ answers }, person) =>
			response(
				answers.map((answer, slot) => {
					const place = organization.indexOf(slot);
					return place < 0 ? answer : place < kept(person) ? (answer ?? 3) : null;
				})
			)
		);
		const model = available(modelOf([campaign('manager', core, rows)]));
		expect([model.responses, model.n]).toEqual([100, 90]);
	});

	test('of the knowledge management questionnaire give its own model', () => {
		const model = available(modelOf([staff(160, asking([kmSuccess, 'full']))]));
		expect(model.code).toBe('km-success');
		expect(model.constructs.map((c) => [c.code, c.role])).toEqual([
			['gkm', 'cause'],
			['gct', 'cause'],
			['gco', 'cause'],
			['gex', 'cause'],
			['gof', 'mediator'],
			['gre', 'outcome']
		]);
		const path = (from: string, to: string) => model.paths.find((p) => p.from === from && p.to === to);
		expect(path('gkm', 'gof')!.lo).toBeGreaterThan(0);
		expect(path('gof', 'gre')!.lo).toBeGreaterThan(0);
		expect(path('gex', 'gof')).toBeUndefined();
	});

	test('of thousands are drawn in groups, with the errors of a bootstrap that draws them one by one', () => {
		const rows = people(core, 1600);
		const grouped = available(modelOf([campaign('manager', core, rows)], 400));
		const few = available(modelOf([campaign('manager', core, rows.slice(0, 1500))], 400));
		grouped.paths.forEach(({ se }, i) => {
			const ratio = se / few.paths[i]!.se;
			expect(ratio).toBeGreaterThan(0.8);
			expect(ratio).toBeLessThan(1.2);
		});
		const km = grouped.paths.find((p) => p.from === 'km' && p.to === 'org')!;
		const tec = grouped.paths.find((p) => p.from === 'tec' && p.to === 'org')!;
		expect(km.estimate).toBeGreaterThan(tec.estimate + 0.1);
	}, 20_000);
});

describe('no model is made', () => {
	const refused = (outcome: Outcome): ModelRefusal => {
		if (!isUnavailable(outcome)) throw new Error('there is a model');
		return outcome;
	};

	test('where success was not asked', () => {
		const outcome = refused(modelOf([staff(100, asking([csf, 'core']))]));
		expect(outcome).toEqual({
			unavailable: 'not-asked',
			code: null,
			n: 0,
			further: 0,
			items: [],
			constructs: []
		});
	});

	test('of customers or raters, who answer about something else', () => {
		expect(refused(modelOf([staff(100, core, 'rater')])).unavailable).toBe('not-asked');
	});

	test('of fewer than 69 responses, and it says how many are missing', () => {
		expect(refused(modelOf([staff(60)]))).toMatchObject({
			unavailable: 'too-few',
			code: 'csf-success',
			need: 69,
			n: 60,
			further: 9
		});
		expect(available(modelOf([staff(69)])).n).toBe(69);
	});

	test('of items that everybody answers alike, and they are named', () => {
		const flat = core.slots.findIndex((slot) => slot.code === 'tec-03');
		const rows = people(core, 100).map(({ answers }) => response(answers.with(flat, 4)));
		expect(refused(modelOf([campaign('manager', core, rows)]))).toMatchObject({
			unavailable: 'zero-variance',
			items: [{ code: 'tec-03', hash: 'csf' }],
			further: 0
		});
	});

	test('of constructs that carry the same information, and they are named', () => {
		const places = (dimension: string) =>
			core.slots.filter((slot) => slot.code.startsWith(`${dimension}-`)).map((slot) => slot.index);
		const [kcf, km] = [places('kcf'), places('km')];
		const rows = people(core, 100).map(({ answers }) =>
			response(answers.map((answer, i) => (km.includes(i) ? answers[kcf[km.indexOf(i)]!]! : answer)))
		);
		expect(refused(modelOf([campaign('manager', core, rows)]))).toMatchObject({
			unavailable: 'singular',
			constructs: [
				{ code: 'kcf', hash: 'csf' },
				{ code: 'km', hash: 'csf' }
			]
		});
	});

	test('of fewer responses than the organization’s own threshold, and nothing is told of them', () => {
		const { model } = buildReport(wave([staff(90)], { threshold: 100 }), { builtAt });
		expect(model).toMatchObject({ unavailable: 'hidden', n: 0, further: 0, items: [], constructs: [] });
	});

	test('and the scores stand without it', () => {
		const report = buildReport(wave([staff(60)]), { builtAt });
		expect([isUnavailable(report.readiness), isUnavailable(report.success)]).toEqual([false, false]);
	});
});

test('an item that runs against its construct is named', () => {
	const turned = core.slots.findIndex((slot) => slot.code === 'kcf-13');
	const rows = people(core, 160).map(({ answers }) => {
		const answer = answers[turned] ?? null;
		return response(answers.with(turned, answer === null ? null : 6 - answer));
	});
	const { cautions } = available(modelOf([campaign('manager', core, rows)]));
	expect(cautions.find((c) => c.code === 'against')).toMatchObject({ items: ['kcf-13'] });
});
