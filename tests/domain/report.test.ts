import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#lib/domain/answers.ts';
import { buildReport, engineVersion } from '#lib/domain/build-report.ts';
import { datasetHash } from '#lib/domain/dataset-hash.ts';
import { nwankwo } from '#lib/domain/instruments/nwankwo.ts';
import type { Report } from '#lib/domain/report.ts';
import { same } from '#lib/domain/text.ts';
import type { CampaignData, ResponseData, WaveData } from '#lib/domain/wave-data.ts';
import {
	asked,
	aspectsOf,
	builtAt,
	campaign,
	fourFactors,
	instrumentOf,
	printed,
	rating,
	response,
	wave
} from './build-wave.ts';

const questionnaire = asked(fourFactors);
const units = ['a', 'b'].map((code) => ({ code, title: same(code), headcount: 30 }));
const drawn = (n: number, shift = 0): ResponseData[] =>
	Array.from({ length: n }, (_, i) =>
		response(
			[0, 1, 2, 3].map((f) => Math.min(5, 1 + ((i * 7 + f * f * 3 + (i >> 2)) % 4) + shift)),
			i % 2 ? 'a' : 'b'
		)
	);
const staff = (responses: readonly ResponseData[], more: Partial<CampaignData> = {}) =>
	campaign('employee', questionnaire, responses, more);
const report = (data: WaveData, previous?: Report) => buildReport(data, { builtAt, previous });

describe('a report', () => {
	const full = report(wave([staff(drawn(24), { population: 60, started: 30 })], { units }));

	test('survives being written down and read again', () => {
		expect(JSON.parse(printed(full))).toEqual(full);
	});

	test('holds no number that is not finite', () => {
		const visit = (value: unknown): void => {
			if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
		};
		visit(full);
		visit(report(wave([staff([])])));
		visit(report(wave([staff([response([null, null, null, null])])], { threshold: 3 })));
	});

	test('says with what and from what it was built', () => {
		expect(full).toMatchObject({
			schema: 'sanjeh-report/1',
			engine: engineVersion,
			builtAt,
			threshold: 5,
			instruments: [
				{ code: 'small', version: '1.0.0', hash: '#small', form: 'full', audience: 'employee', items: 4 }
			],
			change: { unavailable: 'not-asked' }
		});
		expect(full.datasetHash).toMatch(/^[0-9a-f]{64}$/);
	});

	test('counts who was asked, began and answered', () => {
		expect(full.participation.campaigns).toEqual([
			{
				audience: 'employee',
				side: 'staff',
				population: 60,
				started: 30,
				responses: 24,
				rate: 0.4,
				marginOfError: expect.closeTo(100 * 1.959964 * Math.sqrt(0.25 / 24) * Math.sqrt(36 / 59), 4),
				visible: true,
				needed: 0
			}
		]);
	});

	test('does not divide by a population that is too small or unknown', () => {
		const rate = (population: number | null) =>
			report(wave([staff(drawn(24), { population })])).participation.campaigns[0]!.rate;
		expect([rate(null), rate(20), rate(0)]).toEqual(new Array(3).fill({ unavailable: 'not-applicable' }));
	});

	test('takes a population below its own responses for an unknown one, in margins and in intervals', () => {
		const of = (population: number | null) => {
			const { participation, instrumentScores } = report(wave([staff(drawn(24), { population })]));
			return { margin: participation.campaigns[0]!.marginOfError, instrumentScores };
		};
		expect(of(20)).toEqual(of(null));
		expect(of(60)).not.toEqual(of(null));
	});
});

describe('the same answers', () => {
	const answers = fc.array(
		fc.record({
			unit: fc.constantFrom('a', 'b', null),
			answers: fc.array(fc.constantFrom<Answer>(1, 2, 3, 4, 5, -1, null), { minLength: 4, maxLength: 4 }),
			hasty: fc.boolean()
		}),
		{ minLength: 5, maxLength: 25 }
	);

	test('in another order give the same report to the last digit', () => {
		fc.assert(
			fc.property(answers, (responses) => {
				const build = (own: readonly ResponseData[]) => report(wave([staff(own)], { units }));
				expect(build([...responses].reverse())).toEqual(build(responses));
			}),
			{ numRuns: 40 }
		);
	});

	test('differ in hash as soon as one answer, unit or instrument differs', () => {
		const hash = (responses: readonly ResponseData[], instrument = fourFactors) =>
			datasetHash({ campaigns: [campaign('employee', asked(instrument), responses)] });
		const [first, ...others] = drawn(6);
		const original = hash([first!, ...others]);
		expect(hash([{ ...first!, answers: [5, 5, 5, null] }, ...others])).not.toBe(original);
		expect(hash([{ ...first!, unit: 'z' }, ...others])).not.toBe(original);
		expect(hash([first!, ...others], { ...fourFactors, code: 'other' })).not.toBe(original);
		expect(hash([...others, first!])).toBe(original);
	});
});

describe('campaigns', () => {
	test('of the staff are pooled; raters and customers are not mixed in', () => {
		const high = Array.from({ length: 6 }, () => response([5, 5, 5, 5]));
		const low = Array.from({ length: 6 }, () => response([1, 1, 1, 1]));
		const built = report(
			wave([
				staff(high, { population: 10 }),
				campaign('manager', questionnaire, low, { population: 8 }),
				campaign('customer', questionnaire, low),
				campaign('rater', questionnaire, low)
			])
		);
		expect(built.readiness).toMatchObject({ index: { n: 12, population: 18, mean: 50 } });
		expect(built.audiences.map((a) => [a.audience, a.responses, a.index])).toMatchObject([
			['employee', 6, { mean: 100 }],
			['manager', 6, { mean: 0 }]
		]);
	});

	test('can ask several instruments at once', () => {
		const success = instrumentOf(
			[rating('suc-01', 's')],
			[{ code: 'suc', role: 'success', aspects: aspectsOf('s') }],
			'success'
		);
		const both = campaign(
			'employee',
			asked(fourFactors, success),
			Array.from({ length: 6 }, () => response([3, 3, 3, 3, 4]))
		);
		expect(report(wave([both]))).toMatchObject({
			readiness: { index: { mean: 50 } },
			success: { overall: { mean: 75 }, n: 6 }
		});
	});
});

describe('the orientation audit', () => {
	const own = asked(nwankwo);
	const raters = Array.from({ length: 6 }, (_, i) =>
		response(own.slots.map((s) => (s.code.startsWith('nwi') ? 2 : s.code === 'nws-03' ? 1 + (i % 5) : 4)))
	);
	const built = report(
		wave([campaign('rater', own, raters)], {
			evidence: { 'nwd-01': 'none', 'nwd-02': 'fully', 'nws-01': 'partly' }
		})
	);

	test('finds a slogan: a clear definition that is not carried out', () => {
		expect(built.orientation).toMatchObject({
			n: 6,
			type: 'declared',
			weakest: { dimension: 'implementation' },
			dimensions: [
				{ code: 'definition', claimed: { mean: 75 } },
				{},
				{},
				{ code: 'implementation', claimed: { mean: 25 } }
			]
		});
	});

	test('caps claims by their evidence', () => {
		expect(built.orientation).toMatchObject({
			dimensions: [
				{ evidenced: (40 + 75) / 2, sloganGap: 17.5 },
				{ evidenced: 70, sloganGap: 5 },
				{ evidenced: { unavailable: 'not-asked' } },
				{}
			]
		});
	});

	test('says whether the raters share one picture', () => {
		expect(built.orientation).toMatchObject({
			dimensions: [{ agreement: { rwg: 1 } }, { agreement: { label: 'very-strong' } }, {}, {}]
		});
	});
});

describe('change since an earlier wave', () => {
	const first = report(wave([staff(drawn(40))]));
	const second = (data = wave([staff(drawn(40, 1))])) => report(data, first);

	test('is a difference of independent waves with its interval and the change that could be found', () => {
		const { change } = second();
		if (!('rows' in change)) throw new Error(change.unavailable);
		const [index] = change.rows;
		expect(index).toMatchObject({ measure: 'index', difference: (index!.after - index!.before) as number });
		expect(index!.difference).toBeGreaterThan(0);
		expect(index!.lo).toBeLessThan(index!.difference);
		expect(index!.hi).toBeGreaterThan(index!.difference);
		expect(index!.detectable).toBeGreaterThan(0);
		expect(change.rows.map((r) => r.measure)).toEqual([
			'index',
			...new Array(4).fill('factor'),
			...new Array(4).fill('aspect')
		]);
		expect(change.previous).toEqual({ wave: 1, datasetHash: first.datasetHash, builtAt });
	});

	test('an unchanged wave shows no difference, with an interval around it', () => {
		const { change } = second(wave([staff(drawn(40))]));
		expect(change).toMatchObject({ rows: [{ difference: 0 }, {}, {}, {}, {}, {}, {}, {}, {}] });
	});

	test('is not computed between different versions of an instrument', () => {
		const revised = { ...questionnaire, parts: [{ ...questionnaire.parts[0]!, hash: '#revised' }] };
		const { change } = second(wave([campaign('employee', revised, drawn(40, 1))]));
		expect(change).toEqual({ unavailable: 'not-applicable' });
	});

	test('is the same whether the earlier report was kept as a value or as text', () => {
		const data = wave([staff(drawn(40, 1))]);
		expect(report(data, JSON.parse(printed(first)) as Report)).toEqual(report(data, first));
	});
});

test('ten thousand responses to a hundred items are reported in less than two seconds', () => {
	const codes = ['kcf', 'org', 'km', 'tec'];
	const items = codes.flatMap((d) =>
		Array.from({ length: 25 }, (_, i) =>
			rating(`${d}-${i + 1}`, `${d}-${i % 4}`, { reverseKeyed: i % 9 === 8 })
		)
	);
	const wide = instrumentOf(
		items,
		codes.map((code) => ({
			code,
			role: 'factor' as const,
			aspects: aspectsOf(...[0, 1, 2, 3].map((a) => `${code}-${a}`))
		}))
	);
	const own = asked(wide);
	const many = Array.from({ length: 10_000 }, (_, i) =>
		response(
			own.slots.map((_, j) =>
				(i * 31 + j * 17) % 47 === 0 ? null : 1 + ((i * 7 + j * j * 3 + ((i * j) % 11)) % 5)
			),
			i % 2 ? 'a' : 'b'
		)
	);
	const started = performance.now();
	const built = report(wave([campaign('employee', own, many, { population: 20_000 })], { units }));
	const seconds = (performance.now() - started) / 1000;
	expect(built.readiness).toMatchObject({ index: { n: 10_000 } });
	expect(seconds).toBeLessThan(2);
});
