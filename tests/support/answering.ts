import type { Fields } from '../../src/lib/server/http/form.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { respondentToShow } from '../../src/lib/server/services/responding/responding-memory.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { anInvitation, type TestContext } from './builders.ts';

type Values = Readonly<Record<string, string | string[]>>;

export const fieldsOf = (values: Values): Fields =>
	new Map(Object.entries(values).map(([name, value]) => [name, [value].flat()]));

/** Invites somebody who presses "start" and is shown the first page. Returns their token. */
export async function begin(ctx: TestContext, campaignId: string): Promise<string> {
	const { token } = await anInvitation(ctx.db, campaignId);
	await start(ctx, token, 'fa');
	await respondentToShow(ctx, token);
	return token;
}

/** A page as a browser posts it; `_go: 'save'` as its script does. */
export const post = (ctx: TestContext, token: string, page: number | string, values: Values) =>
	answerPage(ctx, { token, page: String(page), locale: 'fa', fields: fieldsOf(values) });

/** What is stored of the answers under way; null where there are none. */
export const saved = async (ctx: TestContext, token: string) => (await findRespondent(ctx, token)).draft;
