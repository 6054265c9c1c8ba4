import { afterAll, expect, test } from 'vitest';
import { buildPdf, type PdfJob } from '#lib/server/pdf/build.ts';
import { closePdfWorker, renderPdf } from '#lib/server/pdf/render.ts';

const job = (locale: 'fa' | 'en', created = '2026-11-21T08:00:00Z'): PdfJob => ({
	kind: 'specimen',
	locale,
	created
});
afterAll(closePdfWorker);

test('the thread gives the same bytes as the work done here', async () => {
	const [there, here] = [await renderPdf(job('fa')), await buildPdf(job('fa'))];
	expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
});

test('the process’s own thread hardly works while documents are printed', async () => {
	await renderPdf(job('fa'));
	const before = process.threadCpuUsage();
	await Promise.all([renderPdf(job('fa')), renderPdf(job('en')), renderPdf(job('fa'))]);
	const there = process.threadCpuUsage(before);
	const started = process.threadCpuUsage();
	for (const locale of ['fa', 'en', 'fa'] as const) await buildPdf(job(locale));
	const here = process.threadCpuUsage(started);
	expect(there.user + there.system).toBeLessThan((here.user + here.system) / 5);
});

test('jobs come back in the order of the calls', async () => {
	const order: string[] = [];
	await Promise.all(
		(['fa', 'en', 'fa'] as const).map((locale, i) =>
			renderPdf(job(locale)).then(() => order.push(`${i}${locale}`))
		)
	);
	expect(order).toEqual(['0fa', '1en', '2fa']);
});

test('a job that fails says why, and the next one is printed', async () => {
	await expect(renderPdf(job('fa', 'no date'))).rejects.toThrow('not a date');
	expect((await renderPdf(job('en'))).length).toBeGreaterThan(10_000);
});

test('after the thread has stopped, waiting jobs fail and a later one starts a new thread', async () => {
	const waiting = [renderPdf(job('fa')), renderPdf(job('en'))].map((made) =>
		made.catch((cause: Error) => cause.message)
	);
	await closePdfWorker();
	expect(await Promise.all(waiting)).toEqual(['the PDF worker was closed', 'the PDF worker was closed']);
	expect((await renderPdf(job('en'))).length).toBeGreaterThan(10_000);
});
