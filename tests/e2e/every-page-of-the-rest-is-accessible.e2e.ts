import type { Page } from '@playwright/test';
import { planningWords } from '../../src/lib/i18n/planning.ts';
import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { accountOf, demo } from '../support/demo.ts';
import {
	answerAll,
	aWaveOfItsOwn,
	consoleWords,
	expect,
	itemsOf,
	open,
	post,
	test,
	settled,
	wordsOf,
	send,
	toTheLastPage
} from '../support/journey.ts';

/** Accessible, with one title, one first heading and one language. */
async function sound(page: Page, lang: string): Promise<void> {
	// Light in English, dark in Persian: what the scheme changes is the same in both.
	await page.emulateMedia({ colorScheme: lang === 'fa' ? 'dark' : 'light' });
	await mustBeAccessible(page);
	await expect.soft(page).toHaveTitle(/\S/);
	await expect.soft(page.locator('html')).toHaveAttribute('lang', lang);
	await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

test('pages of respondents that something went wrong on, and the last one', async ({
	lang,
	signedIn,
	page
}) => {
	const t = wordsOf(lang);
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).click();
	await answerAll(page);
	await itemsOf(page)
		.nth(1)
		.locator('input')
		.nth(3)
		.evaluate((input: HTMLInputElement) => (input.value = '77'));
	await page.getByRole('button', { name: t.page.next }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await sound(page, lang);
	await page.goto(link);
	await expect(page.getByRole('link', { name: t.intro.resume })).toBeVisible();
	await sound(page, lang);
	await page.getByRole('link', { name: t.intro.resume }).click();
	await answerAll(page);
	await toTheLastPage(page, lang);
	await sound(page, lang);
	await send(page, lang);
	await sound(page, lang);
	await page.goto(page.url().replace(/\/thanks$/, ''));
	await expect(page.getByRole('banner')).toContainText({ fa: 'شرکت آزمون', en: 'Trial Company' }[lang]);
	await sound(page, lang);
	await page.goto(link);
	await sound(page, lang);
	await page.goto(`${demo().origin}/${lang}/r/nothing`);
	await sound(page, lang);
});

test('pages before signing in, and pages that do not exist', async ({ lang, page }) => {
	for (const path of ['reset', 'join/nothing', 'reset/nothing', 'report/nothing', 'nowhere']) {
		await open(page, `/${lang}/${path}`);
		await sound(page, lang);
	}
	await open(page, `/${lang}/sign-in`);
	const a = accountWords(lang);
	await page.getByLabel(a.field.email).fill('nobody@sample.example');
	await page.getByLabel(a.field.password).fill('x');
	await page.getByRole('button', { name: a.signIn.submit }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await sound(page, lang);
});

test('pages on which an engagement and a wave are planned', async ({ lang, signedIn }) => {
	test.slow();
	const t = consoleWords(lang);
	const page = await signedIn('consultant');
	const { engagement, id } = await aWaveOfItsOwn(page, lang);
	const first = await post(page.request, `/${lang}/engagements/${engagement}/waves/new`, {
		'ask.csf': 'yes',
		'ask.customer-short': 'yes',
		then: 'continue'
	});
	const draft = first.replace(/\/setup\/people$/, '');
	for (const path of [
		`/${lang}/engagements/${engagement}`,
		`/${lang}/engagements/${engagement}/edit`,
		`/${lang}/engagements/${engagement}/look`,
		`/${lang}/engagements/${engagement}/index-method`,
		`/${lang}/engagements/${engagement}/edit?planning=yes`,
		`/${lang}/engagements/${engagement}/actions?new=1`,
		`/${lang}/engagements/${engagement}/objectives?new=cost&from=churn`,
		`/${lang}/engagements/${engagement}/waves/new`,
		...['client', 'questionnaires', 'people', 'groups', 'days', 'preview'].map(
			(step) => `${draft}/setup/${step}`
		),
		`${draft}/launch`,
		`/${lang}/waves/${id}`,
		`/${lang}/waves/${id}/factors`,
		`/${lang}/waves/${id}/views`,
		`/${lang}/waves/${id}/actions`,
		`/${lang}/waves/${id}/benchmarks`,
		`/${lang}/waves/${id}/segments`,
		`/${lang}/waves/${id}/report`,
		`/${lang}/waves/${id}/report/versions`
	]) {
		await open(page, path);
		await sound(page, lang);
	}
	await open(page, `/${lang}/engagements/new`);
	await page.getByRole('button', { name: planningWords(lang).foot.continue }).click();
	await expect(page.getByRole('textbox', { name: t.engagement.clientFa })).toHaveAttribute(
		'aria-invalid',
		'true'
	);
	await sound(page, lang);
	await open(page, `/${lang}/waves/${id}/invite`);
	await page.getByLabel(t.invite.list, { exact: true }).fill('Sara, nobody\nReza, reza@example.ir, Nowhere');
	await page.getByRole('button', { name: t.invite.check }).click();
	await expect(page.getByText(t.invite.problemsTitle(2))).toBeVisible();
	await sound(page, lang);
	await page.getByLabel(t.invite.many, { exact: true }).fill('2');
	await page.getByRole('button', { name: t.invite.create, exact: true }).click();
	await expect(page.getByText(t.invite.doneTitle(2))).toBeVisible();
	await sound(page, lang);
});

test('pages of an owner', async ({ lang, signedIn }) => {
	const a = accountWords(lang);
	const page = await signedIn('owner');
	await open(page, `/${lang}/members`);
	await page.getByLabel(a.field.email).fill(`new-${lang}-${Date.now()}@example.ir`);
	await page.getByRole('button', { name: a.members.invite, exact: true }).click();
	await expect(page.getByText(a.members.invitedTitle)).toBeVisible();
	await sound(page, lang);
	const link = await page.getByLabel(a.members.link).inputValue();
	await open(page, `/${lang}/outbox`);
	await page.getByRole('main').getByRole('link').first().click();
	await settled(page);
	await sound(page, lang);
	await open(page, `/${lang}/account`);
	await sound(page, lang);
	await open(page, `/${lang}/account/second-factor`);
	await sound(page, lang);
	// A run in the other language may have begun on the same server: then it is begun anew.
	const anew = page.locator('details:has(form[action="?/begin"]) > summary');
	if (await anew.isVisible()) await anew.click();
	await page.locator('input[name=password]').first().fill(accountOf('owner').password);
	await page.locator('form[action="?/begin"] button').first().click();
	await expect(page.locator('form[action="?/confirm"]')).toBeVisible();
	await sound(page, lang);
	await page.goto(link.replace(/\/(fa|en)\/join/, `/${lang}/join`));
	await sound(page, lang);
});

test('pages of the log and of what is stored and deleted', async ({ lang, signedIn }) => {
	test.slow();
	const { engagement, id } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	const page = await signedIn('owner');
	for (const path of [
		'audit',
		'audit?about=share&day=nonsense',
		'forget',
		'organization/delete',
		'benchmarks',
		`engagements/${engagement}/delete`,
		`engagements/${engagement}/processing`,
		`waves/${id}/delete`
	]) {
		await open(page, `/${lang}/${path}`);
		await sound(page, lang);
	}
});

test('pages that a role does not open', async ({ lang, signedIn }) => {
	const page = await signedIn('manager');
	await open(page, `/${lang}/engagements`);
	await sound(page, lang);
	await open(page, `/${lang}/members`);
	await sound(page, lang);
});

test('pages of key customers, of what keeping customers costs, of the charter and of a log of complaints', async ({
	lang,
	signedIn
}) => {
	test.slow();
	const page = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(page, lang);
	const base = `/${lang}/engagements/${engagement}`;
	for (const path of [
		'/customers',
		'/customers/list',
		'/cases/retention',
		'/cases/charter?new',
		'/cases/log'
	]) {
		await open(page, base + path);
		await sound(page, lang);
	}
	const text =
		'name;revenue;profit;satisfaction;relationship\nAlpha;900;90;80;short\nBeta;100;-5;20;\nGamma;-3;;;';
	await post(page.request, `${base}/customers/list?/save`, {
		text,
		scale: 'percent',
		currency: 'rial',
		period: ''
	});
	await post(page.request, `${base}/cases/log?/take`, { text: 'number;date\n17;1405/7/1' });
	await post(page.request, `${base}/cases/charter?/add`, {
		textEn: 'An answer on the next day',
		measure: 'acknowledgement',
		days: '1'
	});
	const numbers =
		'churnLow=10&churnHigh=20&marginLow=90&acquisitionLow=50&acquisitionHigh=90&keepingLow=5&discountLow=5';
	for (const path of [
		'/customers?done=saved',
		'/customers?retention=70&margin=10&discount=x',
		'/customers/list',
		`/cases/retention?customers=1000&${numbers}`,
		'/cases/retention?customers=0',
		'/cases?state=all&done=taken',
		'/cases/charter?done=added',
		'/cases/figures?period=all'
	]) {
		await open(page, base + path);
		await sound(page, lang);
	}
	await page.goto(`${demo().origin}${base}/cases/log`);
	await page.locator('textarea[name=text]').fill('number;date\n18;soon\n17;1405/7/2');
	await page.locator('button[formaction="?/check"]').click();
	await expect(page.locator('button[formaction="?/take"]')).toBeVisible();
	// Where the page was left, the head of a phone's page lies over half a button.
	await page.evaluate(() => scrollTo(0, 0));
	await sound(page, lang);
	await page.goto(`${demo().origin}${base}/customers/list`);
	await page.locator('textarea[name=text]').fill('name;revenue\nAlpha;much\nAlpha;1');
	await page.locator('button[formaction="?/check"]').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await sound(page, lang);
});
