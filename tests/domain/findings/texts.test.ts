import { describe, expect, test } from 'vitest';
import { hedged } from '#lib/domain/findings/hedges.ts';
import { efforts, objectives, ownerRoles } from '#lib/domain/findings/rule.ts';
import { findingRules } from '#lib/domain/findings/rules/index.ts';

const sentences = findingRules.flatMap(({ id, says, does, first }) =>
	[says, does, first].map((text) => ({ id, text }))
);

describe('the words of the rules', () => {
	test('stand in both languages, as sentences', () => {
		const odd = sentences.filter(({ text: { fa, en } }) => {
			const whole = (words: string) => words.trim() === words && words.length >= 20 && /[.]$/.test(words);
			return !whole(fa) || !whole(en);
		});
		expect(odd).toEqual([]);
	});

	test('are Persian in Persian letters and digits, without exclamation marks', () => {
		const odd = sentences.filter(({ text: { fa } }) =>
			/[يكىة!0-9٠-٩;?,]/u.test(fa.replaceAll(/ISO \d+/g, ''))
		);
		expect(odd).toEqual([]);
		expect(sentences.filter(({ text: { fa } }) => !/[\u0600-\u06ff]/.test(fa))).toEqual([]);
	});

	test('are English in English', () => {
		expect(sentences.filter(({ text: { en } }) => /[\u0600-\u06ff!]/.test(en))).toEqual([]);
	});

	test('are said once: no two rules share a sentence', () => {
		for (const locale of ['fa', 'en'] as const) {
			const all = sentences.map(({ text }) => text[locale]);
			expect(all.filter((words, i) => all.indexOf(words) !== i)).toEqual([]);
		}
	});

	test('name someone to answer, an effort and an objective', () => {
		for (const { owner, effort, serves } of findingRules) {
			expect(ownerRoles).toContain(owner);
			expect(efforts).toContain(effort);
			expect(objectives).toContain(serves);
		}
	});

	test('of the milder kind do not call anything low', () => {
		const subject = { fa: 'یادگیری', en: 'Learning' };
		const { fa, en } = hedged(subject, { when: 'low', instrument: 'csf', code: 'km-learning' });
		expect(fa).toMatch(/یادگیری.*شاید/);
		expect(en).toMatch(/Learning.*may/);
	});
});
