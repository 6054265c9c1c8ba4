import type { Told } from '#lib/charts/told.ts';
import { customerTable } from './customer-tables.ts';
import { modelTables } from './model-tables.ts';
import { changeTable, mirrorTable, outcomeTables } from './outcome-tables.ts';
import { groupTables, readinessTables } from './readiness-tables.ts';
import { reliabilityTables } from './reliability-tables.ts';
import { countsTable, itemsOverview, scoresTable } from './score-tables.ts';
import { segmentTable } from './segment-tables.ts';
import type { ReportTable } from './table.ts';
import { aboutTable, answerTables, participationTables } from './wave-tables.ts';

export type { Told };

/** All tables of a report in the order of a workbook; those without a row are left out. */
export const workbookTables = (told: Told): ReportTable[] =>
	[
		aboutTable(told),
		...participationTables(told),
		...readinessTables(told),
		scoresTable(told),
		itemsOverview(told),
		countsTable(told),
		...groupTables(told),
		segmentTable(told),
		...outcomeTables(told),
		customerTable(told),
		mirrorTable(told),
		changeTable(told),
		...reliabilityTables(told),
		...modelTables(told),
		...answerTables(told)
	].filter((table) => table.rows.length > 0);
