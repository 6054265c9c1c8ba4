import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPglite } from '#lib/server/db/open.ts';
import { anOpenWave } from '../tests/support/builders.ts';
import { ended, startSanjeh } from './respond-server.ts';

/*
 * What a phone with an empty cache loads for the page before the first item and for the first page of items, in bytes
 * over the wire with headers, as the browser counts them.
 */
export interface PageWeight {
	readonly page: string;
	readonly requests: number;
	/** The document alone: enough to read and to answer. */
	readonly document: number;
	/** With fonts, icon and the script of the pages that take answers. */
	readonly total: number;
	/** Requests to any other host: none, ever. */
	readonly elsewhere: number;
	/** Milliseconds until the first thing to press can be pressed, on a slow link and a slow phone: see `slow`. */
	readonly usable: number;
}

/** A village's link: 400 kbit/s each way, 300 ms there and back, and a processor slowed to a quarter. */
const slow = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowdown = 4;

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 };

async function weigh(browser: Browser, name: string, origin: string, path: string): Promise<PageWeight> {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	const sizes: { url: string; type: string; bytes: number }[] = [];
	const pending: Promise<void>[] = [];
	page.on('requestfinished', (request) => {
		pending.push(
			request.sizes().then(({ responseHeadersSize, responseBodySize }) => {
				const bytes = responseHeadersSize + responseBodySize;
				sizes.push({ url: request.url(), type: request.resourceType(), bytes });
			})
		);
	});
	await page.goto(origin + path, { waitUntil: 'networkidle' });
	await Promise.all(pending);
	await context.close();
	const usable = median(await timesUntilUsable(browser, origin + path));
	return {
		page: name,
		requests: sizes.length,
		document: sizes.filter((s) => s.type === 'document').reduce((sum, s) => sum + s.bytes, 0),
		total: sizes.reduce((sum, s) => sum + s.bytes, 0),
		elsewhere: sizes.filter((s) => !s.url.startsWith(origin)).length,
		usable
	};
}

async function timesUntilUsable(browser: Browser, address: string): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < 3; round++) {
		const context = await browser.newContext(phone);
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.emulateNetworkConditions', slow);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		const started = performance.now();
		await page.goto(address, { waitUntil: 'commit' });
		await page
			.locator('main')
			.locator('label:has(input[type=radio]), button:not([hidden])')
			.first()
			.waitFor();
		times.push(Math.round(performance.now() - started));
		await context.close();
	}
	return times;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[1] ?? NaN;

/** Weighs both pages in both languages; needs the build and a Chromium. */
export async function pageWeights(): Promise<PageWeight[]> {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-weight-'));
	try {
		const database = await openPglite(join(folder, 'pglite'));
		await migrateToLatest(database.db);
		const options = { client: 'Bench', opensOn: '2000-01-01', closesOn: '2999-12-31' };
		const wave = await anOpenWave(database.db, options);
		await database.close();
		const server = await startSanjeh({ DATA_DIR: folder, DATABASE_URL: '' });
		const browser = await chromium.launch({
			executablePath: '/usr/bin/chromium',
			args: ['--no-sandbox', '--disable-gpu']
		});
		try {
			const weights: PageWeight[] = [];
			for (const locale of ['fa', 'en']) {
				const intro = `/${locale}/s/${wave.linkCode}`;
				const started = await fetch(server.origin + intro, {
					method: 'POST',
					redirect: 'manual',
					headers: { origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' }
				});
				const first = started.headers.get('location') ?? '';
				weights.push(await weigh(browser, `${locale}: introduction`, server.origin, intro));
				weights.push(await weigh(browser, `${locale}: first items`, server.origin, first));
			}
			return weights;
		} finally {
			await browser.close();
			await ended(server.child);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

if (import.meta.main) console.table(await pageWeights());
