import { actionWords } from '../../src/lib/i18n/actions.ts';
import { consoleWords } from '../../src/lib/i18n/console.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

test('what a double click asks for is done once', async ({ lang, signedIn }) => {
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	const t = actionWords(lang);
	const path = `/${lang}/engagements/${engagement}/actions`;
	await open(page, `${path}?new=1`);
	const title = page.getByLabel(t.titleIn[lang], { exact: true });
	await title.fill('Train the agents');
	await page.locator('form', { has: title }).locator('button[type=submit]').dblclick();
	await page.waitForURL(/done=added/);
	await page.waitForLoadState('networkidle');
	await open(page, path);
	await expect(page.getByRole('link', { name: t.editOf('Train the agents') })).toHaveCount(1);
});

test('a client that is made with a double click is made once', async ({ lang, signedIn }) => {
	const page = await signedIn('consultant');
	const t = consoleWords(lang).engagement;
	await open(page, `/${lang}/engagements/new`);
	const name = `Double ${Math.random().toString(36).slice(2)}`;
	await page.getByLabel(t.clientEn, { exact: true }).fill(name);
	await page.getByRole('combobox').first().selectOption({ index: 1 });
	await page.locator('form button[type=submit]').last().dblclick();
	await page.waitForURL((url) => !url.pathname.endsWith('/engagements/new'));
	await page.waitForLoadState('networkidle');
	await open(page, `/${lang}/engagements`);
	await expect(page.getByRole('heading', { name })).toHaveCount(1);
});
