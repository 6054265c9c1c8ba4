import { auditWords } from '../../src/lib/i18n/audit.ts';
import { storedWords } from '../../src/lib/i18n/stored.ts';
import { accountOf } from '../support/demo.ts';
import { aWaveOfItsOwn, consoleWords, expect, open, post, test, settled } from '../support/journey.ts';

test('a person is forgotten, a wave is deleted after its name and the password, and the owner reads who did it', async ({
	lang,
	signedIn
}) => {
	test.slow();
	const t = storedWords(lang);
	const log = auditWords(lang);
	const page = await signedIn('consultant');
	const { password } = accountOf('consultant');
	const name = lang === 'fa' ? 'موج آزمون' : 'Trial wave';
	const { engagement, id } = await aWaveOfItsOwn(page, lang);
	const address = `forget-${lang}-${Date.now()}@example.ir`;

	await test.step('somebody is invited, and what is stored says so', async () => {
		await open(page, `/${lang}/waves/${id}/invite`);
		const list = page.getByLabel(consoleWords(lang).invite.list, { exact: true });
		await list.fill(`Sara, ${address}`);
		await page.getByRole('button', { name: consoleWords(lang).invite.check }).click();
		await page.locator('button[formaction*="/invite"]').first().click();
		await settled(page);
		await open(page, `/${lang}/engagements/${engagement}`);
		await page.getByRole('link', { name: t.summary.link }).click();
		await expect(page.getByRole('heading', { level: 1, name: t.summary.title })).toBeVisible();
		await expect(page.getByRole('row', { name })).toContainText(lang === 'fa' ? '۱' : '1');
	});

	await test.step('their contact is found by the address and deleted', async () => {
		await open(page, `/${lang}/forget`);
		await page.getByLabel(t.forget.person).fill(address);
		await page.getByRole('button', { name: t.forget.find }).click();
		await expect(page.getByRole('heading', { name: t.forget.foundTitle })).toBeVisible();
		expect(page.url()).not.toContain('example.ir');
		await page.getByLabel(t.forget.again).fill(address);
		await page.getByLabel(t.deletion.password).fill(password);
		await page.getByRole('button', { name: t.forget.submit }).click();
		await expect(page.getByText(t.forget.done)).toBeVisible();
	});

	await test.step('with another name nothing is deleted', async () => {
		await open(page, `/${lang}/waves/${id}/data`);
		await page.getByRole('link', { name: t.deletion.link.wave }).click();
		await page.locator('input[name=name]').fill('Another');
		await page.getByLabel(t.deletion.password).fill(password);
		await page.getByRole('button', { name: t.deletion.submit }).click();
		await expect(page.getByText(t.deletion.issues.differs ?? '')).toBeVisible();
		await settled(page);
	});

	await test.step('with its name and the password it is gone', async () => {
		await page.locator('input[name=name]').fill(name);
		await page.getByLabel(t.deletion.password).fill(password);
		await page.getByRole('button', { name: t.deletion.submit }).click();
		await expect(page.getByText(t.deletion.done.wave)).toBeVisible();
		const gone = await page.request.get(page.url().replace(/\/engagements\/.*/, `/waves/${id}`));
		expect(gone.status()).toBe(404);
	});

	await test.step('the owner reads it in the log, alone and as a file', async () => {
		const owner = await signedIn('owner');
		await open(owner, `/${lang}/engagements`);
		await open(owner, `/${lang}/audit?about=wave`);
		const entry = owner.getByRole('listitem').filter({ hasText: log.actions['wave.deleted'] }).first();
		await expect(entry).toContainText(name);
		const file = await owner.request.get(owner.url().replace('/audit', '/audit/entries.csv'));
		expect(file.headers()['content-type']).toContain('text/csv');
		const text = await file.text();
		expect(text).toContain(log.actions['wave.deleted']);
		expect(text).not.toContain('example.ir');
	});
	// What is left of the engagement goes by the same way, which only an owner may take.
	const owner = await signedIn('owner');
	const client = lang === 'fa' ? 'شرکت آزمون' : 'Trial Company';
	await post(owner.context().request, `/${lang}/engagements/${engagement}/delete`, {
		name: client,
		password: accountOf('owner').password
	});
});
