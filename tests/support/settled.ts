import { expect, type Page } from '@playwright/test';

/** Whether scripts run in this browser at all. */
export const isScripted = (page: Page): Promise<boolean> =>
	page.evaluate(() => !window.matchMedia('(scripting: none)').matches);

/** Until the page has loaded and its script, if it has one, has taken it over. */
export async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	if (!(await isScripted(page))) return;
	// Kit adds the element from which it tells new pages when everything else has been taken over.
	const takenOver = () =>
		page.evaluate(
			() =>
				document.getElementById('svelte-announcer') !== null ||
				![...document.scripts].some(({ textContent }) => textContent?.includes('__sveltekit_'))
		);
	await expect.poll(takenOver, { intervals: [20, 50, 100, 200] }).toBe(true);
}
