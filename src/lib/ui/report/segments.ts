import { intervalOf, type Told } from '#lib/charts/told.ts';
import { segmentBars, type SegmentBars } from '#lib/charts/segments/bars.ts';
import { type Segment, segmentGroups } from '#lib/charts/segments/groups.ts';
import { segmentPairs } from '#lib/charts/segments/pairs.ts';
import type { Maybe } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
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
	/** What divides people into it and others. */
	readonly group: string;
	/** Why it is hidden. */
	readonly reason: string | null;
	readonly rows: readonly SegmentRow[];
	readonly charts: readonly SegmentBars[];
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

function reasonOf({ report, locale }: Told, { visibility }: Segment): string | null {
	const { hidden } = segmentWords(locale);
	if (visibility === 'visible') return null;
	return visibility === 'too-small'
		? hidden['too-small'](voiceOf(locale).f.num(report.threshold))
		: hidden[visibility];
}

function viewOf(told: Told, segment: Segment, group: string): SegmentView {
	const w = segmentWords(told.locale);
	const voice = voiceOf(told.locale);
	const { key, name, side } = segment;
	const reason = reasonOf(told, segment);
	const pairs = reason === null ? segmentPairs(told, segment) : [];
	return {
		key,
		name,
		group,
		reason,
		rows: pairs.map((pair) => ({
			name: pair.name,
			segment: scoreFigure(voice, name, pair.segment),
			all: scoreFigure(voice, w.everybody, pair.all),
			reading: readingOf(pair.segment, pair.all)
		})),
		charts: segmentBars(told, segment),
		equal: side === 'staff'
	};
}

function titleOf(told: Told, chosen: SegmentView | null, any: boolean): string {
	const w = segmentWords(told.locale);
	const { f } = voiceOf(told.locale);
	if (!any) return w.titleNone;
	if (!chosen) return w.title;
	const name = f.isolate(chosen.name);
	if (chosen.reason !== null) return w.titleHidden(name);
	const apart = chosen.rows.filter(({ reading }) => reading === 'higher' || reading === 'lower').length;
	if (apart > 0) return w.titleApart(name, f.num(apart), f.num(chosen.rows.length));
	return chosen.rows.some(({ reading }) => reading === 'noise') ? w.titleClose(name) : w.title;
}

/** The segments of a wave, and beside everybody the one that was asked for; the first that may be shown where none was. */
export function segmentsOf(told: Told, asked: string | null): SegmentsView {
	const w = segmentWords(told.locale);
	const { f } = voiceOf(told.locale);
	const groups = segmentGroups(told);
	const wanted = ({ key, visibility }: Segment) =>
		asked === null ? visibility === 'visible' : key === asked;
	const found = groups.flatMap(({ label, segments }) =>
		segments.filter(wanted).map((segment) => ({ segment, label }))
	)[0];
	const chosen = found ? viewOf(told, found.segment, found.label) : null;
	return {
		title: titleOf(told, chosen, groups.length > 0),
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
