import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { auditWords } from '../../src/lib/i18n/audit.ts';
import { problemWords } from '../../src/lib/server/http/problem-words.ts';
import { startBare } from '../support/bare-server.ts';
import { consoleWords, expect, settled, test } from '../support/journey.ts';

test('the first visitor of a new server becomes its owner, and nobody after them', async ({
	lang,
	page,
	another
}) => {
	test.slow();
	const a = accountWords(lang);
	const server = await startBare();
	try {
		const late = await another();
		await page.goto(`${server.origin}/${lang}`);
		await expect(page).toHaveURL(new RegExp(`/${lang}/setup$`));
		await late.goto(`${server.origin}/${lang}/setup`);
		const own = lang === 'fa' ? a.field.organizationFa : a.field.organizationEn;
		const first = lang === 'fa' ? 'مشاوران سپيدار' : 'Sepidar Consultans';
		const fill = async (who: typeof page, password: string) => {
			await settled(who);
			// Whoever works in one language need not name their organization in the other.
			await who.getByLabel(own).fill(first);
			await who.getByLabel(a.field.name, { exact: true }).fill('سارا امینی');
			await who.getByLabel(a.field.email).fill('sara@example.ir');
			await who.getByLabel(a.field.password).fill(password);
			await who.getByRole('button', { name: a.setup.submit }).click();
		};

		await test.step('a short password is refused in words, and nothing else has to be typed again', async () => {
			// Browsers stop short passwords themselves; this one does not look.
			await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
			await fill(page, 'short');
			await expect(page.getByLabel(a.field.password)).toHaveAccessibleDescription(
				new RegExp(problemWords(lang, 'password-too-short'))
			);
			await expect(page.getByLabel(own)).toHaveValue(first);
			await expect(page.getByLabel(a.field.email)).toHaveValue('sara@example.ir');
		});

		await test.step('a sentence is taken', async () => {
			await page.getByLabel(a.field.password).fill('a short sentence of mine');
			await page.getByRole('button', { name: a.setup.submit }).click();
			await expect(page).toHaveURL(new RegExp(`/${lang}/engagements$`));
			const nothing = consoleWords(lang).engagements.emptyTitle;
			await expect(page.getByRole('heading', { name: nothing })).toBeVisible();
		});

		await test.step('a name that was misspelt is put right', async () => {
			const [wrong, right] =
				lang === 'fa' ? ['مشاوران سپیدار', 'مشاوران سپیدار البرز'] : [first, 'Sepidar Consultants'];
			await page.goto(`${server.origin}/${lang}/members`);
			await settled(page);
			const brand = page.getByRole('complementary').getByRole('link').first();
			await expect(brand).toContainText(wrong);
			const other = lang === 'fa' ? a.field.organizationEn : a.field.organizationFa;
			// It was given in one language, and is changed in both.
			await expect(page.getByLabel(own)).toHaveValue(wrong);
			await expect(page.getByLabel(other)).toHaveValue('');
			for (const field of [own, other]) await page.getByLabel(field).fill('');
			await page.getByRole('button', { name: a.members.rename }).click();
			await expect(page.getByLabel(a.field.organizationFa)).toHaveAccessibleDescription(a.issue.required);
			for (const field of [own, other]) await page.getByLabel(field).fill(right);
			await page.getByRole('button', { name: a.members.rename }).click();
			await expect(page.getByText(a.members.renamed)).toBeInViewport();
			await expect(brand).toContainText(right);
			await page.goto(`${server.origin}/${lang}/audit`);
			await expect(page.getByText(auditWords(lang).actions['organization.renamed'])).toBeVisible();
		});

		await test.step('the page is closed, also to whoever had it open', async () => {
			await fill(late, 'another fine sentence');
			await expect(late).not.toHaveURL(/\/engagements$/);
			await late.goto(`${server.origin}/${lang}/setup`);
			await expect(late).toHaveURL(new RegExp(`/${lang}/sign-in$`));
			await late.getByLabel(a.field.email).fill('sara@example.ir');
			await late.getByLabel(a.field.password).fill('another fine sentence');
			await late.getByRole('button', { name: a.signIn.submit }).click();
			await expect(late.getByRole('alert')).toContainText(problemWords(lang, 'sign-in-failed'));
		});
	} finally {
		await server.stop();
	}
});
