import type { Locale } from '#lib/domain/text.ts';
import { sheets as en, type SheetMessages } from './messages/en/sheets.ts';
import { sheets as fa } from './messages/fa/sheets.ts';

/** The words of the workbook of all tables in one language. */
export const sheetMessages = (locale: Locale): SheetMessages => ({ fa, en })[locale];
