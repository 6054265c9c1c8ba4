import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import { intraclassCorrelation } from '../statistics/agreement.ts';
import { measuredSide } from './measures.ts';
import type { ThesisPool, ThesisScale, ThesisSource } from './source.ts';
import { columnsOf, dimension, type ThesisTable } from './thesis-tables.ts';
import { groupsOf, testedUnits, type UnitGroup } from './unit-comparison.ts';

/** ICC is given from so many groups on (instruments.md §4.3). */
const leastGroups = 3;

type Icc = Exclude<ReturnType<typeof intraclassCorrelation>, { unavailable: unknown }>;

/** ICC over units concerns what the report shows of units: the factors. */
function iccOf(scale: ThesisScale, units: readonly UnitGroup[] | null): Maybe<Icc> {
	if (!units || scale.role !== 'factor') return unavailable('not-applicable');
	const groups = groupsOf(scale.hundred, units);
	if (groups.length < leastGroups) return unavailable('too-few', leastGroups);
	return intraclassCorrelation(groups.map((group) => group.values));
}

/** Agreement of those who answered each scale (r_wg(J), AD) as in the report, and ICC over the units that it shows. */
export function agreementTables(source: ThesisSource): ThesisTable[] {
	const measured = measuredSide(source, 'staff');
	const units = measured && testedUnits(source, measured);
	return source.pools.flatMap((own) =>
		own.pool.side === 'customers' ? [] : tablesOf(own, measured?.own === own ? units : null)
	);
}

function tablesOf({ pool, scales, shown }: ThesisPool, units: readonly UnitGroup[] | null): ThesisTable[] {
	if (scales.length === 0) return [];
	return [
		{
			code: 'agreement',
			about: { kind: 'instrument', hash: pool.hash, side: pool.side },
			labels: ['scale'],
			columns: columnsOf('n', 'rwg', 'deviation', ...(units ? (['icc1', 'icc2', 'f', 'p'] as const) : [])),
			rows: scales.map((scale) => {
				const agreement =
					shown.dimensions.find((own) => own.code === scale.code)?.agreement ?? unavailable('not-asked');
				const icc = iccOf(scale, units);
				return {
					labels: [dimension(scale.hash, scale.code)],
					cells: [
						whenAvailable(agreement, (a) => a.n),
						whenAvailable(agreement, (a) => a.rwg),
						whenAvailable(agreement, (a) => a.averageDeviation),
						...(units
							? [
									whenAvailable<Icc, number>(icc, (i) => i.icc1),
									whenAvailable<Icc, number>(icc, (i) => i.icc2),
									whenAvailable<Icc, number>(icc, (i) => i.f),
									whenAvailable<Icc, number>(icc, (i) => i.p)
								]
							: [])
					]
				};
			}),
			n: null,
			notes: [{ code: 'agreement' }, ...(units ? [{ code: 'icc' as const, value: leastGroups }] : [])]
		}
	];
}
