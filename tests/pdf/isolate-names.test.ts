import { expect, test } from 'vitest';
import { same } from '#lib/domain/text.ts';
import { buildPdf } from '#lib/server/pdf/build.ts';
import { isolated, withIsolatedNames } from '#lib/server/pdf/report/isolate-names.ts';
import { openRead, pagesOf } from './read-pdf.ts';
import { inventedWave, printable } from './report-waves.ts';

const wave = () =>
	printable(
		inventedWave([{ audience: 'employee', instruments: ['csf'], people: 24 }], {
			client: 'Acme Inc.',
			units: ['R&D (Tehran) B+', 'فروش'].map((title, i) => ({
				code: `u${i}`,
				title: same(title),
				headcount: 20
			}))
		})
	);

test('a name of the other script is set apart; in Persian a name of both scripts follows the page', () => {
	expect(isolated('Acme Inc.', 'fa')).toBe('\u2066Acme Inc.\u2069');
	for (const own of ['شرکت ABC-۱۲۳ (North)', 'فروش', '24/7']) expect(isolated(own, 'fa')).toBe(own);
	for (const foreign of ['شرکت ABC-۱۲۳ (North)', 'فروش'])
		expect(isolated(foreign, 'en')).toBe(`\u2068${foreign}\u2069`);
	expect(isolated('Acme Inc.', 'en')).toBe('Acme Inc.');
});

test('nothing but the names of the printed language changes', () => {
	const { report } = wave();
	const plain = JSON.stringify(withIsolatedNames(report, 'fa')).replace(/[\u2066-\u2069]/g, '');
	expect(plain).toBe(JSON.stringify(report));
	expect(withIsolatedNames(report, 'fa').subject.client.en).toBe('Acme Inc.');
});

test('the dot and the sign at the end of an English name stay at its end on a Persian page', async () => {
	const doc = await openRead(await buildPdf({ kind: 'report', ...wave(), locale: 'fa' }));
	const text = (await pagesOf(doc)).map((page) => page.text).join('\n');
	expect(text).toContain('Acme Inc.');
	expect(text).not.toContain('.Acme Inc');
	expect(text).toContain('B+');
	expect(text).not.toContain('+R&D');
	const { info } = await doc.getMetadata();
	expect(JSON.stringify(info)).toContain('Acme Inc.');
	expect(JSON.stringify(info)).not.toMatch(/[\u2066-\u2069]/);
});
