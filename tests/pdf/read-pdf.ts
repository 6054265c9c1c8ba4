import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TextItem {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}
export interface ReadPage {
	readonly text: string;
	readonly items: readonly TextItem[];
}

/** A PDF as a reader sees it: pdf.js, the engine of Firefox. It drops ZWNJ, as it always does. */
export async function openRead(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

export async function pagesOf(doc: PDFDocumentProxy): Promise<ReadPage[]> {
	const pages: ReadPage[] = [];
	for (let n = 1; n <= doc.numPages; n++) {
		const content = await (await doc.getPage(n)).getTextContent();
		const items = content.items.flatMap((item) =>
			'str' in item
				? [
						{
							text: item.str,
							x: Number(item.transform[4]),
							y: Number(item.transform[5]),
							width: item.width,
							end: item.hasEOL
						}
					]
				: []
		);
		pages.push({ items, text: items.map((item) => item.text + (item.end ? '\n' : '')).join('') });
	}
	return pages;
}

const latin = new TextDecoder('latin1');
/** The file as letters, with what lies packed in object streams written out behind it. */
export function rawText(bytes: Uint8Array): string {
	const raw = latin.decode(bytes);
	const packed = [...raw.matchAll(/\/Type \/ObjStm[^>]*>>\nstream\n/g)].map((match) => {
		const from = match.index + match[0].length;
		return latin.decode(inflateSync(bytes.subarray(from, raw.indexOf('\nendstream', from))));
	});
	return [raw, ...packed].join('\n');
}

const escapes: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', '\b': 'b', '\f': 'f' };

/** A text as it lies in the file: two bytes a letter, signs that mean something to PDF escaped. */
export const pdfString = (text: string): string =>
	latin
		.decode(Buffer.from(text, 'utf16le').swap16())
		.replace(/[\n\r\t\b\f()\\]/g, (sign) => `\\${escapes[sign] ?? sign}`);

/** What each page draws: the inflated content streams, first page first. */
export function drawings(bytes: Uint8Array): string[] {
	const raw = latin.decode(bytes);
	const found: string[] = [];
	for (const match of raw.matchAll(/stream\n/g)) {
		const end = raw.indexOf('\nendstream', match.index);
		if (raw.slice(match.index - 3, match.index) === 'end' || end < 0) continue;
		try {
			const text = latin.decode(inflateSync(bytes.subarray(match.index + 7, end)));
			// Every page of ours begins by turning the y axis round.
			if (text.startsWith('1 0 0 -1 0 841.89 cm')) found.push(text);
		} catch {
			continue;
		}
	}
	return found;
}

export interface StructNode {
	readonly role: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly children: readonly StructNode[];
}

/** The structure trees of all pages, flattened to their elements. */
export async function elementsOf(doc: PDFDocumentProxy): Promise<StructNode[]> {
	const all: StructNode[] = [];
	const walk = (node: StructNode) => {
		if (!node.role) return;
		all.push(node);
		for (const child of node.children ?? []) walk(child);
	};
	for (let n = 1; n <= doc.numPages; n++) {
		const tree = (await (await doc.getPage(n)).getStructTree()) as unknown as StructNode | null;
		if (tree) walk(tree);
	}
	return all;
}
