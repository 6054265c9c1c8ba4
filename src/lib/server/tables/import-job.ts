import type { ImportLook, ImportPlan } from '#lib/domain/imports/read-import.ts';
import type { Part } from '#lib/domain/questionnaire.ts';
import type { TableErrorCode } from '#lib/domain/tables/table.ts';

/** What the thread that reads files is asked. */
export interface ImportJob {
	readonly bytes: Uint8Array;
	readonly parts: readonly Part[];
	readonly plan: Omit<ImportPlan, 'questionnaire'>;
	readonly most: { readonly rows: number; readonly columns: number };
	/** Whether the answers themselves are wanted, or only what would come of them. */
	readonly answers: boolean;
}

/** Responses in random order, as numbers side by side. */
export interface PackedImport {
	readonly count: number;
	readonly slots: number;
	/** count × slots; `unanswered` where nothing was answered. */
	readonly answers: Int16Array<ArrayBuffer>;
	/** Each unit once; by response its place in the list, −1 for none. */
	readonly units: readonly string[];
	readonly unitOf: Int16Array<ArrayBuffer>;
	/** Open texts in a random order of their own. */
	readonly texts: readonly (readonly [item: string, text: string])[];
}

export type ImportOutcome =
	| { readonly look: ImportLook; readonly packed: PackedImport | null }
	| { readonly unreadable: TableErrorCode; readonly at: number; readonly limit: number };

export const unanswered = -32_768;
