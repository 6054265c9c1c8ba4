import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { isScripted, settled } from './settled.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Nothing against WCAG 2.2 AA, and nothing wider than the window. The checker is a script: where none runs only the
 * width is looked at.
 */
export async function mustBeAccessible(page: Page, but: readonly string[] = []): Promise<void> {
	await settled(page);
	const where = new URL(page.url()).pathname;
	const found: string[] = [];
	if (await isScripted(page)) {
		await page.evaluate(() => {
			const brief = document
				.getAnimations()
				.filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2000);
			return Promise.allSettled(brief.map(({ finished }) => finished));
		});
		// Legacy mode spares a blank page for each check; it only differs where frames of other sites are checked.
		const axe = new AxeBuilder({ page })
			.withTags(tags)
			.disableRules([...but])
			.setLegacyMode(true);
		for (const { id, nodes } of (await axe.analyze()).violations)
			found.push(...nodes.map((node) => `${where} ${id}: ${node.target.join(' ')}`));
	}
	const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	if (sideways > 0) found.push(`${where} is ${sideways} px wider than its window`);
	expect.soft(found).toEqual([]);
}
