import type { Actor } from '../../src/lib/server/actor.ts';
import {
	beginSecondFactor,
	confirmSecondFactor
} from '../../src/lib/server/services/accounts/second-factor.ts';
import { codeAt, stepOf } from '../../src/lib/server/sign-in/totp.ts';
import type { TestContext } from './builders.ts';
import { password } from './people.ts';

export const secretOf = async (ctx: TestContext, { accountId }: Actor): Promise<string> =>
	(
		await ctx.db
			.selectFrom('second_factor')
			.select('secret')
			.where('account_id', '=', accountId)
			.executeTakeFirstOrThrow()
	).secret;

/** What somebody's authenticator shows, or showed so many steps away. */
export const codeNow = async (ctx: TestContext, who: Actor, away = 0): Promise<string> =>
	codeAt(await secretOf(ctx, who), stepOf(ctx.now()) + away);

/** Sets one up and lets a minute pass, so that the next code is a fresh one. Returns the recovery codes. */
export async function withFactor(ctx: TestContext, who: Actor): Promise<string[]> {
	await beginSecondFactor(ctx, who, password);
	const codes = await confirmSecondFactor(ctx, who, await codeNow(ctx, who));
	ctx.at(new Date(ctx.now().getTime() + 60_000));
	return codes;
}
