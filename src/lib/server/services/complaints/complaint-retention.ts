import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { addEvent, overWithTraces, eraseContact, lockOver } from '../../store/complaints.ts';
import { defaultRetention } from './complaint-settings.ts';

/**
 * Deletes the contact data, the words of the customer and the notes of every case that was closed, and whose dispute
 * outside is over, longer ago than its engagement keeps them. Days, outcome and satisfaction stay, so the figures stay the same. Returns how many cases.
 */
export async function eraseOldContacts(ctx: Context): Promise<number> {
	const today = dayOf(ctx.now());
	const due = (await overWithTraces(ctx.db)).flatMap((row) => {
		const before = daysBefore(today, row.retention_days ?? defaultRetention);
		return row.over_on <= before ? [{ ...row, before }] : [];
	});
	let erased = 0;
	for (const [engagementId, cases] of Map.groupBy(due, (row) => row.engagement_id)) {
		erased += await ctx.db.transaction().execute(async (trx) => {
			let count = 0;
			for (const { id, before } of cases) if (await erase(trx, id, before, today)) count++;
			const daily = { organizationId: cases[0]?.organization_id ?? null, accountId: null };
			const engagement = { kind: 'engagement', id: engagementId } as const;
			if (count > 0) await record(ctx, trx, daily, 'retention.complaints', engagement, { count });
			return count;
		});
	}
	return erased;
}

/** False for a case that was opened again or taken outside since it was listed: then its contact data are needed. */
async function erase(trx: Db, id: string, before: string, today: string): Promise<boolean> {
	const held = await lockOver(trx, id);
	if (!held || held.over_on > before) return false;
	return eraseCase(trx, id, today, null);
}

/** Deletes who complained, their words and the notes, and says so in the case's history; false where nothing was left. */
export async function eraseCase(
	trx: Db,
	id: string,
	today: string,
	accountId: string | null
): Promise<boolean> {
	if (!(await eraseContact(trx, id))) return false;
	await addEvent(trx, {
		case_id: id,
		kind: 'erased',
		happened_on: today,
		account_id: accountId,
		responsible_id: null,
		outcome: null,
		satisfaction: null,
		note: ''
	});
	return true;
}
