import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import type { Context } from '../app.ts';
import { dayOf } from '../days.ts';
import { addEvent, closedWithContact, eraseContact, lockClosed } from '../store/complaints.ts';
import { defaultRetention } from './complaint-settings.ts';

/**
 * Deletes the contact data, the words of the customer and the notes of every case that was closed longer ago than its
 * engagement keeps them. Days, outcome and satisfaction stay, so the figures stay the same. Returns how many cases.
 */
export async function eraseOldContacts(ctx: Context): Promise<number> {
	const today = dayOf(ctx.now());
	let erased = 0;
	for (const { id, retention_days } of await closedWithContact(ctx.db)) {
		const before = daysBefore(today, retention_days ?? defaultRetention);
		erased += await ctx.db.transaction().execute(async (trx) => {
			// Opened again since it was listed: then its contact data are needed.
			const held = await lockClosed(trx, id);
			if (!held?.closed_on || held.closed_on > before || !(await eraseContact(trx, id))) return 0;
			await addEvent(trx, {
				case_id: id,
				kind: 'erased',
				happened_on: today,
				account_id: null,
				responsible_id: null,
				outcome: null,
				satisfaction: null,
				note: ''
			});
			return 1;
		});
	}
	return erased;
}
