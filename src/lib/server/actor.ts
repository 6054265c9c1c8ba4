import type { Role } from './db/schema.ts';

/** Who is asking, in which organization. Every service of the console takes one and scopes its SQL by it. */
export interface Actor {
	readonly accountId: string;
	readonly name: string;
	readonly email: string;
	readonly organizationId: string;
	readonly role: Role;
	/** The session that asks; absent where nobody is signed in, as in commands. */
	readonly sessionId?: string;
	/** When the password of the session was typed last. */
	readonly provedAt?: Date | null;
	/** The organization asks for a second factor, and this account has none. */
	readonly lacksSecondFactor?: boolean;
}

/** Owners and consultants work on all engagements of their organization; the others read what they were given. */
export const worksOnEverything = (actor: Actor): boolean =>
	actor.role === 'owner' || actor.role === 'consultant';
