import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { locales, type Locale } from '#lib/domain/text.ts';
import { Problem } from '#lib/server/problem.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import type { Respondent } from '#lib/server/services/responding/responding.ts';
import { goTo } from '../../r/respond.ts';
import type { Answer } from '../../r/visit.ts';

/*
 * A kiosk has no token in its addresses, so that neither its history nor its address bar leads back to anybody's
 * answers. The token of the person at it lies in a cookie of the session, beside the language in which the kiosk was set
 * up and to which it goes back; the start page takes it away, and so does the last page of each visit.
 */
const cookie = 'sanjeh-kiosk';

type Visit = RequestEvent<{ lang: Locale; code: string }>;

const pathOf = (locale: Locale, code: string): string => `/${locale}/kiosk/${code}`;

const localeIn = (text: string | null | undefined): Locale | undefined =>
	locales.find((locale) => locale === text);

const read = ({ cookies }: Pick<Visit, 'cookies'>): readonly string[] =>
	cookies.get(cookie)?.split('.') ?? [];

/** The language in which the kiosk waits, whatever whoever is at it reads. */
export const homeOf = (event: Visit): Locale =>
	localeIn(read(event)[1]) ?? localeIn(event.url.searchParams.get('home')) ?? event.params.lang;

/** The start page of this kiosk. */
export const startPath = (event: Visit): string => pathOf(homeOf(event), event.params.code);

/** A page of the visit, in the language in which it goes on. */
export const pagePath = ({ params }: Visit, page: string): string =>
	`${pathOf(params.lang, params.code)}/${page}`;

function keep({ cookies, params, locals }: Visit, ...parts: readonly string[]): void {
	for (const locale of locales)
		cookies.set(cookie, parts.join('.'), {
			path: pathOf(locale, params.code),
			httpOnly: true,
			sameSite: 'strict',
			secure: locals.ctx.config.origin.startsWith('https:')
		});
}

export function keepToken(event: Visit, token: string): void {
	// Whoever starts has no visit yet.
	keep(event, token, localeIn(event.url.searchParams.get('home')) ?? event.params.lang);
}

/** The number of the case that this visit has led to: in no address, which the history would keep. */
export const keepCase = (event: Visit, token: string, code: string): void =>
	keep(event, token, homeOf(event), code);
export const caseOf = (event: Visit): string | undefined => read(event)[2];

export function forgetToken({ cookies, params }: { cookies: Cookies; params: { code: string } }): void {
	if (cookies.get(cookie) === undefined) return;
	for (const locale of locales) cookies.delete(cookie, { path: pathOf(locale, params.code) });
}

/** Codes after which nothing is left for the person at the kiosk: the next one finds the start page. */
const over = ['invitation-unknown', 'invitation-used', 'page-unknown'];

/** What the pages after the start run in: whoever has no answers under way is taken to the start. */
export async function kioskVisit(
	event: Visit,
	work: (token: string, respondent: Respondent) => Promise<Answer>
): Promise<Answer> {
	// What can be no code is no part of an address either.
	if (!/^[a-z0-9]{1,64}$/.test(event.params.code)) throw new Problem('invitation-unknown');
	const [token] = read(event);
	if (!token) return goTo(startPath(event));
	try {
		const respondent = await respondentToShow(event.locals.ctx, token);
		if (respondent.linkCode !== event.params.code) return goTo(startPath(event));
		return await work(token, respondent);
	} catch (error) {
		if (error instanceof Problem && over.includes(error.code)) return goTo(startPath(event));
		throw error;
	}
}
