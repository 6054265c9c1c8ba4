import { isUnavailable, type Unavailable, unavailable } from '../available.ts';
import { carelessFlags } from '../careless.ts';
import type { Report } from '../report.ts';
import type { Responses } from '../responses.ts';
import type { WaveData } from '../wave-data.ts';
import { adequacyTables } from './adequacy.ts';
import { agreementTables } from './agreement-table.ts';
import { audienceTables } from './audience-comparison.ts';
import { comparisonTables } from './comparison-tables.ts';
import { consistencyTables } from './consistency.ts';
import { correlationTables } from './correlations.ts';
import { customerTables } from './customer-tables.ts';
import { distributionTables } from './distribution.ts';
import { itemTables } from './items.ts';
import { jointScales } from './joint-scales.ts';
import { modelTables } from './model-tables.ts';
import { driverTable } from './drivers.ts';
import { rankingTables } from './ranking.ts';
import { sampleTables } from './sample.ts';
import { thesisSource } from './source.ts';
import { regressionTables } from './success-regression.ts';
import {
	columnsOf,
	type ThesisPart,
	thesisTableCodes,
	type ThesisTable,
	type ThesisTables,
	word
} from './thesis-tables.ts';
import { unitTables } from './unit-comparison.ts';

function qualityTable({ quality }: Report): ThesisTable {
	return {
		code: 'quality',
		about: null,
		labels: ['audience', 'sign'],
		columns: columnsOf('count', 'percent'),
		rows: quality.campaigns.flatMap(({ audience, flags, flagged, responses }) =>
			[...carelessFlags.map((flag) => [flag, flags[flag]] as const), ['flagged', flagged] as const].map(
				([sign, count]) => ({
					labels: [{ kind: 'audience' as const, audience }, word(sign)],
					cells: [count, responses > 0 ? (100 * count) / responses : unavailable('no-answers')]
				})
			)
		),
		n: null,
		notes: [{ code: 'careless' }]
	};
}

/**
 * The tables that an Iranian thesis or a statistician asks for (instruments.md §11.2), from the answers of a wave and
 * its report: codes and numbers, in the order in which they are printed. What the report has is taken from it. A table
 * is only made of groups that the report shows, and of as many people as it would show; where a part cannot be made,
 * `without` says why. `report` must be built from `data`.
 */
export function buildThesis(data: WaveData<Responses>, report: Report): ThesisTables {
	const source = thesisSource(data, report);
	const joint = jointScales(source);
	const tables: ThesisTable[] = [];
	const without: { part: ThesisPart; reason: Unavailable }[] = [];
	const add = (part: ThesisPart, made: readonly ThesisTable[] | Unavailable) => {
		if (isUnavailable(made)) without.push({ part, reason: made });
		else if (made.length === 0) without.push({ part, reason: unavailable('not-asked') });
		else tables.push(...made);
	};

	tables.push(...sampleTables(source), ...itemTables(source), ...consistencyTables(source));
	tables.push(...adequacyTables(source), ...distributionTables(source), ...agreementTables(source));
	add('ranking', rankingTables(source));
	add('correlation', joint ? correlationTables(joint) : unavailable('not-asked'));
	add('regression', joint ? regressionTables(joint, report.seed) : unavailable('not-asked'));
	const drivers = joint ? driverTable(joint, report.seed) : unavailable('not-asked');
	add('drivers', isUnavailable(drivers) ? drivers : [drivers]);
	tables.push(...comparisonTables(report));
	add('units', unitTables(source, 'staff'));
	const ofCustomers = unitTables(source, 'customers');
	if (!isUnavailable(ofCustomers)) tables.push(...ofCustomers);
	add('audiences', audienceTables(source));
	add(
		'model',
		isUnavailable(report.model)
			? unavailable(report.model.unavailable, report.model.need)
			: modelTables(report.model)
	);
	add('customers', isUnavailable(report.customers) ? report.customers : customerTables(report.customers));
	if (report.quality.campaigns.length > 0) tables.push(qualityTable(report));

	const place = new Map(thesisTableCodes.map((code, i) => [code, i]));
	return {
		tables: tables
			.filter((table) => table.rows.length > 0)
			.sort((a, b) => (place.get(a.code) ?? 0) - (place.get(b.code) ?? 0)),
		without
	};
}
