/** Before whom a customer takes a complaint that was not settled inside (ISO 10003). */
export const disputeBodies = [
	'mediation',
	'arbitration',
	'court',
	'authority',
	'association',
	'other'
] as const;
export type DisputeBody = (typeof disputeBodies)[number];

export const disputeOutcomes = ['settled', 'for-customer', 'for-organization', 'dropped'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];

export interface Dispute {
	readonly body: DisputeBody;
	/** ISO days. */
	readonly since: string;
	/** null, like the outcome, while it runs. */
	readonly endedOn: string | null;
	readonly outcome: DisputeOutcome | null;
}

export const isRunning = (dispute: Dispute | null): boolean => dispute !== null && dispute.endedOn === null;
