import type { Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { recordForAccount } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { deleteIdentitiesOf, findIdentityOf } from '../../store/provider-identities.ts';
import { beginFlow, mustHaveProvider, type Entry, type Refused } from './provider-sign-in.ts';
import { mustKnowPassword } from './stepping-up.ts';

export interface OwnConnection {
	readonly name: Localized;
	/** Null: not connected. */
	readonly connectedAt: Date | null;
}

/** How it stands with the actor's own connection; null where the server has no provider. */
export async function readConnection(ctx: Context, actor: Actor): Promise<OwnConnection | null> {
	const { provider } = ctx;
	if (!provider) return null;
	const identity = await findIdentityOf(ctx.db, actor.accountId, provider.issuer);
	return { name: provider.name, connectedAt: identity?.connected_at ?? null };
}

/**
 * Begins to connect the actor's account with who they are at the provider. A session that was left open is not enough:
 * whoever connects can sign in from then on. Throws 'not-found' without a provider and the Problems of
 * `mustKnowPassword`.
 */
export async function beginConnecting(
	ctx: Context,
	actor: Actor,
	password: string
): Promise<Entry | Refused> {
	mustHaveProvider(ctx);
	await mustKnowPassword(ctx, actor, password);
	return beginFlow(ctx, actor.accountId);
}

/** Takes the connection away. Throws 'not-found' without a provider. */
export async function disconnect(ctx: Context, actor: Actor): Promise<void> {
	const { issuer } = mustHaveProvider(ctx);
	await ctx.db.transaction().execute(async (trx) => {
		if (await deleteIdentitiesOf(trx, actor.accountId, issuer))
			await recordForAccount(ctx, trx, actor.accountId, 'provider.disconnected');
	});
}

/**
 * Part of every change of the password: somebody who had got in may have connected themselves, and would stay. `by`:
 * the account that did it; null: the operator.
 */
export async function endConnections(
	ctx: Context,
	trx: Db,
	accountId: string,
	by: string | null = accountId
): Promise<void> {
	if (await deleteIdentitiesOf(trx, accountId))
		await recordForAccount(ctx, trx, accountId, 'provider.disconnected', by);
}
