import type { Role } from './db/schema.ts';

/** Who is asking, in which organization. Every service of the console takes one and scopes its SQL by it. */
export interface Actor {
	readonly accountId: string;
	readonly name: string;
	readonly email: string;
	readonly organizationId: string;
	readonly role: Role;
}

/** Owners and consultants work on all engagements of their organization; the others read what they were given. */
export const worksOnEverything = (actor: Actor): boolean =>
	actor.role === 'owner' || actor.role === 'consultant';
