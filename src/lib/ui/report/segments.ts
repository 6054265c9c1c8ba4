import { intervalOf, type Told } from '#lib/charts/from-report.ts';
import type { BarsSpec, Value } from '#lib/charts/spec.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import { factorName } from './conclusion.ts';
import { type Segment, segmentGroups } from './segment-groups.ts';
import { type Figure, scoreFigure, voiceOf } from './voice.ts';

export type SegmentReading = 'higher' | 'lower' | 'noise' | 'none';

export interface SegmentRow {
	readonly name: string;
	readonly segment: Figure;
	readonly all: Figure;
	readonly reading: SegmentReading;
}

/** A segment beside everybody; without rows where it is hidden. */
export interface SegmentView {
	readonly key: string;
	readonly name: string;
	/** Why it is hidden. */
	readonly reason: string | null;
	readonly rows: readonly SegmentRow[];
	readonly charts: readonly BarsSpec[];
	/** Whether the index of the table weighs all factors the same. */
	readonly equal: boolean;
}

export interface SegmentsView {
	readonly title: string;
	readonly groups: readonly {
		readonly label: string;
		readonly options: readonly { readonly value: string; readonly text: string }[];
	}[];
	readonly chosen: SegmentView | null;
}

/** Told only where the two intervals do not overlap. */
export function readingOf(segment: Maybe<Score>, all: Maybe<Score>): SegmentReading {
	const [own, others] = [intervalOf(segment), intervalOf(all)];
	if (!own || !others) return 'none';
	if (own.lo > others.hi) return 'higher';
	return own.hi < others.lo ? 'lower' : 'noise';
}

interface Pair {
	readonly name: string;
	readonly segment: Maybe<Score>;
	readonly all: Maybe<Score>;
	/** −100 to 100 and not 0 to 100. */
	readonly balance: boolean;
}

function pairsOf({ report, instruments, locale }: Told, segment: Segment): Pair[] {
	const w = segmentWords(locale);
	const { readiness } = report;
	const nameOf = (code: string) => {
		if (code === 'nps') return w.nps;
		return isAvailable(readiness) ? factorName(readiness, instruments, code)[locale] : code;
	};
	return [
		{
			name: segment.side === 'staff' ? w.index : w.satisfaction,
			segment: segment.index,
			all: segment.all.index,
			balance: false
		},
		...segment.factors.map(({ code, score }) => ({
			name: nameOf(code),
			segment: score,
			all: segment.all.factors.find((factor) => factor.code === code)?.score ?? {
				unavailable: 'not-asked' as const
			},
			balance: code === 'nps'
		}))
	];
}

const valueOf = (score: Maybe<Score>): Value =>
	isAvailable(score) && isAvailable(score.mean) ? score.mean : null;

function barsOf({ locale }: Told, name: string, pairs: readonly Pair[]): BarsSpec[] {
	const w = segmentWords(locale);
	const { t } = voiceOf(locale);
	const spec = (own: readonly Pair[], span: { min: number; max: number; step: number }): BarsSpec[] =>
		own.length === 0
			? []
			: [
					{
						kind: 'bars',
						title: w.chart(name),
						summary: [w.chartSummary],
						digits: 1,
						...span,
						rows: own.flatMap((pair) => [
							{
								label: `${pair.name}: ${name}`,
								value: valueOf(pair.segment),
								interval: intervalOf(pair.segment)
							},
							{
								label: `${pair.name}: ${w.everybody}`,
								value: valueOf(pair.all),
								interval: intervalOf(pair.all),
								tone: 'quiet'
							}
						]),
						heads: { row: w.figure, value: t.scoreOf100, interval: t.interval }
					}
				];
	return [
		...spec(
			pairs.filter(({ balance }) => !balance),
			{ min: 0, max: 100, step: 20 }
		),
		...spec(
			pairs.filter(({ balance }) => balance),
			{ min: -100, max: 100, step: 50 }
		)
	];
}

function viewOf(told: Told, segment: Segment): SegmentView {
	const w = segmentWords(told.locale);
	const voice = voiceOf(told.locale);
	const { key, name, visibility } = segment;
	const equal = segment.side === 'staff';
	if (visibility !== 'visible') {
		const threshold = voice.f.num(told.report.threshold);
		const reason = visibility === 'too-small' ? w.hidden['too-small'](threshold) : w.hidden[visibility];
		return { key, name, reason, rows: [], charts: [], equal };
	}
	const pairs = pairsOf(told, segment);
	return {
		key,
		name,
		reason: null,
		rows: pairs.map((pair) => ({
			name: pair.name,
			segment: scoreFigure(voice, name, pair.segment),
			all: scoreFigure(voice, w.everybody, pair.all),
			reading: readingOf(pair.segment, pair.all)
		})),
		charts: barsOf(told, name, pairs),
		equal
	};
}

/** The segments of a wave, and the one that was asked for beside everybody. */
export function segmentsOf(told: Told, asked: string | null): SegmentsView {
	const w = segmentWords(told.locale);
	const { f } = voiceOf(told.locale);
	const groups = segmentGroups(told);
	const found = groups.flatMap(({ segments }) => segments).find(({ key }) => key === asked);
	const chosen = found ? viewOf(told, found) : null;
	const apart = chosen?.rows.filter(({ reading }) => reading === 'higher' || reading === 'lower').length ?? 0;
	const title = () => {
		if (groups.length === 0) return w.titleNone;
		if (!chosen) return w.title;
		const name = f.isolate(chosen.name);
		if (chosen.reason) return w.titleHidden(name);
		if (apart > 0) return w.titleApart(name, f.num(apart), f.num(chosen.rows.length));
		return chosen.rows.some(({ reading }) => reading === 'noise') ? w.titleClose(name) : w.title;
	};
	return {
		title: title(),
		groups: groups.map(({ label, segments }) => ({
			label,
			options: segments.map(({ key, name, responses }) => ({
				value: key,
				text: responses === null ? w.optionHidden(name) : w.option(name, f.num(responses))
			}))
		})),
		chosen
	};
}
