import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { openPostgres } from '../../src/lib/server/db/open.ts';
import type { Database } from '../../src/lib/server/db/schema.ts';
import { startPostgres } from './embedded-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the PostgreSQL server's own database; `template` is a migrated database beside it. */
		postgresUrl: string;
		template: string;
		/** A migrated PGlite, dumped to this file. */
		pgliteSnapshot: string;
		/** Stands there as soon as this run has seen to it that the build is of these sources. */
		builtMark: string;
	}
}

const template = 'sanjeh_template';

/** For the vitest project `server`: one PostgreSQL and one PGlite, migrated once; each test file gets copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	// Nothing here outlives the run, so nothing has to reach the disk.
	const postgres = await startPostgres(['fsync=off', 'max_connections=200']);
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-tests-'));
	const builtMark = join(folder, 'built');
	const teardown = async () => {
		rmSync(folder, { recursive: true, force: true });
		await postgres.stop();
	};
	try {
		const admin = openPostgres(postgres.url('postgres'), 1);
		await sql`create database ${sql.id(template)}`.execute(admin.db);
		await admin.close();
		const migrated = openPostgres(postgres.url(template), 1);
		await migrateToLatest(migrated.db);
		await migrated.close();

		const pglite = await PGlite.create();
		await migrateToLatest(new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) }));
		const snapshot = join(folder, 'migrated.tar');
		writeFileSync(snapshot, new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()));
		await pglite.close();

		project.provide('postgresUrl', postgres.url('postgres'));
		project.provide('template', template);
		project.provide('pgliteSnapshot', snapshot);
		project.provide('builtMark', builtMark);
		// Somebody watches and has changed something.
		project.onTestsRerun(() => rmSync(builtMark, { force: true }));
	} catch (error) {
		await teardown();
		throw error;
	}
	return teardown;
}
