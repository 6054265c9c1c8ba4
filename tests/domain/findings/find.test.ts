import { beforeAll, describe, expect, test } from 'vitest';
import { isAvailable, unavailable } from '#lib/domain/available.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import { arrange, ownKey, printedAttention, type FindingEdit } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { Finding } from '#lib/domain/findings/finding.ts';
import type { Sources } from '#lib/domain/findings/held.ts';
import type { FindingWords } from '#lib/domain/findings/rule.ts';
import { findingRules } from '#lib/domain/findings/rules/index.ts';
import type { Report } from '#lib/domain/report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { factor, readinessWith, score, scored, sourcesFor } from './constructed.ts';

const ids = (findings: readonly Finding[]) => findings.map((f) => f.rule);

let sample: Sources;
let findings: Finding[];
beforeAll(() => {
	const data = sampleWave(2);
	const parts = data.campaigns.flatMap((c) => c.questionnaire.parts);
	sample = {
		report: buildReport(data, { builtAt: '2026-11-22T08:00:00.000Z', draws: 200 }),
		instruments: Object.fromEntries(parts.map((p) => [p.hash, p.instrument]))
	};
	findings = findingsOf(sample);
});

describe('uncertainty', () => {
	const aspect = (mean: number, half: number | null) =>
		findingsOf(scored('csf', { 'km-learning': score(mean, half) }))[0];

	test('low is said only where the whole interval lies below the bound', () => {
		expect(aspect(55, 4.9)).toMatchObject({ rule: 'csf.km-learning.low', certainty: 'clear' });
		expect(aspect(55, 5.1)).toMatchObject({ rule: 'csf.km-learning.low', certainty: 'unclear' });
	});

	test('a strength is said only where the whole interval reaches the bound', () => {
		expect(aspect(65, 4.9)).toMatchObject({ rule: 'csf.km-learning.high', certainty: 'clear' });
		expect(aspect(65, 5.1)).toBeUndefined();
	});

	test('a score without an interval says nothing', () => {
		expect(aspect(20, null)).toBeUndefined();
		expect(aspect(90, null)).toBeUndefined();
	});

	test('what a specialist states of the organization is said, and called a statement', () => {
		const stated = findingsOf(scored('technology-coverage', { analytics: score(20, null, 1) }));
		expect(stated[0]).toMatchObject({ rule: 'technology-coverage.analytics.low', certainty: 'stated' });
	});

	test('what is unclear is worded with “may” and does not use the words of the rule', () => {
		const [shown] = arrange(findingsOf(scored('csf', { 'km-learning': score(58, 6) }))).published;
		const rule = findingRules.find((r) => r.id === 'csf.km-learning.low')!;
		expect(shown!.says.en).toContain('may be low');
		expect(shown!.says.fa).toContain('شاید');
		expect(shown!.says).not.toEqual(rule.says);
		expect(shown!.does).toEqual(rule.does);
	});

	test('what is low is put in strong words only where the whole interval lies below the middle', () => {
		const rule = findingRules.find((r) => r.id === 'csf.km-learning.low')!;
		const says = (mean: number) =>
			arrange(findingsOf(scored('csf', { 'km-learning': score(mean, 4) }))).published[0]!.says;
		expect(says(45)).toEqual(rule.says);
		expect(says(47)).toEqual({
			fa: '«یادگیری و تولید دانش» هنوز به سطحی نرسیده است که بتوان بر آن تکیه کرد.',
			en: '“Learning and generation” does not yet reach a level that can be relied on.'
		});
	});

	test('a target is missed only where the interval of the score lies below it', () => {
		const at = (half: number) => {
			const own = score(70, half);
			return findingsOf(
				scored('csf', { km: own }, { readiness: readinessWith('csf', [factor('km', own, { target: 75 })]) })
			).find((f) => f.rule === 'csf.km.gap');
		};
		expect(at(4)?.certainty).toBe('clear');
		expect(at(6)?.certainty).toBe('unclear');
	});

	test('a risk is said only where the whole interval of its mean lies on the side of agreement', () => {
		const { report, instruments } = sourcesFor({ when: 'risk', item: 'rdy-01' }, true);
		const at = (n: number, sd: number) => {
			const instrumentScores = report.instrumentScores.map((own) =>
				isAvailable(own.scores)
					? {
							...own,
							scores: { ...own.scores, items: own.scores.items.map((item) => ({ ...item, n, sd })) }
						}
					: own
			);
			return ids(findingsOf({ report: { ...report, instrumentScores }, instruments }));
		};
		// The mean is 4.4 of 5: ± 2.776 · 1/√5 = 1.24 leaves 3.16, and with 1.2 for 1 it reaches below 3.
		expect(at(5, 1)).toHaveLength(1);
		expect(at(5, 1.2)).toEqual([]);
		expect(at(4, 0.1)).toEqual([]);
	});

	test('managers stand above employees only where the interval of the difference excludes 0', () => {
		const at = (half: number) => {
			const audience = (name: 'manager' | 'employee', mean: number) => ({
				audience: name,
				responses: 40,
				index: score(mean),
				factors: [{ code: 'km', score: score(mean, half) }]
			});
			return ids(
				findingsOf(
					scored(
						'csf',
						{ km: score(60) },
						{
							readiness: readinessWith('csf', [factor('km', score(60))]),
							audiences: [audience('manager', 66), audience('employee', 60)]
						}
					)
				)
			);
		};
		expect(at(2)).toContain('csf.km.managers-higher');
		expect(at(6)).not.toContain('csf.km.managers-higher');
	});
});

describe('saying nothing twice', () => {
	const low = { kcf: score(45, 4), 'kcf-interactive': score(44, 6), 'kcf-customization': score(46, 6) };

	test('an aspect is silent where its factor says the same, and lends it its figure', () => {
		const found = findingsOf(scored('csf', low));
		expect(ids(found)).toEqual(['csf.kcf.low']);
		expect(found[0]!.figures.map((f) => f.code)).toEqual([
			'kcf',
			'kcf',
			'kcf-interactive',
			'kcf-customization'
		]);
	});

	test('an aspect that stands apart from its factor speaks for itself', () => {
		const found = findingsOf(scored('csf', { ...low, 'kcf-lifetime-value': score(25, 4) }));
		expect(ids(found)).toEqual(['csf.kcf-lifetime-value.low', 'csf.kcf.low']);
	});

	test('an aspect speaks where its factor does not', () => {
		expect(ids(findingsOf(scored('csf', { kcf: score(62, 4), 'kcf-interactive': score(44, 6) })))).toEqual([
			'csf.kcf-interactive.low'
		]);
	});

	test('of a factor below its target, only the target speaks', () => {
		const own = score(45, 4);
		const withTarget = (target: number) =>
			ids(
				findingsOf(
					scored('csf', { kcf: own }, { readiness: readinessWith('csf', [factor('kcf', own, { target })]) })
				)
			);
		expect(withTarget(70)).toEqual(['csf.kcf.gap']);
		expect(withTarget(30)).toEqual(['csf.kcf.low']);
	});
});

describe('the ranking', () => {
	test('does not depend on the order of the rules', () => {
		const turned = [...findingRules.slice(97), ...findingRules.slice(0, 97)];
		expect(findingsOf(sample, [...findingRules].reverse())).toEqual(findings);
		expect(findingsOf(sample, turned)).toEqual(findings);
	});

	test('puts what is to be done before strengths, sure before unsure, then importance × gap', () => {
		const place = (f: Finding) => (f.tone === 'strength' ? 2 : 0) + (f.certainty === 'unclear' ? 1 : 0);
		for (const [i, next] of findings.slice(1).entries()) {
			const one = findings[i]!;
			expect(place(one)).toBeLessThanOrEqual(place(next));
			if (place(one) === place(next)) expect(one.priority).toBeGreaterThanOrEqual(next.priority);
		}
	});

	test('weighs a factor by its weight in the index', () => {
		const own = score(45, 4);
		const at = (weight: number) =>
			findingsOf(
				scored(
					'csf',
					{ kcf: own, org: own },
					{
						readiness: readinessWith('csf', [
							factor('kcf', own, { weight }),
							factor('org', own, { weight: 1 - weight })
						])
					}
				)
			)[0]?.rule;
		expect(at(0.7)).toBe('csf.kcf.low');
		expect(at(0.3)).toBe('csf.org.low');
	});

	test('lets equal weights count as none: a factor of four weighs as much as what is in no index', () => {
		const own = score(45, 4);
		const factors = ['kcf', 'org', 'km', 'tec'].map((code) => factor(code, own, { weight: 0.25 }));
		const importance = (readiness: Report['readiness']) =>
			findingsOf(scored('csf', { kcf: own }, { readiness }))[0]?.importance;
		expect(importance(readinessWith('csf', factors))).toBe(1);
		expect(importance(unavailable('not-asked'))).toBe(1);
	});
});

describe('the sample wave', () => {
	test('has findings of both kinds, and none rests on a hidden or undefined number', () => {
		expect(new Set(findings.map((f) => f.tone))).toEqual(new Set(['attention', 'strength']));
		for (const { figures } of findings)
			for (const { value, lo, hi, n } of figures) {
				expect(Number.isFinite(value)).toBe(true);
				for (const other of [lo, hi, n]) expect(other === null || Number.isFinite(other)).toBe(true);
				expect(n === null || n >= sample.report.threshold).toBe(true);
			}
	});

	test('says nothing of factors when their instrument is hidden', () => {
		const report = {
			...sample.report,
			readiness: unavailable('hidden'),
			instrumentScores: sample.report.instrumentScores.map((s) =>
				s.code === 'csf' ? { ...s, scores: unavailable('hidden') } : s
			)
		};
		expect(isAvailable(sample.report.readiness)).toBe(true);
		expect(ids(findingsOf({ ...sample, report })).filter((id) => id.startsWith('csf.'))).toEqual([]);
	});
});

describe('the consultant’s hand', () => {
	const words = (text: string): FindingWords => ({
		says: { fa: text, en: text },
		does: { fa: text, en: text },
		first: { fa: text, en: text },
		owner: 'sales',
		effort: 'small',
		serves: 'profit'
	});
	const edit = (key: string, more: Partial<FindingEdit>): FindingEdit => ({
		key,
		shown: null,
		place: null,
		words: null,
		...more
	});
	const keys = (edits: readonly FindingEdit[]) => arrange(findings, edits).published.map((f) => f.key);

	test('untouched, the first of the ranking are printed', () => {
		const { published } = arrange(findings);
		expect(published.filter((f) => f.tone === 'attention').map((f) => f.key)).toEqual(
			ids(findings).slice(0, printedAttention)
		);
	});

	test('drops, adds, rewords and orders', () => {
		const [first, second] = ids(findings) as [string, string];
		const further = arrange(findings).others[0]!.key;
		expect(keys([edit(first, { shown: false })])).not.toContain(first);
		expect(keys([edit(further, { shown: true })])).toContain(further);
		expect(keys([edit(second, { place: 0 })])[0]).toBe(second);
		const reworded = arrange(findings, [edit(first, { words: words('دیگر') })]).published[0]!;
		expect(reworded).toMatchObject({ key: first, edited: true, says: { fa: 'دیگر' } });
		expect(reworded.figures).toEqual(findings[0]!.figures);
	});

	test('what they wrote stands before the strengths, with nothing to rest on', () => {
		const { published } = arrange(findings, [edit(ownKey('1'), { words: words('از خودم') })]);
		const at = published.findIndex((f) => f.certainty === 'own');
		expect(published[at]!.figures).toEqual([]);
		expect(published.slice(0, at).every((f) => f.tone === 'attention')).toBe(true);
		expect(published[at + 1]!.tone).toBe('strength');
	});

	test('an edit of what the figures no longer carry rests and comes back with them', () => {
		const key = ids(findings)[0]!;
		const edits = [edit(key, { words: words('ماندگار') })];
		const without = arrange(findings.slice(1), edits);
		expect(without.resting.map((e) => e.key)).toEqual([key]);
		expect(JSON.stringify(without.published)).not.toContain('ماندگار');
		expect(arrange(findings, edits).published[0]!.says.fa).toBe('ماندگار');
	});

	test('what comes new after ordering is marked', () => {
		const before = arrange(findings.slice(1)).published.map((f) => f.key);
		const { published } = arrange(
			findings,
			before.map((key, place) => edit(key, { place }))
		);
		expect(published.filter((f) => f.isNew).map((f) => f.key)).toEqual([ids(findings)[0]]);
	});
});
