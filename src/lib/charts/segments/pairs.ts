import { isAvailable, type Maybe, unavailable } from '#lib/domain/available.ts';
import type { Score } from '#lib/domain/score.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import type { Told } from '../told.ts';
import type { Segment } from './groups.ts';

/** One figure of a segment beside everybody's. */
export interface SegmentPair {
	readonly name: string;
	readonly segment: Maybe<Score>;
	readonly all: Maybe<Score>;
	/** −100 to 100 and not 0 to 100. */
	readonly balance: boolean;
}

/** The headline, then the factors, or the net promoter score of customers. */
export function segmentPairs({ report, instruments, locale }: Told, segment: Segment): SegmentPair[] {
	const w = segmentWords(locale);
	const { readiness } = report;
	const nameOf = (code: string) => {
		if (code === 'nps') return w.nps;
		return isAvailable(readiness)
			? dimensionTitle(instruments, readiness.instrument.hash, code)[locale]
			: code;
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
			all: segment.all.factors.find((factor) => factor.code === code)?.score ?? unavailable('not-asked'),
			balance: code === 'nps'
		}))
	];
}
