import { expect, test, type Page } from '@playwright/test';
import { answeringMessages, smallNumber } from '../../src/lib/i18n/answering.ts';
import { mustBeAccessible } from '../support/accessible.ts';
import { demo } from '../support/demo.ts';
import { send, toTheLastPage } from '../support/journey.ts';
import { languageOf, linkOf, wordsOf } from '../support/languages.ts';

const items = (page: Page) => page.locator('fieldset.item:has(input[type=radio])');
const radio = (page: Page, item: number, point: number) =>
	items(page).nth(item).locator('input[type=radio]').nth(point);
const choose = (page: Page, item: number, point: number) =>
	items(page).nth(item).locator('label:has(input[type=radio])').nth(point).click();
const mark = (page: Page, item: number) => items(page).nth(item).locator('.mark');
const kept = (page: Page) =>
	page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('sanjeh.answers')));

/** What these ask is what the script does, whatever the words and the direction. */
const inOneLanguage = { tag: '@one-language' };

/** Begins on an open link and waits until the script has taken the page over. */
async function begin(page: Page, audience: 'employee' | 'customer', locale: 'fa' | 'en'): Promise<void> {
	await page.goto(linkOf(audience, locale));
	await page.getByRole('button', { name: wordsOf(locale).intro.start }).click();
	await expect(page.locator('html.live')).toBeAttached();
}

test('each answer gets its tick, counts at once and is there after a reload', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await begin(page, 'employee', locale);
	await expect(mark(page, 0)).not.toContainText(t.saved);
	await choose(page, 0, 1);
	await expect(mark(page, 0)).toContainText(t.saved);
	await choose(page, 2, 4);
	await expect(mark(page, 2)).toContainText(t.saved);
	await expect(mark(page, 1)).not.toContainText(t.saved);
	await expect(page.locator('.progress')).toContainText(t.kept(smallNumber(locale, 2)));
	await expect(page.locator('.foot')).toContainText(t.atOnce);
	expect(await kept(page)).toEqual([]);
	await page.reload();
	await expect(radio(page, 0, 1)).toBeChecked();
	await expect(radio(page, 2, 4)).toBeChecked();
	await expect(radio(page, 2, 4)).toHaveValue('5');
	await expect(mark(page, 2)).toContainText(t.saved);
});

test('quick answers go together, and screen readers are told once', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await begin(page, 'employee', locale);
	let posts = 0;
	page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver(() => said.push(document.querySelector('[role=status]')!.textContent)).observe(
			document.querySelector('[role=status]')!,
			{ childList: true, characterData: true, subtree: true }
		);
		// As quick as a thumb can be.
		for (const item of [...document.querySelectorAll('fieldset.item')].slice(0, 5))
			item.querySelectorAll('input')[2]!.click();
	});
	await expect(mark(page, 4)).toContainText(t.saved);
	expect(posts).toBe(1);
	await choose(page, 5, 1);
	await expect(mark(page, 5)).toContainText(t.saved);
	expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([t.savedFirst]);
});

test('without a connection answers wait in the browser, say so, and arrive when it is back', async ({
	page,
	context
}, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await begin(page, 'employee', locale);
	await choose(page, 0, 0);
	await expect(mark(page, 0)).toContainText(t.saved);
	const token = page.url().split('/').at(-2)!;

	await context.setOffline(true);
	await choose(page, 1, 3);
	await choose(page, 2, 3);
	await expect(mark(page, 1)).toContainText(t.unsaved);
	await expect(page.locator('.progress')).toContainText(t.waiting(smallNumber(locale, 2)));
	await expect(page.locator('.progress .trouble')).toHaveText(t.keptHere);
	expect(await kept(page)).toHaveLength(1);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(token.slice(0, 8));

	// A page that cannot be sent stays, and says why.
	const address = page.url();
	await page.getByRole('button', { name: wordsOf(locale).page.next }).click();
	await expect(page.getByRole('status')).toContainText(t.stay);
	expect(page.url()).toBe(address);

	await context.setOffline(false);
	await expect(mark(page, 1)).toContainText(t.saved);
	await expect(mark(page, 2)).toContainText(t.saved);
	await expect(page.locator('.progress .trouble')).toBeHidden();
	expect(await kept(page)).toEqual([]);
	await page.reload();
	await expect(radio(page, 2, 3)).toBeChecked();
});

test(
	'answers that could not be sent before the page was closed are sent at the next visit',
	inOneLanguage,
	async ({ page, context }, info) => {
		const locale = languageOf(info);
		const t = answeringMessages(locale);
		await begin(page, 'employee', locale);
		const address = page.url();
		await page.route('**/r/**', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await choose(page, 3, 2);
		await expect(mark(page, 3)).toContainText(t.unsaved);
		await page.close();

		const later = await context.newPage();
		await later.goto(address.replace(/1$/, '2'));
		await expect.poll(() => kept(later)).toEqual([]);
		await later.goto(address);
		await expect(radio(later, 3, 2)).toBeChecked();
	}
);

test('a server that cannot save for a while is asked again', inOneLanguage, async ({ page }, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await begin(page, 'employee', locale);
	let refusals = 2;
	await page.route('**/r/**', (route) =>
		route.request().method() === 'POST' && refusals-- > 0
			? route.fulfill({ status: 503, json: { code: 'database-unavailable', message: 'x' } })
			: route.continue()
	);
	await choose(page, 0, 2);
	await expect(mark(page, 0)).toContainText(t.unsaved);
	await expect(mark(page, 0)).toContainText(t.saved, { timeout: 20_000 });
	await expect(page.getByRole('status')).toContainText(t.savedAgain);
});

test(
	'a browser that keeps nothing saves all the same, and says to keep the page open',
	inOneLanguage,
	async ({ page, context }, info) => {
		const locale = languageOf(info);
		const t = answeringMessages(locale);
		await context.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await begin(page, 'employee', locale);
		await choose(page, 0, 2);
		await expect(mark(page, 0)).toContainText(t.saved);
		await context.setOffline(true);
		await choose(page, 1, 2);
		await expect(page.locator('.progress .trouble')).toHaveText(t.keptOpen);
		await context.setOffline(false);
		await expect(mark(page, 1)).toContainText(t.saved);
		await page.reload();
		await expect(radio(page, 1, 2)).toBeChecked();
	}
);

test(
	'leaving is asked about only while something is not saved',
	inOneLanguage,
	async ({ page, context }, info) => {
		const locale = languageOf(info);
		const t = answeringMessages(locale);
		await begin(page, 'employee', locale);
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.accept();
		});
		await choose(page, 0, 2);
		await expect(mark(page, 0)).toContainText(t.saved);
		await page.reload();
		expect(asked).toEqual([]);
		await expect(page.locator('html.live')).toBeAttached();
		await page.route('**/r/**', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await choose(page, 1, 2);
		await expect(mark(page, 1)).toContainText(t.unsaved);
		await page.reload();
		expect(asked).toEqual(['beforeunload']);
		await page.unroute('**/r/**');
		await context.setOffline(false);
	}
);

test('digits choose on the item that has the focus, in every script', async ({ page }, info) => {
	const locale = languageOf(info);
	await begin(page, 'employee', locale);
	await radio(page, 0, 0).focus();
	await page.keyboard.press('4');
	await expect(radio(page, 0, 3)).toBeChecked();
	await expect(radio(page, 0, 3)).toBeFocused();
	await page.keyboard.press('Tab');
	for (const [key, point] of [
		['۲', 1],
		['٥', 4]
	] as const) {
		await page.evaluate(
			(typed) =>
				document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: typed, bubbles: true })),
			key
		);
		await expect(radio(page, 1, point)).toBeChecked();
	}
	await page.keyboard.press('9');
	await expect(radio(page, 1, 4)).toBeChecked();
	await page.keyboard.press('Delete');
	await expect(items(page).nth(1).locator('input:checked')).toHaveCount(0);
	await expect(radio(page, 0, 3)).toBeChecked();
});

test('a one and a zero choose ten on a scale up to ten', inOneLanguage, async ({ page }, info) => {
	const locale = languageOf(info);
	await begin(page, 'customer', locale);
	const group = page.locator('fieldset.item', { has: page.locator('input[value="10"]') }).first();
	await group.locator('input').first().focus();
	await page.keyboard.press('7');
	await expect(group.locator('input[value="7"]')).toBeChecked();
	await page.keyboard.press('1');
	await expect(group.locator('input[value="1"]')).toBeChecked();
	await page.keyboard.press('0');
	await expect(group.locator('input[value="10"]')).toBeChecked();
});

test('the last change can be undone, and an answer taken back', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await begin(page, 'employee', locale);
	const undo = page.getByRole('button', { name: t.undo, exact: true });
	await expect(undo).toBeHidden();
	await choose(page, 0, 1);
	await choose(page, 0, 4);
	await choose(page, 1, 2);
	await undo.click();
	await expect(items(page).nth(1).locator('input:checked')).toHaveCount(0);
	await expect(radio(page, 1, 0)).toBeFocused();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(radio(page, 0, 1)).toBeChecked();
	await expect(mark(page, 0)).toContainText(t.saved);

	await page.getByRole('button', { name: t.takeBackOf(smallNumber(locale, 1)) }).click();
	await expect(items(page).nth(0).locator('input:checked')).toHaveCount(0);
	await expect(page.locator('.progress')).not.toContainText(t.kept(smallNumber(locale, 1)));
	await expect.poll(() => kept(page)).toEqual([]);
	await page.reload();
	await expect(page.locator('html.live')).toBeAttached();
	await expect(page.locator('fieldset.item input:checked')).toHaveCount(0);
});

test('on request the page goes on by itself, remembers that, and does not for arrows', async ({
	page
}, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await begin(page, 'employee', locale);
	await choose(page, 0, 2);
	await expect(mark(page, 0)).toContainText(t.saved);
	await expect(radio(page, 1, 0)).not.toBeFocused();

	await page.getByRole('switch', { name: t.advance }).check();
	await choose(page, 0, 3);
	await expect(radio(page, 1, 0)).toBeFocused();
	await expect(items(page).nth(1)).toBeInViewport();
	await page.keyboard.press('2');
	await expect(radio(page, 2, 0)).toBeFocused();
	await page.keyboard.press('Space');
	await expect(radio(page, 3, 0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(radio(page, 3, 1)).toBeChecked();
	await expect(mark(page, 3)).toContainText(t.saved);
	await expect(radio(page, 3, 1)).toBeFocused();

	await page.reload();
	await expect(page.getByRole('switch', { name: t.advance })).toBeChecked();
	const last = (await items(page).count()) - 1;
	await choose(page, last, 2);
	await expect(page.getByRole('button', { name: wordsOf(locale).page.next })).toBeFocused();
});

test('a value that is not accepted is said at its item, the others are saved', async ({ page }, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	const { errors } = wordsOf(locale);
	await begin(page, 'employee', locale);
	await radio(page, 0, 2).evaluate((input: HTMLInputElement) => (input.value = '77'));
	await page.evaluate(() => {
		for (const item of [...document.querySelectorAll('fieldset.item')].slice(0, 2))
			item.querySelectorAll('input')[2]!.click();
	});
	await expect(items(page).nth(0).getByText(errors['out-of-range'])).toBeVisible();
	await expect(items(page).nth(0).getByRole('radio').first()).toHaveAccessibleDescription(
		errors['out-of-range']
	);
	await expect(mark(page, 1)).toContainText(t.saved);
	await expect(mark(page, 0)).not.toContainText(t.saved);
	await choose(page, 0, 1);
	await expect(mark(page, 0)).toContainText(t.saved);
	await expect(items(page).nth(0).getByText(errors['out-of-range'])).toHaveCount(0);
});

test('answers that come after sending are refused in words, and nothing is left in the browser', async ({
	page,
	context
}, info) => {
	const locale = languageOf(info);
	const t = answeringMessages(locale);
	const { halted } = wordsOf(locale);
	await begin(page, 'customer', locale);
	await choose(page, 0, 3);
	await expect(mark(page, 0)).toContainText(t.saved);
	const other = await context.newPage();
	await other.goto(page.url());
	await toTheLastPage(other, locale);
	await send(other, locale);

	await page.bringToFront();
	await choose(page, 1, 3);
	await expect(page.getByRole('alert')).toContainText(t.notTaken);
	await expect(page.getByRole('alert')).toContainText(halted.words['invitation-used']);
	await expect(mark(page, 1)).toContainText(t.unsaved);
	expect(await kept(page)).toEqual([]);
	expect(await kept(other)).toEqual([]);
});

test(
	'the thank-you page leaves nothing of the answers in the browser',
	inOneLanguage,
	async ({ page }, info) => {
		const locale = languageOf(info);
		await begin(page, 'customer', locale);
		// No pause in which the answer would have been saved by itself.
		const answer = () =>
			page.evaluate(() => document.querySelector<HTMLInputElement>('fieldset.item input')?.click());
		await toTheLastPage(page, locale, answer);
		await answer();
		await send(page, locale);
		await expect.poll(() => kept(page)).toEqual([]);
		expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
	}
);

for (const colorScheme of ['light', 'dark'] as const) {
	test(`what the script adds is accessible, saved and unsaved (${colorScheme})`, async ({
		page,
		context
	}, info) => {
		const locale = languageOf(info);
		const t = answeringMessages(locale);
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await begin(page, 'employee', locale);
		await mustBeAccessible(page);
		await choose(page, 0, 1);
		await expect(mark(page, 0)).toContainText(t.saved);
		await page.getByRole('switch', { name: t.advance }).check();
		await context.setOffline(true);
		await choose(page, 1, 2);
		await expect(mark(page, 1)).toContainText(t.unsaved);
		await mustBeAccessible(page);
	});
}

test(
	'nothing is asked of another host, and the page breaks no rule of its own',
	inOneLanguage,
	async ({ page }, info) => {
		const locale = languageOf(info);
		const wrong: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(demo().origin)) wrong.push(request.url());
		});
		page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
		page.on('pageerror', (error) => wrong.push(error.message));
		await begin(page, 'employee', locale);
		await choose(page, 0, 1);
		await expect(mark(page, 0)).toContainText(answeringMessages(locale).saved);
		await page.getByRole('button', { name: wordsOf(locale).page.next }).click();
		await expect(page).toHaveURL(/\/2$/);
		expect(wrong).toEqual([]);
	}
);

test(
	'a save is answered in the way that was asked for, and only from our own pages',
	inOneLanguage,
	async ({ page }, info) => {
		const locale = languageOf(info);
		await begin(page, 'employee', locale);
		const code = (await radio(page, 0, 0).getAttribute('name'))!;
		const save = (headers: Record<string, string>) =>
			page.request.post(page.url(), { form: { [code]: '4', _go: 'save' }, headers, maxRedirects: 0 });
		const { origin } = demo();
		const words = await save({ origin, accept: 'application/json' });
		expect([words.status(), words.headers()['answers-kept']]).toEqual([204, '1']);
		expect(words.headers()['cache-control']).toContain('no-store');
		// Whoever posts it without the script comes back to the page.
		const plain = await save({ origin, accept: 'text/html' });
		expect([plain.status(), plain.headers().location]).toEqual([303, new URL(page.url()).pathname]);
		expect((await save({ origin: 'https://evil.example', accept: 'application/json' })).status()).toBe(403);
		await page.reload();
		await expect(radio(page, 0, 3)).toBeChecked();
	}
);
