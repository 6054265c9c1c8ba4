import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { carelessFlags } from '#lib/domain/careless.ts';
import type { FieldedInstrument } from '#lib/domain/report.ts';
import { itemText, type InstrumentsByHash } from '#lib/domain/titles.ts';
import type { Localized } from '#lib/domain/text.ts';
import { answerQualityWords } from '#lib/i18n/answer-quality.ts';
import { scoreFigure, voiceOf, type Figure } from './voice.ts';

export interface AnswersView {
	readonly title: string;
	readonly audiences: readonly string[];
	/** A row for each sign: how often it was seen in each audience. */
	readonly signs: readonly { readonly name: string; readonly counts: readonly string[] }[];
	readonly both: readonly {
		readonly measure: string;
		readonly marked: string;
		readonly all: Figure;
		readonly without: Figure;
	}[];
	readonly oftenMissing: readonly { readonly audience: string; readonly items: readonly string[] }[];
	readonly comments: readonly {
		readonly audience: string;
		readonly item: string;
		readonly count: string;
		readonly texts: readonly string[];
	}[];
	readonly method: readonly { readonly name: string; readonly value: string; readonly code: boolean }[];
	readonly instruments: readonly string[];
}

/** The words of an item that some instrument of this audience asked. */
export function wordsOfItem(
	asked: readonly FieldedInstrument[],
	instruments: InstrumentsByHash,
	audience: string,
	code: string
): Localized {
	const own = asked.filter((i) => i.audience === audience);
	const found = own.find((i) => instruments[i.hash]?.items.some((item) => item.code === code));
	return found ? itemText(instruments, found.hash, code) : { fa: code, en: code };
}

/** What the page of the answers shows: signs of carelessness, gaps, comments, and how it was computed. */
export function answersOf({ report, instruments, locale }: Told): AnswersView {
	const voice = voiceOf(locale);
	const { t, f } = voice;
	const words = answerQualityWords(locale);
	const { campaigns, headlines } = report.quality;
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const responses = sum(campaigns.map((c) => c.responses));
	return {
		title:
			responses > 0
				? words.title(sum(campaigns.map((c) => c.flagged)), responses)
				: report.participation.campaigns.some((c) => c.responses > 0)
					? words.titleHidden
					: words.titleNone,
		audiences: campaigns.map((c) => `${t.audiences[c.audience]} (${t.nIs(f.num(c.responses))})`),
		signs: [
			...carelessFlags.map((flag) => ({
				name: t.qualityFlags[flag],
				counts: campaigns.map((c) => f.num(c.flags[flag]))
			})),
			{ name: words.any, counts: campaigns.map((c) => f.num(c.flagged)) }
		],
		both: headlines.map((h) => ({
			measure: words.measures[h.measure],
			marked: f.num(h.flagged),
			all: scoreFigure(voice, words.withAll, h.all),
			without: scoreFigure(voice, words.without, h.withoutFlagged)
		})),
		oftenMissing: campaigns
			.filter((c) => c.oftenMissing.length > 0)
			.map((c) => ({
				audience: t.audiences[c.audience],
				items: c.oftenMissing.map(
					(code) => wordsOfItem(report.instruments, instruments, c.audience, code)[locale]
				)
			})),
		comments: report.comments.map((group) => ({
			audience: t.audiences[group.audience],
			item: wordsOfItem(report.instruments, instruments, group.audience, group.item)[locale],
			count: f.num(group.texts.length),
			texts: group.texts
		})),
		method: [
			{ name: words.builtAt, value: f.date(report.builtAt, 'moment'), code: false },
			{ name: words.threshold, value: f.num(report.threshold), code: false },
			{ name: t.datasetHash, value: report.datasetHash, code: true },
			{ name: t.formulaVersion, value: report.engine, code: true },
			{ name: words.seed, value: String(report.seed), code: true },
			...(isAvailable(report.readiness) && isAvailable(report.readiness.geometricMean)
				? [
						{
							name: t.geometric,
							value: f.num(report.readiness.geometricMean, 1),
							code: false
						}
					]
				: [])
		],
		instruments: report.instruments.map(
			(i) =>
				`${t.audiences[i.audience]}: ${i.title[locale]} · ${f.ltr(`${i.version} ${i.hash.slice(0, 12)}`)}`
		)
	};
}
