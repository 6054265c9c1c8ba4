import { contactMessages } from '../../src/lib/i18n/contact.ts';
import { invitingWords } from '../../src/lib/i18n/inviting.ts';
import { groupedCode } from '../../src/lib/i18n/paper.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { demo } from '../support/demo.ts';
import {
	answerToTheEnd,
	aWaveOfItsOwn,
	consoleWords,
	expect,
	itemsOf,
	open,
	test,
	wordsOf
} from '../support/journey.ts';

const codeOf = (link: string): string => link.split('/').at(-1) ?? '';

// A kiosk goes back by itself: it says so beforehand, and one press gives more time (WCAG 2.2.1, Extend).
const goesBack = ['meta-refresh'];

test('the code of a poster, typed in capitals and groups, opens the questionnaire; a wrong one is explained', async ({
	page,
	lang
}) => {
	const t = invitingWords(lang).code;
	const link = demo().links.employee.replace('/fa/', `/${lang}/`);
	await page.goto(`${demo().origin}/${lang}/s`);
	await mustBeAccessible(page, goesBack);
	await page.getByLabel(t.label).fill('abcd-2345');
	await page.getByRole('button', { name: t.go }).click();
	await expect(page.getByRole('alert')).toHaveText(t.unknown);
	await expect(page.getByLabel(t.label)).toHaveValue('abcd-2345');
	await mustBeAccessible(page, goesBack);
	await page.getByLabel(t.label).fill(groupedCode(codeOf(link)).toUpperCase());
	await page.getByRole('button', { name: t.go }).click();
	await expect(page).toHaveURL(link);
	await expect(page.getByRole('button', { name: wordsOf(lang).intro.start })).toBeVisible();
});

test('a kiosk starts anew after each person, by itself, and its history brings nothing back', async ({
	page,
	context,
	lang
}) => {
	const t = wordsOf(lang);
	const words = invitingWords(lang).kiosk;
	const start = `${demo().origin}/${lang}/kiosk/${codeOf(demo().links.customer)}`;
	await page.goto(start);
	await mustBeAccessible(page, goesBack);
	await page.getByRole('button', { name: t.intro.start }).click();
	await expect(page).toHaveURL(`${start}/1`);
	const restart = page.getByRole('link', { name: words.restart });
	await expect(restart).toBeHidden();

	// What is offered after a minute and a half.
	await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
	await expect(restart).toBeVisible();
	await mustBeAccessible(page, goesBack);
	await itemsOf(page).nth(0).locator('label').nth(3).click();
	await page.getByRole('button', { name: words.more }).click();
	await expect(page).toHaveURL(`${start}/1`);
	await expect(restart).toBeHidden();
	await expect(page.locator('input:checked')).toHaveCount(1);
	await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
	await restart.click();
	await expect(page).toHaveURL(start);
	await page.goBack();
	await expect(page).toHaveURL(start);

	await page.getByRole('button', { name: t.intro.start }).click();
	await expect(page.locator('input:checked')).toHaveCount(0);
	await answerToTheEnd(page, lang);
	await expect(page).toHaveURL(`${start}/thanks`);
	await expect(page.getByText(words.back(20))).toBeVisible();
	await mustBeAccessible(page, goesBack);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	await page.goBack();
	await expect(page).toHaveURL(start);
	await expect(page.locator('input:checked')).toHaveCount(0);
	const kept = async () => (await context.cookies()).filter(({ name }) => name.startsWith('sanjeh'));
	expect(await kept()).toEqual([]);

	// Somebody who reads the other language has something to complain about; whoever comes next finds the first again.
	const other = lang === 'fa' ? 'en' : 'fa';
	const c = contactMessages(other);
	await page.getByRole('button', { name: t.otherLanguage }).click();
	await page.getByRole('button', { name: wordsOf(other).intro.start }).click();
	await answerToTheEnd(page, other);
	await page.getByRole('link', { name: c.ask }).click();
	await mustBeAccessible(page, goesBack);
	await page.getByLabel(c.email).fill('sara@example.com');
	await page.getByRole('button', { name: c.send }).click();
	await expect(page.getByRole('alert')).toContainText(c.issues.required);
	await page.getByLabel(c.message).fill('Nobody was at the counter.');
	await page.getByLabel(c.consent).check();
	await page.getByRole('button', { name: c.send }).click();
	await expect(page.getByRole('heading', { level: 1, name: c.sentTitle })).toBeVisible();
	await mustBeAccessible(page, goesBack);
	expect(await kept()).toEqual([]);
	await page.getByRole('link', { name: invitingWords(other).kiosk.now }).click();
	await expect(page).toHaveURL(start);
	await page.goBack();
	await expect(page).toHaveURL(/\/kiosk\/[a-z0-9]+$/);
	await page.goto(start);

	await page.getByRole('button', { name: t.intro.start }).click();
	await answerToTheEnd(page, lang);
	// By itself, after twenty seconds.
	await expect(page).toHaveURL(start, { timeout: 30_000 });
});

test('the invite page holds every way in, and one named site may frame the questionnaire', async ({
	signedIn,
	lang
}) => {
	const consultant = await signedIn('consultant');
	const { id, link } = await aWaveOfItsOwn(consultant, lang);
	const t = invitingWords(lang);
	await open(consultant, `/${lang}/waves/${id}/invite`);
	await mustBeAccessible(consultant, goesBack);
	await expect(consultant.getByText(groupedCode(codeOf(link)))).toBeVisible();

	const list = consultant.locator('#mail');
	await list.getByLabel(t.file.label).setInputFiles({
		name: 'people.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Unit,Name,E-mail\nSales,Sara,sara@example.com\nMoon,Ali,ali@example.com\n')
	});
	await list.getByRole('button', { name: t.file.read }).click();
	await expect(list.getByText(consoleWords(lang).invite.problemsTitle(1))).toBeVisible();
	await expect(list.getByLabel(consoleWords(lang).invite.list, { exact: true })).toHaveValue(
		'Sara\tsara@example.com\tSales\nAli\tali@example.com\tMoon'
	);

	// Who is in order is invited, and the others wait in the field.
	await list.getByRole('button', { name: t.file.leave(1) }).click();
	await expect(list.getByLabel(t.file.left)).toHaveValue('Ali\tali@example.com\tMoon');
	await list.getByRole('button', { name: consoleWords(lang).invite.confirm(1) }).click();
	await expect(consultant.getByText(consoleWords(lang).invite.doneTitle(1))).toBeVisible();
	await expect(list.getByLabel(consoleWords(lang).invite.list, { exact: true })).toHaveValue(
		'Ali\tali@example.com\tMoon'
	);

	for (const [name, type] of [
		[t.qr.svg, 'image/svg+xml'],
		[t.qr.png, 'image/png'],
		[t.qr.poster, 'application/pdf']
	] as const) {
		const file = consultant.locator('#link a', { hasText: name }).first();
		const href = (await file.getAttribute('href')) ?? '';
		const answer = await consultant.request.get(new URL(href, consultant.url()).href);
		expect([answer.status(), answer.headers()['content-type']?.split(';')[0]]).toEqual([200, type]);
	}

	await consultant.locator('#elsewhere summary').first().click();
	const field = consultant.locator('#elsewhere').getByLabel(t.embed.origin).first();
	const save = consultant.locator('#elsewhere').getByRole('button', { name: t.embed.save }).first();
	await field.fill('https://www.example.com/page');
	await save.click();
	await expect(consultant.getByText(t.embed.originWrong)).toBeVisible();
	await field.fill('https://www.example.com');
	await save.click();
	await expect(consultant.getByText(t.embed.saved)).toBeVisible();
	const shown = consultant.locator('#elsewhere input[readonly]').last();
	await expect(shown).toHaveValue(/^<iframe src="http:\/\/localhost:\d+\/(fa|en)\/s\/[a-z0-9]{12}"/);
});
