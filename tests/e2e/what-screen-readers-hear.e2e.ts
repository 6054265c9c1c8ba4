import type { Page } from '@playwright/test';
import { accountWords } from '../../src/lib/i18n/accounts.ts';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import { pick } from '../../src/lib/domain/text.ts';
import { aWaveOfItsOwn, answerAll, expect, open, test, wordsOf, settled } from '../support/journey.ts';

test('every statement is heard with its points, its place and its state', async ({
	lang,
	signedIn,
	page
}) => {
	const t = wordsOf(lang);
	const csf = findInstrument('csf')!;
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await page.getByRole('button', { name: t.intro.start }).click();

	await expect(page.locator('html')).toHaveAttribute('lang', lang);
	await expect(page.locator('html')).toHaveAttribute('dir', lang === 'fa' ? 'rtl' : 'ltr');
	await expect(page).toHaveTitle(new RegExp(`^${t.page.position(1, 4)} `));
	await expect(page.getByRole('main')).toHaveCount(1);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	const progress = page.getByRole('progressbar', { name: t.page.progress });
	await expect(progress).toHaveJSProperty('value', 1);
	await expect(progress).toHaveJSProperty('max', 4);

	const scale = csf.scales[0]!;
	const groups = page.getByRole('group');
	expect(await groups.count()).toBeGreaterThan(2);
	for (let i = 0; i < (await groups.count()); i++) {
		const group = groups.nth(i);
		const radios = group.getByRole('radio');
		const points = [...scale.anchors.map(({ text }) => text), ...(scale.escape ? [scale.escape] : [])];
		await expect(radios).toHaveCount(points.length);
		for (const [point, text] of points.entries())
			await expect(radios.nth(point)).toHaveAccessibleName(pick(text, lang));
		const id = (await group.getAttribute('id'))?.replace(/^item-/, '');
		const statement = csf.items.find(({ code }) => code === id)!.text;
		await expect(group).toHaveAccessibleName(
			new RegExp(pick(statement, lang).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		);
	}
	await answerAll(page);
	await page.getByRole('button', { name: t.page.next }).click();
	await expect(progress).toHaveJSProperty('value', 2);
	await expect(page.getByText(t.page.kept(await groupsBefore(page)))).toBeVisible();
	await page.getByRole('button', { name: t.page.back }).click();
	await expect(progress).toHaveJSProperty('value', 1);
});

/** How many items the first page had: the number of the first item of the second one, less one. */
const groupsBefore = async (page: Page): Promise<number> =>
	Number(await page.locator('fieldset .number').first().innerText().then(toAscii)) - 1;
const toAscii = (text: string) => text.replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

test('arrows move along a scale and the next statement is one step further', async ({
	lang,
	signedIn,
	page
}) => {
	const t = wordsOf(lang);
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).press('Enter');
	const groups = page.getByRole('group');
	const radio = (group: number, point: number) => groups.nth(group).getByRole('radio').nth(point);
	await radio(0, 0).focus();
	await page.keyboard.press('Space');
	await expect(radio(0, 0)).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await expect(radio(0, 1)).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(radio(1, 0)).toBeFocused();
	await page.keyboard.press('Space');
	const count = await groups.count();
	for (let i = 2; i < count; i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: t.page.next })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/2$/);
	await page.getByRole('button', { name: t.page.back }).press('Enter');
	await expect(radio(0, 1)).toBeChecked();
	await expect(radio(1, 0)).toBeChecked();
});

test('the first point of a scale is at the side where reading begins, and stays the lowest value', async ({
	lang,
	signedIn,
	another
}) => {
	const t = wordsOf(lang);
	const page = await another();
	// Where there is room, points stand side by side.
	await page.setViewportSize({ width: 1000, height: 800 });
	const { link } = await aWaveOfItsOwn(await signedIn('consultant'), lang);
	await page.goto(link);
	await page.getByRole('button', { name: t.intro.start }).click();
	const labels = page.getByRole('group').first().locator('label:has(input)');
	const boxes = [];
	for (let i = 0; i < 5; i++) {
		await expect(labels.nth(i).locator('input')).toHaveValue(String(i + 1));
		boxes.push((await labels.nth(i).boundingBox())!);
	}
	const xs = boxes.map(({ x }) => x);
	const inOrder = [...xs].sort((a, b) => (lang === 'fa' ? b - a : a - b));
	expect(xs).toEqual(inOrder);
	expect(new Set(xs).size).toBe(5);
});

test('the page for signing in says what each field is, and what went wrong', async ({ lang, page }) => {
	const a = accountWords(lang);
	await open(page, `/${lang}/sign-in`);
	await expect(page).toHaveTitle(new RegExp(a.signIn.title));
	await expect(page.getByRole('textbox', { name: a.field.email })).toHaveAttribute(
		'autocomplete',
		'username'
	);
	await expect(page.getByLabel(a.field.password)).toHaveAttribute('autocomplete', 'current-password');
	await page.getByLabel(a.field.email).fill('nobody@sample.example');
	await page.getByLabel(a.field.password).fill('not the password');
	await page.getByRole('button', { name: a.signIn.submit }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel(a.field.email)).toHaveValue('nobody@sample.example');
});

test('the dashboard is a page with headings, landmarks, tables with names and numbers in its digits', async ({
	lang,
	signedIn
}) => {
	const page = await signedIn('consultant');
	await open(page, `/${lang}/engagements`);
	await page.locator('main a[href*="/waves/"]').last().click();
	await expect(page).toHaveURL(/\/waves\/[0-9a-f-]{36}$/);
	await settled(page);
	await expect(page.getByRole('navigation').first()).toBeAttached();
	await expect(page.getByRole('main')).toHaveCount(1);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	const levels = await page
		.getByRole('heading')
		.evaluateAll((all) => all.map((h) => Number(h.tagName.slice(1))));
	for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
	await open(page, `${new URL(page.url()).pathname}/factors`);
	for (const table of await page.getByRole('table').all()) await expect(table).toHaveAccessibleName(/\S/);
	await expect(page.getByRole('main')).toContainText(lang === 'fa' ? /[۰-۹]/ : /[0-9]/);
	const drawn = page.getByRole('img').filter({ has: page.locator('canvas') });
	await expect(drawn).toHaveCount(await page.locator('canvas:visible').count());
	for (const chart of await drawn.all()) await expect(chart).toHaveAccessibleName(/\S/);
});
