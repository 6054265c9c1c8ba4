import { indexGauge, waveTrend } from '#lib/charts/from-report.ts';
import type { Told } from '#lib/charts/told.ts';
import type { GaugeSpec, TrendSpec } from '#lib/charts/spec.ts';
import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { RankedAspect, Readiness } from '#lib/domain/report.ts';
import { aspectTitle, dimensionTitle, itemText } from '#lib/domain/titles.ts';
import { conclusionOf } from './conclusion.ts';
import { intervalText, peopleOf, reasonOf, scoreFigure, voiceOf, type Figure } from './voice.ts';

export interface RankedView {
	readonly title: string;
	readonly factor: string;
	readonly value: string;
	readonly interval: string | null;
	readonly n: string;
}

export interface IndexView {
	readonly gauge: GaugeSpec;
	readonly band: string;
	readonly meaning: string;
	readonly selfRated: string;
	readonly interval: string | null;
	readonly n: string;
	/** Gates that are closed, with what closes them. */
	readonly gates: readonly { readonly text: string; readonly items: readonly string[] }[];
	/** What else has to be said of the band: the band before the gates, borders that lie in the interval. */
	readonly notes: readonly string[];
	readonly strongest: readonly RankedView[];
	readonly weakest: readonly RankedView[];
}

export interface SummaryView {
	readonly title: string;
	readonly index: IndexView | null;
	/** Why there is no index. */
	readonly reason: string | null;
	readonly figures: readonly Figure[];
	readonly trend: TrendSpec | null;
}

function gatesOf(told: Told, readiness: Readiness): IndexView['gates'] {
	const { report, instruments, locale } = told;
	const { t, f } = voiceOf(locale);
	return readiness.gates.map(({ code, because }) => {
		if (code === 'risk') {
			const hash = isAvailable(report.risk) ? report.risk.instrument.hash : '';
			const items = hash ? because.map((b) => itemText(instruments, hash, b.code)[locale]) : [];
			return { text: t.gates.risk(f.num(because.length)), items };
		}
		const names = because.map((b) => dimensionTitle(instruments, readiness.instrument.hash, b.code)[locale]);
		return { text: t.gates[code](f.list(names)), items: [] };
	});
}

function indexOf(told: Told, readiness: Readiness): IndexView | null {
	const { instruments, locale } = told;
	const voice = voiceOf(locale);
	const { t, f } = voice;
	const gauge = indexGauge(told);
	const { band, gatedBand, index } = readiness;
	if (!gauge || !isAvailable(gatedBand)) return null;
	const { hash } = readiness.instrument;
	const ranked = ({ dimension, aspect, score }: RankedAspect): RankedView => ({
		title: aspectTitle(instruments, hash, aspect)[locale],
		factor: dimensionTitle(instruments, hash, dimension)[locale],
		value: isAvailable(score.mean) ? f.num(score.mean, 1) : f.missing,
		interval: intervalText(voice, score),
		n: peopleOf(voice, score)
	});
	const ends = [...readiness.strongest, ...readiness.weakest];
	// Where all are the same, none is the strongest.
	const alike = new Set(ends.map(({ score }) => orNull(score.mean))).size < 2;
	return {
		gauge: { ...gauge, digits: 1 },
		band: t.bands[gatedBand],
		meaning: t.bandMeaning[gatedBand],
		selfRated: t.selfRated,
		interval: intervalText(voice, index),
		n: peopleOf(voice, index),
		gates: gatesOf(told, readiness),
		notes: [
			...(isAvailable(band) && band !== gatedBand ? [t.rawBand(t.bands[band])] : []),
			...readiness.borderline.map((cutoff) => t.borderlineAt(f.num(cutoff))),
			t.conventionsOfLevels
		],
		strongest: alike ? [] : readiness.strongest.slice(0, 3).map(ranked),
		weakest: alike ? [] : readiness.weakest.slice(0, 3).map(ranked)
	};
}

/** How many of those addressed answered; without a rate where somebody's number is not known. */
function responsesFigure(told: Told, side: 'staff' | 'customers', label: string): Figure[] {
	const { t, f } = voiceOf(told.locale);
	const campaigns = told.report.participation.campaigns.filter((c) => c.side === side);
	if (campaigns.length === 0) return [];
	const responses = campaigns.reduce((sum, c) => sum + c.responses, 0);
	const addressed = campaigns.reduce<number | null>(
		(sum, c) => (sum === null || c.population === null ? null : sum + c.population),
		0
	);
	const rate = addressed !== null && addressed >= responses && addressed > 0 ? responses / addressed : null;
	return [
		{
			label,
			value: f.num(responses),
			n: addressed === null ? t.page.progress.unknownPopulation : t.nOf(f.num(responses), f.num(addressed)),
			note: rate === null ? null : `${t.responseRate}: ${f.pct(100 * rate)}`
		}
	];
}

function changeFigure({ report, locale }: Told): Figure[] {
	const { t, f } = voiceOf(locale);
	if (!isAvailable(report.change)) return [];
	const row = report.change.rows.find((r) => r.measure === 'index');
	if (!row) return [];
	const { lo, hi } = row;
	return [
		{
			label: t.page.changeFigure,
			value: f.signed(row.difference),
			interval: isAvailable(lo) && isAvailable(hi) ? f.range(lo, hi) : null,
			n: isAvailable(report.readiness) ? peopleOf(voiceOf(locale), report.readiness.index) : null
		}
	];
}

/** What the first page of a wave says. */
export function summaryOf(told: Told): SummaryView {
	const { report, locale } = told;
	const voice = voiceOf(locale);
	const { t } = voice;
	const { readiness, customers } = report;
	const satisfaction = isAvailable(customers)
		? [{ ...scoreFigure(voice, t.page.satisfactionFigure, customers.satisfaction), unit: t.page.of100 }]
		: [];
	const index = isAvailable(readiness) ? indexOf(told, readiness) : null;
	const why = isAvailable(readiness) ? readiness.index.mean : readiness;
	return {
		title: conclusionOf(told),
		index,
		reason: isAvailable(why) ? null : reasonOf(voice, why),
		figures: [
			...responsesFigure(told, 'staff', t.page.staffResponses),
			...responsesFigure(told, 'customers', t.page.customerResponses),
			...satisfaction,
			...changeFigure(told)
		],
		trend: waveTrend(told)
	};
}
