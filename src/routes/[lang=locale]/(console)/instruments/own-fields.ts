import { audiences, type Instrument, type ItemKind } from '#lib/domain/instrument.ts';
import {
	itemKinds,
	type ItemDraft,
	type OwnDraft,
	type SectionDraft
} from '#lib/domain/own-version/draft.ts';
import type { ItemPart, OwnProblem } from '#lib/domain/own-version/make.ts';
import { readyQuestions } from '#lib/domain/own-version/ready-questions.ts';
import { newItemPattern } from '#lib/domain/own-version/reconcile.ts';
import { pick, type Locale, type Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { formatter } from '#lib/i18n/format.ts';
import { instrumentWords, ownProblemWords } from '#lib/i18n/instruments.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';

/*
 * The editor's form and the draft that it describes. A field is named after what it holds, its language and the item:
 * `text.fa.kcf-01`. The order of a section's items is the order in which their codes come under `in.<section>`.
 */

const readWords = (fields: Fields, name: string, item = ''): Localized => ({
	fa: typedLine(fieldOf(fields, `${name}.fa${item && `.${item}`}`)),
	en: typedLine(fieldOf(fields, `${name}.en${item && `.${item}`}`))
});

/** One option a line, the two languages side by side; a line that one of them lacks stays empty there. */
function readOptions(fields: Fields, code: string): Localized[] {
	const lines = (language: Locale) =>
		fieldOf(fields, `options.${language}.${code}`)
			.split(/\r?\n/)
			.map(typedLine)
			.filter((text) => text !== '');
	const [fa, en] = [lines('fa'), lines('en')];
	return Array.from({ length: Math.max(fa.length, en.length) }, (_, i) => ({
		fa: fa[i] ?? '',
		en: en[i] ?? ''
	}));
}

function readItem(fields: Fields, code: string, known: ItemDraft | undefined): ItemDraft {
	const pair = (name: string): [Localized, Localized] => [
		readWords(fields, `${name}.0`, code),
		readWords(fields, `${name}.1`, code)
	];
	const shared = { code, kept: fields.has(`keep.${code}`), text: readWords(fields, 'text', code) };
	if (known) {
		return {
			...known,
			...shared,
			...(known.poles ? { poles: pair('poles') } : {}),
			...(known.ends ? { ends: pair('ends') } : {}),
			...(known.options ? { options: readOptions(fields, code) } : {})
		};
	}
	const kind = itemKinds.find((k) => k === fieldOf(fields, `kind.${code}`)) ?? 'text';
	const aspect = fieldOf(fields, `aspect.${code}`);
	return {
		...shared,
		added: true,
		kind,
		...(kind === 'rating' ? { scale: fieldOf(fields, `scale.${code}`) } : {}),
		...(aspect === '' ? {} : { aspect }),
		...(fields.has(`reverse.${code}`) ? { reverseKeyed: true } : {}),
		...(kind === 'single' || kind === 'multiple' ? { options: readOptions(fields, code) } : {})
	};
}

/** What the form says; what it says of items that it was not given is for the service to refuse. */
export function readOwnDraft(fields: Fields, known: OwnDraft): OwnDraft {
	return {
		title: readWords(fields, 'title'),
		purpose: readWords(fields, 'purpose'),
		audience: audiences.find((a) => a === fieldOf(fields, 'audience')) ?? known.audience,
		sections: known.sections.map((section) => ({
			code: section.code,
			items: (fields.get(`in.${section.code}`) ?? []).map((code) =>
				readItem(
					fields,
					code,
					section.items.find((item) => item.code === code)
				)
			)
		}))
	};
}

const noWords: Localized = { fa: '', en: '' };

/** A blank item at the end of a section. A rating begins on the base's first worded scale and its first score. */
function blankItem(draft: OwnDraft, base: Instrument, section: string, kind: ItemKind): ItemDraft {
	const numbers = draft.sections.flatMap((s) =>
		s.items.map((item) => (newItemPattern.test(item.code) ? Number(item.code.slice('new-'.length)) : 0))
	);
	const neighbours = base.sections.find((s) => s.code === section)?.items ?? [];
	const like = base.items.find((item) => item.kind === 'rating' && neighbours.includes(item.code));
	const scale = like?.scale ?? scalesToRateOn(base)[0]?.code;
	return {
		code: `new-${Math.max(0, ...numbers) + 1}`,
		added: true,
		kept: true,
		kind,
		text: noWords,
		...(kind === 'rating' && scale ? { scale } : {}),
		...(kind === 'rating' && like?.aspect ? { aspect: like.aspect } : {}),
		...(kind === 'single' || kind === 'multiple' ? { options: [] } : {})
	};
}

function moved(section: SectionDraft, code: string, step: 1 | -1): SectionDraft {
	const from = section.items.findIndex((item) => item.code === code);
	const to = from + step;
	const [item, other] = [section.items[from], section.items[to]];
	if (!item || !other) return section;
	return { ...section, items: section.items.with(from, other).with(to, item) };
}

/** A question that is at hand, among the kinds of items to add. */
export const readyKind = (code: string): string => `ready:${code}`;

/** The draft after one of the buttons for moving and adding was pressed; as it was for any other. */
export function arranged(draft: OwnDraft, base: Instrument, fields: Fields): OwnDraft {
	const [way, code = ''] = fieldOf(fields, '_move').split(/:(.*)/s);
	if (way === 'up' || way === 'down') {
		return { ...draft, sections: draft.sections.map((s) => moved(s, code, way === 'up' ? -1 : 1)) };
	}
	const target = fieldOf(fields, '_add');
	const chosen = fieldOf(fields, `_kind.${target}`);
	const ready = readyQuestions(base.audience).find(({ code: known }) => chosen === readyKind(known));
	const kind = ready?.options ? 'single' : (itemKinds.find((k) => k === chosen) ?? 'text');
	const { text = noWords, options } = ready ?? {};
	const item = { ...blankItem(draft, base, target, kind), text, ...(options ? { options } : {}) };
	return {
		...draft,
		sections: draft.sections.map((s) => (s.code === target ? { ...s, items: [...s.items, item] } : s))
	};
}

/** Scales that need no words of the item's own. */
export const scalesToRateOn = (base: Instrument) => base.scales.filter((scale) => scale.anchors.length > 0);

/** A problem in words: under the name of the field it belongs to, and for the list above the form. */
export interface ProblemWords {
	readonly field: string;
	/** Where it leads on the page. */
	readonly anchor: string;
	readonly where: string;
	readonly words: string;
}

function placeOf({ at, part, language }: OwnProblem): string {
	if (at === '' || at === 'audience') return at;
	if (at === 'title' || at === 'purpose') return `${at}.${language ?? 'fa'}`;
	return part ? `${part}.${language ?? 'fa'}.${at}` : `item.${at}`;
}

/** What is wrong with a draft, each thing at its field. */
export function problemWords(
	problems: readonly OwnProblem[],
	draft: OwnDraft,
	base: Instrument,
	locale: Locale
): ProblemWords[] {
	const t = instrumentWords(locale);
	const f = formatter(locale);
	const words = ownProblemWords(locale);
	const added = draft.sections.flatMap((s) => s.items).filter((i) => newItemPattern.test(i.code));
	return problems.map((problem) => {
		const { at, language, part } = problem;
		const section = base.sections.find((s) => s.code === at);
		const isItem = draft.sections.some((s) => s.items.some((i) => i.code === at));
		const place = section
			? t.editor.section(pick(section.title, locale))
			: newItemPattern.test(at)
				? t.editor.addedNumber(added.findIndex((i) => i.code === at) + 1)
				: isItem
					? f.ltr(at)
					: t.editor.whole;
		const partNames: Partial<Record<ItemPart, string>> = {
			'poles.0': t.editor.firstPole,
			'poles.1': t.editor.secondPole,
			'ends.0': t.editor.low,
			'ends.1': t.editor.high,
			options: t.view.options
		};
		const name = part && partNames[part];
		const spot = name ? t.editor.inLanguage(place, name) : place;
		return {
			field: section ? `section.${at}` : placeOf(problem),
			anchor: section ? `section-${at}` : isItem ? `item-${at}` : 'about',
			where: language ? t.editor.inLanguage(spot, t.editor.languages[language]) : spot,
			words: words[problem.code]
		};
	});
}
