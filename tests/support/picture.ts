import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { productRoot } from '../../src/lib/server/root.ts';

/** Keeps what the test sees; with SANJEH_PICTURES=1 as the README's picture, otherwise among the test's own output. */
export async function picture(page: Page, name: string): Promise<void> {
	const folder = process.env.SANJEH_PICTURES === '1' ? 'docs/pictures' : '.test/pictures';
	const path = join(productRoot, folder, `${name}.png`);
	// Browsers under load now and then fail to copy their screen; they succeed when asked again.
	await page.screenshot({ path }).catch(() => page.screenshot({ path }));
}
