import {
	analyseCustomers,
	type KeyCustomerAnalysis,
	type KeyCustomerPlan
} from '#lib/domain/key-customers/analysis.ts';
import type { SatisfactionScale } from '#lib/domain/key-customers/cells.ts';
import { type CustomerList, mostCustomers, readCustomers } from '#lib/domain/key-customers/read-customers.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { customerWords } from '#lib/i18n/key-customers.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { CustomerListRow } from '../../db/schema.ts';
import { Problem } from '../../problem.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import * as store from '../../store/key-customers.ts';
import { linesNamed } from '../exchange/pasted-lines.ts';
import { recordsOf } from '../people/people-files.ts';

export const currencies = [
	'rial',
	'toman',
	'other'
] as const satisfies readonly CustomerListRow['currency'][];
export type Currency = (typeof currencies)[number];
export const longestPeriod = 100;

/** What a list says about itself as a whole. */
export interface ListAbout {
	readonly period: string;
	readonly currency: Currency;
}

export interface SavedList extends ListAbout {
	readonly savedOn: string;
	readonly analysis: KeyCustomerAnalysis;
}

/** The names of customers are the client's: those who work here see them, and nobody who only reads. */
async function engagementOf(ctx: Context, actor: Actor, id: string) {
	const engagement = await findEngagement(ctx.db, actor, id);
	if (!engagement) throw new Problem('not-found');
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	return engagement;
}

/** The client, and whether this is the invented engagement. */
export async function customersHead(
	ctx: Context,
	actor: Actor,
	engagementId: string
): Promise<{ client: Localized; sample: boolean }> {
	const { client_fa: fa, client_en: en, sample } = await engagementOf(ctx, actor, engagementId);
	return { client: { fa, en }, sample };
}

/** Reads a file with a list of customers into the lines to be checked; saves nothing. */
export async function readCustomerFile(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	bytes: Uint8Array
): Promise<string> {
	await engagementOf(ctx, actor, engagementId);
	const { records, numbers } = await recordsOf(ctx, bytes, mostCustomers);
	return linesNamed(records, numbers, customerWords.heads);
}

/** What would be saved of a list, or what is wrong with it; saves nothing. */
export async function checkCustomers(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	text: string,
	scale: SatisfactionScale
): Promise<CustomerList> {
	await engagementOf(ctx, actor, engagementId);
	const bytes = new TextEncoder().encode(text);
	const { records, numbers } = await recordsOf(ctx, bytes, mostCustomers);
	return readCustomers(records, customerWords, scale, numbers);
}

/**
 * Puts a list in the place of the one that was there, all of it or nothing. Throws 'invalid-input' for a list with
 * anything wrong and for a period that is too long.
 */
export async function saveCustomers(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	{ text, scale, period, currency }: ListAbout & { readonly text: string; readonly scale: SatisfactionScale }
): Promise<number> {
	const { customers } = await checkCustomers(ctx, actor, engagementId, text, scale);
	if (period.length > longestPeriod) throw new Problem('invalid-input', { period: 'too-long' });
	if (customers.length === 0) throw new Problem('invalid-input', { list: 'refused' });
	await ctx.db.transaction().execute(async (trx) => {
		// Two lists that are saved at once come one after the other.
		if (!(await holdRoot(trx, 'engagement', engagementId))) throw new Problem('not-found');
		await store.deleteList(trx, engagementId);
		const list = {
			engagement_id: engagementId,
			period: typedLine(period),
			currency,
			saved_on: dayOf(ctx.now()),
			account_id: actor.accountId
		};
		await store.insertList(trx, list, customers);
		const about = { kind: 'engagement', id: engagementId } as const;
		await record(ctx, trx, actor, 'customers.saved', about, { count: customers.length });
	});
	return customers.length;
}

/** The list with all that can be computed of it; null where there is none. */
export async function readKeyCustomers(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	plan: KeyCustomerPlan
): Promise<SavedList | null> {
	await engagementOf(ctx, actor, engagementId);
	const list = await store.findList(ctx.db, engagementId);
	if (!list) return null;
	const customers = await store.customersOf(ctx.db, engagementId);
	return {
		period: list.period,
		currency: list.currency,
		savedOn: list.saved_on,
		analysis: analyseCustomers(customers, plan)
	};
}

/** As `readKeyCustomers`, to be taken along: leaves an entry in the audit log. Throws 'not-found' without a list. */
export async function exportKeyCustomers(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	plan: KeyCustomerPlan
): Promise<SavedList> {
	const saved = await readKeyCustomers(ctx, actor, engagementId, plan);
	if (!saved) throw new Problem('not-found');
	const count = saved.analysis.rows.length;
	const about = { kind: 'engagement', id: engagementId } as const;
	await record(ctx, ctx.db, actor, 'customers.exported', about, { count, format: 'csv' });
	return saved;
}

/** Deletes the list with every name on it, for good. */
export async function deleteCustomers(ctx: Context, actor: Actor, engagementId: string): Promise<void> {
	await engagementOf(ctx, actor, engagementId);
	await ctx.db.transaction().execute(async (trx) => {
		if (!(await store.deleteList(trx, engagementId))) throw new Problem('not-found');
		await record(ctx, trx, actor, 'customers.deleted', { kind: 'engagement', id: engagementId });
	});
}
