import {
	ageOfCase,
	channels,
	overdueWith,
	stateOfCase,
	type CaseState,
	type Channel,
	type ComplaintDates,
	type Outcome
} from '#lib/domain/complaints/case.ts';
import { complaintFigures, type ComplaintFigures } from '#lib/domain/complaints/figures.ts';
import type { Dispute, DisputeBody, DisputeOutcome } from '#lib/domain/complaints/dispute.ts';
import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/complaints.ts';
import { findEngagement } from '../../store/engagements.ts';
import { listMembers } from '../../store/members.ts';
import { acceptContact, type Contact, type TypedContact } from './complaint-contact.ts';
import { enterNewCase } from './complaint-entering.ts';
import { settingsOf, type ComplaintSettings } from './complaint-settings.ts';

/** The engagement whose complaints these are; readers may know the figures only. */
export interface ComplaintsHead {
	readonly client: Localized;
	readonly sample: boolean;
	readonly works: boolean;
}

async function openEngagement(ctx: Context, actor: Actor, engagementId: string) {
	const row = await findEngagement(ctx.db, actor, engagementId);
	if (!row) throw new Problem('not-found');
	return row;
}

/** Cases hold contact data: only for those who work on the engagement. */
async function mustHandle(ctx: Context, actor: Actor, engagementId: string): Promise<void> {
	await openEngagement(ctx, actor, engagementId);
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
}

export async function complaintsHead(
	ctx: Context,
	actor: Actor,
	engagementId: string
): Promise<ComplaintsHead> {
	const row = await openEngagement(ctx, actor, engagementId);
	return {
		client: { fa: row.client_fa, en: row.client_en },
		sample: row.sample,
		works: worksOnEverything(actor)
	};
}

export interface ListedCase {
	readonly id: string;
	readonly code: string;
	readonly channel: Channel;
	readonly receivedOn: string;
	readonly state: CaseState;
	readonly outcome: Outcome | null;
	/** Working days. */
	readonly age: number;
	readonly overdue: ReturnType<typeof overdueWith>;
	readonly responsible: string | null;
	/** What the customer wrote, as long as it is kept. */
	readonly message: string | null;
	/** Taken from a log: what the customer wrote was never here. */
	readonly imported: boolean;
	/** A dispute outside that is not over. */
	readonly disputed: boolean;
}

/** All cases of an engagement, those that are late first, then the newest first. */
export async function listCases(ctx: Context, actor: Actor, engagementId: string): Promise<ListedCase[]> {
	await mustHandle(ctx, actor, engagementId);
	const { targets, week } = await settingsOf(ctx.db, engagementId);
	const today = dayOf(ctx.now());
	const rows = await store.listCases(ctx.db, engagementId);
	const cases = rows.map((row): ListedCase => {
		const dates = {
			receivedOn: row.received_on,
			acknowledgedOn: row.acknowledged_on,
			closedOn: row.closed_on
		};
		return {
			id: row.id,
			code: row.code,
			channel: row.channel,
			receivedOn: row.received_on,
			state: stateOfCase(dates),
			outcome: row.outcome,
			age: ageOfCase(dates, today, week),
			overdue: overdueWith(dates, today, targets, week),
			responsible: row.responsible,
			message: row.message,
			imported: row.imported_on !== null,
			disputed: row.disputed_on !== null && row.dispute_ended_on === null
		};
	});
	return cases.sort((a, b) => Number(b.overdue !== null) - Number(a.overdue !== null));
}

export interface CaseEvent {
	readonly kind: Awaited<ReturnType<typeof store.eventsOf>>[number]['kind'];
	readonly on: string;
	readonly by: string | null;
	readonly responsible: string | null;
	readonly outcome: Outcome | null;
	readonly satisfaction: number | null;
	readonly dispute: DisputeBody | DisputeOutcome | null;
	readonly note: string;
}

export interface ComplaintCase extends ComplaintDates {
	readonly id: string;
	readonly code: string;
	readonly channel: Channel;
	readonly state: CaseState;
	readonly age: number;
	readonly overdue: ReturnType<typeof overdueWith>;
	readonly responsible: { readonly id: string; readonly name: string } | null;
	/** null once it is deleted. */
	readonly contact: Contact | null;
	/** The days for which contact data outlive the closing. */
	readonly retentionDays: number;
	readonly events: readonly CaseEvent[];
	/** Members who may be made responsible. */
	readonly handlers: readonly { readonly id: string; readonly name: string }[];
}

/** Members of the organization who handle complaints: those who may open the cases. */
export async function handlersOf(ctx: Context, actor: Actor) {
	const members = await listMembers(ctx.db, actor.organizationId);
	return members.filter((m) => m.role === 'owner' || m.role === 'consultant');
}

/** One case with everything about it. Throws 'not-found', and 'not-allowed' for those who only read. */
export async function readCase(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	id: string
): Promise<ComplaintCase> {
	await mustHandle(ctx, actor, engagementId);
	const row = await store.findCase(ctx.db, actor, engagementId, id);
	if (!row) throw new Problem('not-found');
	const { targets, week, retentionDays } = await settingsOf(ctx.db, engagementId);
	const today = dayOf(ctx.now());
	const dates: ComplaintDates = datesOf(row);
	const events = await store.eventsOf(ctx.db, id);
	return {
		...dates,
		id,
		code: row.code,
		channel: row.channel,
		state: stateOfCase(dates),
		age: ageOfCase(dates, today, week),
		overdue: overdueWith(dates, today, targets, week),
		responsible: row.responsible_id ? { id: row.responsible_id, name: row.responsible ?? '' } : null,
		contact: (await store.contactOf(ctx.db, id)) ?? null,
		retentionDays,
		events: events.map(({ happened_on: on, ...event }) => ({
			...event,
			dispute: event.dispute as CaseEvent['dispute'],
			on
		})),
		handlers: (await handlersOf(ctx, actor)).map(({ id: account, name }) => ({ id: account, name }))
	};
}

type DatesRow = Awaited<ReturnType<typeof store.caseDates>>[number];

const disputeOf = (row: DatesRow): Dispute | null =>
	row.dispute_body === null || row.disputed_on === null
		? null
		: {
				body: row.dispute_body,
				since: row.disputed_on,
				endedOn: row.dispute_ended_on,
				outcome: row.dispute_outcome
			};

const datesOf = (row: DatesRow): ComplaintDates => ({
	receivedOn: row.received_on,
	acknowledgedOn: row.acknowledged_on,
	closedOn: row.closed_on,
	outcome: row.outcome,
	reopenings: row.reopenings,
	satisfaction: row.satisfaction,
	dispute: disputeOf(row),
	imported: row.imported_on !== null
});

/** A complaint that came by another way than the questionnaire, as it was typed. */
export interface EnteredCase extends TypedContact {
	readonly channel: string;
	/** ISO day; null for what is no day. */
	readonly receivedOn: string | null;
}

/** Enters a case by hand; returns its id. Throws 'invalid-input' with the issue of each field. */
export async function enterCase(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	input: EnteredCase
): Promise<string> {
	await mustHandle(ctx, actor, engagementId);
	const accepted = acceptContact(input, false);
	const issues: Record<string, string> = { ...('issues' in accepted ? accepted.issues : {}) };
	const channel = channels.find((c) => c === input.channel);
	if (!channel) issues.channel = 'choice';
	const { receivedOn } = input;
	if (receivedOn === null) issues.receivedOn = 'day';
	else if (receivedOn > dayOf(ctx.now())) issues.receivedOn = 'future';
	if (Object.keys(issues).length || 'issues' in accepted || !channel || receivedOn === null)
		throw new Problem('invalid-input', issues);
	const given = { engagementId, channel, receivedOn, contact: accepted.contact, enteredBy: actor.accountId };
	const { id } = await enterNewCase(ctx.db, given, (trx) =>
		record(ctx, trx, actor, 'complaint.entered', { kind: 'engagement', id: engagementId })
	);
	return id;
}

export interface ReadFigures {
	readonly figures: ComplaintFigures;
	readonly settings: ComplaintSettings;
	/** ISO day; null: from the beginning. */
	readonly since: string | null;
	readonly today: string;
}

/** The complaints that came in the last `days` calendar days, or ever, as they are counted. */
export async function countedCases(ctx: Context, actor: Actor, engagementId: string, days: number | null) {
	await openEngagement(ctx, actor, engagementId);
	const settings = await settingsOf(ctx.db, engagementId);
	const today = dayOf(ctx.now());
	const since = days === null ? null : daysBefore(today, days);
	const all = (await store.caseDates(ctx.db, engagementId)).map(datesOf);
	return { cases: since === null ? all : all.filter((c) => c.receivedOn > since), settings, since, today };
}

/** What is counted of the complaints that came in the last `days` calendar days, or ever: for all who may read. */
export async function readComplaintFigures(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	days: number | null
): Promise<ReadFigures> {
	const { cases, settings, since, today } = await countedCases(ctx, actor, engagementId, days);
	return {
		figures: complaintFigures(cases, today, settings.targets, settings.week),
		settings,
		since,
		today
	};
}
