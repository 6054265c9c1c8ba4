import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport } from '#lib/domain/build-report.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Audience, Instrument } from '#lib/domain/instrument.ts';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { instrumentProblems } from '#lib/domain/integrity.ts';
import { ownAudiences } from '#lib/domain/own-version/audience.ts';
import { changesFrom } from '#lib/domain/own-version/changes.ts';
import { isOwnCode, nextItemNumber, ownCode, rootCode } from '#lib/domain/own-version/codes.ts';
import { draftOf, type ItemDraft, type OwnDraft } from '#lib/domain/own-version/draft.ts';
import { makeOwnVersion, type OwnProblem } from '#lib/domain/own-version/make.ts';
import { parseInstrument } from '#lib/domain/parse-instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { same } from '#lib/domain/text.ts';
import { builtAt, campaign, response, wave } from './build-wave.ts';

const get = (code: string): Instrument => {
	const instrument = findInstrument(code);
	if (!instrument) throw new Error(`no instrument ${code}`);
	return instrument;
};
const csf = get('csf');
const organization = { fa: 'مشاوران آزمون', en: 'Trial Consultants' };

function make(base: Instrument, draft: OwnDraft, { number = 1, nextItem = 1 } = {}) {
	return makeOwnVersion({ organization, base, hash: contentHash(base) }, draft, {
		code: ownCode(base.code, 1),
		number,
		nextItem
	});
}
function made(base: Instrument, draft: OwnDraft, options?: Parameters<typeof make>[2]): Instrument {
	const outcome = make(base, draft, options);
	if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
	return outcome.instrument;
}
const problemsOf = (base: Instrument, draft: OwnDraft): readonly OwnProblem[] => {
	const outcome = make(base, draft);
	return 'problems' in outcome ? outcome.problems : [];
};

/** The draft with each item passed through `change`; undefined drops it. */
const changed = (draft: OwnDraft, change: (item: ItemDraft) => ItemDraft | undefined): OwnDraft => ({
	...draft,
	sections: draft.sections.map((s) => ({
		...s,
		items: s.items.map((item) => change(item) ?? { ...item, kept: false })
	}))
});
const without = (draft: OwnDraft, ...codes: string[]): OwnDraft =>
	changed(draft, (item) => (codes.includes(item.code) ? undefined : item));
const reworded = (draft: OwnDraft, code: string, more: Partial<ItemDraft>): OwnDraft =>
	changed(draft, (item) => (item.code === code ? { ...item, ...more } : item));
const plus = (draft: OwnDraft, section: string, ...items: Partial<ItemDraft>[]): OwnDraft => ({
	...draft,
	sections: draft.sections.map((s) =>
		s.code === section
			? {
					...s,
					items: [
						...s.items,
						...items.map((item, i): ItemDraft => ({
							code: `new-${i + 1}`,
							added: true,
							kept: true,
							kind: 'text',
							text: { fa: 'چه چیزی کم است؟', en: 'What is missing?' },
							...item
						}))
					]
				}
			: s
	)
});

describe('what an own version is', () => {
	test.each(instruments.map((i) => i.code))('%s unchanged is sound and asks the same', (code) => {
		const base = get(code);
		const own = made(base, draftOf(base));
		expect(own).toMatchObject({ code: `${code}-own-1`, version: '1.0.0', audience: base.audience });
		expect(own.items.toSorted(byCode)).toEqual(base.items.toSorted(byCode));
		expect(own.forms.map((f) => [f.code, f.items.length, f.minutes])).toEqual(
			base.forms.map((f) => [f.code, f.items.length, f.minutes])
		);
		expect(changesFrom(base, own)).toEqual({ dropped: [], reworded: [], added: [], reordered: false });
		expect(contentHash(own)).not.toBe(contentHash(base));
	});

	test('the base is left as it was', () => {
		const before = contentHash(csf);
		made(csf, plus(without(draftOf(csf), 'kcf-01'), csf.sections[0]!.code, {}));
		expect(contentHash(csf)).toBe(before);
	});

	test('a dropped item is asked no more: not in its section, not in a form, and the forms are shorter', () => {
		const own = made(csf, without(draftOf(csf), 'kcf-01', 'org-01', 'km-01', 'tec-01'));
		expect(own.items).toHaveLength(48);
		expect(own.forms.map((f) => [f.code, f.items.length])).toEqual([
			['core', 14],
			['full', 48]
		]);
		expect(own.sections.flatMap((s) => s.items)).not.toContain('kcf-01');
		expect(own.forms[0]!.minutes).toBe(3);
	});

	test('an aspect whose items are all dropped goes, and so does a dimension', () => {
		const [dimension] = csf.dimensions;
		const [aspect] = dimension!.aspects;
		const of = (test: (aspect: string | undefined) => boolean) =>
			csf.items.filter((i) => test(i.aspect)).map((i) => i.code);
		const noAspect = made(csf, without(draftOf(csf), ...of((a) => a === aspect!.code)));
		expect(noAspect.dimensions[0]!.aspects.map((a) => a.code)).toEqual(
			dimension!.aspects.slice(1).map((a) => a.code)
		);
		const all = dimension!.aspects.map((a) => a.code);
		const noDimension = made(csf, without(draftOf(csf), ...of((a) => all.includes(a ?? ''))));
		expect(noDimension.dimensions.map((d) => d.code)).toEqual(csf.dimensions.slice(1).map((d) => d.code));
	});

	test('other words stand in the item, which keeps its code, its source and its place', () => {
		const text = { fa: 'مشتریان اصلی را می‌شناسیم.', en: 'We know our main customers.' };
		const own = made(csf, reworded(draftOf(csf), 'kcf-01', { text }));
		const before = csf.items.find((i) => i.code === 'kcf-01')!;
		expect(own.items.find((i) => i.code === 'kcf-01')).toEqual({ ...before, text });
		expect(changesFrom(csf, own).reworded).toEqual(['kcf-01']);
	});

	test('added items get codes of their own, in every form, in the place where they were put', () => {
		const section = csf.sections[0]!.code;
		const own = made(
			csf,
			plus(
				draftOf(csf),
				section,
				{ kind: 'rating', scale: csf.scales[0]!.code, aspect: csf.items[0]!.aspect! },
				{ kind: 'multiple', options: [same('الف'), same('ب')] },
				{ kind: 'text' }
			)
		);
		expect(own.sections[0]!.items.slice(-3)).toEqual(['csf-own-1-n1', 'csf-own-1-n2', 'csf-own-1-n3']);
		for (const form of own.forms) expect(form.items).toContain('csf-own-1-n2');
		expect(own.items.find((i) => i.code === 'csf-own-1-n2')).toMatchObject({
			kind: 'multiple',
			options: [{ value: 1 }, { value: 2 }]
		});
	});

	test('two own versions and the built-in items of a third can be asked together', () => {
		const success = get('crm-success');
		const one = made(csf, plus(draftOf(csf), csf.sections[0]!.code, {}));
		const other = made(success, plus(draftOf(success), success.sections[0]!.code, {}));
		const parts = [one, other].map((instrument) => ({ instrument, form: 'full', hash: '' }));
		expect(composeQuestionnaire(parts).slots).toHaveLength(52 + 10 + 2);
	});

	test('an own version of an own version keeps the items that the first one added', () => {
		const first = made(csf, plus(draftOf(csf), csf.sections[0]!.code, {}));
		const second = makeOwnVersion(
			{ organization, base: first, hash: contentHash(first) },
			plus(draftOf(first), csf.sections[0]!.code, {}),
			{ code: ownCode(first.code, 2), number: 1, nextItem: 1 }
		);
		if ('problems' in second) throw new Error('not sound');
		expect(second.instrument.code).toBe('csf-own-2');
		expect(changesFrom(first, second.instrument).added).toEqual(['csf-own-2-n1']);
		expect(second.instrument.items.map((i) => i.code)).toContain('csf-own-1-n1');
	});
});

const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);

describe('codes', () => {
	test('an own version goes back to the built-in one', () => {
		expect(ownCode('csf', 2)).toBe('csf-own-2');
		expect(ownCode('csf-own-2', 3)).toBe('csf-own-3');
		expect(rootCode('csf-own-3')).toBe('csf');
		expect(instruments.filter((i) => isOwnCode(i.code))).toEqual([]);
	});

	test('the number of an added item is never given again, also when the item is gone', () => {
		const section = csf.sections[0]!.code;
		const one = made(csf, plus(draftOf(csf), section, {}, {}));
		const two = made(csf, without(draftOf(csf, one), 'csf-own-1-n2'), { number: 2 });
		expect(nextItemNumber('csf-own-1', [one, two])).toBe(3);
		expect(nextItemNumber('csf-own-1', [two])).toBe(2);
		const three = made(csf, plus(draftOf(csf, two), section, {}), { number: 3, nextItem: 3 });
		expect(three.version).toBe('3.0.0');
		expect(changesFrom(two, three).added).toEqual(['csf-own-1-n3']);
	});
});

describe('editing again', () => {
	test('what was dropped is offered again where it stood, and what was added is kept', () => {
		const section = csf.sections[0]!;
		const own = made(csf, plus(without(draftOf(csf), section.items[1]!), section.code, {}));
		const draft = draftOf(csf, own).sections[0]!;
		expect(draft.items.map((i) => i.code)).toEqual([...section.items, 'csf-own-1-n1']);
		expect(draft.items.filter((i) => !i.kept).map((i) => i.code)).toEqual([section.items[1]]);
		expect(draft.items.at(-1)).toMatchObject({ added: true, kept: true });
	});

	test('a draft of an own version makes the same content again', () => {
		const nwankwo = get('nwankwo');
		const own = made(nwankwo, plus(without(draftOf(nwankwo), 'nwd-03'), nwankwo.sections[0]!.code, {}));
		expect(made(nwankwo, draftOf(nwankwo, own))).toEqual(own);
	});

	test('an order of its own is kept', () => {
		const draft = draftOf(csf);
		const [first, ...rest] = draft.sections;
		const [a, b, ...more] = first!.items;
		const own = made(csf, { ...draft, sections: [{ ...first!, items: [b!, a!, ...more] }, ...rest] });
		expect(changesFrom(csf, own)).toMatchObject({ reordered: true, reworded: [] });
		expect(made(csf, draftOf(csf, own))).toEqual(own);
	});
});

describe('the certificate says what was changed, by whom and of which version', () => {
	const own = made(
		csf,
		plus(
			reworded(without(draftOf(csf), 'kcf-02', 'kcf-03'), 'kcf-01', { text: { fa: 'متن', en: 'Words' } }),
			csf.sections[0]!.code,
			{}
		)
	);
	const hash = contentHash(csf).slice(0, 12);

	test('in English', () => {
		expect(own.certificate.own.en).toContain(
			`made by “Trial Consultants” from “${csf.title.en}”, version 1.0.0, content hash ${hash}.`
		);
		expect(own.certificate.own.en).toContain('2 items dropped, one item reworded and one item added.');
		expect(own.certificate.own.en).toContain(csf.certificate.own.en);
		expect(own.certificate.permission.en).toContain('those words are its own');
	});

	test('in Persian, with Persian digits and letters whatever the name was typed with', () => {
		const typed = makeOwnVersion(
			{ organization: { fa: 'مشاوران يك ٢', en: 'x' }, base: csf, hash: contentHash(csf) },
			without(draftOf(csf), 'kcf-02', 'kcf-03'),
			{ code: 'csf-own-1', number: 1, nextItem: 1 }
		);
		if ('problems' in typed) throw new Error(JSON.stringify(typed.problems));
		expect(typed.instrument.certificate.own.fa).toContain('«مشاوران یک ۲»');
		expect(typed.instrument.certificate.own.fa).toContain('۲ گویه کنار گذاشته شده است.');
		expect(own.certificate.own.fa).toContain(
			'۲ گویه کنار گذاشته شده، متن ۱ گویه تغییر کرده و ۱ گویه افزوده شده است.'
		);
	});

	test('the words of use are left alone where no word was changed', () => {
		expect(made(csf, without(draftOf(csf), 'kcf-02')).certificate.permission).toEqual(
			csf.certificate.permission
		);
	});

	test('it is an instrument that could come from a file', () => {
		expect(parseInstrument(JSON.parse(JSON.stringify(own)))).toEqual(own);
	});
});

describe('what is refused, and where', () => {
	const section = csf.sections[0]!.code;
	const cases: [string, OwnDraft, OwnProblem][] = [
		[
			'a title without English',
			{ ...draftOf(csf), title: { fa: 'عنوان', en: ' ' } },
			{ code: 'text-missing', at: 'title', language: 'en' }
		],
		[
			'a purpose that is not Persian',
			{ ...draftOf(csf), purpose: same('Purpose') },
			{ code: 'text-not-persian', at: 'purpose', language: 'fa' }
		],
		[
			'an item without Persian',
			reworded(draftOf(csf), 'kcf-01', { text: { fa: '', en: 'Words' } }),
			{ code: 'text-missing', at: 'kcf-01', part: 'text', language: 'fa' }
		],
		[
			'Arabic letters',
			reworded(draftOf(csf), 'kcf-01', { text: { fa: 'مشتريان كليدي', en: 'Words' } }),
			{ code: 'text-arabic-letters', at: 'kcf-01', part: 'text', language: 'fa' }
		],
		[
			'a text longer than an instrument holds',
			reworded(draftOf(csf), 'kcf-01', { text: { fa: 'متن', en: 'w'.repeat(2001) } }),
			{ code: 'text-too-long', at: 'kcf-01', part: 'text', language: 'en' }
		],
		[
			'an added rating without a scale',
			plus(draftOf(csf), section, { kind: 'rating', aspect: csf.items[0]!.aspect! }),
			{ code: 'scale-unknown', at: 'new-1' }
		],
		[
			'an added rating in an aspect that does not exist',
			plus(draftOf(csf), section, { kind: 'rating', scale: csf.scales[0]!.code, aspect: 'x' }),
			{ code: 'aspect-unknown', at: 'new-1' }
		],
		[
			'a choice of one',
			plus(draftOf(csf), section, { kind: 'single', options: [same('آری')] }),
			{ code: 'options-missing', at: 'new-1', part: 'options' }
		],
		[
			'more boxes to tick than can be stored',
			plus(draftOf(csf), section, {
				kind: 'multiple',
				options: Array.from({ length: 15 }, () => same('آری'))
			}),
			{ code: 'options-too-many', at: 'new-1', part: 'options' }
		],
		[
			'more choices than a page can hold',
			plus(draftOf(csf), section, { kind: 'single', options: Array.from({ length: 51 }, () => same('آری')) }),
			{ code: 'options-too-many', at: 'new-1', part: 'options' }
		],
		[
			'an option in one language only',
			plus(draftOf(csf), section, { kind: 'single', options: [same('آری'), { fa: 'نه', en: '' }] }),
			{ code: 'text-missing', at: 'new-1', part: 'options', language: 'en' }
		],
		[
			'nothing left',
			without(draftOf(csf), ...csf.items.map((i) => i.code)),
			{ code: 'nothing-kept', at: '' }
		],
		[
			'a page that opens with a reverse-keyed item',
			without(draftOf(csf), 'kcf-01', 'kcf-02', 'kcf-03'),
			{ code: 'section-starts-reversed', at: section }
		],
		['customers’ audience', { ...draftOf(csf), audience: 'customer' }, { code: 'audience', at: 'audience' }]
	];
	test.each(cases)('%s', (_, draft, expected) => {
		expect(problemsOf(csf, draft)).toContainEqual(expected);
	});

	test('an item that is asked only after one that was dropped', () => {
		const base = get('customer-short');
		expect(problemsOf(base, without(draftOf(base), 'prb-01'))).toContainEqual({
			code: 'condition-unknown-item',
			at: 'prb-02'
		});
	});

	test('fewer options than the item of the base has', () => {
		const base = get('customer-short');
		const item = base.items.find((i) => i.options)!;
		const draft = reworded(draftOf(base), item.code, { options: item.options!.slice(1).map((o) => o.text) });
		expect(problemsOf(base, draft)).toContainEqual({
			code: 'options-count',
			at: item.code,
			part: 'options'
		});
	});

	test('a pole in one language only', () => {
		const base = get('nwankwo');
		const poles = [
			{ fa: 'یک', en: '' },
			{ fa: 'دو', en: 'two' }
		] as const;
		expect(problemsOf(base, reworded(draftOf(base), 'nwd-01', { poles }))).toEqual([
			{ code: 'text-missing', at: 'nwd-01', part: 'poles.0', language: 'en' }
		]);
	});
});

describe('answers of specialists are attributed to them, so', () => {
	const nothing = { reworded: [], added: [] };

	test.each(instruments.filter((i) => i.audience !== 'specialist').map((i) => i.code))(
		'%s can never become a specialists’ instrument',
		(code) => {
			expect(ownAudiences(get(code), nothing)).not.toContain('specialist');
			expect(problemsOf(get(code), { ...draftOf(get(code)), audience: 'specialist' })).toContainEqual({
				code: 'audience',
				at: 'audience'
			});
		}
	);

	const checklist = get('iso-10002');
	const asSpecialist = (draft: OwnDraft) => problemsOf(checklist, { ...draft, audience: 'specialist' });
	const refused = { code: 'audience', at: 'audience' };

	test('a checklist stays one only in its own words', () => {
		const [first] = checklist.items;
		expect(checklist.audience).toBe('specialist');
		expect(asSpecialist(without(draftOf(checklist), first!.code))).toEqual([]);
		expect(asSpecialist(plus(draftOf(checklist), checklist.sections[0]!.code, {}))).toEqual([refused]);
		expect(
			asSpecialist(reworded(draftOf(checklist), first!.code, { text: { fa: 'نظر', en: 'Opinion' } }))
		).toEqual([refused]);
	});

	test('with other words it is asked of raters, and what was made for raters never goes back', () => {
		const raters: Audience = 'rater';
		const own = made(checklist, {
			...plus(draftOf(checklist), checklist.sections[0]!.code, {}),
			audience: raters
		});
		expect(own.audience).toBe('rater');
		expect(ownAudiences(own, nothing)).not.toContain('specialist');
	});
});

/** Six people's answers, each somewhere on its scale. */
function answeredWave(instrument: Instrument, form: string, seed: number) {
	const asked = composeQuestionnaire([{ instrument, form, hash: contentHash(instrument) }]);
	let state = seed;
	const next = (least: number, most: number) => {
		state = (state * 48_271 + 11) % 2_147_483_647;
		return least + (state % (most - least + 1));
	};
	const answers = () =>
		asked.slots.map(({ item, scale }) => {
			if (scale) return next(scale.min, scale.max);
			if (item.options) return item.options[next(0, item.options.length - 1)]!.value;
			return item.kind === 'number' ? next(0, 9) : null;
		});
	return wave([
		campaign(
			instrument.audience,
			asked,
			Array.from({ length: 6 }, () => response(answers()))
		)
	]);
}

test('whatever is dropped from whichever instrument: either it is said why not, or a report is built of it', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...instruments),
			fc.array(fc.nat(), { maxLength: 40 }),
			fc.nat({ max: 1e6 }),
			(base, numbers, seed) => {
				const dropped = numbers.map((n) => base.items[n % base.items.length]!.code);
				const draft = plus(without(draftOf(base), ...dropped), base.sections[0]!.code, {
					kind: 'number',
					...(base.items[0]!.aspect ? { aspect: base.items[0]!.aspect } : {})
				});
				const outcome = make(base, {
					...draft,
					audience: base.audience === 'specialist' ? 'rater' : base.audience
				});
				if ('problems' in outcome) {
					expect(outcome.problems.length).toBeGreaterThan(0);
					return;
				}
				expect(instrumentProblems(outcome.instrument)).toEqual([]);
				for (const form of outcome.instrument.forms) {
					const report = buildReport(answeredWave(outcome.instrument, form.code, seed), { builtAt });
					expect(report.instruments[0]!.items).toBe(form.items.length);
				}
			}
		),
		{ numRuns: 60 }
	);
});
