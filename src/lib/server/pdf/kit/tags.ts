import { tagOf, type Direction } from '#lib/i18n/locale.ts';
import type { PdfDocument, StructElement, StructOptions } from '../port.ts';
import type { Kit } from './kit.ts';

/** A structure element around what `draw` adds; it may span pages. */
export function group(kit: Kit, type: string, draw: () => void, options: StructOptions = {}): void {
	const close = openGroup(kit, type, options);
	draw();
	close();
}

/** Opens a structure element and returns what closes it, for elements that are drawn in several goes. */
export function openGroup(kit: Kit, type: string, options: StructOptions = {}): () => void {
	const element = kit.doc.struct(type, options);
	const parent = kit.here;
	parent.add(element);
	kit.here = element;
	return () => {
		kit.here = parent;
		element.end();
	};
}

/** An element with content of its own on one page. */
export function leaf(kit: Kit, type: string, draw: () => void, options: StructOptions = {}): void {
	const element = kit.doc.struct(type, options);
	kit.here.add(element);
	element.add(draw);
	element.end();
}

/** An element whose content is drawn piece by piece, on one page or several: call `add` for each, then `end`. */
export function pieces(kit: Kit, type: string, options: StructOptions = {}): StructElement {
	const element = kit.doc.struct(type, options);
	kit.here.add(element);
	return element;
}

/** Decoration and page furniture: not read aloud. */
export function artifact(doc: PdfDocument, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
	doc.markContent('Artifact', { type });
	draw();
	doc.endMarkedContent();
}

/** Tells readers aloud that a text of the other direction is in the other language. */
export const foreignTag = (kit: Kit, dir: Direction | undefined): StructOptions =>
	dir && dir !== kit.dir ? { lang: tagOf(dir === 'rtl' ? 'fa' : 'en') } : {};
