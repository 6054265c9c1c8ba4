import { readTable } from '#lib/domain/tables/read-table.ts';
import type { Table } from '#lib/domain/tables/table.ts';
import { readWorkbook } from './workbook.ts';

const isWorkbook = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;

/** A table by its content and not by its name: a workbook or text. Throws a TableError for what is neither. */
export const readTableFile = async (bytes: Uint8Array): Promise<Table> =>
	isWorkbook(bytes) ? readWorkbook(bytes) : readTable(bytes);
