import { notApplicable, notApplicableValue, optionsIn, type Answer } from '#lib/domain/answers.ts';
import type { ItemKind } from '#lib/domain/instrument.ts';
import type { Page, Questionnaire, Slot } from '#lib/domain/questionnaire.ts';
import { pointsOf } from '#lib/domain/scale.ts';
import { pick, type Locale, type Localized } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';

/** One target: what is posted and the words beside it. */
export interface Choice {
	readonly value: string;
	readonly text: string;
	/** The words of an end of a numbered scale, for those who do not see the line above it. */
	readonly spoken?: string;
	readonly escape?: true;
}

/**
 * words    every point carries words: a list, or five columns where there is room
 * numbers  a row of figures with words at its ends
 * poles    the points between two described poles, in words where the scale has them
 */
export type Layout = 'words' | 'numbers' | 'poles';

/** One item in one language, without anybody's answer. */
export interface ItemView {
	readonly code: string;
	readonly number: number;
	readonly kind: ItemKind;
	readonly text: string;
	readonly layout?: Layout;
	readonly choices?: readonly Choice[];
	readonly ends?: readonly [string, string];
	readonly poles?: readonly [string, string];
	/** «Only if …», for an item that is not asked of everybody. */
	readonly condition?: string;
}

/** One page in one language, without anybody's answers: made once and kept. */
export interface PageView {
	readonly title: string;
	readonly instruction?: string;
	readonly items: readonly ItemView[];
}

/** What the browser sends back for each item: the values of its checked or filled fields. */
export type Given = ReadonlyMap<string, readonly string[]>;

const made = new WeakMap<Page, Partial<Record<Locale, PageView>>>();

/** The words of a page in a language. */
export function pageView(questionnaire: Questionnaire, page: Page, locale: Locale): PageView {
	let views = made.get(page);
	if (!views) made.set(page, (views = {}));
	return (views[locale] ??= makePage(questionnaire, page, locale));
}

function makePage(questionnaire: Questionnaire, page: Page, locale: Locale): PageView {
	const { section } = page;
	const opening = questionnaire.pages.find((p) => p.part === page.part) === page;
	const general = opening ? questionnaire.parts[page.part]?.instrument.instruction : undefined;
	const instruction = [general, section.instruction]
		.filter((text) => text !== undefined)
		.map((text) => pick(text, locale))
		.join(' ');
	return {
		title: pick(section.title, locale),
		...(instruction ? { instruction } : {}),
		items: page.slots.map((slot) => itemView(questionnaire, slot, locale))
	};
}

function itemView(questionnaire: Questionnaire, slot: Slot, locale: Locale): ItemView {
	const { item } = slot;
	const condition = conditionOf(questionnaire, slot, locale);
	return {
		code: slot.code,
		number: slot.index + 1,
		kind: item.kind,
		text: pick(item.text, locale),
		...(slot.scale ? rated(slot, locale) : {}),
		...(item.options
			? {
					choices: item.options.map((o) => ({ value: String(o.value), text: pick(o.text, locale) }))
				}
			: {}),
		...(condition ? { condition } : {})
	};
}

function rated(
	{ item, scale }: Slot,
	locale: Locale
): Pick<ItemView, 'layout' | 'choices' | 'ends' | 'poles'> {
	if (!scale) return {};
	const { num } = formatter(locale);
	const wordsOf = (value: number) => scale.anchors.find((a) => a.value === value)?.text;
	const low = item.ends?.[0] ?? wordsOf(scale.min);
	const high = item.ends?.[1] ?? wordsOf(scale.max);
	const points = pointsOf(scale);
	const worded = points.every((value) => wordsOf(value) !== undefined);
	const layout: Layout = item.poles ? 'poles' : worded && !item.ends ? 'words' : 'numbers';
	const choices: Choice[] = points.map((value) => {
		const words = value === scale.min ? low : value === scale.max ? high : wordsOf(value);
		const text = words ? pick(words, locale) : '';
		if (layout === 'words' || (layout === 'poles' && worded)) return { value: String(value), text };
		return { value: String(value), text: num(value), ...(text ? { spoken: text } : {}) };
	});
	if (scale.escape)
		choices.push({ value: notApplicableValue, text: pick(scale.escape, locale), escape: true });
	const { end } = respondentMessages(locale).page;
	const endOf = (value: number, words: Localized) => end(num(value), pick(words, locale));
	const ends =
		layout === 'numbers' && low && high ? ([endOf(scale.min, low), endOf(scale.max, high)] as const) : null;
	return {
		layout,
		choices,
		...(ends ? { ends } : {}),
		...(item.poles ? { poles: [pick(item.poles[0], locale), pick(item.poles[1], locale)] as const } : {})
	};
}

function conditionOf(questionnaire: Questionnaire, slot: Slot, locale: Locale): string | undefined {
	const condition = slot.item.askedIf;
	const other = condition && questionnaire.slots.find((s) => s.code === condition.item);
	if (!condition || !other) return undefined;
	const { page } = respondentMessages(locale);
	const { num } = formatter(locale);
	const words = condition.values.map((value) => {
		const option = other.item.options?.find((o) => o.value === value)?.text;
		const anchor = other.scale?.anchors.find((a) => a.value === value)?.text;
		const text = option ?? anchor;
		return page.option(text ? pick(text, locale) : num(value));
	});
	return page.onlyIf(other.index + 1, page.or(words));
}

/** Stored answers in the shape in which a browser would send them. */
export function givenBy(
	page: Page,
	answers: readonly Answer[],
	texts: Readonly<Record<string, string>>
): Given {
	const given = new Map<string, readonly string[]>();
	for (const slot of page.slots) {
		const values = valuesOf(slot, answers[slot.index] ?? null, texts);
		if (values.length) given.set(slot.code, values);
	}
	return given;
}

function valuesOf(slot: Slot, answer: Answer, texts: Readonly<Record<string, string>>): string[] {
	if (slot.item.kind === 'text') {
		const text = Object.hasOwn(texts, slot.code) ? texts[slot.code] : undefined;
		return text === undefined ? [] : [text];
	}
	if (answer === null) return [];
	if (answer === notApplicable) return [notApplicableValue];
	return slot.item.kind === 'multiple' ? optionsIn(answer).map(String) : [String(answer)];
}
