import './sortable.css';
import { compareKeys, sortKey } from './sort-key.ts';

/** Fewer rows are seen at a glance. */
const enough = 3;

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];
const keyOf = (row: HTMLTableRowElement, column: number) => sortKey(row.cells[column]?.textContent ?? '');
const headsOf = (table: HTMLTableElement): HTMLTableCellElement[] => [...(table.tHead?.rows[0]?.cells ?? [])];

/** Puts the rows in the order that the head of a column announces. */
function arrange(table: HTMLTableElement, head: HTMLTableCellElement): void {
	const direction = head.ariaSort === 'descending' ? -1 : 1;
	const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
	const column = head.cellIndex;
	const rows = rowsOf(table);
	const sorted = rows.toSorted((a, b) =>
		compareKeys(keyOf(a, column), keyOf(b, column), direction, collator)
	);
	// What stands where it belongs is not moved: a field in it would lose the focus.
	if (sorted.some((row, i) => row !== rows[i])) table.tBodies[0]?.append(...sorted);
}

function turn(table: HTMLTableElement, head: HTMLTableCellElement): void {
	const order = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
	for (const cell of headsOf(table)) cell.removeAttribute('aria-sort');
	head.setAttribute('aria-sort', order);
	arrange(table, head);
}

function equip(table: HTMLTableElement): void {
	if (rowsOf(table).length < enough || (table.tHead?.rows.length ?? 0) !== 1) return;
	if (table.tFoot || table.querySelector('[colspan], [rowspan], .total')) return;
	for (const head of headsOf(table)) {
		if (head.textContent.trim() === '' || head.querySelector('button, a, input, .visually-hidden')) continue;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'sort';
		button.append(...head.childNodes);
		button.addEventListener('click', () => turn(table, head));
		head.append(button);
	}
}

/**
 * Turns the heads of a table's columns into buttons that sort its rows: an attachment, so that without script the table
 * stands as it was sent. Tables with joined cells, or too short to need it, are left alone, and so are heads that are
 * only heard: those columns hold what can be done with a row. Rows that come or change later find their place.
 */
export function sortable(table: HTMLTableElement): () => void {
	equip(table);
	const observer = new MutationObserver(() => {
		equip(table);
		const head = headsOf(table).find((cell) => cell.ariaSort);
		if (head) arrange(table, head);
		observer.takeRecords();
	});
	observer.observe(table, { childList: true, characterData: true, subtree: true });
	return () => observer.disconnect();
}
