import { describe, expect, test } from 'vitest';
import { csf } from '#lib/domain/instruments/csf.ts';
import { crmSuccess } from '#lib/domain/instruments/crm-success.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { same } from '#lib/domain/text.ts';

const part = (instrument: typeof csf, form = instrument.forms[0]!.code) => ({ instrument, form, hash: 'h' });

describe('a questionnaire', () => {
	test('numbers its slots and pages without gaps, one slot for each item of the forms', () => {
		const q = composeQuestionnaire([part(csf, 'full'), part(crmSuccess)]);
		expect(q.slots.map((slot) => slot.index)).toEqual(q.slots.map((_, i) => i));
		expect(q.slots).toHaveLength(62);
		expect(q.pages.map((page) => page.number)).toEqual(q.pages.map((_, i) => i + 1));
		expect(q.pages.flatMap((page) => page.slots)).toEqual(q.slots);
		expect(q.minutes).toBe(11);
	});

	test('shows only the items of its form', () => {
		const q = composeQuestionnaire([part(csf, 'core')]);
		expect(q.slots).toHaveLength(18);
		expect(q.slots.map((slot) => slot.code)).toContain('kcf-13');
		expect(q.slots.map((slot) => slot.code)).not.toContain('kcf-05');
	});

	test('cannot ask two forms of one instrument', () => {
		expect(() => composeQuestionnaire([part(csf, 'core'), part(csf, 'full')])).toThrow(
			/kcf-01 is asked twice/
		);
	});

	test('refuses a form with an item that no page shows', () => {
		const lost = {
			...csf,
			forms: [{ code: 'x', title: same('x'), items: ['kcf-01', 'kcf-99'], minutes: 1 }]
		};
		expect(() => composeQuestionnaire([part(lost, 'x')])).toThrow(/kcf-99/);
	});

	test.each(instruments.flatMap((i) => i.forms.map((f) => [i.code, f.code] as const)))(
		'can be made of %s %s, with a scale for every rating',
		(code, form) => {
			const instrument = instruments.find((i) => i.code === code)!;
			const q = composeQuestionnaire([part(instrument, form)]);
			expect(q.slots.filter((s) => s.item.kind === 'rating').every((s) => s.scale !== null)).toBe(true);
		}
	);
});
