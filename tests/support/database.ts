import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, describe, inject } from 'vitest';
import { openPglite, openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';

/** A migrated PGlite in memory. The caller closes it. */
export const freshPglite = (): Promise<OpenDatabase> =>
	openPglite(undefined, new Blob([readFileSync(inject('pgliteSnapshot'))]));

const urlOf = (name: string) => Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;

/** A migrated database of its own on the PostgreSQL of this run, at `url`; dropped when it is closed. */
export async function freshPostgres(poolSize?: number): Promise<OpenDatabase & { url: string }> {
	const name = `test_${randomBytes(6).toString('hex')}`;
	const asAdmin = async (statement: ReturnType<typeof sql>) => {
		const admin = openPostgres(inject('postgresUrl'), 1);
		try {
			await statement.execute(admin.db);
		} finally {
			await admin.close();
		}
	};
	await asAdmin(sql`create database ${sql.id(name)} template ${sql.id(inject('template'))}`);
	const url = urlOf(name);
	const database = openPostgres(url, poolSize);
	let open = true;
	return {
		...database,
		url,
		close: async () => {
			if (!open) return;
			open = false;
			await database.close();
			await asAdmin(sql`drop database if exists ${sql.id(name)} with (force)`);
		}
	};
}

export type Open = () => Promise<OpenDatabase>;

/**
 * Runs the same promises on both engines. What `open` opens is closed after the suite:
 *
 *     onBothEngines((open) => {
 *         let ctx: TestContext;
 *         beforeAll(async () => { ctx = aContext(await open()); });
 *         test('…', async () => { … });
 *     });
 */
export function onBothEngines(suite: (open: Open, engine: OpenDatabase['engine']) => void): void {
	const engines = { pglite: freshPglite, postgres: () => freshPostgres() } as const;
	describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
		const opened: OpenDatabase[] = [];
		afterAll(async () => {
			for (const database of opened) await database.close();
		});
		suite(async () => {
			const database = await engines[engine]();
			opened.push(database);
			return database;
		}, engine);
	});
}
