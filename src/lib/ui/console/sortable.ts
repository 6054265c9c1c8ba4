import { compareKeys, sortKey } from './sort-key.ts';

/** Fewer rows are seen at a glance. */
const enough = 3;

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];
const keyOf = (row: HTMLTableRowElement, column: number) => sortKey(row.cells[column]?.textContent ?? '');

function sortBy(table: HTMLTableElement, head: HTMLTableCellElement): void {
	const direction = head.ariaSort === 'ascending' ? -1 : 1;
	for (const cell of table.tHead?.rows[0]?.cells ?? []) cell.removeAttribute('aria-sort');
	head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
	const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
	const column = head.cellIndex;
	const sorted = rowsOf(table).sort((a, b) =>
		compareKeys(keyOf(a, column), keyOf(b, column), direction, collator)
	);
	table.tBodies[0]?.append(...sorted);
}

/**
 * Turns the heads of a table's columns into buttons that sort its rows: an attachment, so that without script the table
 * stands as it was sent. Tables with joined cells, or too short to need it, are left alone.
 */
export function sortable(table: HTMLTableElement): void {
	const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
	if (rowsOf(table).length < enough || (table.tHead?.rows.length ?? 0) !== 1) return;
	if (table.tFoot || table.querySelector('[colspan], [rowspan], .total')) return;
	for (const head of heads) {
		if (head.textContent.trim() === '' || head.querySelector('button, a, input')) continue;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sort';
		button.append(...head.childNodes);
		button.addEventListener('click', () => sortBy(table, head));
		head.append(button);
	}
}
