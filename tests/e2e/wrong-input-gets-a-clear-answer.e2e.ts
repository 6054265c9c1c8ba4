import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { demo } from '../support/demo.ts';
import { languageOf, linkOf, wordsOf } from '../support/languages.ts';

async function begin(page: Page, audience: 'employee' | 'customer', locale: 'fa' | 'en'): Promise<string> {
	await page.goto(linkOf(audience, locale));
	await page.getByRole('button', { name: wordsOf(locale).intro.start }).click();
	// A click does not wait for the page that it leads to.
	await page.waitForURL(/\/1$/);
	return page.url();
}

const post = (request: APIRequestContext, address: string, form: Record<string, string>) =>
	request.post(address, { form, headers: { origin: demo().origin }, maxRedirects: 0 });

test('an answer outside its scale is refused at its item, and nothing of the page is saved', async ({
	page
}, info) => {
	const locale = languageOf(info);
	const address = await begin(page, 'employee', locale);
	const [first, second] = await page
		.locator('fieldset')
		.evaluateAll((sets) => sets.slice(0, 2).map((set) => set.querySelector('input')!.name));
	const answer = await post(page.request, address, { [first!]: '9', [second!]: '4', _go: 'next' });
	expect(answer.status()).toBe(422);
	const html = await answer.text();
	expect(html).toContain(wordsOf(locale).errors['out-of-range']);
	expect(html).toContain(`lang="${locale}"`);
	await page.goto(address);
	await expect(page.locator(`input[name="${second}"]:checked`)).toHaveCount(0);
});

test('an item that the page does not ask is refused', async ({ page }, info) => {
	const locale = languageOf(info);
	const address = await begin(page, 'employee', locale);
	const answer = await post(page.request, address, { 'nps-01': '10', _go: 'next' });
	expect(answer.status()).toBe(422);
	expect(await answer.text()).toContain(wordsOf(locale).errors['unknown-item']);
});

test('a megabyte of text is refused in words', async ({ page }, info) => {
	const locale = languageOf(info);
	const address = await begin(page, 'customer', locale);
	const answer = await post(page.request, address, { 'nps-02': 'الف '.repeat(150_000), _go: 'next' });
	expect(answer.status()).toBe(413);
	const html = await answer.text();
	expect(html).toContain(`lang="${locale}"`);
	expect(html).toContain(wordsOf(locale).errors.title);
});

test('an unknown link and a malformed one are the same page', async ({ page }, info) => {
	const locale = languageOf(info);
	const title = wordsOf(locale).halted.title['invitation-unknown'];
	for (const path of ['r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'r/x/1', 's/nobody', "r/'--/2"]) {
		const answer = await page.goto(`${demo().origin}/${locale}/${path}`);
		expect(answer?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', locale);
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
	}
});

test('a wrong password is answered in words, and the address stays typed', async ({ page }, info) => {
	const locale = languageOf(info);
	await page.goto(`${demo().origin}/${locale}/sign-in`);
	await page.locator('input[name=email]').fill('nobody@sample.example');
	await page.locator('input[name=password]').fill('not the password');
	await page.locator('form:has(input[name=password]) button').click();
	await expect(page.locator('main')).toContainText(locale === 'fa' ? 'نادرست' : 'wrong');
	await expect(page.locator('input[name=email]')).toHaveValue('nobody@sample.example');
});
