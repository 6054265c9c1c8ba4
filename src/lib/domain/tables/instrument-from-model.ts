import type { Model } from '../analysis/model.ts';
import { codePattern, type Dimension, type Instrument, type Item } from '../instrument.ts';
import type { Scale } from '../scale.ts';
import { same, type Localized } from '../text.ts';
import { asciiDigits } from './fold.ts';

type ModelScale = Model['scales'][number];

/** Words that a model does not have; ids and titles of its scales otherwise stand in both languages. */
export interface ModelTitles {
	readonly title?: Localized;
	/** Scale id → title. */
	readonly scales?: Readonly<Record<string, Localized>>;
	/** Item id → statement. */
	readonly items?: Readonly<Record<string, Localized>>;
}

const ends: readonly [Localized, Localized] = [
	{ fa: 'کمترین', en: 'Lowest' },
	{ fa: 'بیشترین', en: 'Highest' }
];
const certificate = {
	basis: { fa: 'مدلی که همراه داده‌ها داده شده است.', en: 'The model that was given with the data.' },
	sources: {},
	own: { fa: 'هیچ؛ واژه‌ها از مدل گرفته شده است.', en: 'Nothing; the words are those of the model.' },
	permission: { fa: 'بسته به صاحبان داده‌ها است.', en: 'Rests with the owners of the data.' },
	translation: {
		fa: 'ترجمه نشده است؛ واژه‌ها در هر دو زبان یکی است.',
		en: 'Not translated; the words are the same in both languages.'
	}
};
const itemsPerMinute = 6.5;

/** Gives every id of a model a code of its own: `IMAG1` → `imag1`; what has no Latin letters is numbered. */
function coder(fallback: string): (id: string) => string {
	const taken = new Set<string>();
	return (id) => {
		const plain = asciiDigits(id)
			.toLowerCase()
			.replace(/[^a-z0-9]+/gu, '-')
			.replace(/^-+|-+$/gu, '');
		const code = [plain, `${fallback}-${plain}`].find((c) => codePattern.test(c) && !taken.has(c));
		const free = code ?? `${fallback}-${taken.size + 1}`;
		taken.add(free);
		return free;
	};
}

const isRating = (scale: ModelScale): scale is ModelScale & { min: number; max: number } =>
	scale.min !== null && scale.max !== null;

const scaleCode = (scale: { min: number; max: number }): string =>
	`from-${scale.min}-to-${scale.max}`.replaceAll('--', '-minus-');

function pointScales(model: Model): Scale[] {
	const scales = new Map<string, Scale>();
	for (const scale of model.scales.filter(isRating)) {
		const { min, max } = scale;
		const anchors = [
			{ value: min, text: ends[0] },
			{ value: max, text: ends[1] }
		];
		scales.set(scaleCode(scale), { code: scaleCode(scale), min, max, anchors });
	}
	return [...scales.values()];
}

/**
 * A model of scales and items as an instrument: one dimension (role `construct`) with one aspect for every scale, one
 * section a scale, one form of all items. Items are ratings whose scale words its two ends; statements are their ids,
 * so that columns match by id whatever their codes became. Items of a scale without `min` and `max` are numbers: they
 * are averaged as they are, and have no place on 0–100. Throws a RangeError when an item stands in two scales.
 */
export function instrumentFromModel(model: Model, titles: ModelTitles = {}): Instrument {
	const codeOf = coder('item');
	const dimensionCode = coder('scale');
	const seen = new Set<string>();
	const parts = model.scales.map((scale) => {
		const code = dimensionCode(scale.id);
		const aspect = dimensionCode(`${scale.id} items`);
		const title = titles.scales?.[scale.id] ?? same(scale.title || scale.id);
		const items = scale.items.map(({ id, reverse }): Item => {
			if (seen.has(id)) throw new RangeError(`item ${id} stands in two scales`);
			seen.add(id);
			const words = { code: codeOf(id), text: titles.items?.[id] ?? same(id) };
			if (!isRating(scale)) return { ...words, kind: 'number', aspect };
			const reverseKeyed = reverse ? { reverseKeyed: true } : {};
			return { ...words, kind: 'rating', scale: scaleCode(scale), aspect, ...reverseKeyed };
		});
		const dimension: Dimension = { code, title, role: 'construct', aspects: [{ code: aspect, title }] };
		return { dimension, items, section: { code, title, items: items.map((item) => item.code) } };
	});
	const items = parts.flatMap((part) => part.items);
	const title = titles.title ?? same(model.title || model.case || 'model');
	const whole = { fa: 'همهٔ گویه‌ها', en: 'All items' };
	return {
		code: coder('model')(model.case ?? 'model'),
		version: '1.0.0',
		title,
		purpose: title,
		audience: 'employee',
		scales: pointScales(model),
		dimensions: parts.map((part) => part.dimension),
		items,
		sections: parts.map((part) => part.section),
		forms: [
			{
				code: 'all',
				title: whole,
				items: items.map((item) => item.code),
				minutes: Math.max(1, Math.round(items.length / itemsPerMinute))
			}
		],
		certificate
	};
}
