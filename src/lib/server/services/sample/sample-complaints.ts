import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import { sampleComplaints, type SampleComplaint } from '#lib/domain/sample/complaints.ts';
import type { Db } from '../../db/open.ts';
import type { ComplaintEventRow } from '../../db/schema.ts';
import { addEvent, insertCase, insertContact, updateCase } from '../../store/complaints.ts';
import { newCaseCode } from '../complaints/complaint-code.ts';
import { defaultRetention } from '../complaints/complaint-settings.ts';

type Event = Partial<Pick<ComplaintEventRow, 'outcome' | 'satisfaction' | 'responsible_id' | 'dispute'>>;

/** One invented case as if it had been handled by `accountId`, whose contact data went when their time was up. */
async function fillCase(
	trx: Db,
	engagementId: string,
	accountId: string,
	today: string,
	given: SampleComplaint
): Promise<void> {
	const { daysAgo, acknowledgedAfter, closedAfter, outcome, satisfaction, channel, message, dispute } = given;
	const dayAfter = (days: number) => daysBefore(today, daysAgo - days);
	const receivedOn = dayAfter(0);
	const row = await insertCase(trx, {
		engagement_id: engagementId,
		code: newCaseCode(),
		channel,
		received_on: receivedOn,
		responsible_id: acknowledgedAfter === null ? null : accountId,
		acknowledged_on: acknowledgedAfter === null ? null : dayAfter(acknowledgedAfter),
		closed_on: closedAfter === null ? null : dayAfter(closedAfter),
		outcome,
		satisfaction
	});
	if (!row) return;
	const byItself = (kind: ComplaintEventRow['kind']) =>
		kind === 'erased' || (kind === 'received' && channel === 'questionnaire');
	const happened = (kind: ComplaintEventRow['kind'], days: number, event: Event = {}) =>
		addEvent(trx, {
			case_id: row.id,
			kind,
			happened_on: dayAfter(days),
			account_id: byItself(kind) ? null : accountId,
			responsible_id: null,
			outcome: null,
			satisfaction: null,
			note: '',
			...event
		});
	await happened('received', 0);
	if (acknowledgedAfter !== null) await happened('acknowledged', acknowledgedAfter);
	if (given.reopened && closedAfter !== null) {
		const first = Math.floor(closedAfter / 2);
		await happened('closed', first, { outcome: 'resolved' });
		await happened('reopened', first + 2);
		await updateCase(trx, row.id, { reopenings: 1 });
	}
	if (closedAfter !== null) await happened('closed', closedAfter, { outcome });
	if (satisfaction !== null && closedAfter !== null) await happened('rated', closedAfter, { satisfaction });
	if (dispute) {
		const { body, takenAfter, endedAfter } = dispute;
		await happened('disputed', takenAfter, { dispute: body });
		await happened('dispute-ended', endedAfter, { dispute: dispute.outcome });
		await updateCase(trx, row.id, {
			dispute_body: body,
			disputed_on: dayAfter(takenAfter),
			dispute_ended_on: dayAfter(endedAfter),
			dispute_outcome: dispute.outcome
		});
	}
	const overAfter = dispute?.endedAfter ?? closedAfter;
	if (overAfter === null || daysAgo - overAfter < defaultRetention)
		await insertContact(trx, {
			case_id: row.id,
			name: null,
			mobile: null,
			email: `customer-${daysAgo}@sample.example`,
			message
		});
	else await happened('erased', overAfter + defaultRetention);
}

/** The invented complaints of the sample engagement, handled by whoever makes it. */
export const fillSampleComplaints = (
	db: Db,
	engagementId: string,
	accountId: string,
	today: string
): Promise<void> =>
	db.transaction().execute(async (trx) => {
		for (const given of sampleComplaints) await fillCase(trx, engagementId, accountId, today, given);
	});
