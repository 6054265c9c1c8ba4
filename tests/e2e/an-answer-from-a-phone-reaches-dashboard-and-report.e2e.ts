import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { formatter } from '../../src/lib/i18n/format.ts';
import { accountOf, demo } from '../support/demo.ts';
import { openRead, pagesOf } from '../pdf/read-pdf.ts';
import { answerAll, toTheLastPage } from '../support/journey.ts';
import { picture } from '../support/picture.ts';

const phone = { viewport: { width: 360, height: 740 }, locale: 'fa-IR', javaScriptEnabled: false } as const;
const desktop = { viewport: { width: 1280, height: 900 } } as const;

/** From the open link to the page that says thank you, as an employee without JavaScript does it. */
async function answerAsEmployee(browser: Browser): Promise<void> {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	await page.goto(demo().links.employee);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await page.getByRole('button', { name: 'شروع' }).click();
	await expect(page.getByRole('button', { name: 'ذخیره و ادامه' })).toBeVisible();
	await picture(page, 'answering-fa');
	await toTheLastPage(page, 'fa', answerAll);
	await page.getByRole('button', { name: 'فرستادن پاسخ‌ها' }).click();
	await expect(page.getByRole('heading', { name: 'پاسخ‌های شما رسید' })).toBeVisible();
	await context.close();
}

async function signIn(page: Page, lang: 'fa' | 'en', role: string): Promise<void> {
	const { email, password } = accountOf(role);
	await page.goto(`${demo().origin}/${lang}/sign-in`);
	await page.locator('input[name=email]').fill(email);
	await page.locator('input[name=password]').fill(password);
	await page.locator('form:has(input[name=password]) button').click();
	await expect(page).toHaveURL(new RegExp(`/${lang}/engagements`));
}

/** Opens the wave that takes answers. */
async function openNewestWave(page: Page): Promise<string> {
	await page.locator('main a[href*="/waves/"]').last().click();
	await expect(page).toHaveURL(/\/waves\/[0-9a-f-]{36}/);
	return page.url();
}

async function pdfOf(request: APIRequestContext, wave: string, locale: 'fa' | 'en'): Promise<string> {
	const answer = await request.get(`${wave}/report/${locale}.pdf`);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-type']).toBe('application/pdf');
	expect(answer.headers()['cache-control']).toBe('private, no-store');
	return (await pagesOf(await openRead(Uint8Array.from(await answer.body()))))
		.map((page) => page.text)
		.join('\n');
}

test('an answer from a phone reaches the dashboard and both reports', async ({ browser }) => {
	const context = await browser.newContext({ ...desktop, locale: 'en-GB' });
	const page = await context.newPage();
	await signIn(page, 'en', 'consultant');
	const wave = await openNewestWave(page);
	const before = await pdfOf(context.request, wave, 'en');
	await page.goto(wave);
	const shown = await page.locator('main').innerText();
	const n = Number(/n = (\d+)|(\d+) of 204/.exec(shown)?.slice(1).find(Boolean));
	expect(n).toBeGreaterThan(100);

	await answerAsEmployee(browser);

	await page.goto(wave);
	await expect(page.locator('main')).toContainText(new RegExp(`\\b${n + 1}\\b`));
	await picture(page, 'dashboard-en');
	const words = { en: formatter('en').num(n + 1), fa: formatter('fa').num(n + 1) };
	const after = await pdfOf(context.request, wave, 'en');
	expect(after).toContain(words.en);
	expect(after).not.toBe(before);
	expect(await pdfOf(context.request, wave.replace('/en/', '/fa/'), 'fa')).toContain(words.fa);

	await page.goto(wave.replace('/en/', '/fa/'));
	await expect(page.locator('main')).toContainText(words.fa);
	await picture(page, 'dashboard-fa');
	await context.close();
});

test('a manager signs in, sees her report and downloads it, and nothing else', async ({ browser }) => {
	const context = await browser.newContext({ ...desktop, locale: 'fa-IR' });
	const page = await context.newPage();
	await signIn(page, 'fa', 'manager');
	const wave = await openNewestWave(page);
	expect(await pdfOf(context.request, wave, 'fa')).toContain('شاخص');
	for (const closed of ['/setup', '/invite']) {
		const answer = await context.request.get(`${wave}${closed}`);
		expect([403, 404]).toContain(answer.status());
	}
	expect((await context.request.get(`${demo().origin}/fa/members`)).status()).toBe(403);
	await context.close();
});

test('the shared link opens the report without signing in, in both languages', async ({ browser }) => {
	const context = await browser.newContext({ ...desktop });
	const page = await context.newPage();
	for (const locale of ['fa', 'en'] as const) {
		const link = demo().links.report[locale];
		await page.goto(link);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.locator('h1')).toBeVisible();
		const file = await context.request.get(link, { headers: { accept: 'application/pdf' } });
		expect(file.headers()['content-type']).toBe('application/pdf');
	}
	await context.close();
});
