import { expect, test } from 'vitest';
import PDFDocument from 'pdfkit';
import { packObjects } from '../../src/lib/server/pdf/kit/pack.ts';
import { openRead, pagesOf } from './read-pdf.ts';

/** Several pages of many small objects, and words that look like the file's own. */
async function plainDocument(): Promise<Uint8Array> {
	const doc = new PDFDocument({ compress: true, info: { Title: 'startxref 12 endobj trailer' } });
	const chunks: Buffer[] = [];
	doc.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise((resolve) => doc.on('end', resolve));
	for (let page = 0; page < 40; page++) {
		if (page) doc.addPage();
		doc.text(`Page ${page} 5 0 obj endobj stream`).addNamedDestination(`page ${page}`);
		doc.link(10, 10, 50, 50, 'https://localhost/endobj');
	}
	doc.end();
	await ended;
	return new Uint8Array(Buffer.concat(chunks));
}

test('a packed document reads as it did, in less than two thirds of the bytes', async () => {
	const plain = await plainDocument();
	const packed = packObjects(plain);
	expect(packed.length).toBeLessThan((plain.length * 2) / 3);
	const [before, after] = [await openRead(plain), await openRead(packed)];
	expect(await pagesOf(after)).toEqual(await pagesOf(before));
	expect((await after.getMetadata()).info).toEqual((await before.getMetadata()).info);
	expect(await after.getDestinations()).toEqual(await before.getDestinations());
	expect(after.fingerprints).toEqual(before.fingerprints);
});

test('packing is the same each time', async () => {
	const plain = await plainDocument();
	expect(packObjects(plain)).toEqual(packObjects(plain));
});
