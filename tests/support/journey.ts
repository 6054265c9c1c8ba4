import {
	test as plain,
	expect,
	type APIRequestContext,
	type BrowserContext,
	type Locator,
	type Page
} from '@playwright/test';
import type { Locale } from '../../src/lib/domain/text.ts';
import { consoleWords } from '../../src/lib/i18n/console.ts';
import { typedDay } from '../../src/lib/i18n/jalali.ts';
import { dayOf } from '../../src/lib/server/days.ts';
import { accountOf, demo } from './demo.ts';
import { languageOf, wordsOf } from './languages.ts';
import { settled } from './settled.ts';

export { expect };

/** Browsers write down every page with a status of 4xx, also where the test asks for one. */
const expected = /^Failed to load resource: the server responded with a status of 4\d\d/;

interface Journey {
	/** The language of the browser. */
	readonly lang: Locale;
	/** Fails the test when a page asks another host for anything, breaks its own policy, or throws. */
	readonly watched: void;
	/** A page of somebody who is signed in with this role. */
	readonly signedIn: (role: string) => Promise<Page>;
	/** A page of somebody else: another browser, set up like the first. */
	readonly another: () => Promise<Page>;
}

interface Worker {
	readonly sessions: Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>;
}

/** `test` for journeys: watched from the first page to the last. */
export const test = plain.extend<Journey, Worker>({
	// Signed in once: attempts are counted.
	sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
	lang: async ({}, use, info) => use(languageOf(info)),
	watched: [
		async ({ context, browser }, use) => {
			const wrong: string[] = [];
			const watch = (some: BrowserContext) => {
				some.on('request', (request) => {
					const { protocol, origin } = new URL(request.url());
					if (!['data:', 'blob:'].includes(protocol) && origin !== demo().origin && !isLoopback(origin))
						wrong.push(`asked for ${request.url()}`);
				});
				some.on('console', (message) => {
					if (message.type() === 'error' && !expected.test(message.text())) wrong.push(message.text());
				});
				some.on('weberror', (error) => wrong.push(error.error().message));
			};
			watch(context);
			const opened = (some: BrowserContext) => some !== context && watch(some);
			browser.on('context', opened);
			await use();
			browser.off('context', opened);
			expect(wrong).toEqual([]);
		},
		{ auto: true }
	],
	another: async ({ browser, contextOptions }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext(contextOptions);
			contexts.push(context);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
	},
	signedIn: async ({ another, sessions }, use) => {
		await use(async (role) => {
			const page = await another();
			const kept = sessions.get(role);
			if (kept) await page.context().addCookies(kept);
			else {
				const { email, password } = accountOf(role);
				const form = { email, password };
				await post(page.request, '/fa/sign-in', form);
				sessions.set(role, await page.context().cookies());
			}
			return page;
		});
	}
});

/** The servers that tests start themselves listen on loopback too. */
const isLoopback = (origin: string) => /^http:\/\/(localhost|127\.0\.0\.1):\d+$/.test(origin);

/** Posts a form as a browser does and returns where it leads. */
export async function post(
	request: APIRequestContext,
	path: string,
	form: Record<string, string>
): Promise<string> {
	const { origin } = demo();
	const answer = await request.post(`${origin}${path}`, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(answer.status(), `${path}: ${await answer.text().then((text) => text.slice(0, 200))}`).toBe(303);
	return answer.headers().location ?? '';
}

export interface OwnWave {
	readonly engagement: string;
	readonly id: string;
	/** The open link of the employees. */
	readonly link: string;
}

/** Days from now, as they are typed in Persian. */
export const inDays = (days: number, lang: Locale): string =>
	typedDay(dayOf(new Date(Date.now() + days * 86_400_000)), lang);

/** A launched wave of its own for a test, made over the console's forms without looking at them. */
export async function aWaveOfItsOwn(
	consultant: Page,
	lang: Locale,
	fields: Record<string, string> = {}
): Promise<OwnWave> {
	const { request } = consultant.context();
	const idIn = (location: string) => /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(location)?.[0] ?? '';
	const client = {
		clientFa: 'شرکت آزمون',
		clientEn: 'Trial Company',
		industry: 'other',
		defaultLocale: lang
	};
	const engagement = idIn(
		await post(request, `/${lang}/engagements/new`, { ...client, 'unit.0.fa': 'فروش', 'unit.0.en': 'Sales' })
	);
	const plan: Record<string, string> = {
		titleFa: 'موج آزمون',
		titleEn: 'Trial wave',
		opensOn: inDays(0, lang),
		closesOn: inDays(10, lang),
		threshold: '3',
		'employee.csf': 'core',
		...fields,
		then: 'continue'
	};
	const chosen = Object.entries(plan).flatMap(([name, value]) => {
		const [, code = 'population'] = /^[a-z]+\.([\w-]+)$/.exec(name) ?? [];
		return value && !['population', 'asksUnit'].includes(code) ? [[`ask.${code}`, 'yes'] as const] : [];
	});
	const id = idIn(
		await post(request, `/${lang}/engagements/${engagement}/waves/new`, {
			...Object.fromEntries(chosen),
			then: 'continue'
		})
	);
	for (const step of ['people', 'groups', 'days'])
		await post(request, `/${lang}/waves/${id}/setup/${step}`, plan);
	await post(request, `/${lang}/waves/${id}/launch`, {});
	const page = await request.get(`${demo().origin}/${lang}/waves/${id}/invite`);
	const code = /\/s\/([a-z0-9]+)/.exec(await page.text())?.[1] ?? '';
	return { engagement, id, link: `${demo().origin}/${lang}/s/${code}` };
}

/** The items of the page that is shown. */
export const itemsOf = (page: Page) => page.locator('fieldset:has(input)');

/** Clicks and waits for the page it leads to: a click returns before that page is there. */
export async function follow(page: Page, way: Locator): Promise<void> {
	const here = page.url();
	await way.click();
	await page.waitForURL((url) => url.href !== here);
}

/** Chooses a point of every item that is shown, by the words, as a thumb would do it. */
export async function answerAll(page: Page, point = 3): Promise<void> {
	// Counting does not wait, and neither does the click that led here.
	await page.waitForURL(/\/\d+$/);
	const items = page.locator('fieldset:has(input[type=radio])');
	for (let i = 0; i < (await items.count()); i++)
		await items.nth(i).locator('label:has(input[type=radio])').nth(point).click();
}

/** Goes on to the page that sends, doing on each page before it what is to be done there. */
export async function toTheLastPage(
	page: Page,
	lang: Locale,
	answer: (page: Page) => Promise<void> = async () => {}
): Promise<void> {
	const t = wordsOf(lang);
	await page.waitForURL(/\/\d+$/);
	while (!(await page.getByRole('button', { name: t.page.submit }).isVisible())) {
		await answer(page);
		await follow(page, page.getByRole('button', { name: t.page.next }));
	}
}

/** From the page that sends to the one that says thank you. */
export async function send(page: Page, lang: Locale): Promise<void> {
	const t = wordsOf(lang);
	await page.getByRole('button', { name: t.page.submit }).click();
	await expect(page.getByRole('heading', { name: t.thanks.title })).toBeVisible();
}

/** From the page that is shown to the page that says thank you. */
export async function answerToTheEnd(page: Page, lang: Locale): Promise<void> {
	await toTheLastPage(page, lang, answerAll);
	await send(page, lang);
}

/** Opens a page of the console and waits until its scripts, if any, have taken it over. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(`${demo().origin}${path}`);
	await settled(page);
}

export { consoleWords, settled, wordsOf };
