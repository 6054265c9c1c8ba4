import { pdfText, type PdfDocument } from '../port.ts';

/**
 * Puts the words that drawn content stands for, and their language where it is not that of the place, into a property
 * list of the page and returns its name. It is a *named* list because PDFium, Acrobat and screen readers look it up,
 * while poppler, which would reverse the letters of an inline one, passes it by and orders the glyphs itself.
 */
export function nameActualText(doc: PdfDocument, words: string, lang: string | null = null): string {
	const named = (doc.page.resources.data.Properties ??= {});
	const name = `L${Object.keys(named).length}`;
	named[name] = { ActualText: pdfText(words), ...(lang ? { Lang: pdfText(lang) } : {}) };
	return name;
}

/** Draws something that reads as `words`: dots, bars, signs. */
export function withActualText(doc: PdfDocument, words: string, draw: () => void): void {
	doc.addContent(`/Span /${nameActualText(doc, words)} BDC`);
	draw();
	doc.addContent('EMC');
}
