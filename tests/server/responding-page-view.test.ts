import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../src/lib/domain/scale.ts';
import { formOf } from '../../src/lib/domain/instrument.ts';
import { findInstrument, instruments } from '../../src/lib/domain/instruments/index.ts';
import { composeQuestionnaire } from '../../src/lib/domain/questionnaire.ts';
import { locales } from '../../src/lib/domain/text.ts';
import { givenBy, pageView } from '../../src/lib/ui/respondent/page-view.ts';
import { everyKind } from '../support/builders.ts';

const questionnaireOf = (code: string) => {
	const instrument = code === 'every-kind' ? everyKind : findInstrument(code)!;
	return composeQuestionnaire([{ instrument, form: formOf(instrument).code, hash: '' }]);
};
const itemsOf = (code: string, page: number, locale: 'fa' | 'en' = 'fa') => {
	const questionnaire = questionnaireOf(code);
	return pageView(questionnaire, questionnaire.pages[page - 1]!, locale).items;
};

describe('the words of a page', () => {
	test('Persian and English offer the same values in the same order', () => {
		for (const instrument of instruments) {
			for (const page of questionnaireOf(instrument.code).pages) {
				const values = locales.map((locale) =>
					itemsOf(instrument.code, page.number, locale).map((item) => item.choices?.map((c) => c.value))
				);
				expect(values[0]).toEqual(values[1]);
			}
		}
	});

	test('a rating offers every point of its scale, lowest first, and its escape last', () => {
		for (const instrument of instruments) {
			const questionnaire = questionnaireOf(instrument.code);
			for (const page of questionnaire.pages) {
				const items = itemsOf(instrument.code, page.number);
				for (const [i, slot] of page.slots.entries()) {
					if (!slot.scale) continue;
					const values = pointsOf(slot.scale).map(String);
					expect(items[i]?.choices?.map((c) => c.value)).toEqual(
						slot.scale.escape ? [...values, 'na'] : values
					);
				}
			}
		}
	});

	test('no choice is without words or a figure, and the ends of a row of figures are worded', () => {
		for (const instrument of instruments) {
			for (const page of questionnaireOf(instrument.code).pages) {
				for (const item of itemsOf(instrument.code, page.number)) {
					expect(item.choices?.filter((c) => c.text.trim() === '') ?? []).toEqual([]);
					if (item.layout === 'numbers') expect(item.ends).toHaveLength(2);
				}
			}
		}
	});

	test('a row of figures has Persian digits in Persian, and speaks the words of its ends', () => {
		const [, likely] = itemsOf('every-kind', 1, 'fa');
		expect(likely?.choices?.map((c) => c.text).join(' ')).toBe('۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۱۰');
		expect(likely?.choices?.filter((c) => c.spoken).map((c) => c.spoken)).toEqual(['never', 'surely']);
		expect(likely?.ends).toEqual(['۰ = never', '۱۰ = surely']);
	});

	test('an item that is not for everybody says for whom it is', () => {
		const [reasons, told] = itemsOf('every-kind', 2, 'en');
		expect(reasons?.condition).toBe('Only if your answer to number 3 was “Yes”:');
		expect(told?.condition).toBeUndefined();
	});

	test('what the instrument asks of its respondents stands on its first page only', () => {
		const questionnaire = questionnaireOf('csf');
		const instructions = questionnaire.pages.map((page) => pageView(questionnaire, page, 'en').instruction);
		expect(instructions[0]).toContain('Think of the organization as it is today');
		expect(instructions.slice(1).filter((text) => text?.includes('as it is today'))).toEqual([]);
	});
});

test('stored answers come back as the fields that were posted', () => {
	const { pages } = questionnaireOf('every-kind');
	const answers = [-1, 0, 2, 5, 12, 1];
	const texts = { say: 'سلام' };
	expect([...givenBy(pages[0]!, answers, texts)]).toEqual([
		['agree', ['na']],
		['likely', ['0']],
		['trouble', ['2']]
	]);
	expect([...givenBy(pages[1]!, answers, texts)]).toEqual([
		['reasons', ['1', '3']],
		['told', ['12']],
		['say', ['سلام']]
	]);
	expect(givenBy(pages[1]!, [], {}).size).toBe(0);
});
