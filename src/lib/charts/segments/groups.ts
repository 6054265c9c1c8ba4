import { isAvailable, type Maybe, unavailable } from '#lib/domain/available.ts';
import { itemOf } from '#lib/domain/instrument.ts';
import type { Visibility } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import { itemText } from '#lib/domain/titles.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import type { Told } from '../told.ts';

export type SegmentSide = 'staff' | 'customers';

/** What a segment, or everybody of its side, says. */
export interface Said {
	readonly index: Maybe<Score>;
	readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[];
}

/** One segment that can be asked for. */
export interface Segment extends Said {
	/** What an address calls it. */
	readonly key: string;
	readonly side: SegmentSide;
	readonly name: string;
	readonly visibility: Visibility;
	readonly responses: number | null;
	readonly all: Said;
}

/** Segments by what divides them. */
export interface SegmentGroup {
	readonly label: string;
	readonly segments: readonly Segment[];
}

/** Everybody of a side as units are compared: factors of equal weight, nobody weighted. */
function everybodyOf({ report }: Told, side: SegmentSide): Said {
	const own = report.breakdowns?.find((breakdown) => breakdown.side === side);
	if (own) return own.all;
	if (side === 'customers') {
		const { customers } = report;
		return { index: isAvailable(customers) ? customers.satisfaction : customers, factors: [] };
	}
	const { readiness } = report;
	if (!isAvailable(readiness)) return { index: readiness, factors: [] };
	const { kind, strata } = readiness.weighting;
	return {
		index: kind === 'equal' && strata === 'none' ? readiness.index : unavailable('not-applicable'),
		factors: readiness.factors
	};
}

/** All segments of a wave: its units, then the options of each item of one choice. */
export function segmentGroups(told: Told): SegmentGroup[] {
	const { report, instruments, locale } = told;
	const w = segmentWords(locale);
	const sides: readonly SegmentSide[] = ['staff', 'customers'];
	const units = sides.map((side): SegmentGroup => {
		const all = everybodyOf(told, side);
		const own = report.units.filter((unit) => unit.side === side);
		return {
			label: w.unitsOf[side],
			segments: own.map((unit) => ({
				key: `unit.${side}.${unit.code}`,
				side,
				name: unit.title[locale],
				visibility: unit.visibility,
				responses: unit.responses,
				index: unit.index,
				factors: unit.factors,
				all
			}))
		};
	});
	const items = (report.breakdowns ?? []).flatMap(({ side, instrument, item, all, segments }, i) => {
		const asking = instruments[instrument.hash];
		if (!asking || (side !== 'staff' && side !== 'customers')) return [];
		const { options = [] } = itemOf(asking, item);
		return [
			{
				label: w.itemOf[side](itemText(instruments, instrument.hash, item)[locale]),
				segments: segments.map((segment) => ({
					key: `item.${i}.${segment.value}`,
					side,
					name: options.find(({ value }) => value === segment.value)?.text[locale] ?? String(segment.value),
					visibility: segment.visibility,
					responses: segment.responses,
					index: segment.index,
					factors: segment.factors,
					all
				}))
			}
		];
	});
	return [...units, ...items].filter(({ segments }) => segments.length > 0);
}
