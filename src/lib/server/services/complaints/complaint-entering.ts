import type { Channel } from '#lib/domain/complaints/case.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { addEvent, insertCase, insertContact } from '../../store/complaints.ts';
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
 * code.
 */
export function enterNewCase(
	db: Db,
	given: NewCase,
	andThen: (trx: Db) => Promise<void> = async () => {}
): Promise<{ id: string; code: string }> {
	return db.transaction().execute(async (trx) => {
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
