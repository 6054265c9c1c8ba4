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

test('while documents are printed the process answers', async () => {
	let worst = 0;
	let last = performance.now();
	const pulse = setInterval(() => {
		const now = performance.now();
		worst = Math.max(worst, now - last);
		last = now;
	}, 5);
	await Promise.all([renderPdf(job('fa')), renderPdf(job('en')), renderPdf(job('fa'))]);
	clearInterval(pulse);
	// In this thread each of them would block for longer than this; loose, because the machine is shared.
	expect(worst).toBeLessThan(150);
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
