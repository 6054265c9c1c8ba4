import type { Page } from '@playwright/test';
import type { Locale } from '../../src/lib/domain/text.ts';
import { complaintWords } from '../../src/lib/i18n/complaints.ts';
import { contactMessages } from '../../src/lib/i18n/contact.ts';
import { formatter } from '../../src/lib/i18n/format.ts';
import { silentWords } from '../../src/lib/i18n/silent.ts';
import { weekdayName } from '../../src/lib/i18n/weekdays.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { demo } from '../support/demo.ts';
import { aWaveOfItsOwn, expect, send, test, toTheLastPage, wordsOf } from '../support/journey.ts';

const onlyCustomers = { 'employee.csf': '', 'customer.customer-short': 'full' };

const takeFirst = async (page: Page) => {
	const items = page.locator('fieldset:has(input[type=radio])');
	for (let i = 0; i < (await items.count()); i++) await items.nth(i).locator('label').first().click();
};

/** Takes the first choice of whatever is asked, page by page, and sends it. */
async function answerEverything(page: Page, lang: Locale): Promise<void> {
	await toTheLastPage(page, lang, takeFirst);
	await takeFirst(page);
	await send(page, lang);
}

test('a customer asks to be contacted, a consultant acknowledges and resolves it, and the figures show it', async ({
	page,
	lang,
	signedIn
}) => {
	test.setTimeout(120_000);
	const t = contactMessages(lang);
	const c = complaintWords(lang);
	const f = formatter(lang);
	const consultant = await signedIn('consultant');
	const wave = await aWaveOfItsOwn(consultant, lang, onlyCustomers);

	await test.step('the customer answers and asks to be contacted', async () => {
		await page.goto(wave.link);
		await page.getByRole('button', { name: wordsOf(lang).intro.start }).click();
		await answerEverything(page, lang);
		await mustBeAccessible(page);
		await page.getByRole('link', { name: t.ask }).click();
		await mustBeAccessible(page);
		await page.getByLabel(t.message).fill('The parcel came late. <b>Please call.</b>');
		await page.getByRole('button', { name: t.send }).click();
		const summary = page.getByRole('alert');
		await expect(summary).toContainText(t.issues['no-way-back']);
		await expect(summary).toContainText(t.issues.consent);
		await mustBeAccessible(page);
		await expect(page.getByLabel(t.message)).toHaveValue('The parcel came late. <b>Please call.</b>');
		await page.getByLabel(t.mobile, { exact: true }).fill('۰۹۱۲ ۱۲۳ ۴۵۶۷');
		await page.getByLabel(t.consent).check();
		await page.getByRole('button', { name: t.send }).click();
		await expect(page.getByRole('heading', { name: t.sentTitle })).toBeVisible();
		await mustBeAccessible(page);
	});
	const code = (await page.locator('.receipt').textContent()) ?? '';
	expect(code).toMatch(/^C-[0-9A-Z]{6}$/);

	const cases = `${demo().origin}/${lang}/engagements/${wave.engagement}/cases`;
	await test.step('the consultant finds the case, acknowledges it and closes it', async () => {
		await consultant.goto(cases);
		await expect(consultant.getByRole('heading', { level: 1 })).toHaveText(c.list.title(1, 0));
		await mustBeAccessible(consultant);
		await consultant.getByRole('link', { name: code }).click();
		await expect(consultant.locator('.message')).toHaveText('The parcel came late. <b>Please call.</b>');
		await expect(consultant.getByRole('link', { name: '09121234567' })).toBeVisible();
		await mustBeAccessible(consultant);
		await consultant.getByRole('button', { name: c.page.acknowledgeButton, exact: true }).click();
		await expect(consultant.getByText(c.done.acknowledge)).toBeVisible();
		await consultant.getByText(c.page.close, { exact: true }).click();
		await consultant.getByLabel(c.page.resolution).fill('The parcel was paid back.');
		await consultant.getByLabel(c.page.outcome).selectOption('compensated');
		await consultant.getByRole('button', { name: c.page.closeButton, exact: true }).click();
		await expect(consultant.getByText(c.done.close)).toBeVisible();
		await expect(consultant.getByText(c.page.events.closed(c.outcomes.compensated))).toBeVisible();
		await mustBeAccessible(consultant);
	});

	await test.step('the figures show it', async () => {
		await consultant.goto(`${cases}/figures`);
		await expect(consultant.getByRole('heading', { level: 1 })).toHaveText(c.figures.title(1, 0));
		const row = consultant.getByRole('row', { name: c.outcomes.compensated });
		await expect(row.getByRole('cell')).toHaveText(f.num(1));
		// One case is too few for a share.
		await expect(consultant.getByText(c.figures.tooFew(5)).first()).toBeVisible();
		await mustBeAccessible(consultant);
	});
});

test('a consultant names the days of rest and the public holidays, is told which line is no day, and loses nothing', async ({
	lang,
	signedIn
}) => {
	const c = complaintWords(lang);
	const w = c.settings;
	const f = formatter(lang);
	const consultant = await signedIn('consultant');
	const { engagement } = await aWaveOfItsOwn(consultant, lang, onlyCustomers);
	const cases = `${demo().origin}/${lang}/engagements/${engagement}/cases`;
	const off = (day: number) =>
		consultant.getByRole('checkbox', { name: weekdayName(day, lang), exact: true });
	const holidays = consultant.getByLabel(w.holidays, { exact: true });
	const save = consultant.getByRole('button', { name: w.save, exact: true });
	const checked = consultant.locator('input[type=checkbox]:checked');
	const [first, fourth] = lang === 'fa' ? ['۱۴۰۵/۱/۱', '۱۴۰۵/۱/۴'] : ['2026-03-21', '2026-03-24'];

	await consultant.goto(`${cases}/settings`);
	await expect(checked).toHaveCount(2);
	for (const day of [4, 5]) await expect(off(day)).toBeChecked();
	await mustBeAccessible(consultant);

	for (const day of [0, 1, 2, 3, 6]) await off(day).check();
	const typed = `${first} – ${fourth}\n1405/13/1`;
	await holidays.fill(typed);
	await save.click();
	await expect(consultant.getByText(w.holidayIssues.day(2, '1405/13/1'))).toBeVisible();
	await expect(consultant.getByText(c.issues['no-working-day'])).toBeVisible();
	await expect(holidays).toHaveValue(typed);
	await expect(checked).toHaveCount(7);
	await mustBeAccessible(consultant);

	for (const day of [1, 2, 3, 4, 5]) await off(day).uncheck();
	await holidays.fill(`${fourth}\n${first} – ${fourth}`);
	await save.click();
	await expect(consultant.getByText(c.done.saved)).toBeVisible();
	await expect(checked).toHaveCount(2);
	await expect(holidays).toHaveValue(new RegExp(`^${first}\\n[^\\n]+\\n[^\\n]+\\n${fourth}$`));

	await consultant.goto(`${cases}/figures`);
	const week = { restDays: [0, 6], holidays: ['', '', '', ''] };
	await expect(consultant.getByText(c.figures.countedDays(week))).toBeVisible();
	await consultant.getByText(c.figures.holidays).click();
	await expect(consultant.getByText(f.date('2026-03-22'))).toBeVisible();
	await mustBeAccessible(consultant);
});

test('a manager to whom the engagement is opened sees the figures and no case', async ({
	lang,
	signedIn
}) => {
	const consultant = await signedIn('consultant');
	await consultant.goto(`${demo().origin}/${lang}/engagements`);
	const manager = await signedIn('manager');
	await manager.goto(`${demo().origin}/${lang}/engagements`);
	const path = await manager.locator('main a[href*="/engagements/"]').first().getAttribute('href');
	const engagement = /[0-9a-f-]{36}/.exec(path ?? '')?.[0] ?? '';
	const cases = `${demo().origin}/${lang}/engagements/${engagement}/cases`;
	await manager.goto(cases);
	await expect(manager).toHaveURL(/\/cases\/figures$/);
	const c = complaintWords(lang);
	await expect(manager.getByRole('link', { name: c.tabs.cases, exact: true })).toHaveCount(0);
	for (const part of ['new', 'settings']) {
		const answer = await manager.goto(`${cases}/${part}`);
		expect(answer?.status()).toBe(403);
	}
});

test('the calculator of silent customers shows a range for each source, from an address alone', async ({
	lang,
	signedIn
}) => {
	const t = silentWords(lang);
	const f = formatter(lang);
	const consultant = await signedIn('consultant');
	const wave = await aWaveOfItsOwn(consultant, lang, onlyCustomers);
	const address = `${demo().origin}/${lang}/engagements/${wave.engagement}/cases/silent`;
	await consultant.goto(address);
	await mustBeAccessible(consultant);
	await consultant.getByLabel(t.complainants).fill(lang === 'fa' ? '۱۲' : '12');
	await consultant.getByLabel(t.withProblem).fill('90');
	await consultant.getByLabel(t.complained, { exact: true }).fill('22');
	await consultant.getByRole('button', { name: t.compute }).click();
	await expect(consultant.getByRole('heading', { level: 1 })).toHaveText(t.title(12));
	const own = consultant.getByRole('row', { name: t.sources['own-survey'] });
	await expect(own).toContainText(t.range(f.num(23, 0), f.num(37, 0), f.num(60, 0)));
	await expect(consultant.getByText(t.caution)).toBeVisible();
	await mustBeAccessible(consultant);

	// As a wave's page of customers leads here: nothing is wrong, one number is still missing.
	await consultant.goto(`${address}?withProblem=90&complained=22`);
	await expect(consultant.getByLabel(t.withProblem)).toHaveValue('90');
	await expect(consultant.locator('[aria-invalid]')).toHaveCount(0);

	await consultant.goto(`${address}?complainants=12&customers=5&withProblem=9&leavingLow=x&leavingHigh=3`);
	for (const issue of [t.issues['too-many'], t.issues.both, t.issues.share])
		await expect(consultant.getByText(issue).first()).toBeVisible();
	await mustBeAccessible(consultant);
});
