import type { Dispute } from './dispute.ts';
import { workingDaysBetween, type WorkingWeek } from './working-days.ts';

/** How a complaint ended; ISO 10002 asks for the decision and for what was done. */
export const outcomes = ['resolved', 'compensated', 'not-justified', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** The way by which a complaint came in. */
export const channels = ['questionnaire', 'phone', 'in-person', 'mail', 'other'] as const;
export type Channel = (typeof channels)[number];

/** What is counted of a complaint; nothing in it says who complained, so it outlives the contact data. */
export interface ComplaintDates {
	/** ISO days, like the others. */
	readonly receivedOn: string;
	readonly acknowledgedOn: string | null;
	/** null while the case is open, also after it was opened again. */
	readonly closedOn: string | null;
	readonly outcome: Outcome | null;
	/** How often it was opened again. */
	readonly reopenings: number;
	/** What the customer said about the handling, 1 … 5; null where nobody asked. */
	readonly satisfaction: number | null;
	/** Where the customer took it outside, the last time; null where nobody did. */
	readonly dispute: Dispute | null;
	/** Taken from a log that was kept elsewhere. */
	readonly imported: boolean;
}

/** Working days within which a complaint is to be acknowledged and resolved. */
export interface ComplaintTargets {
	readonly acknowledgeWithin: number;
	readonly resolveWithin: number;
}

export const defaultTargets: ComplaintTargets = { acknowledgeWithin: 1, resolveWithin: 10 };

/** new: nobody has answered the customer yet; in-hand: acknowledged; closed. */
export type CaseState = 'new' | 'in-hand' | 'closed';

export function stateOfCase({
	acknowledgedOn,
	closedOn
}: Pick<ComplaintDates, 'acknowledgedOn' | 'closedOn'>): CaseState {
	if (closedOn !== null) return 'closed';
	return acknowledgedOn === null ? 'new' : 'in-hand';
}

/** Working days from the receipt to the closing, or until `today` while the case is open. */
export const ageOfCase = (
	dates: Pick<ComplaintDates, 'receivedOn' | 'closedOn'>,
	today: string,
	week: WorkingWeek
): number => workingDaysBetween(dates.receivedOn, dates.closedOn ?? today, week);

/** What an open case is late with, the graver thing first; null for one in time and for a closed one. */
export function overdueWith(
	dates: Pick<ComplaintDates, 'receivedOn' | 'acknowledgedOn' | 'closedOn'>,
	today: string,
	{ acknowledgeWithin, resolveWithin }: ComplaintTargets,
	week: WorkingWeek
): 'resolution' | 'acknowledgement' | null {
	if (dates.closedOn !== null) return null;
	const age = ageOfCase(dates, today, week);
	if (age > resolveWithin) return 'resolution';
	return dates.acknowledgedOn === null && age > acknowledgeWithin ? 'acknowledgement' : null;
}
