import type { WholeLook } from '#lib/domain/look/look.ts';
import { shadesOf } from '#lib/domain/look/shades.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import { tagOf } from '#lib/i18n/locale.ts';
import { openPdf } from '../port.ts';
import { registerFaces } from '../text/fonts.ts';
import { drawFeet } from './page.ts';
import type { DocumentMeta, Kit } from './kit.ts';
import { ownShades } from './own-shades.ts';
import { packObjects } from './pack.ts';
import { pdfUaIdentification, xmlSafe } from './xmp.ts';

export interface ComposeOptions {
	readonly fmt: Formatter;
	readonly meta: DocumentMeta;
	/** Comes in, so that the same input gives the same bytes. */
	readonly created: Date;
	/** The client's logo and colour; the product's own where left out. */
	readonly look?: WholeLook | null;
}

/**
 * Makes a PDF: `build` adds the pages, first to last; page numbers and the table of contents are drawn when it is done.
 * Tagged for PDF/UA-1 and PDF/A-2a. The bytes depend on nothing but the input: the file identifier is made from the
 * information fields, so keywords should carry the dataset hash.
 */
export async function composePdf(
	{ fmt, meta, created, look = null }: ComposeOptions,
	build: (kit: Kit) => void
): Promise<Uint8Array> {
	const { locale, dir } = fmt;
	const lang = tagOf(locale);
	const doc = openPdf({
		size: 'A4',
		margin: 0,
		autoFirstPage: false,
		bufferPages: true,
		pdfVersion: '1.7',
		subset: 'PDF/A-2a',
		tagged: true,
		displayTitle: true,
		lang,
		info: {
			Title: xmlSafe(meta.title),
			Author: xmlSafe(meta.author),
			Subject: xmlSafe(meta.subject),
			Keywords: xmlSafe(meta.keywords),
			Creator: 'Sanjeh',
			CreationDate: created
		}
	});
	const chunks: Uint8Array[] = [];
	const finished = new Promise<Uint8Array>((resolve, reject) => {
		doc.on('data', (chunk) => chunks.push(chunk));
		doc.on('end', () => resolve(packObjects(joined(chunks))));
		doc.on('error', reject);
	});
	doc.appendXML(pdfUaIdentification);
	registerFaces(doc);
	const root = doc.struct('Document', { lang });
	doc.addStructure(root);

	const { outline } = doc;
	const kit: Kit = {
		doc,
		locale,
		dir,
		fmt,
		meta,
		shades: look?.accent ? shadesOf(look.accent) : ownShades,
		logo: look?.logo ?? null,
		y: 0,
		fresh: true,
		pages: 0,
		bare: 0,
		here: root,
		outline,
		entries: [],
		late: []
	};
	build(kit);
	for (const draw of kit.late) draw();
	drawFeet(kit);
	root.end();
	doc.end();
	return finished;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
