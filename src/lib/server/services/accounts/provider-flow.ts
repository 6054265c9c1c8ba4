import { createHmac } from 'node:crypto';
import type { Context } from '../../app.ts';
import { isSame } from '../../provider/identity.ts';
import type { FlowSecrets } from '../../provider/port.ts';
import { hashToken, newToken } from '../../secrets.ts';
import * as tokens from '../../store/tokens.ts';

/*
 * A sign-in on its way through the provider. The browser holds one token in a cookie and the database its SHA-256, with
 * what it is for; state, nonce and verifier are derived from the token. So none of them is stored, each belongs to this
 * browser and this sign-in alone, and the row is used once over all processes.
 */

export type FlowPurpose = 'provider-sign-in' | 'provider-connect';
const purposes: readonly FlowPurpose[] = ['provider-sign-in', 'provider-connect'];

export interface StartedFlow {
	readonly token: string;
	readonly expiresAt: Date;
}

/** As long as somebody may look for the password of the provider. */
const lifetime = 10 * 60_000;

const derived = (token: string, part: string): string =>
	createHmac('sha256', token).update(`sign-in provider ${part}`).digest('base64url');

export const secretsOf = (token: string): FlowSecrets => ({
	state: derived(token, 'state'),
	nonce: derived(token, 'nonce'),
	verifier: derived(token, 'verifier')
});

export const drawFlow = (ctx: Pick<Context, 'now'>): StartedFlow => ({
	token: newToken(),
	expiresAt: new Date(ctx.now().getTime() + lifetime)
});

/** Remembers what a flow is for. `accountId`: the account that is to be connected; null: nobody is signed in yet. */
export const keepFlow = (
	ctx: Context,
	{ token, expiresAt }: StartedFlow,
	accountId: string | null
): Promise<unknown> =>
	tokens.insertToken(ctx.db, {
		hash: hashToken(token),
		purpose: accountId === null ? 'provider-sign-in' : 'provider-connect',
		account_id: accountId,
		expires_at: expiresAt,
		created_at: ctx.now()
	});

/** Ends the flow of this cookie, if the answer carries its state. Null for every other answer, and for the second one. */
export async function endFlow(
	ctx: Context,
	token: string,
	state: string | null
): Promise<{ readonly accountId: string | null } | null> {
	if (token === '' || token.length > 100 || !isSame(state, secretsOf(token).state)) return null;
	for (const purpose of purposes) {
		const row = await tokens.findToken(ctx.db, purpose, token);
		if (!row) continue;
		return (await tokens.consumeToken(ctx.db, row.hash, ctx.now())) ? { accountId: row.account_id } : null;
	}
	return null;
}
