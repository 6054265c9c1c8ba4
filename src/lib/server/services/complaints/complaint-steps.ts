import { outcomes, type Outcome } from '#lib/domain/complaints/case.ts';
import { disputeBodies, disputeOutcomes } from '#lib/domain/complaints/dispute.ts';
import { typedText } from '#lib/domain/typed.ts';
import type { Updateable } from 'kysely';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { ComplaintCaseRow, ComplaintEventRow } from '../../db/schema.ts';
import { Problem } from '../../problem.ts';
import { addEvent, eraseContact, lockCase, updateCase } from '../../store/complaints.ts';
import { findEngagement } from '../../store/engagements.ts';
import { handlersOf } from './complaints.ts';

export const longestNote = 2000;

/** Which case, and by whom it is found. */
export interface CaseKey {
	readonly engagementId: string;
	readonly id: string;
}

/** A step as it was typed: when it was taken (ISO day; null for what is no day) and what was done. */
export interface TypedStep {
	readonly on: string | null;
	readonly note: string;
}

type Held = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

interface Step {
	readonly kind: ComplaintEventRow['kind'];
	readonly change?: Updateable<ComplaintCaseRow>;
	readonly event?: Partial<
		Pick<ComplaintEventRow, 'responsible_id' | 'outcome' | 'satisfaction' | 'dispute'>
	>;
	readonly on: string;
	readonly note: string;
}

/**
 * One dated step of a case: what `step` makes of the case as it stands, with its event, in one transaction. Throws
 * 'not-found', 'not-allowed', and what `step` throws.
 */
async function takeStep(
	ctx: Context,
	actor: Actor,
	{ engagementId, id }: CaseKey,
	step: (held: Held, today: string) => Step | null
): Promise<void> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	await ctx.db.transaction().execute(async (trx) => {
		const held = await lockCase(trx, actor, engagementId, id);
		if (!held) throw new Problem('not-found');
		const taken = step(held, dayOf(ctx.now()));
		if (!taken) return;
		const { kind, change, event, on, note } = taken;
		if (change) await updateCase(trx, id, change);
		if (kind === 'erased') await eraseContact(trx, id);
		await addEvent(trx, {
			case_id: id,
			kind,
			happened_on: on,
			account_id: actor.accountId,
			responsible_id: null,
			outcome: null,
			satisfaction: null,
			note,
			...event
		});
		const told = kind === 'erased' ? 'complaint.contact-deleted' : 'complaint.changed';
		await record(ctx, trx, actor, told, { kind: 'engagement', id: engagementId });
	});
}

/** The day and the note of a step, or 'invalid-input' with what is wrong with them. */
function accept(
	{ on, note }: TypedStep,
	{ least, today, needsNote }: { least: string; today: string; needsNote: boolean }
): { on: string; note: string } {
	const cleaned = typedText(note);
	const issues: Record<string, string> = {};
	if (on === null) issues.on = 'day';
	else if (on > today) issues.on = 'future';
	else if (on < least) issues.on = 'before-receipt';
	if (needsNote && cleaned === '') issues.note = 'required';
	else if (cleaned.length > longestNote) issues.note = 'too-long';
	if (on === null || Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return { on, note: cleaned };
}

function mustBeOpen(held: Held): void {
	if (held.closed_on !== null) throw new Problem('case-changed');
}

function mustBeClosed(held: Held): void {
	if (held.closed_on === null) throw new Problem('case-changed');
}

/** Gives a case to a member who may open it. Giving it to whom it belongs already changes nothing. */
export async function assignCase(ctx: Context, actor: Actor, key: CaseKey, accountId: string): Promise<void> {
	const handlers = await handlersOf(ctx, actor);
	await takeStep(ctx, actor, key, (held, today) => {
		if (!handlers.some((handler) => handler.id === accountId))
			throw new Problem('invalid-input', { responsible: 'choice' });
		if (held.responsible_id === accountId) return null;
		return {
			kind: 'assigned',
			change: { responsible_id: accountId },
			event: { responsible_id: accountId },
			on: today,
			note: ''
		};
	});
}

/** The customer was told that the complaint has arrived. The first to acknowledge is responsible, if nobody is yet. */
export const acknowledgeCase = (ctx: Context, actor: Actor, key: CaseKey, step: TypedStep): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		mustBeOpen(held);
		if (held.acknowledged_on !== null) throw new Problem('case-changed');
		const { on, note } = accept(step, { least: held.received_on, today, needsNote: false });
		return {
			kind: 'acknowledged',
			change: { acknowledged_on: on, responsible_id: held.responsible_id ?? actor.accountId },
			on,
			note
		};
	});

/** Something was done about an open case. */
export const addAction = (ctx: Context, actor: Actor, key: CaseKey, step: TypedStep): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		mustBeOpen(held);
		return { kind: 'action', ...accept(step, { least: held.received_on, today, needsNote: true }) };
	});

/** Ends a case with its outcome and what was decided. An answer to the customer acknowledges it too. */
export const closeCase = (
	ctx: Context,
	actor: Actor,
	key: CaseKey,
	step: TypedStep & { readonly outcome: string }
): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		mustBeOpen(held);
		const outcome: Outcome | undefined = outcomes.find((o) => o === step.outcome);
		if (!outcome) throw new Problem('invalid-input', { outcome: 'choice' });
		const least = held.acknowledged_on ?? held.received_on;
		const { on, note } = accept(step, { least, today, needsNote: true });
		return {
			kind: 'closed',
			change: { closed_on: on, outcome, acknowledged_on: held.acknowledged_on ?? on },
			event: { outcome },
			on,
			note
		};
	});

/** The customer was not content with the answer: the case is open again, and what was said of its handling is void. */
export const reopenCase = (ctx: Context, actor: Actor, key: CaseKey, step: TypedStep): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		mustBeClosed(held);
		const least = held.closed_on ?? held.received_on;
		const { on, note } = accept(step, { least, today, needsNote: true });
		return {
			kind: 'reopened',
			change: { closed_on: null, outcome: null, satisfaction: null, reopenings: held.reopenings + 1 },
			on,
			note
		};
	});

/** What the customer said of the handling of a closed case, 1 (very dissatisfied) … 5 (very satisfied). */
export const rateHandling = (ctx: Context, actor: Actor, key: CaseKey, grade: number): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		mustBeClosed(held);
		if (!Number.isInteger(grade) || grade < 1 || grade > 5)
			throw new Problem('invalid-input', { satisfaction: 'choice' });
		return {
			kind: 'rated',
			change: { satisfaction: grade },
			event: { satisfaction: grade },
			on: today,
			note: ''
		};
	});

/** The customer takes the case outside, open or closed; again only when the dispute before is over. */
export const takeOutside = (
	ctx: Context,
	actor: Actor,
	key: CaseKey,
	step: TypedStep & { readonly body: string }
): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		if (held.disputed_on !== null && held.dispute_ended_on === null) throw new Problem('case-changed');
		const body = disputeBodies.find((one) => one === step.body);
		if (!body) throw new Problem('invalid-input', { body: 'choice' });
		const least = held.dispute_ended_on ?? held.received_on;
		const { on, note } = accept(step, { least, today, needsNote: false });
		return {
			kind: 'disputed',
			change: { dispute_body: body, disputed_on: on, dispute_ended_on: null, dispute_outcome: null },
			event: { dispute: body },
			on,
			note
		};
	});

/** The dispute outside is over. The case stays open or closed as it is. */
export const endDispute = (
	ctx: Context,
	actor: Actor,
	key: CaseKey,
	step: TypedStep & { readonly disputeOutcome: string }
): Promise<void> =>
	takeStep(ctx, actor, key, (held, today) => {
		if (held.disputed_on === null || held.dispute_ended_on !== null) throw new Problem('case-changed');
		const outcome = disputeOutcomes.find((one) => one === step.disputeOutcome);
		if (!outcome) throw new Problem('invalid-input', { disputeOutcome: 'choice' });
		const { on, note } = accept(step, { least: held.disputed_on, today, needsNote: false });
		return {
			kind: 'dispute-ended',
			change: { dispute_ended_on: on, dispute_outcome: outcome },
			event: { dispute: outcome },
			on,
			note
		};
	});

/** Deletes the contact data at once, as the customer may ask for; what is counted stays. */
export const eraseCaseContact = (ctx: Context, actor: Actor, key: CaseKey): Promise<void> =>
	takeStep(ctx, actor, key, (_, today) => ({ kind: 'erased', on: today, note: '' }));
