import { isUnavailable, type Unavailable, unavailable } from '../available.ts';
import type { Audience } from '../instrument.ts';
import { rowsOfAudience } from '../pool.ts';
import { answered, takeRows } from '../statistics/complete.ts';
import { mean, sd } from '../statistics/descriptives.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import { standardisedDifference, welchT } from '../statistics/t-two-samples.ts';
import { leastForTests, measuredSide } from './measures.ts';
import type { ThesisSource } from './source.ts';
import { columnsOf, type Label, type ThesisTable } from './thesis-tables.ts';

/**
 * Employees beside managers: Welch's t with Cohen's d, Mann–Whitney with the rank-biserial correlation. Only where the
 * report shows both, from ten people each on.
 */
export function audienceTables(source: ThesisSource): ThesisTable[] | Unavailable {
	const measured = measuredSide(source, 'staff');
	const compared: readonly Audience[] = ['employee', 'manager'];
	const shown = compared.map((audience) => source.report.audiences.find((own) => own.audience === audience));
	if (!measured || shown.some((own) => own === undefined)) return unavailable('not-asked');
	if (shown.some((own) => own === undefined || own.responses === null || isUnavailable(own.index)))
		return unavailable('hidden');
	const { pool } = measured.own;
	const valuesOf = (values: Float64Array, audience: Audience) =>
		answered(takeRows([values], rowsOfAudience(pool, audience))[0] ?? []);
	const groups = measured.measures
		.map(({ label, values }) => ({
			label,
			employees: valuesOf(values, 'employee'),
			managers: valuesOf(values, 'manager')
		}))
		.filter(({ employees, managers }) => Math.min(employees.length, managers.length) >= leastForTests);
	if (groups.length === 0) return unavailable('too-few', leastForTests);
	const group = (audience: Audience): Label => ({ kind: 'audience', audience });
	return [
		{
			code: 'audience-means',
			about: null,
			labels: ['measure', 'group'],
			columns: columnsOf('n', 'mean', 'sd'),
			rows: groups.flatMap(({ label, employees, managers }) => [
				{ labels: [label, group('employee')], cells: [employees.length, mean(employees), sd(employees)] },
				{ labels: [label, group('manager')], cells: [managers.length, mean(managers), sd(managers)] }
			]),
			n: null,
			notes: [{ code: 'hundred' }]
		},
		{
			code: 'audience-tests',
			about: null,
			labels: ['measure'],
			columns: columnsOf('difference', 't', 'df', 'p', 'lo', 'hi', 'd', 'u', 'u-p', 'rank-biserial'),
			rows: groups.map(({ label, employees, managers }) => {
				const welch = welchT(employees, managers);
				const ranks = mannWhitney(employees, managers);
				return {
					labels: [label],
					cells: [
						welch.difference,
						welch.t,
						welch.df,
						welch.p,
						welch.lo,
						welch.hi,
						standardisedDifference(employees, managers).d,
						ranks.u,
						ranks.p,
						ranks.rankBiserial
					]
				};
			}),
			n: null,
			notes: [{ code: 'audiences', value: leastForTests }]
		}
	];
}
