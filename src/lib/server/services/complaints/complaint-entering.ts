import type { Channel } from '#lib/domain/complaints/case.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { addEvent, findSameCase, insertCase, insertContact } from '../../store/complaints.ts';
import { holdRoot } from '../../store/deleting.ts';
import { newCaseCode } from './complaint-code.ts';
import type { Contact } from './complaint-contact.ts';

export interface NewCase {
	readonly engagementId: string;
	readonly channel: Channel;
	/** ISO day. */
	readonly receivedOn: string;
	readonly contact: Contact;
	/** Who entered it by hand; null for the customer. */
	readonly enteredBy: string | null;
}

/**
 * A case with its contact data, its first event and whatever `andThen` adds, in one transaction. Returns its id and its
 * code. A customer who sends the same words once more, by a double click or because the answer was lost, has the case
 * that there is.
 */
export function enterNewCase(
	db: Db,
	given: NewCase,
	andThen: (trx: Db) => Promise<void> = async () => {}
): Promise<{ id: string; code: string }> {
	return db.transaction().execute(async (trx) => {
		if (given.enteredBy === null) {
			if (!(await holdRoot(trx, 'engagement', given.engagementId))) throw new Problem('not-found');
			const { engagementId: engagement_id, channel, receivedOn: received_on } = given;
			const same = await findSameCase(trx, { engagement_id, channel, received_on }, given.contact);
			if (same) return same;
		}
		for (let attempt = 0; attempt < 5; attempt++) {
			const code = newCaseCode();
			const row = await insertCase(trx, {
				engagement_id: given.engagementId,
				code,
				channel: given.channel,
				received_on: given.receivedOn,
				responsible_id: null,
				acknowledged_on: null,
				closed_on: null,
				outcome: null,
				satisfaction: null
			});
			if (!row) continue;
			await insertContact(trx, { case_id: row.id, ...given.contact });
			await addEvent(trx, {
				case_id: row.id,
				kind: 'received',
				happened_on: given.receivedOn,
				account_id: given.enteredBy,
				responsible_id: null,
				outcome: null,
				satisfaction: null,
				note: ''
			});
			await andThen(trx);
			return { id: row.id, code };
		}
		throw new Problem('unexpected');
	});
}
