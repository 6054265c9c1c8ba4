import { pick } from '../../src/lib/domain/text.ts';
import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { providerWords } from '../../src/lib/i18n/provider.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { startBare } from '../support/bare-server.ts';
import { freePort } from '../support/free-port.ts';
import { expect, settled, test } from '../support/journey.ts';
import { aRealProvider, realClient } from '../support/oidc-provider.ts';

const named = { fa: 'سامانهٔ سپیدار', en: 'Sepidar ID' };
const password = 'a short sentence of mine';

test('a member connects the account with the provider of the office, and signs in through it', async ({
	lang,
	page,
	another
}) => {
	test.slow();
	const a = accountWords(lang);
	const t = providerWords(lang);
	const name = pick(named, lang);
	const port = String(await freePort());
	const provider = await aRealProvider(`http://localhost:${port}/sign-in/back`);
	const server = await startBare({
		PORT: port,
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: realClient.id,
		OIDC_CLIENT_SECRET: realClient.secret,
		OIDC_NAME: named.en,
		OIDC_NAME_FA: named.fa
	});
	const at = async (path: string, who = page) => {
		await who.goto(`${server.origin}/${lang}${path}`);
		await settled(who);
	};
	const enter = async (who: typeof page, person: string) => {
		await expect(who).toHaveURL(new RegExp(`^${provider.issuer}/interaction/`));
		await who.getByLabel('Name').fill(person);
		await who.getByRole('button', { name: 'Enter' }).click();
	};
	try {
		await test.step('the first owner has a password', async () => {
			await at('/setup');
			await page.getByLabel(a.field.organizationFa).fill('مشاوران سپیدار');
			await page.getByLabel(a.field.organizationEn).fill('Sepidar Consultants');
			await page.getByLabel(a.field.name, { exact: true }).fill('سارا امینی');
			await page.getByLabel(a.field.email).fill('sara@example.ir');
			await page.getByLabel(a.field.password).fill(password);
			await page.getByRole('button', { name: a.setup.submit }).click();
			await expect(page).toHaveURL(/\/engagements$/);
		});

		const fresh = await another();
		await test.step('before that is connected, the provider opens nothing', async () => {
			await at('/sign-in', fresh);
			await mustBeAccessible(fresh);
			await fresh.getByRole('link', { name: t.signInWith(name) }).click();
			await enter(fresh, 'sara');
			await expect(fresh).toHaveURL(/\/sign-in\?provider=unknown/);
			await expect(fresh.getByRole('alert')).toContainText(t.refused.unknown(name));
		});

		await test.step('it is connected with the password, which is asked for in words', async () => {
			await at('/account');
			const section = page.getByRole('region', { name: t.title(name) });
			await section.getByLabel(a.field.currentPassword).fill('something else than mine');
			await section.getByRole('button', { name: t.connect }).click();
			await expect(section.getByLabel(a.field.currentPassword)).toHaveAttribute('aria-invalid', 'true');
			await section.getByLabel(a.field.currentPassword).fill(password);
			await section.getByRole('button', { name: t.connect }).click();
			await section.getByRole('link', { name: t.goOn(name) }).click();
			await enter(page, 'sara');
			await expect(page.getByText(t.connected(name))).toBeVisible();
			await mustBeAccessible(page);
		});

		await test.step('then it signs in, and leads to the page that was asked for', async () => {
			await at('/members', fresh);
			await fresh.getByRole('link', { name: t.signInWith(name) }).click();
			await expect(fresh).toHaveURL(/\/members$/);
			await expect(fresh.getByText('sara@example.ir').first()).toBeVisible();
		});

		expect(provider.failures).toEqual([]);

		await test.step('until it is disconnected', async () => {
			await page.getByRole('button', { name: t.disconnect }).click();
			await expect(page.getByText(t.disconnected)).toBeVisible();
			const later = await another();
			await at('/sign-in', later);
			await later.getByRole('link', { name: t.signInWith(name) }).click();
			await later.getByRole('button', { name: 'Cancel' }).click();
			await expect(later.getByRole('alert')).toContainText(t.refused.denied(name));
		});
	} finally {
		await server.stop();
		await provider.close();
	}
});
