import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { BackupFailure } from './failure.ts';

/** What a backup says of a table. */
export interface TableSum {
	readonly table: string;
	readonly rows: number;
	readonly sha256: string;
}

export interface TableHead {
	readonly table: string;
	readonly columns: readonly string[];
}

/** State of the database that a backup is of. */
export interface Snapshot {
	readonly product: string;
	readonly migrations: readonly string[];
}

const sum = v.object({ table: v.string(), rows: v.number(), sha256: v.string() });
const control = v.union([
	v.object({ table: v.string(), columns: v.array(v.string()) }),
	v.object({ trailer: v.array(sum) })
]);
const snapshot = v.object({ snapshot: v.object({ product: v.string(), migrations: v.array(v.string()) }) });

export const controlLine = (value: object): string => `#${JSON.stringify(value)}`;

function read<T>(schema: v.GenericSchema<unknown, T>, line: string): T {
	try {
		return v.parse(schema, JSON.parse(line.slice(1)));
	} catch (cause) {
		throw new BackupFailure('damaged', { cause });
	}
}

/** The line with which a dump begins. */
export const snapshotOf = (line: string | undefined): Snapshot => {
	if (line === undefined) throw new BackupFailure('incomplete');
	return read(snapshot, line).snapshot;
};

/** Counts and hashes the rows of one table. */
export class TableCount {
	readonly #table: string;
	readonly #hash = createHash('sha256');
	#rows = 0;
	constructor(table: string) {
		this.#table = table;
	}
	add(rows: readonly string[]): void {
		this.#rows += rows.length;
		for (const row of rows) this.#hash.update(row).update('\n');
	}
	sum(): TableSum {
		return { table: this.#table, rows: this.#rows, sha256: this.#hash.digest('hex') };
	}
}

export interface Piece {
	readonly head: TableHead;
	readonly rows: readonly string[];
}

/** Reads content line by line and makes sure that it is whole. */
export class ContentReader {
	readonly #sums: TableSum[] = [];
	#head: TableHead | undefined;
	#count: TableCount | undefined;
	#complete = false;

	/** The rows among these lines, table by table. Throws 'damaged' where the lines contradict each other. */
	*read(lines: readonly string[]): Generator<Piece> {
		let rows: string[] = [];
		for (const line of lines) {
			if (this.#complete) throw new BackupFailure('damaged');
			if (!line.startsWith('#')) {
				if (!this.#head) throw new BackupFailure('damaged');
				rows.push(line);
				continue;
			}
			yield* this.#piece(rows);
			rows = [];
			this.#closeTable();
			const said = read(control, line);
			if ('trailer' in said) this.#compare(said.trailer);
			else {
				this.#head = said;
				this.#count = new TableCount(said.table);
			}
		}
		yield* this.#piece(rows);
	}

	/** After the last line: counts and hashes of all tables. Throws 'incomplete' when the trailer has not come. */
	finish(): readonly TableSum[] {
		if (!this.#complete) throw new BackupFailure('incomplete');
		return this.#sums;
	}

	*#piece(rows: readonly string[]): Generator<Piece> {
		if (!rows.length || !this.#head) return;
		this.#count?.add(rows);
		yield { head: this.#head, rows };
	}

	#closeTable(): void {
		if (this.#count) this.#sums.push(this.#count.sum());
		this.#count = undefined;
		this.#head = undefined;
	}

	#compare(trailer: readonly TableSum[]): void {
		if (!sameSums(trailer, this.#sums)) throw new BackupFailure('damaged');
		this.#complete = true;
	}
}

export const sameSums = (a: readonly TableSum[], b: readonly TableSum[]): boolean =>
	a.length === b.length &&
	a.every(({ table, rows, sha256 }, i) => {
		const other = b[i];
		return other?.table === table && other.rows === rows && other.sha256 === sha256;
	});
