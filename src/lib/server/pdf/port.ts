import PDFDocument from 'pdfkit';

/**
 * The part of PDFKit 0.20 that the report uses, as it is used. PDFKit's public typings lag behind and do not know
 * structure elements, fontkit fonts or named properties; two members are undocumented (`page.resources`, `addContent`)
 * and pinned by tests.
 */
export interface PdfDocument {
	readonly page: { readonly resources: { readonly data: { Properties?: Record<string, unknown> } } };
	readonly outline: OutlineItem;

	on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
	on(event: 'end', listener: () => void): unknown;
	on(event: 'error', listener: (cause: Error) => void): unknown;
	end(): void;
	addPage(): PdfDocument;
	switchToPage(index: number): unknown;
	appendXML(xml: string): void;

	registerFont(name: string, font: object): PdfDocument;
	font(name: string): PdfDocument;
	fontSize(size: number): PdfDocument;
	text(text: string, x: number, y: number, options: TextOptions): PdfDocument;

	save(): PdfDocument;
	restore(): PdfDocument;
	translate(x: number, y: number): PdfDocument;
	rotate(degrees: number): PdfDocument;
	scale(x: number, y: number): PdfDocument;
	transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfDocument;

	moveTo(x: number, y: number): PdfDocument;
	lineTo(x: number, y: number): PdfDocument;
	bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): PdfDocument;
	quadraticCurveTo(a: number, b: number, x: number, y: number): PdfDocument;
	closePath(): PdfDocument;
	rect(x: number, y: number, width: number, height: number): PdfDocument;
	roundedRect(x: number, y: number, width: number, height: number, radius: number): PdfDocument;
	circle(x: number, y: number, radius: number): PdfDocument;
	lineWidth(width: number): PdfDocument;
	lineCap(style: string): PdfDocument;
	lineJoin(style: string): PdfDocument;
	miterLimit(limit: number): PdfDocument;
	dash(lengths: readonly number[], options: { phase: number }): PdfDocument;
	fillColor(colour: string | readonly number[], opacity?: number): PdfDocument;
	strokeColor(colour: string | readonly number[], opacity?: number): PdfDocument;
	fillOpacity(opacity: number): PdfDocument;
	fill(rule?: 'non-zero' | 'even-odd'): PdfDocument;
	stroke(): PdfDocument;
	clip(): PdfDocument;
	/** Draws an image that brings its own object along. */
	image(image: PdfImage, x: number, y: number, size: { width: number; height: number }): PdfDocument;
	ref(dictionary: Readonly<Record<string, unknown>>): PdfObject;

	struct(type: string, options?: StructOptions): StructElement;
	addStructure(element: StructElement): PdfDocument;
	markContent(tag: string, options?: { type?: string; lang?: string; actual?: string }): PdfDocument;
	endMarkedContent(): PdfDocument;
	addContent(operators: string): PdfDocument;
	addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
	link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): PdfDocument;
	goTo(x: number, y: number, width: number, height: number, name: string, options: LinkOptions): PdfDocument;
}

/** An object of the file with a stream. */
export interface PdfObject {
	end(bytes: Uint8Array): void;
}

/** What PDFKit makes of a picture that it opens: here it is made by hand, so that nothing in it is guessed. */
export interface PdfImage {
	/** Name among the resources of the page. */
	readonly label: string;
	readonly width: number;
	readonly height: number;
	readonly obj: PdfObject;
}

export interface OutlineItem {
	addItem(
		title: string,
		options: { expanded?: boolean; fit?: boolean; left?: number; top?: number }
	): OutlineItem;
}

/** An element of the structure tree. A function draws the element's content; it runs once the tree is attached. */
export interface StructElement {
	add(child: StructElement | (() => void)): StructElement;
	end(): void;
}

export interface StructOptions {
	readonly lang?: string;
	readonly alt?: string;
	readonly scope?: 'Row' | 'Column' | 'Both';
	readonly bbox?: readonly [number, number, number, number];
	readonly placement?: 'Block';
}

export interface LinkOptions {
	readonly structParent: StructElement;
	/** The words of a link for those who do not see it; a String object is written as text. */
	readonly Contents: object;
}

export interface TextOptions {
	readonly lineBreak: false;
	readonly baseline: 'alphabetic';
	readonly features: object;
	readonly textWidth: number;
	readonly wordCount: number;
}

export interface PdfOptions {
	readonly size: 'A4';
	readonly margin: number;
	readonly autoFirstPage: boolean;
	readonly bufferPages: boolean;
	readonly pdfVersion: '1.7';
	readonly subset: 'PDF/A-2a';
	readonly tagged: boolean;
	readonly displayTitle: boolean;
	readonly lang: string;
	readonly info: Readonly<Record<string, string | Date>>;
}

const Document = PDFDocument as unknown as new (options: PdfOptions) => PdfDocument;

export const openPdf = (options: PdfOptions): PdfDocument => new Document(options);

/** A string that PDFKit writes as PDF text and not as a name. */
export const pdfText = (text: string): object => new String(text);
