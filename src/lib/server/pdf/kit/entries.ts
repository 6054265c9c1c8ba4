import { page } from './grid.ts';
import type { Kit } from './kit.ts';

/** Makes a place on the current page reachable: a named destination, an outline item, a line of the table of contents. */
export function register(kit: Kit, level: 1 | 2, title: string, y: number): void {
	const target = `s${kit.entries.length + 1}`;
	kit.doc.addNamedDestination(target, 'XYZ', 0, Math.max(0, y), null);
	kit.entries.push({ level, title, page: kit.pages - 1, target });
	const parent = level === 1 ? kit.doc.outline : kit.outline;
	// PDFKit counts the left edge from the right.
	const item = parent.addItem(title, {
		expanded: level === 1,
		fit: false,
		left: page.width,
		top: Math.max(0, y)
	});
	if (level === 1) kit.outline = item;
}
