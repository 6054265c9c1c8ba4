import { isAvailable, type Maybe, unavailable } from '../available.ts';
import { inCanonicalOrder } from '../dataset-hash.ts';
import { thresholdOf } from '../disclosure.ts';
import type { DimensionRole, Item } from '../instrument.ts';
import { countedAspects, personScores, type PersonScores } from '../person-scores.ts';
import { notAsked, type Pool, poolsOf } from '../pool.ts';
import { judged } from '../quality.ts';
import type { InstrumentScores, Report } from '../report.ts';
import { answered, completeColumns } from '../statistics/complete.ts';
import type { Responses } from '../responses.ts';
import type { WaveData } from '../wave-data.ts';

/** A dimension of rating items with a value for each person. */
export interface ThesisScale {
	readonly hash: string;
	readonly code: string;
	readonly role: DimensionRole;
	/** By row of the pool, 0–100, NaN = none. */
	readonly hundred: Float64Array;
	/** The same in points of the response scale that its items share; 0–100 where they share none. */
	readonly points: Float64Array;
	readonly range: { readonly min: number; readonly max: number };
	/** Items that everybody was asked, and their keyed answers (0–100) by row. */
	readonly items: readonly Item[];
	readonly columns: readonly Float64Array[];
}

/** A pool whose figures the report shows. */
export interface ThesisPool {
	readonly pool: Pool;
	readonly persons: PersonScores;
	readonly shown: Exclude<InstrumentScores['scores'], { unavailable: unknown }>;
	readonly scales: readonly ThesisScale[];
}

export interface ThesisSource {
	readonly report: Report;
	readonly threshold: number;
	readonly pools: readonly ThesisPool[];
}

const hundredPoints = { min: 0, max: 100 };

function scalesOf(pool: Pool, persons: PersonScores, shown: ThesisPool['shown']): ThesisScale[] {
	return shown.dimensions.flatMap(({ code, role, scale }) => {
		const hundred = persons.dimensions.get(code);
		const dimension = pool.instrument.dimensions.find((d) => d.code === code);
		if (!hundred || !dimension) return [];
		const range = scale ?? hundredPoints;
		const items = countedAspects(pool, dimension)
			.aspects.flatMap((aspect) => aspect.items)
			.filter((item) => !pool.columns.get(item.code)?.includes(notAsked));
		return [
			{
				hash: pool.hash,
				code,
				role,
				hundred,
				points: hundred.map((value) => range.min + ((range.max - range.min) * value) / 100),
				range,
				items,
				columns: items.map((item) => persons.items.get(item.code) ?? new Float64Array(pool.n).fill(NaN))
			}
		];
	});
}

/**
 * The pools of a wave with the values of their people, as buildReport forms them: in the same order, and only those
 * whose figures the report shows.
 */
export function thesisSource(data: WaveData<Responses>, report: Report): ThesisSource {
	const threshold = thresholdOf(data.threshold);
	const campaigns = data.campaigns.map((campaign) => judged(inCanonicalOrder(campaign)));
	const pools = poolsOf(campaigns, threshold).flatMap((pool): ThesisPool[] => {
		const own = report.instrumentScores.find((i) => i.hash === pool.hash && i.side === pool.side);
		if (!own || !isAvailable(own.scores)) return [];
		const persons = personScores(pool);
		return [{ pool, persons, shown: own.scores, scales: scalesOf(pool, persons, own.scores) }];
	});
	return { report, threshold, pools };
}

/** The values that there are; hidden below the threshold of the pool. */
export function enough(values: Float64Array, { threshold }: Pick<Pool, 'threshold'>): Maybe<Float64Array> {
	const own = answered(values);
	if (own.length === 0) return unavailable('no-answers');
	return own.length < threshold ? unavailable('hidden') : own;
}

/** The rows without a gap in any column; hidden below the threshold. */
export function enoughRows(
	columns: readonly Float64Array[],
	{ threshold }: Pick<Pool, 'threshold'>
): Maybe<Float64Array[]> {
	const complete = completeColumns(columns);
	const n = complete[0]?.length ?? 0;
	if (n === 0) return unavailable('no-answers');
	return n < threshold ? unavailable('hidden') : complete;
}
