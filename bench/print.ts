import { chromium } from '@playwright/test';
import { buildReport } from '#lib/domain/build-report.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { ReportJob } from '#lib/server/pdf/build.ts';
import { closePdfWorker, renderPdf } from '#lib/server/pdf/render.ts';
import { openRead, pagesOf } from '../tests/pdf/read-pdf.ts';
import startDemos from '../tests/support/demo-server.ts';
import { demo } from '../tests/support/demo.ts';

/*
 * The report of the sample, printed by us and, beside it in the same run, by headless Chromium from the web report that
 * a manager opens: how long it takes, how large the file is, and how much of the words in it a reader finds again
 * (pdf.js, the engine of Firefox). Both are warm: the browser runs and has the page's files, our thread stands. The
 * web report leaves to the file what is read on paper, so time and size are those of a page.
 */
const runs = 5;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function timed(work: () => Promise<Uint8Array>): Promise<{ seconds: number; bytes: Uint8Array }> {
	let bytes = await work();
	const took: number[] = [];
	for (let i = 0; i < runs; i++) {
		const started = performance.now();
		bytes = await work();
		took.push((performance.now() - started) / 1000);
	}
	return { seconds: median(took), bytes };
}

/** Letters as they are searched for: marks that join or direct nothing, and one kind of blank. */
const plain = (text: string): string =>
	text.replaceAll(/[\u200b-\u200f\u2066-\u2069\ufeff]/g, '').replaceAll(/\s+/g, ' ');

async function textOf(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
	const doc = await openRead(bytes);
	const pages = await pagesOf(doc);
	return { pages: pages.length, text: plain(pages.map((page) => page.text).join('\n')) };
}

/** Every text of a value in one language: names of factors, aspects, items, units. */
function* textsIn(value: unknown, locale: Locale): Generator<string> {
	if (Array.isArray(value)) for (const one of value) yield* textsIn(one, locale);
	else if (value && typeof value === 'object')
		for (const [key, one] of Object.entries(value)) {
			if (key === locale && typeof one === 'string') yield one;
			else yield* textsIn(one, locale);
		}
}

const data = sampleWave(2);
const previous = buildReport(sampleWave(1), { builtAt: '2026-05-05T08:00:00.000Z' });
const report = buildReport(data, { builtAt: '2026-11-10T08:00:00.000Z', previous });
const instruments = Object.fromEntries(
	data.campaigns.flatMap((c) => c.questionnaire.parts.map((p) => [p.hash, p.instrument]))
);

const stop = await startDemos({ workers: 1 });
const browser = await chromium.launch({
	executablePath: '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
const rows = [];
let missed = false;
try {
	const page = await browser.newPage();
	for (const locale of locales) {
		const job: ReportJob = { kind: 'report', report, instruments, locale };
		const ours = await timed(() => renderPdf(job));
		const theirs = await timed(async () => {
			await page.goto(demo().links.report[locale], { waitUntil: 'networkidle' });
			for (const details of await page.locator('details').all())
				await details.evaluate((node) => node.setAttribute('open', ''));
			return new Uint8Array(await page.pdf({ format: 'A4', tagged: true, printBackground: true }));
		});
		const shown = plain(await page.locator('body').innerText());
		const [own, other] = [await textOf(ours.bytes), await textOf(theirs.bytes)];
		// Words that both should hold: of several, so that their order counts.
		const phrases = [...new Set(textsIn([report, instruments], locale))]
			.map((text) => plain(text).trim())
			.filter((text) => text.includes(' ') && shown.includes(text));
		const found = (text: string) => phrases.filter((phrase) => text.includes(phrase)).length / phrases.length;
		const row = (what: string, { seconds, bytes }: typeof ours, { pages, text }: typeof own) => ({
			language: locale,
			what,
			seconds: +seconds.toFixed(2),
			pages,
			'ms a page': Math.round((seconds * 1000) / pages),
			kB: Math.round(bytes.length / 1000),
			'kB a page': Math.round(bytes.length / 1000 / pages),
			[`of ${phrases.length} phrases found`]: `${Math.round(100 * found(text))}%`
		});
		rows.push(row('Sanjeh', ours, own), row('Chromium', theirs, other));
		missed ||=
			ours.seconds / own.pages > theirs.seconds / other.pages ||
			ours.bytes.length / own.pages > theirs.bytes.length / other.pages ||
			found(own.text) < found(other.text);
	}
} finally {
	await browser.close();
	await closePdfWorker();
	await stop();
}
for (const locale of locales) console.table(rows.filter((row) => row.language === locale));
if (missed) process.stdout.write('Chromium is faster, smaller, or its text is found better.\n');
process.exitCode = missed ? 1 : 0;
