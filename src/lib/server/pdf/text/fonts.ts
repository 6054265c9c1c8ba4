import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfDocument } from '../port.ts';
import { openFace, type Face } from './face.ts';

/** R regular, M medium, B bold. */
export type FaceName = 'R' | 'M' | 'B';
/** A face, or the one that lends it what it lacks: Vazirmatn has no Greek. */
export type FontName = FaceName | `${FaceName}-greek`;

const locate = createRequire(import.meta.url);
const vazirmatn = (weight: string) =>
	join(dirname(locate.resolve('vazirmatn/package.json')), `fonts/ttf/Vazirmatn-${weight}.ttf`);
const greek = (weight: number) =>
	join(
		dirname(locate.resolve('@fontsource/roboto/package.json')),
		`files/roboto-greek-${weight}-normal.woff`
	);

const files: Record<FontName, () => string> = {
	R: () => vazirmatn('Regular'),
	M: () => vazirmatn('Medium'),
	B: () => vazirmatn('Bold'),
	'R-greek': () => greek(400),
	'M-greek': () => greek(500),
	'B-greek': () => greek(700)
};
const names = Object.keys(files) as FontName[];
const open = new Map<FontName, Face>();

export const fallbackOf = (name: FaceName): FontName => `${name}-greek`;

/** Parsed once in the life of the process: that is most of what the first report takes. */
export function face(name: FontName): Face {
	let known = open.get(name);
	if (!known) open.set(name, (known = openFace(files[name]())));
	return known;
}

/** Makes all faces known to a document; only those that are used, and of them only the used glyphs, are embedded. */
export function registerFaces(doc: PdfDocument): void {
	for (const name of names) doc.registerFont(name, face(name).font);
}
