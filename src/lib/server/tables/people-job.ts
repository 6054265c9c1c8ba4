import type { TableErrorCode } from '#lib/domain/tables/table.ts';

/** A file with a list of people. */
export interface PeopleFile {
	readonly bytes: Uint8Array;
	/** So many rows below the first. */
	readonly most: number;
}

/** Its cells, the first row with them, or why it cannot be read. */
export type PeopleRecords =
	| {
			readonly records: readonly (readonly string[])[];
			/** The places of the rows below the first, as a person would count them: empty ones count too. */
			readonly numbers: readonly number[];
	  }
	| { readonly unreadable: TableErrorCode; readonly at: number; readonly limit: number };
