import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Where the ink of a page lies: its share of each cell of a coarse grid. It is the same for every version of a
 * rasteriser, give or take a little, and another one for a page that is mirrored, empty or lacks an element.
 */

/** Eight bits a pixel, 0 black. */
export interface Raster {
	readonly width: number;
	readonly height: number;
	readonly grey: Uint8Array;
}

export const columns = 12;
export const rows = 17;
/** Dots per inch: fine enough that hairlines weigh what they should. */
const sharpness = 60;

/** Row by row from the top, cell by cell from the left: the share of ink in tenths of a per cent, 0 … 1000. */
export type PageInk = readonly (readonly number[])[];

export const popplerIsHere = spawnSync('pdftoppm', ['-v']).error === undefined;

/** P5, as pdftoppm writes it: one white space after each number, then the pixels. */
function readPgm(bytes: Buffer): Raster {
	const [head = '', width = '', height = ''] =
		/^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? [];
	if (!head) throw new Error('not a picture in shades of grey');
	return { width: Number(width), height: Number(height), grey: new Uint8Array(bytes.subarray(head.length)) };
}

/** Every page of a PDF, drawn by poppler. */
export function rastersOf(pdf: Uint8Array): Raster[] {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-pages-'));
	try {
		const file = join(folder, 'report.pdf');
		writeFileSync(file, pdf);
		const { status, stderr } = spawnSync('pdftoppm', [
			'-gray',
			'-r',
			String(sharpness),
			file,
			join(folder, 'page')
		]);
		if (status !== 0) throw new Error(`pdftoppm: ${stderr.toString()}`);
		const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
		return pages.toSorted().map((name) => readPgm(readFileSync(join(folder, name))));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export function inkOf({ width, height, grey }: Raster): PageInk {
	const edge = (i: number, cells: number, pixels: number) => Math.round((i * pixels) / cells);
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, column) => {
			const [top, bottom] = [edge(row, rows, height), edge(row + 1, rows, height)];
			const [left, right] = [edge(column, columns, width), edge(column + 1, columns, width)];
			let ink = 0;
			for (let y = top; y < bottom; y++)
				for (let x = left; x < right; x++) ink += 255 - (grey[y * width + x] ?? 255);
			return Math.round((1000 * ink) / (255 * (bottom - top) * (right - left)));
		})
	);
}

/** A cell may differ by so much, in tenths of a per cent: always, and of what is there. */
const tolerance = { always: 14, share: 0.12 };
export interface Difference {
	readonly row: number;
	readonly column: number;
	readonly wanted: number;
	readonly found: number;
}

/** The cells in which two pages are not the same to the eye; none where they are. */
export function differencesOf(wanted: PageInk, found: PageInk): Difference[] {
	return wanted.flatMap((line, row) =>
		line.flatMap((ink, column) => {
			const now = found[row]?.[column] ?? 0;
			const allowed = tolerance.always + tolerance.share * Math.max(ink, now);
			return Math.abs(now - ink) > allowed ? [{ row, column, wanted: ink, found: now }] : [];
		})
	);
}
