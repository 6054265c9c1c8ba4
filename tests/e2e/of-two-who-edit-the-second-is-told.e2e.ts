import { actionWords } from '../../src/lib/i18n/actions.ts';
import { consoleWords } from '../../src/lib/i18n/console.ts';
import { problemWords } from '../../src/lib/server/http/problem-words.ts';
import { aWaveOfItsOwn, expect, open, test } from '../support/journey.ts';

test('of two who edit a client at the same time the second is told, keeps what was typed, and may save it then', async ({
	lang,
	signedIn
}) => {
	const t = consoleWords(lang).engagement;
	const first = await signedIn('consultant');
	const { engagement: engagementId } = await aWaveOfItsOwn(first, lang);
	const path = `/${lang}/engagements/${engagementId}/edit`;
	const second = await first.context().newPage();
	for (const page of [first, second]) await open(page, path);
	const save = async (page: typeof first, name: string) => {
		await page.getByLabel(t.clientEn, { exact: true }).fill(name);
		await page.getByRole('button', { name: t.save, exact: true }).click();
	};
	await save(first, 'Name of the first');
	await first.waitForURL(/done=saved/);
	await save(second, 'Name of the second');
	await expect(second.getByText(problemWords(lang, 'changed-meanwhile'))).toBeVisible();
	await expect(second.getByLabel(t.clientEn, { exact: true })).toHaveValue('Name of the second');
	await open(first, path);
	await expect(first.getByLabel(t.clientEn, { exact: true })).toHaveValue('Name of the first');
	await save(second, 'Name of the second');
	await second.waitForURL(/done=saved/);
	await second.close();
});

test('of two who edit an action at the same time the second is told', async ({ lang, signedIn }) => {
	const t = actionWords(lang);
	const [old, all, some] =
		lang === 'fa'
			? ['آموزش کارکنان', 'آموزش همهٔ کارکنان', 'آموزش برخی کارکنان']
			: ['Train the agents', 'Train all agents', 'Train some agents'];
	const first = await signedIn('consultant');
	const { engagement: engagementId } = await aWaveOfItsOwn(first, lang);
	const path = `/${lang}/engagements/${engagementId}/actions`;
	await open(first, `${path}?new=1`);
	const title = (page: typeof first) => page.getByLabel(t.titleIn[lang], { exact: true });
	const save = async (page: typeof first, text: string) => {
		await title(page).fill(text);
		await page
			.locator('form', { has: title(page) })
			.locator('button[type=submit]')
			.click();
	};
	await save(first, old);
	await first.waitForURL(/done=added/);
	const second = await first.context().newPage();
	for (const page of [first, second]) {
		await open(page, path);
		await page.getByRole('link', { name: t.editOf(old) }).click();
		await expect(title(page)).toHaveValue(old);
	}
	await save(first, all);
	await first.waitForURL(/done=saved/);
	await save(second, some);
	await expect(second.getByText(problemWords(lang, 'changed-meanwhile'))).toBeVisible();
	await expect(title(second)).toHaveValue(some);
	await save(second, some);
	await second.waitForURL(/done=saved/);
	await second.close();
});
