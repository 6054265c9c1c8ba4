import type { WholeLook } from '#lib/domain/look/look.ts';
import type { Shades } from '#lib/domain/look/shades.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import type { Direction, Locale } from '#lib/i18n/locale.ts';
import type { OutlineItem, PdfDocument, StructElement } from '../port.ts';

/** What a document says about itself, in the words of its language. */
export interface DocumentMeta {
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** Should carry the dataset hash and the formula version: the file's identifier is made from these fields. */
	readonly keywords: string;
	/** Head of each page, on the side where reading starts, and on the other. */
	readonly running: string;
	readonly organization: string;
	/** Foot of each page: dataset hash and formula version. */
	readonly provenance: string;
	/** A warning at the foot of each page, such as «sample data». */
	readonly badge?: string;
	/** «page 2 of 14», from two printed numbers. */
	readonly pageOf: (number: string, of: string) => string;
}

/** One line of the table of contents. */
export interface Entry {
	readonly level: 1 | 2;
	readonly title: string;
	/** Index of the page in the document. */
	readonly page: number;
	/** Name of the destination. */
	readonly target: string;
}

/** A document in the making. `y` is where the next block goes; everything else about layout follows from the block. */
export interface Kit {
	readonly doc: PdfDocument;
	readonly locale: Locale;
	readonly dir: Direction;
	readonly fmt: Formatter;
	readonly meta: DocumentMeta;
	/** The client's colours where it has chosen one, the product's otherwise. */
	readonly shades: Shades;
	readonly logo: WholeLook['logo'];
	y: number;
	/** Nothing but a section's heading stands on the page yet. */
	fresh: boolean;
	pages: number;
	/** So many pages at the beginning carry no furniture: the cover. */
	bare: number;
	/** The structure element that new content belongs to. */
	here: StructElement;
	/** The outline item that subheadings go under. */
	outline: OutlineItem;
	readonly entries: Entry[];
	/** Drawn when all pages are known. */
	readonly late: (() => void)[];
}
