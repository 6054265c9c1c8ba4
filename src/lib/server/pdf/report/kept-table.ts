import type { Block } from '../kit/block.ts';
import type { TableSpec } from '../table/spec.ts';
import { table as anyTable } from '../table/table.ts';

/** Rows that a table may have and still be kept whole. */
const whole = 14;

/** A table that stays on one page, with the heading above it, while it is small, and runs over pages where it is long. */
export function table(spec: TableSpec): Block {
	const block = anyTable(spec);
	const rows = spec.rows.length + (spec.totals?.length ?? 0);
	return rows <= whole ? { ...block, least: (kit, width) => block.measure(kit, width) } : block;
}
