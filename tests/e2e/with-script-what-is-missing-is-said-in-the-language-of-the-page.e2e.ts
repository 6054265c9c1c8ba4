import type { Locator } from '@playwright/test';
import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { fieldProblemWords } from '../../src/lib/i18n/field-problems.ts';
import { formatter } from '../../src/lib/i18n/format.ts';
import { accountOf } from '../support/demo.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

/** What the browser writes beside the field; '' where it would send it. The words come when they are needed first. */
const saysOf = (field: Locator, words: string) =>
	expect.poll(() => field.evaluate((one: HTMLInputElement) => one.validationMessage)).toBe(words);

test('a form that is not filled in says so in the language of the page, and is sent when it is', async ({
	lang,
	page
}) => {
	const [t, a] = [fieldProblemWords(lang), accountWords(lang)];
	await open(page, `/${lang}/sign-in`);
	const [email, password] = [page.getByLabel(a.field.email), page.getByLabel(a.field.password)];
	const submit = page.getByRole('button', { name: a.signIn.submit, exact: true });
	await submit.click();
	await saysOf(email, t.empty);
	await expect(email).toBeFocused();
	await saysOf(password, t.empty);
	// While it is being mended too.
	await email.fill('somebody');
	await saysOf(email, t.email);
	await submit.click();
	await saysOf(email, t.email);
	const account = accountOf('consultant');
	await email.fill(account.email);
	await saysOf(email, '');
	await password.fill(account.password);
	await submit.click();
	await expect(page).toHaveURL(/engagements/);
});

test('whoever has gone on to another field before the words have come keeps writing there', async ({
	lang,
	page
}) => {
	const a = accountWords(lang);
	await open(page, `/${lang}/sign-in`);
	const slow = Promise.withResolvers<void>();
	await page.route('**/_app/immutable/**', async (route) => {
		await slow.promise;
		await route.continue();
	});
	const late = page.waitForRequest('**/_app/immutable/**');
	await page.getByRole('button', { name: a.signIn.submit, exact: true }).click();
	const request = await late;
	const password = page.getByLabel(a.field.password);
	await password.focus();
	slow.resolve();
	await (await request.response())?.finished();
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	await expect(password).toBeFocused();
});

test('a password that is too short is told in the digits of the page', async ({ lang, signedIn }) => {
	const a = accountWords(lang);
	const page = await signedIn('consultant');
	await open(page, `/${lang}/account`);
	const fresh = page.getByLabel(a.field.newPassword);
	await fresh.pressSequentially('abc');
	await fresh.press('Enter');
	await saysOf(fresh, fieldProblemWords(lang).tooShort(10, 3));
	expect(fieldProblemWords(lang).tooShort(10, 3)).toContain(formatter(lang).num(10));
});

test('files and addresses are asked for in the language of the page, and choosing one is enough', async ({
	lang,
	signedIn
}) => {
	const t = fieldProblemWords(lang);
	const page = await signedIn('consultant');
	const { id } = await aWaveOfItsOwn(page, lang);
	await open(page, `/${lang}/waves/${id}/data/import`);
	const file = page.locator('input[type=file]');
	await page.locator('form:has(input[type=file]) button').last().click();
	await saysOf(file, t.noFile);
	await file.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('kcf-01\n1') });
	await saysOf(file, '');
	await open(page, `/${lang}/waves/${id}/invite`);
	const site = page.locator('input[type=url]').first();
	await site.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
	await site.fill('example');
	await site.press('Enter');
	await saysOf(site, t.url);
});

test('one choice of a group is enough, and a tick', async ({ lang, signedIn }) => {
	const t = fieldProblemWords(lang);
	const page = await signedIn('consultant');
	await open(page, `/${lang}/account`);
	// No form of ours has such a group yet: one is put beside them.
	await page.evaluate(() => {
		const form = document.createElement('form');
		form.id = 'group';
		form.onsubmit = (event) => {
			event.preventDefault();
			form.dataset.sent = 'yes';
		};
		for (const [type, name] of [
			['radio', 'one'],
			['radio', 'one'],
			['checkbox', 'agree']
		]) {
			const input = document.createElement('input');
			Object.assign(input, { type, name, required: true });
			form.append(input);
		}
		form.append(document.createElement('button'));
		document.querySelector('main')?.append(form);
	});
	const form = page.locator('#group');
	const radios = form.locator('[type=radio]');
	await form.locator('button').click();
	await saysOf(radios.first(), t.unchosen);
	await saysOf(radios.last(), t.unchosen);
	await saysOf(form.locator('[type=checkbox]'), t.unticked);
	await radios.last().check();
	await saysOf(radios.first(), '');
	await form.locator('[type=checkbox]').check();
	await form.locator('button').click();
	await expect(form).toHaveAttribute('data-sent', 'yes');
});
