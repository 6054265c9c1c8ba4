import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import { formatter } from '#lib/i18n/format.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import { intervalOf, type Told } from '../told.ts';
import type { PictureContent } from '../picture-content.ts';
import type { BarsSpec, Value } from '../spec.ts';
import { type Segment, segmentGroups } from './groups.ts';
import { type SegmentPair, segmentPairs } from './pairs.ts';

/** Bars of a segment beside everybody, with the code of their picture. */
export interface SegmentBars {
	readonly code: string;
	readonly spec: BarsSpec;
}

const valueOf = (score: Maybe<Score>): Value =>
	isAvailable(score) && isAvailable(score.mean) ? score.mean : null;

function specOf(
	{ locale }: Told,
	name: string,
	pairs: readonly SegmentPair[],
	span: Pick<BarsSpec, 'min' | 'max' | 'step'>
): BarsSpec {
	const w = segmentWords(locale);
	const t = reportMessages(locale);
	return {
		kind: 'bars',
		title: w.chart(formatter(locale).isolate(name)),
		summary: [w.chartSummary],
		digits: 1,
		...span,
		rows: pairs.flatMap((pair) => [
			{
				label: `${pair.name}: ${formatter(locale).isolate(name)}`,
				value: valueOf(pair.segment),
				interval: intervalOf(pair.segment)
			},
			{
				label: `${pair.name}: ${w.everybody}`,
				value: valueOf(pair.all),
				interval: intervalOf(pair.all),
				tone: 'quiet' as const
			}
		]),
		heads: { row: w.figure, value: t.measure, interval: t.interval }
	};
}

/** What of a segment lies between 0 and 100, and its net promoter score apart; nothing where it is hidden. */
export function segmentBars(told: Told, segment: Segment): SegmentBars[] {
	if (segment.visibility !== 'visible') return [];
	const pairs = segmentPairs(told, segment);
	const [scores, balances] = [pairs.filter((pair) => !pair.balance), pairs.filter((pair) => pair.balance)];
	const { key, name } = segment;
	return [
		{ code: `segment-${key}`, spec: specOf(told, name, scores, { min: 0, max: 100, step: 20 }) },
		...(balances.length > 0
			? [
					{
						code: `segment-nps-${key}`,
						spec: specOf(told, name, balances, { min: -100, max: 100, step: 50 })
					}
				]
			: [])
	];
}

/** The picture of a segment that a code names; null where there is none. */
export function segmentPicture(told: Told, code: string): PictureContent | null {
	if (!code.startsWith('segment-')) return null;
	const { locale } = told;
	for (const segment of segmentGroups(told).flatMap(({ segments }) => segments)) {
		const found = segmentBars(told, segment).find((bars) => bars.code === code);
		if (!found || segment.responses === null) continue;
		return {
			spec: found.spec,
			people: reportMessages(locale).nIs(formatter(locale).num(segment.responses)),
			lines: [segmentWords(locale).note]
		};
	}
	return null;
}
