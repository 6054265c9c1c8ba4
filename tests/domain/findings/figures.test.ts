import { describe, expect, test } from 'vitest';
import { arrange, ownKey } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import { findingRules } from '#lib/domain/findings/rules/index.ts';
import { locales } from '#lib/domain/text.ts';
import { figuresLine } from '#lib/i18n/finding-figures.ts';
import { score, scored, sourcesFor } from './constructed.ts';

const bare = (text: string) => text.replace(/[\u200e\u200f\u2066-\u2069]/g, '');

describe('the line of numbers under a finding', () => {
	test('names the figure, its interval, the people behind it and the bound', () => {
		const sources = scored('csf', { 'km-learning': score(50, 4) });
		const [finding] = arrange(findingsOf(sources)).published;
		const line = (locale: 'fa' | 'en') =>
			bare(figuresLine({ instruments: sources.instruments, locale }, finding!));
		expect(line('en')).toBe('Learning and generation 50.0 (46.0 to 54.0), n = 40; bound 60');
		expect(line('fa')).toBe('یادگیری و تولید دانش: ۵۰٫۰ (۴۶٫۰ تا ۵۴٫۰)، تعداد پاسخ: ۴۰؛ مرز ۶۰');
	});

	test('says of a score of risks which way it runs', () => {
		const sources = scored('risk-gate', { risk: score(30, 4) });
		const [finding] = arrange(findingsOf(sources)).published;
		expect(bare(figuresLine({ instruments: sources.instruments, locale: 'en' }, finding!))).toContain(
			'Risks (100: none) 30.0'
		);
	});

	test('has words for the figures of every rule, in both languages', () => {
		for (const rule of findingRules) {
			const sources = sourcesFor(rule.condition, true);
			const [finding] = arrange(findingsOf(sources, [rule])).published;
			for (const locale of locales) {
				const instruments = { ...sources.instruments };
				const figures = finding!.figures.filter((f) => f.kind !== 'effect');
				const line = figuresLine({ instruments, locale }, { ...finding!, figures });
				expect(line, rule.id).not.toMatch(/undefined|NaN|\[object/);
				expect(line.length, rule.id).toBeGreaterThan(3);
			}
		}
	});

	test('says of what a consultant wrote that it is their judgement', () => {
		const words = { fa: 'الف', en: 'a' };
		const own = {
			says: words,
			does: words,
			first: words,
			owner: 'sales',
			effort: 'small',
			serves: 'cost'
		} as const;
		const { published } = arrange([], [{ key: ownKey('1'), shown: null, place: null, words: own }]);
		expect(figuresLine({ instruments: {}, locale: 'en' }, published[0]!)).toMatch(/judgement/);
	});
});
