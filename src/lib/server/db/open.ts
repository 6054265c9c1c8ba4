import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockDirectory } from './lock.ts';
import { prepareRepeated, prepareRepeatedOnPglite } from './prepare.ts';
import type { Database } from './schema.ts';
import { parseSmallints } from './smallints.ts';

// V8 frees the first code of a WebAssembly function once it has made faster one, and now and then that ends a process
// with PGlite in it (nodejs/node#64500). Each function has one such code: kept, they are a few megabytes at most.
setFlagsFromString('--no-wasm-code-gc');

export type Db = Kysely<Database>;

export interface OpenDatabase {
	readonly db: Db;
	readonly engine: 'pglite' | 'postgres';
	/** For the job queue, which brings statements of its own. */
	readonly driver: PGlite | pg.Pool;
	close(): Promise<void>;
}

/** Both drivers give the same values: whole and decimal numbers as number, dates as yyyy-mm-dd. */
const int8 = 20;
const numeric = 1700;
const date = 1082;
const smallintArray = 1005;

/** PostgreSQL at `url`. */
export function openPostgres(url: string, poolSize = 8): OpenDatabase {
	const own: Record<number, (text: string) => unknown> = {
		[int8]: Number,
		[numeric]: Number,
		[date]: (text) => text,
		[smallintArray]: parseSmallints
	};
	const types = {
		getTypeParser: (oid: number, format?: 'text' | 'binary') =>
			(format !== 'binary' && own[oid]) || pg.types.getTypeParser(oid, format as 'text')
	} as pg.CustomTypesConfig;
	const pool = new pg.Pool({
		connectionString: url,
		max: poolSize,
		connectionTimeoutMillis: 5_000,
		types
	});
	// An idle connection that breaks is replaced by the pool; unhandled, its error would end the process.
	pool.on('error', () => {});
	// One that breaks in the middle of a statement fails the statement; unheard, it would end the process as well.
	pool.on('connect', (client) => {
		client.on('error', () => {});
		prepareRepeated(client);
	});
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
	return { db, engine: 'postgres', driver: pool, close: () => db.destroy() };
}

/** The embedded database in `directory`, locked for this process; in memory when there is none. */
export async function openPglite(directory?: string, snapshot?: Blob): Promise<OpenDatabase> {
	let unlock = () => {};
	if (directory) {
		mkdirSync(dirname(directory), { recursive: true });
		unlock = lockDirectory(directory);
	}
	try {
		const pglite = await PGlite.create({
			...(directory ? { dataDir: directory } : {}),
			...(snapshot ? { loadDataDir: snapshot } : {}),
			parsers: {
				[int8]: Number,
				[numeric]: Number,
				[date]: (text: string) => text,
				[smallintArray]: parseSmallints
			}
		});
		prepareRepeatedOnPglite(pglite);
		const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
		return {
			db,
			engine: 'pglite',
			driver: pglite,
			close: async () => {
				await db.destroy();
				if (!pglite.closed) await pglite.close();
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
}
