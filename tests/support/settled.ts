import { expect, type Page } from '@playwright/test';

/** Whether scripts run in this browser at all. */
export const isScripted = (page: Page): Promise<boolean> =>
	page.evaluate(() => !window.matchMedia('(scripting: none)').matches);

/** Until the page has loaded and its script, if it has one, has taken it over. */
export async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	if (!(await isScripted(page))) return;
	// Kit writes its mark into the history entry just before it takes the page over.
	const takenOver = () =>
		page.evaluate(
			() =>
				history.state !== null ||
				![...document.scripts].some(({ textContent }) => textContent?.includes('__sveltekit_'))
		);
	await expect.poll(takenOver, { intervals: [20, 50, 100, 200] }).toBe(true);
}
