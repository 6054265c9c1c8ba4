import { isAvailable, isUnavailable, type Maybe, unavailable } from './available.ts';
import { satisfactionValues } from './customer-scores.ts';
import type { SatisfactionDrivers } from './customers.ts';
import type { ScoredPool } from './scoring.ts';
import { completeColumns } from './statistics/complete.ts';
import { drawnImportance, percentileInterval } from './statistics/drawn-importance.ts';
import { relativeImportance } from './statistics/relative-importance.ts';

/** What customers meet before they are satisfied or not; loyalty and complaints come after (instruments.md §9.8). */
const driverCodes = ['functional', 'psychological', 'image', 'expectations', 'quality', 'value'];
const fewest = 2;

/** Complete answers that a split of R² needs: a hundred, or ten for each driver where that is more. */
const needed = (drivers: number) => Math.max(100, 10 * drivers);
const draws = 1000;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The driver analysis of one instrument of the customers; see `satisfactionDrivers`. */
function driversIn(scored: ScoredPool): Maybe<SatisfactionDrivers> {
	const { pool, persons, options, scores } = scored;
	const outcome = satisfactionValues(scored);
	const drivers = driverCodes.flatMap((code) => {
		const values = persons.dimensions.get(code);
		return values?.some((value) => !Number.isNaN(value)) ? [{ code, values }] : [];
	});
	if (!outcome || drivers.length < fewest) return unavailable('not-asked');
	if (!isAvailable(scores.scores)) return scores.scores;
	const complete = completeColumns([outcome, ...drivers.map(({ values }) => values)]);
	const n = complete[0]?.length ?? 0;
	const need = needed(drivers.length);
	if (n < need) return unavailable('too-few', need);
	const [y = new Float64Array(0), ...x] = complete;
	const importance = relativeImportance(y, x);
	if (isUnavailable(importance)) return importance;
	const { r2, lmg, correlations } = importance;
	if (isUnavailable(lmg)) return lmg;
	if (!(r2 > 0)) return unavailable('zero-variance');
	const drawn = drawnImportance(complete, options.seed, draws).map((shares) => ({ shares, r2: sum(shares) }));
	const explained = percentileInterval(drawn.map((sample) => sample.r2));
	if (isUnavailable(explained)) return explained;
	const rows = drivers.map(({ code }, j) => {
		const limits = percentileInterval(drawn.map((sample) => (sample.shares[j] ?? NaN) / sample.r2));
		return isUnavailable(limits)
			? limits
			: { code, correlation: correlations[j] ?? NaN, share: (lmg[j] ?? NaN) / r2, ...limits };
	});
	return {
		instrument: { code: pool.instrument.code, hash: pool.hash },
		n,
		r2: { value: r2, ...explained },
		drivers: rows.filter(isAvailable).sort((a, b) => b.share - a.share)
	};
}

/**
 * Key drivers of the customers' satisfaction (instruments.md §5.7): the share that each construct has in the explained
 * variance of the satisfaction index by Lindeman, Merenda and Gold, largest first, with 95 % percentile intervals of a
 * bootstrap of people. From the instrument that most customers answered. Unavailable without at least two drivers, below 100
 * complete answers (or ten for each driver), and where one driver is a combination of others.
 */
export function satisfactionDrivers(pools: readonly ScoredPool[]): Maybe<SatisfactionDrivers> {
	const found = pools.toSorted((a, b) => b.pool.n - a.pool.n).map(driversIn);
	return (
		found.find(isAvailable) ??
		found.find((reason) => isUnavailable(reason) && reason.unavailable !== 'not-asked') ??
		unavailable('not-asked')
	);
}
