import { formatter } from '../../src/lib/i18n/format.ts';
import { dashboardWords } from '../../src/lib/i18n/dashboard.ts';
import { planningWords } from '../../src/lib/i18n/planning.ts';
import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { errorPageWords } from '../../src/lib/i18n/error-page.ts';
import { problemWords } from '../../src/lib/server/http/problem-words.ts';
import { accountOf, demo } from '../support/demo.ts';
import {
	answerAll,
	answerToTheEnd,
	aWaveOfItsOwn,
	consoleWords,
	expect,
	inDays,
	open,
	test,
	wordsOf,
	settled
} from '../support/journey.ts';

test('a consultant plans a wave, invites, sees who has answered, and closes it while somebody is answering', async ({
	lang,
	signedIn,
	another
}) => {
	test.slow();
	const t = consoleWords(lang);
	const plan = planningWords(lang);
	const f = formatter(lang);
	const r = wordsOf(lang);
	const page = await signedIn('consultant');
	const link = (name: string) => page.getByRole('link', { name }).first();
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	let wave = '';
	let openLink = '';
	const personal: string[] = [];

	await test.step('an engagement with its units', async () => {
		await open(page, `/${lang}/engagements`);
		await link(t.engagements.create).click();
		await expect(page).toHaveURL(/\/engagements\/new$/);
		await settled(page);
		await page.getByLabel(t.engagement.clientFa).fill('هتل پرديس'); // with an Arabic yeh
		await page.getByLabel(t.engagement.clientEn).fill('Pardis Hotel');
		await page.getByLabel(t.engagement.industry).selectOption('tourism');
		const first = page.getByRole('group', { name: t.engagement.unitNumber(1) });
		await first.getByLabel(t.engagement.unitFa).fill('پذیرش');
		await first.getByLabel(t.engagement.unitEn).fill('Reception');
		await first.getByLabel(t.engagement.headcount).fill(lang === 'fa' ? '۱۲' : '12');
		await button(plan.foot.leave).click();
		await expect(page).toHaveURL(/\/engagements\/[0-9a-f-]{36}/);
		await expect(page.getByText(lang === 'fa' ? 'هتل پردیس' : 'Pardis Hotel').first()).toBeVisible();
		await expect(page.getByRole('row', { name: lang === 'fa' ? 'پذیرش' : 'Reception' })).toContainText(
			f.num(12)
		);
	});

	const goOn = async (to: RegExp) => {
		await button(plan.foot.continue).click();
		await expect(page).toHaveURL(to);
		await settled(page);
	};
	const at = (name: string) => expect(page.locator('[aria-current=step]')).toContainText(name);

	await test.step('a wave, step by step, left and taken up again', async () => {
		await link(t.engagement.newWave).click();
		await expect(page).toHaveURL(/\/waves\/new$/);
		await settled(page);
		await at(plan.steps.names.questionnaires);
		await button(plan.foot.leave).click();
		await expect(page.getByText(plan.kept)).toBeVisible();
		await page.getByRole('link', { name: t.wave.titleSuggestion(1) }).click();
		await expect(page).toHaveURL(/\/setup\/questionnaires$/);
		await settled(page);
		await button(plan.suggestion.tick).click();
		await expect(page.getByText(plan.suggestion.ticked(t.industries.tourism))).toBeVisible();
		for (const code of ['risk-gate', 'crm-success', 'customer-full'])
			await page.locator(`input[name="ask.${code}"]`).uncheck();
		await expect(page.locator('input[name^="ask."]:checked')).toHaveCount(1);
		await expect(page.locator('input[name="ask.csf"]')).toBeChecked();
		await goOn(/\/setup\/people$/);
		await expect(page.locator('input[name="employee.csf"][value=core]')).toBeChecked();
		await page.locator('input[name="employee.population"]').fill('12');
		await goOn(/\/setup\/groups$/);
		await expect(page.getByRole('row', { name: lang === 'fa' ? 'پذیرش' : 'Reception' })).toContainText(
			plan.groups.shown(5)
		);
		await goOn(/\/setup\/days$/);
		await page.getByLabel(t.wave.opensOn).fill(inDays(0, 'fa'));
		await page.getByLabel(t.wave.closesOn).fill(inDays(9, 'fa'));
		await goOn(/\/setup\/preview$/);
		await expect(page.locator('iframe')).toHaveCount(2);
		const phone = page.locator('iframe').first().contentFrame();
		await expect(phone.getByText(lang === 'fa' ? 'هتل پردیس' : 'Pardis Hotel')).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: plan.foot.next, exact: true }).click();
		await expect(page).toHaveURL(/\/launch$/);
		await at(plan.steps.names.launch);
		wave = page.url().replace(/\/launch$/, '');
		await expect(page.getByRole('heading', { level: 1, name: t.launch.title(true) })).toBeVisible();
	});

	await test.step('the launch, and the links', async () => {
		await settled(page);
		await button(t.launch.launch).click();
		await expect(page).toHaveURL(/\/invite\?done=launched$/);
		// Where nothing can be shown yet, the next step is to invite.
		for (const empty of ['factors', 'reliability', 'views', 'report']) {
			await page.goto(`${wave}/${empty}`);
			await expect(link(dashboardWords(lang).page.progress.invite)).toBeVisible();
		}
		await link(dashboardWords(lang).page.progress.invite).click();
		await open(page, new URL(`${wave}/invite?done=launched`).pathname + '?done=launched');
		await expect(page).toHaveURL(/\/invite\?done=launched$/);
		await expect(page.getByText(t.launch.launched)).toBeVisible();
		// Windows of several clients may be open beside each other.
		await expect(page).toHaveTitle(new RegExp(lang === 'fa' ? 'هتل پردیس · موج' : 'Pardis Hotel · Wave'));
		const names = dashboardWords(lang).audiences;
		const shown = page.getByLabel(t.invite.openLink(names.employee, t.engagement.languages[lang]));
		await expect(shown).toHaveValue(new RegExp(`^${demo().origin}/${lang}/s/[a-z0-9]{12}$`));
		openLink = await shown.inputValue();
		await settled(page);
		await page.getByLabel(t.invite.many, { exact: true }).fill(lang === 'fa' ? '۳' : '3');
		await page.locator('#many-locale').selectOption(lang);
		await button(t.invite.create).click();
		await expect(page.getByText(t.invite.doneTitle(3))).toBeVisible();
		for (const address of (await page.content()).match(/http:\/\/[^"<\s]+\/r\/[\w-]{32}/g) ?? [])
			if (!personal.includes(address)) personal.push(address);
		expect(personal).toHaveLength(3);
	});

	const [first = '', second = ''] = personal;
	await test.step('a personal link is answered once', async () => {
		const phone = await another();
		await phone.goto(first);
		await phone.getByRole('button', { name: r.intro.start }).click();
		await answerToTheEnd(phone, lang);
		const answer = await phone.goto(first);
		expect(answer?.status()).toBe(410);
		await expect(phone.getByRole('heading', { name: r.halted.title['invitation-used'] })).toBeVisible();
		await phone.getByRole('link', { name: r.halted.receipt }).click();
		await expect(phone.getByRole('heading', { name: r.thanks.title })).toBeVisible();
	});

	const late = await another();
	await test.step('somebody else is in the middle of theirs', async () => {
		await late.goto(second);
		await late.getByRole('button', { name: r.intro.start }).click();
		await answerAll(late);
		await late.getByRole('button', { name: r.page.next }).click();
		await expect(late).toHaveURL(/\/2$/);
	});

	await test.step('the consultant sees both, and closes the wave', async () => {
		await open(page, `${new URL(wave).pathname}/progress`);
		const row = page.getByRole('table').first().getByRole('row').nth(1);
		await expect(row.getByRole('cell').nth(0)).toHaveText(f.num(2));
		await expect(row.getByRole('cell').nth(1)).toHaveText(new RegExp(`^${f.num(1)}\\b|^${f.num(1)} `));
		await page.locator('summary').filter({ hasText: t.close.title }).click();
		await page.getByRole('button', { name: t.close.close }).click();
		await expect(page.getByText(t.close.closed)).toBeVisible();
	});

	await test.step('whoever was answering is told clearly, and what was saved stays', async () => {
		await answerAll(late);
		await late.getByRole('button', { name: r.page.next }).click();
		await expect(late.getByRole('heading', { name: r.halted.title['wave-closed'] })).toBeVisible();
		await expect(late.getByText(r.halted.begun)).toBeVisible();
		const { request } = late.context();
		for (const address of [second, `${second}/2`, personal[2] ?? ''])
			expect((await request.get(address, { headers: { accept: 'text/html' } })).status()).toBe(410);
		// Nothing was saved for who comes too late, and who sent theirs must not believe that it did not arrive.
		const code = /\/s\/([a-z0-9]+)/.exec(openLink)?.[1];
		for (const address of [personal[2] ?? '', openLink, `${demo().origin}/${lang}/kiosk/${code}`]) {
			await late.goto(address);
			await expect(late.getByText(r.halted.words['wave-closed'])).toBeVisible();
			await expect(late.getByText(r.halted.begun)).toHaveCount(0);
		}
		// Still one who sent, and one who only began.
		await open(page, `${new URL(wave).pathname}/progress`);
		const row = page.getByRole('table').first().getByRole('row').nth(1);
		await expect(row.getByRole('cell').nth(0)).toHaveText(f.num(2));
		await expect(row.getByRole('cell').nth(1)).toHaveText(new RegExp(`^${f.num(1)}\\b|^${f.num(1)} `));
	});
});

test('what a role does not allow is said in words, with a way back', async ({ lang, signedIn }) => {
	const page = await signedIn('manager');
	const w = errorPageWords(lang);
	for (const path of ['members', 'outbox', 'engagements/new']) {
		const answer = await page.goto(`${demo().origin}/${lang}/${path}`);
		expect(answer?.status()).toBe(403);
		await expect(page.getByRole('heading', { level: 1, name: w.titles[403] })).toBeVisible();
		await expect(page.getByText(problemWords(lang, 'not-allowed'))).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
	}
	await page.getByRole('link', { name: w.goHome }).click();
	await expect(page).toHaveURL(new RegExp(`/${lang}/engagements$`));
});

test('an engagement that is not one’s own does not exist', async ({ lang, signedIn }) => {
	const consultant = await signedIn('consultant');
	const own = await aWaveOfItsOwn(consultant, lang);
	const page = await signedIn('manager');
	for (const path of [
		`engagements/${own.engagement}`,
		`waves/${own.id}`,
		`waves/${own.id}/report/${lang}.pdf`
	]) {
		const answer = await page.request.get(`${demo().origin}/${lang}/${path}`, {
			headers: { accept: 'text/html' }
		});
		expect(answer.status(), path).toBe(404);
	}
});

test('signing in works with the keyboard alone, and so does signing out', async ({ lang, page }) => {
	const a = accountWords(lang);
	const { email, password } = accountOf('owner');
	await open(page, `/${lang}/sign-in`);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: a.skipToContent })).toBeFocused();
	for (
		let i = 0;
		i < 6 && !(await page.getByLabel(a.field.email).evaluate((e) => e === document.activeElement));
		i++
	)
		await page.keyboard.press('Tab');
	await page.keyboard.type(email);
	await page.keyboard.press('Tab');
	await page.keyboard.type(password);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/${lang}/engagements$`));
	await settled(page);
	const menu = page.locator('summary').filter({ hasText: a.shell.menu });
	if (await menu.isVisible()) {
		await menu.focus();
		await page.keyboard.press('Enter');
	}
	await page.getByRole('button', { name: a.shell.signOut }).locator('visible=true').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(a.signIn.done['signed-out'])).toBeVisible();
	await expect(page).toHaveURL(new RegExp(`/${lang}/sign-in`));
});

test('a plan without JavaScript goes forth and back, and what is wrong is told beside what was typed', async ({
	lang,
	signedIn,
	browser
}) => {
	const consultant = await signedIn('consultant');
	const plan = planningWords(lang);
	const t = consoleWords(lang);
	const { engagement } = await aWaveOfItsOwn(consultant, lang);
	const context = await browser.newContext({ javaScriptEnabled: false });
	await context.addCookies(await consultant.context().cookies());
	const page = await context.newPage();
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await page.goto(`${demo().origin}/${lang}/engagements/${engagement}/waves/new`);
	// The last wave's questionnaires; nobody has to choose them again.
	await expect(page.locator('input[name="ask.csf"]')).toBeChecked();
	await press(plan.foot.back);
	await expect(page).toHaveURL(/\/setup\/client$/);
	await press(plan.foot.continue);
	await expect(page).toHaveURL(/\/setup\/questionnaires$/);
	await page.locator('input[name="ask.csf"]').uncheck();
	await press(plan.foot.continue);
	await expect(page.getByText(plan.people.nothing)).toBeVisible();
	await page.goto(page.url().replace(/people$/, 'days'));
	await page.getByLabel(t.wave.closesOn).fill('soon');
	await press(plan.foot.continue);
	await expect(page.getByText(t.issue.day)).toBeVisible();
	await expect(page.getByLabel(t.wave.closesOn)).toHaveValue('soon');
	await page.getByLabel(t.wave.closesOn).fill('2030-01-01');
	await press(plan.foot.continue);
	await page.getByRole('link', { name: plan.foot.next, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: t.launch.title(false) })).toBeVisible();
	await expect(page.getByText(t.launch.obstacles['nothing-asked'])).toBeVisible();
	await page.getByRole('link', { name: plan.launch.repair['nothing-asked'] }).click();
	await expect(page).toHaveURL(/\/setup\/questionnaires$/);
	// What can be launched may still lack something.
	await page.locator('input[name="ask.csf"]').check();
	await press(plan.foot.continue);
	await page.goto(page.url().replace(/setup\/people$/, 'launch'));
	await expect(page.getByText(plan.launch.uncounted(lang === 'fa' ? 'فروش' : 'Sales'))).toBeVisible();
	await context.close();
});
