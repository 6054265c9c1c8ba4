import type { Insertable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { CustomerListRow, KeyCustomerRow } from '../db/schema.ts';

export const findList = (db: Db, engagementId: string) =>
	db
		.selectFrom('customer_list')
		.where('engagement_id', '=', engagementId)
		.select(['period', 'currency', 'saved_on'])
		.executeTakeFirst();

/** Whether the reports of an engagement tell the figures of its key customers. */
export const areCustomersReported = async (db: Db, engagementId: string): Promise<boolean> =>
	(
		await db
			.selectFrom('engagement')
			.where('id', '=', engagementId)
			.select('customers_in_report')
			.executeTakeFirst()
	)?.customers_in_report ?? false;

export const reportCustomers = (db: Db, engagementId: string, told: boolean) =>
	db.updateTable('engagement').set({ customers_in_report: told }).where('id', '=', engagementId).execute();

export const customersOf = (db: Db, engagementId: string) =>
	db
		.selectFrom('key_customer')
		.where('engagement_id', '=', engagementId)
		.select([
			'name',
			'revenue',
			'profit',
			'purchases',
			'retention',
			'satisfaction',
			'term',
			'continuity',
			'repetition'
		])
		.orderBy('position')
		.execute();

/** Takes the list away with everybody on it; whether there was one. */
export async function deleteList(db: Db, engagementId: string): Promise<boolean> {
	const deleted = await db
		.deleteFrom('customer_list')
		.where('engagement_id', '=', engagementId)
		.returning('engagement_id')
		.executeTakeFirst();
	return deleted !== undefined;
}

const chunk = 500;

/** Puts a list in; the one before it has to be gone. */
export async function insertList(
	db: Db,
	list: Insertable<CustomerListRow>,
	customers: readonly Omit<Insertable<KeyCustomerRow>, 'engagement_id' | 'position'>[]
): Promise<void> {
	await db.insertInto('customer_list').values(list).execute();
	const { engagement_id } = list;
	for (let from = 0; from < customers.length; from += chunk)
		await db
			.insertInto('key_customer')
			.values(
				customers
					.slice(from, from + chunk)
					.map((customer, i) => ({ ...customer, engagement_id, position: from + i + 1 }))
			)
			.execute();
}
