import type { Insertable, Updateable } from 'kysely';
import { objectives, type Objective } from '#lib/domain/findings/rule.ts';
import type { Kpi, Measured } from '#lib/domain/objectives/kpi.ts';
import type { Db } from '../db/open.ts';
import type { KpiRow } from '../db/schema.ts';

const measured = (value: number | null, on: string | null): Measured | null =>
	value === null || on === null ? null : { value, on };

/** The indicators of an engagement, in the order of the objectives and of their places, with all measurements. */
export async function listKpis(db: Db, engagementId: string): Promise<Kpi[]> {
	const rows = await db
		.selectFrom('kpi')
		.where('engagement_id', '=', engagementId)
		.selectAll()
		.orderBy('place')
		.execute();
	const measurements = await db
		.selectFrom('kpi_measurement')
		.innerJoin('kpi', 'kpi.id', 'kpi_measurement.kpi_id')
		.where('kpi.engagement_id', '=', engagementId)
		.select(['kpi_measurement.kpi_id', 'kpi_measurement.measured_on', 'kpi_measurement.value'])
		.orderBy('kpi_measurement.measured_on')
		.execute();
	const byKpi = Map.groupBy(measurements, (m) => m.kpi_id);
	return rows
		.map((row) => ({
			id: row.id,
			objective: row.objective as Objective,
			name: { fa: row.name_fa, en: row.name_en },
			unit: row.unit,
			better: row.better,
			baseline: measured(row.baseline, row.baseline_on),
			target: measured(row.target, row.target_on),
			measurements: (byKpi.get(row.id) ?? []).map((m) => ({ value: m.value, on: m.measured_on }))
		}))
		.toSorted((a, b) => objectives.indexOf(a.objective) - objectives.indexOf(b.objective));
}

/** Places of an objective that have an indicator, from 1 to 3. */
export const placesTaken = async (db: Db, engagementId: string, objective: Objective): Promise<number[]> =>
	(
		await db
			.selectFrom('kpi')
			.where('engagement_id', '=', engagementId)
			.where('objective', '=', objective)
			.select('place')
			.execute()
	).map(({ place }) => place);

export const insertKpi = (db: Db, row: Insertable<KpiRow>) =>
	db.insertInto('kpi').values(row).returning('id').executeTakeFirstOrThrow();

/** False when the engagement has no such indicator. */
export async function updateKpi(
	db: Db,
	engagementId: string,
	id: string,
	row: Updateable<KpiRow>
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('kpi')
		.set(row)
		.where('id', '=', id)
		.where('engagement_id', '=', engagementId)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** A day has one value: a later one takes the place of the one before. The caller has shown whose indicator it is. */
export const saveMeasurement = (db: Db, kpiId: string, { value, on }: Measured) =>
	db
		.insertInto('kpi_measurement')
		.values({ kpi_id: kpiId, measured_on: on, value })
		.onConflict((c) => c.columns(['kpi_id', 'measured_on']).doUpdateSet({ value }))
		.execute();

/** The caller has shown whose indicator it is. */
export const deleteMeasurement = (db: Db, kpiId: string, on: string) =>
	db.deleteFrom('kpi_measurement').where('kpi_id', '=', kpiId).where('measured_on', '=', on).execute();
