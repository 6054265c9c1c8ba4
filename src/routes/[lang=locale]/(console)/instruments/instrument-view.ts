import { sourcesOf, type Instrument, type Item } from '#lib/domain/instrument.ts';
import { pointsOf } from '#lib/domain/scale.ts';
import { pick, type Locale, type Localized } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { instrumentWords } from '#lib/i18n/instruments.ts';

/** One item with its words in both languages. */
function itemView(instrument: Instrument, item: Item, locale: Locale) {
	const t = instrumentWords(locale).view;
	const aspect = instrument.dimensions.flatMap((d) => d.aspects).find((a) => a.code === item.aspect);
	const worded = (label: string, text: Localized | undefined) => (text ? [{ label, text }] : []);
	return {
		code: item.code,
		text: item.text,
		more: [
			...worded(t.firstPole, item.poles?.[0]),
			...worded(t.secondPole, item.poles?.[1]),
			...worded(instrumentWords(locale).editor.low, item.ends?.[0]),
			...worded(instrumentWords(locale).editor.high, item.ends?.[1])
		],
		options: (item.options ?? []).map(({ value, text }) => ({ value, text })),
		kind: t.kinds[item.kind],
		scale: item.scale,
		countsIn: aspect ? pick(aspect.title, locale) : null,
		reverse: item.reverseKeyed === true,
		onlyIf: item.askedIf?.item,
		sources: sourcesOf(item)
	};
}

/** Everything about an instrument, in the words of one language, with its items in both. */
export function instrumentView(instrument: Instrument, locale: Locale) {
	const f = formatter(locale);
	const { certificate } = instrument;
	const t = instrumentWords(locale).view;
	const byCode = new Map(instrument.items.map((item) => [item.code, item]));
	const countIn = (aspect: string) => instrument.items.filter((i) => i.aspect === aspect).length;
	const text = (words: Localized) => pick(words, locale);
	return {
		code: instrument.code,
		version: instrument.version,
		title: text(instrument.title),
		purpose: text(instrument.purpose),
		audience: instrument.audience,
		instruction: instrument.instruction && text(instrument.instruction),
		total: instrument.items.length,
		forms: instrument.forms.map((form) => ({
			code: form.code,
			title: text(form.title),
			items: form.items.length,
			minutes: form.minutes
		})),
		dimensions: instrument.dimensions.map((d) => ({
			code: d.code,
			title: text(d.title),
			help: d.help && text(d.help),
			aspects: d.aspects.map((a) => ({
				code: a.code,
				title: text(a.title),
				help: a.help && text(a.help),
				items: countIn(a.code)
			}))
		})),
		sections: instrument.sections.map((s) => ({
			code: s.code,
			title: text(s.title),
			instruction: s.instruction && text(s.instruction),
			items: s.items.flatMap((code) => {
				const item = byCode.get(code);
				return item ? [itemView(instrument, item, locale)] : [];
			})
		})),
		scales: instrument.scales.map((scale) => ({
			code: scale.code,
			range: t.between(scale.min, scale.max),
			points:
				scale.anchors.length === 0
					? t.perItem
					: pointsOf(scale)
							.flatMap((value) => {
								const anchor = scale.anchors.find((a) => a.value === value);
								return anchor ? [`${f.num(value)} = ${text(anchor.text)}`] : [];
							})
							.join(' · '),
			escape: scale.escape && text(scale.escape)
		})),
		certificate: {
			basis: text(certificate.basis),
			own: text(certificate.own),
			permission: text(certificate.permission),
			translation: text(certificate.translation),
			sources: Object.entries(certificate.sources).map(([key, source]) => ({ key, source }))
		}
	};
}
export type InstrumentView = ReturnType<typeof instrumentView>;
