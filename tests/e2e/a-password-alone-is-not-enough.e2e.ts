import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { protectionWords } from '../../src/lib/i18n/protection.ts';
import { codeAt, stepOf } from '../../src/lib/server/sign-in/totp.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { accountOf } from '../support/demo.ts';
import { expect, open, settled, test } from '../support/journey.ts';

test('a member sets up a second factor, signs in with it, and ends a session elsewhere', async ({
	lang,
	signedIn,
	another
}) => {
	test.slow();
	const a = accountWords(lang);
	const t = protectionWords(lang);
	const email = `factor-${lang}-${Date.now()}@example.ir`;
	const password = 'a sentence for the trial';
	const owner = await signedIn('owner');
	const page = await another();

	await test.step('an invited member joins', async () => {
		await open(owner, `/${lang}/members`);
		await owner.getByLabel(a.field.email).fill(email);
		await owner.getByRole('button', { name: a.members.invite, exact: true }).click();
		const link = await owner.getByLabel(a.members.link).inputValue();
		await page.goto(link.replace(/\/(fa|en)\/join/, `/${lang}/join`));
		await page.getByLabel(a.field.name).fill('Sara');
		await page.locator('input[name=password]').fill(password);
		await page.getByRole('button', { name: a.join.submit }).click();
		await expect(page).toHaveURL(/\/engagements/);
	});

	let codes: string[] = [];
	await test.step('and sets it up with a first code', async () => {
		await open(page, `/${lang}/account`);
		await page.getByRole('link', { name: t.setUp }).click();
		// The page before it has such a field as well.
		await expect(page).toHaveURL(/second-factor$/);
		await settled(page);
		await page.getByLabel(a.field.currentPassword).fill(password);
		await page.getByRole('button', { name: t.factor.begin, exact: true }).click();
		await expect(page.getByRole('img', { name: t.factor.squareLabel })).toBeVisible();
		const secret = (await page.getByLabel(t.factor.secret).innerText()).replaceAll(/\s/g, '');
		await page.getByLabel(t.code, { exact: true }).fill('12 345');
		await page.getByRole('button', { name: t.factor.confirm }).click();
		await expect(page.getByLabel(t.code, { exact: true })).toHaveAttribute('aria-invalid', 'true');
		await page.getByLabel(t.code, { exact: true }).fill(codeAt(secret, stepOf(new Date())));
		await page.getByRole('button', { name: t.factor.confirm }).click();
		await expect(page.getByText(t.factor.turnedOn)).toBeVisible();
		codes = await page.getByRole('list', { name: t.factor.codesLabel }).getByRole('listitem').allInnerTexts();
		expect(codes).toHaveLength(10);
		await open(page, `/${lang}/account/second-factor`);
		await expect(page.getByText(t.factor.codesLeft(10))).toBeVisible();
		await expect(page.getByRole('list', { name: t.factor.codesLabel })).toHaveCount(0);
	});

	const signIn = async (where: typeof page, code: string) => {
		await open(where, `/${lang}/sign-in`);
		await where.getByLabel(a.field.email).fill(email);
		await where.locator('input[name=password]').fill(password);
		await where.getByRole('button', { name: a.signIn.submit }).click();
		await expect(where.getByRole('heading', { name: t.secondStep.title })).toBeVisible();
		await where.getByLabel(t.anyCode).fill(code);
		await where.getByRole('button', { name: t.secondStep.submit }).click();
	};

	const elsewhere = await another();
	await test.step('elsewhere the password leads to the code, and a recovery code works once', async () => {
		await signIn(elsewhere, codes[0] ?? '');
		await expect(elsewhere).toHaveURL(/\/engagements/);
		const third = await another();
		await signIn(third, codes[0] ?? '');
		await expect(third.getByRole('alert')).toBeVisible();
	});

	await test.step('the first browser sees the other session and ends it', async () => {
		await open(page, `/${lang}/account`);
		const sessions = page.getByRole('list', { name: t.sessions.list }).getByRole('listitem');
		await expect(sessions).toHaveCount(2);
		await expect(sessions.first()).toContainText(t.sessions.here);
		await sessions.last().getByRole('button').click();
		await expect(page.getByText(t.sessions.ended)).toBeVisible();
		await expect(sessions).toHaveCount(1);
		await elsewhere.reload();
		await expect(elsewhere).toHaveURL(/\/sign-in/);
	});

	await open(owner, `/${lang}/members`);
	const member = owner.getByRole('listitem').filter({ hasText: email });
	await expect(member).toContainText(t.requirement.tag);
	await test.step('the owner takes the second factor away when telephone and codes are lost', async () => {
		await member.getByRole('link', { name: t.lostFactor.linkLabel('Sara') }).click();
		await expect(owner.getByRole('heading', { name: t.lostFactor.effectsTitle })).toBeVisible();
		await mustBeAccessible(owner);
		const submit = owner.getByRole('button', { name: t.lostFactor.submit });
		await owner.getByLabel(a.field.currentPassword).fill('a wrong sentence');
		await submit.click();
		await expect(owner.getByLabel(a.field.currentPassword)).toHaveAttribute('aria-invalid', 'true');
		await owner.getByLabel(a.field.currentPassword).fill(accountOf('owner').password);
		await submit.click();
		await expect(owner.getByText(t.lostFactor.done)).toBeVisible();
		await expect(member).not.toContainText(t.requirement.tag);
		await page.reload();
		await expect(page).toHaveURL(/\/sign-in/);
		await page.getByLabel(a.field.email).fill(email);
		await page.locator('input[name=password]').fill(password);
		await page.getByRole('button', { name: a.signIn.submit }).click();
		await expect(page.getByRole('heading', { name: a.account.profileTitle })).toBeVisible();
	});

	await member.locator('summary').click();
	await member.locator('form[action="?/remove"] button').click();
	await expect(owner.getByText(a.members.removed)).toBeVisible();
});
