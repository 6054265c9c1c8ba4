import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { demo } from '../support/demo.ts';
import { expect, settled, test } from '../support/journey.ts';

/** The first view of a page, by hand over a slow line: bytes of script, packed with gzip. */
const most = 150_000;
/** A name that Chart.js gives to what it keeps on a canvas; it stands nowhere else. */
const chartJs = '$chartjs';

interface FirstView {
	readonly bytes: number;
	readonly files: number;
	readonly chartJs: boolean;
	readonly charts: number;
	/** Of which can be seen without scrolling. */
	readonly seen: number;
}

/** Chart.js gives a canvas that it draws on a place in the page. */
const drawn = 'canvas[style*="display: block"]';

/** Loads a page with nothing in the cache and weighs every script that comes, also what comes a moment later. */
async function firstView(page: Page, address: string): Promise<FirstView> {
	const scripts = new Set<string>();
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.add(request.url());
	});
	await page.goto(address);
	await settled(page);
	// What is folded away is drawn when it is opened.
	const charts = page.locator('canvas').filter({ visible: true });
	const places = await charts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
	const tall = page.viewportSize()?.height ?? 0;
	const seen = places.filter((top) => top < tall).length;
	if (seen) await expect(page.locator(drawn).first()).toBeAttached();
	const texts = await Promise.all([...scripts].map(async (url) => (await page.request.get(url)).body()));
	if (places.length) {
		await charts.last().scrollIntoViewIfNeeded();
		await expect(page.locator(drawn).last()).toBeInViewport();
	}
	await page.close();
	return {
		bytes: texts.reduce((sum, text) => sum + gzipSync(text).length, 0),
		files: texts.length,
		chartJs: texts.some((text) => text.includes(chartJs)),
		charts: places.length,
		seen
	};
}

test('the first view of a page takes little script, and Chart.js only where there is a chart', async ({
	lang,
	signedIn,
	another
}) => {
	test.slow();
	const { origin, links } = demo();
	const looking = await signedIn('consultant');
	await looking.goto(`${origin}/${lang}/engagements`);
	const pathOf = (room: string) =>
		looking
			.locator(`main a[href*="/${room}/"]`)
			.last()
			.evaluate((node: HTMLAnchorElement) => node.pathname);
	const wave = await pathOf('waves');
	const engagement = await pathOf('engagements');
	const anybody = await another();
	const views: Record<string, FirstView> = {
		'sign-in': await firstView(anybody, `${origin}/${lang}/sign-in`)
	};
	views['shared report'] = await firstView(await another(), links.report[lang]);
	for (const [name, path] of [
		['engagements', `/${lang}/engagements`],
		['engagement', engagement],
		['objectives', `${engagement}/objectives`],
		['look', `${engagement}/look`],
		['counting of the index', `${engagement}/index-method`],
		['dashboard', wave],
		['factors', `${wave}/factors`],
		['segments', `${wave}/segments`],
		['views', `${wave}/views`],
		['findings', `${wave}/findings`],
		['report', `${wave}/report`]
	])
		views[name ?? ''] = await firstView(await signedIn('consultant'), `${origin}${path}`);

	for (const [name, { bytes, files, chartJs, charts, seen }] of Object.entries(views)) {
		expect.soft(files, name).toBeGreaterThan(1);
		expect.soft(bytes, `${name}: bytes of script, packed`).toBeLessThanOrEqual(most);
		if (charts === 0) expect.soft(chartJs, `${name} has no chart, and loads Chart.js`).toBe(false);
		if (seen > 0) expect.soft(chartJs, `${name} shows a chart`).toBe(true);
	}
	const all = Object.values(views);
	expect(all.filter(({ charts }) => charts === 0).length).toBeGreaterThan(2);
	expect(all.filter(({ seen }) => seen > 0).length).toBeGreaterThan(0);
});
