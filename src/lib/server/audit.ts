import type { AuditAction, AuditObjectKind } from '#lib/domain/audit.ts';
import type { Actor } from './actor.ts';
import type { Context } from './app.ts';
import type { Db } from './db/open.ts';
import { insertEntries, insertForAccount, nameOf } from './store/audit.ts';

export interface AuditObject {
	readonly kind: AuditObjectKind;
	/** A random number of ours, or the code of an instrument. */
	readonly id: string;
}

/** What may stand beside an entry: nothing that names a person, no answer, no address, no token. */
export interface AuditDetail {
	/** How many of whatever it was. */
	readonly count?: number;
	readonly days?: number;
	readonly role?: string;
	/** pdf, xlsx, csv … */
	readonly format?: string;
	/** The name of a thing, in both languages. */
	readonly fa?: string;
	readonly en?: string;
}

/** Who did it; without an account: nobody in particular, such as the daily job. */
export interface Doer {
	readonly organizationId: string | null;
	readonly accountId: string | null;
}

/**
 * Adds an entry to the audit log. `db` is the transaction of the change that it tells of: both happen, or neither. The
 * names of an engagement and of a wave are kept with it, for they may be gone when somebody reads it: so the deletion
 * of one is recorded before it is done.
 */
export async function record(
	ctx: Pick<Context, 'now'>,
	db: Db,
	doer: Doer | Actor,
	action: AuditAction,
	object?: AuditObject,
	detail: AuditDetail = {}
): Promise<void> {
	const named =
		object && (object.kind === 'engagement' || object.kind === 'wave')
			? await nameOf(db, object.kind, object.id)
			: undefined;
	await insertEntries(db, [
		{
			organization_id: doer.organizationId,
			account_id: doer.accountId,
			action,
			object_kind: object?.kind ?? null,
			object_id: object?.id ?? null,
			detail: JSON.stringify({ ...named, ...detail }),
			at: ctx.now()
		}
	]);
}

/**
 * Adds an entry about an account, such as a sign-in, to the log of each of its organizations. Null: an account that
 * does not exist was asked for; the address that was typed is not kept.
 */
export const recordForAccount = (
	ctx: Pick<Context, 'now'>,
	db: Db,
	accountId: string | null,
	action: AuditAction,
	by: string | null = accountId
): Promise<void> => insertForAccount(db, accountId, { action, by, at: ctx.now() });
