import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../shared/reference/cases/tables/small-inputs.json');

/** A method's input and the values it has to give, as `[value or null, absolute, relative tolerance]`. */
export interface TableTest {
	readonly id: string;
	readonly fn: string;
	readonly input: unknown;
	readonly expected: Readonly<Record<string, readonly [number | null, number, number]>>;
}

interface StoredTest {
	readonly id: string;
	readonly fn: string;
	readonly input: unknown;
	readonly expected: Readonly<
		Record<
			string,
			{ readonly value: number | null; readonly tol?: { readonly abs: number; readonly rel: number } }
		>
	>;
}

/** The tables beside the repository, which also hold published data; none where they are not at hand. */
export function publishedTables(): TableTest[] {
	if (!existsSync(file)) return [];
	const { tests } = JSON.parse(readFileSync(file, 'utf8')) as { tests: StoredTest[] };
	return tests.map(({ id, fn, input, expected }) => {
		const values = Object.entries(expected).map(
			([key, { value, tol }]) => [key, [value, tol?.abs ?? 0, tol?.rel ?? 0]] as const
		);
		return { id, fn, input, expected: Object.fromEntries(values) };
	});
}
