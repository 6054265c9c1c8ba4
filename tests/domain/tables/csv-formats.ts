import { readFileSync } from 'node:fs';

const folder = new URL('csv-formats/', import.meta.url);

interface Canonical {
	readonly columns: readonly string[];
	readonly rows: readonly Readonly<Record<string, string | number | null>>[];
	readonly files: readonly {
		readonly file: string;
		readonly level: 'must' | 'should';
		readonly has_comment: boolean;
		readonly missing?: readonly string[];
	}[];
}

interface Invalid {
	readonly invalid_cells: readonly { record: number; column: string; value: string; reason: string }[];
	readonly record_problems: readonly { record: number; reason: string }[];
	readonly valid: readonly { record: number }[];
}

/** A file of the survey that was written in nineteen ways. */
export const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));

const json = (file: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(file)));

/** What every one of the nineteen has to give. */
export const canonical = json('canonical.json') as Canonical;

/** What has to be refused in 90-invalid.csv. */
export const invalid = json('invalid.json') as Invalid;

/** The instrument of that survey, as a reference model. */
export const model = json('model.json');
