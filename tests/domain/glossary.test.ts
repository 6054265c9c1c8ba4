import { expect, test } from 'vitest';
import { ideaCodes, ideas } from '#lib/domain/glossary/ideas.ts';
import { quotedFigures, sourceQualities } from '#lib/domain/glossary/quoted-figures.ts';
import { glossaryParts, terms } from '#lib/domain/glossary/terms.ts';
import { locales } from '#lib/domain/text.ts';
import { glossaryMessages } from '#lib/i18n/glossary.ts';

test('every term and figure is said in both languages, with Persian letters and digits', () => {
	const texts = [
		...terms.flatMap((t) => [t.name, t.meaning]),
		...quotedFigures.flatMap((f) => [f.claim, f.verdict]),
		...ideas.flatMap(({ rows }) => rows.flat())
	];
	for (const text of texts) {
		for (const locale of locales) expect(text[locale].trim()).toMatch(/\S{2}/);
		expect(text.fa).not.toMatch(/[يك0-9]/);
		expect(text.en).not.toMatch(/[\u0600-\u06ff]/);
	}
});

test('every term stands once, and every part of the page has some', () => {
	for (const list of [terms, quotedFigures]) expect(new Set(list.map((x) => x.code)).size).toBe(list.length);
	for (const part of glossaryParts) expect(terms.some((term) => term.part === part)).toBe(true);
});

test('no quoted figure stands as a fact: each has a grade of its source and what can be said', () => {
	for (const { quality, claim, verdict } of quotedFigures) {
		expect(sourceQualities).toContain(quality);
		for (const locale of locales) expect(verdict[locale]).not.toBe(claim[locale]);
		if (quality === 'missing') expect(verdict.en).toMatch(/not found|No source/);
	}
});

test('what CRM is, what it changes and what comes next stand as tables whose rows fill every column', () => {
	expect(ideas.map(({ code }) => code)).toEqual(ideaCodes);
	for (const locale of locales)
		for (const { code, rows } of ideas) {
			const { heads } = glossaryMessages(locale).ideas[code];
			expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => heads.length));
			expect(new Set(rows.map(([name]) => name?.[locale])).size).toBe(rows.length);
		}
});
