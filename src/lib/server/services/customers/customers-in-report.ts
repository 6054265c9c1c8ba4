import { analyseCustomers } from '#lib/domain/key-customers/analysis.ts';
import { type PrintedCustomers, printedCustomers, usualPlan } from '#lib/domain/key-customers/printed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import * as store from '../../store/key-customers.ts';
import type { ReadableReport } from '../reports/newest-report.ts';
import { customersHead } from './key-customers.ts';

/** Whether the reports of an engagement tell the figures of its key customers, for whoever works on it. */
export async function customersAreReported(
	ctx: Context,
	actor: Actor,
	engagementId: string
): Promise<boolean> {
	await customersHead(ctx, actor, engagementId);
	return store.areCustomersReported(ctx.db, engagementId);
}

/** Has the reports of an engagement tell the figures of its key customers, never their names, or no more. */
export async function reportCustomers(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	told: boolean
): Promise<void> {
	await customersHead(ctx, actor, engagementId);
	await ctx.db.transaction().execute(async (trx) => {
		await store.reportCustomers(trx, engagementId, told);
		const action = told ? 'customers.reported' : 'customers.unreported';
		await record(ctx, trx, actor, action, { kind: 'engagement', id: engagementId });
	});
}

/**
 * What the report of a wave tells of the key customers: as they stand; of a published version, as they stood then. Null
 * where there is no list, or where it is not to be told. The reader has shown the right to the report.
 */
export async function customersOfReport(
	db: Db,
	{ engagementId, published }: Pick<ReadableReport, 'engagementId' | 'published'>
): Promise<PrintedCustomers | null> {
	if (published) return published.customers;
	if (!(await store.areCustomersReported(db, engagementId))) return null;
	const list = await store.findList(db, engagementId);
	if (!list) return null;
	const { period, currency, saved_on: savedOn } = list;
	const analysis = analyseCustomers(await store.customersOf(db, engagementId), usualPlan);
	return printedCustomers({ period, currency, savedOn }, usualPlan, analysis);
}
