import { locales } from '#lib/domain/text.ts';
import { addressOf } from '#lib/server/http/respondent-address.ts';
import { mustBeOpen } from '#lib/server/services/responding/responding.ts';
import { findOpenLink, resumption, startOpen } from '#lib/server/services/responding/responding-start.ts';
import { countStart } from '#lib/server/services/responding/responding-throttle.ts';
import { introOf } from '../../r/intro.ts';
import { answer, framable, goTo, respondentPage } from '../../r/respond.ts';
import type { RequestHandler } from './$types';

/** The token of the answers that this browser began here. It is sent to this address only. */
const cookie = 'sanjeh-answers';
const keptSeconds = 60 * 24 * 3600;

export const GET: RequestHandler = respondentPage(async (event) => {
	const { ctx } = event.locals;
	const { code, lang } = event.params;
	const asked = await findOpenLink(ctx, code);
	const token = event.cookies.get(cookie);
	const begun = token ? await resumption(ctx, asked, token) : null;
	const under = begun && begun !== 'finished' ? { path: `/${lang}/r/${token}/${begun.page}` } : begun;
	mustBeOpen(asked, under !== null && under !== 'finished');
	const intro = introOf(event, asked, 'open', under ?? false);
	return framable({ ...asked, kind: 'open' }, answer(event.request, intro));
});

export const POST: RequestHandler = respondentPage(async (event) => {
	const { ctx } = event.locals;
	const { code, lang } = event.params;
	await countStart(ctx, addressOf(event));
	const token = await startOpen(ctx, code, lang);
	for (const locale of locales) {
		event.cookies.set(cookie, token, {
			path: `/${locale}/s/${code}`,
			httpOnly: true,
			sameSite: 'lax',
			secure: ctx.config.origin.startsWith('https:'),
			maxAge: keptSeconds
		});
	}
	return goTo(`/${lang}/r/${token}/1`);
});
