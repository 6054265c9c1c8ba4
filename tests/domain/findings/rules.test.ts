import { describe, expect, test } from 'vitest';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { FindingRule } from '#lib/domain/findings/rule.ts';
import { findingRules } from '#lib/domain/findings/rules/index.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import { mirrorPairs } from '#lib/domain/mirror-pairs.ts';
import { hiddenReport, sourcesFor } from './constructed.ts';

const isAbout = (rule: FindingRule, instrument: string, code: string, ...whens: string[]): boolean => {
	const { condition } = rule;
	return (
		'instrument' in condition &&
		condition.instrument === instrument &&
		condition.code === code &&
		whens.includes(condition.when)
	);
};

describe('the rule library', () => {
	test('has at least 120 rules, each with an id of its own', () => {
		expect(findingRules.length).toBeGreaterThanOrEqual(120);
		expect(new Set(findingRules.map((r) => r.id)).size).toBe(findingRules.length);
	});

	const subjects = instruments.flatMap((instrument) =>
		instrument.dimensions.flatMap((d) => [
			{ instrument: instrument.code, code: d.code, or: d.aspects.length === 1 ? [d.aspects[0]!.code] : [] },
			...d.aspects.map((a) => ({
				instrument: instrument.code,
				code: a.code,
				// A dimension of one aspect has the aspect's score: one rule speaks for both.
				or: d.aspects.length === 1 ? [d.code] : []
			}))
		])
	);
	test.each(subjects)('speaks of a low and of a high $instrument $code', ({ instrument, code, or }) => {
		const about = (...whens: string[]) =>
			findingRules.some((rule) => [code, ...or].some((c) => isAbout(rule, instrument, c, ...whens)));
		expect(about('low')).toBe(true);
		expect(about('high', 'gap')).toBe(true);
	});

	test('speaks of nothing that no instrument asks', () => {
		const unknown = findingRules.filter(({ condition }) => {
			if ('instrument' in condition) {
				const found = instruments.find((i) => i.code === condition.instrument);
				return !found?.dimensions.some(
					(d) => d.code === condition.code || d.aspects.some((a) => a.code === condition.code)
				);
			}
			if ('pair' in condition) return !mirrorPairs.some((p) => p.code === condition.pair);
			if ('item' in condition)
				return !instruments.some(
					(i) => i.code === 'risk-gate' && i.items.some((x) => x.code === condition.item)
				);
			return false;
		});
		expect(unknown).toEqual([]);
	});

	test('has every risk and both sides of every mirror', () => {
		const risks = instruments
			.find((i) => i.code === 'risk-gate')!
			.items.filter((i) => i.aspect === 'rdy-risk');
		for (const { code } of risks)
			expect(findingRules.some(({ condition: c }) => c.when === 'risk' && c.item === code)).toBe(true);
		for (const { code } of mirrorPairs)
			for (const when of ['blind-spot', 'hidden-strength'])
				expect(
					findingRules.some(({ condition: c }) => c.when === when && 'pair' in c && c.pair === code)
				).toBe(true);
	});
});

describe.each(findingRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
	const found = (holds: boolean) => findingsOf(sourcesFor(rule.condition, holds), [rule]);

	test('speaks where it holds, with the number that it rests on', () => {
		const [finding] = found(true);
		expect(finding).toMatchObject({ rule: rule.id, tone: rule.tone });
		expect(finding!.figures.length).toBeGreaterThan(0);
		expect(finding!.figures.every((f) => Number.isFinite(f.value))).toBe(true);
		expect(finding!.priority).toBeCloseTo(finding!.importance * finding!.gap, 9);
		expect(finding!.priority).toBeGreaterThan(0);
	});

	test('is silent where the opposite holds, and where everything is hidden', () => {
		expect(found(false)).toEqual([]);
		expect(findingsOf(hiddenReport(sourcesFor(rule.condition, true)), [rule])).toEqual([]);
	});
});
