import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateToLatest } from '../../src/lib/server/db/migrate.ts';
import { openPglite, openPostgres, type Db, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';
import { aFrozenInstrument, anOpenWave } from '../support/builders.ts';
import { startPostgres } from '../support/embedded-postgres.ts';
import { fourPages } from '../support/four-pages.ts';
import { SanjehProcess } from '../support/sanjeh-process.ts';

/** A server with an open wave on one of the engines, and a link for everybody who will come. */
export interface Stage {
	readonly engine: OpenDatabase['engine'];
	readonly server: SanjehProcess;
	readonly campaignId: string;
	readonly tokens: readonly string[];
	/** SIGKILL of the database and its return; absent where it lives in the server's process. */
	readonly killDatabase?: () => Promise<void>;
	/** Ends the server and looks into its database. */
	inspect<T>(look: (db: Db) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** What is left after each collection is written down: see memory.ts. */
const traced = ['--trace-gc'];

async function seed(db: Db, people: number): Promise<Pick<Stage, 'campaignId' | 'tokens'>> {
	await migrateToLatest(db);
	await aFrozenInstrument(db, fourPages);
	const wave = await anOpenWave(db, {
		client: 'Soak',
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		instruments: [{ instrument: fourPages }]
	});
	const tokens = Array.from({ length: people }, newToken);
	for (let i = 0; i < tokens.length; i += 500) {
		const rows = tokens.slice(i, i + 500).map((token) => ({
			campaign_id: wave.campaignId,
			token_hash: hashToken(token),
			kind: 'personal' as const,
			created_on: '2026-01-01'
		}));
		await db.insertInto('invitation').values(rows).execute();
	}
	return { campaignId: wave.campaignId, tokens };
}

async function withDatabase<T>(database: OpenDatabase, look: (db: Db) => Promise<T>): Promise<T> {
	try {
		return await look(database.db);
	} finally {
		await database.close();
	}
}

/** On a PostgreSQL of its own that writes to disk as it would in earnest. */
export async function postgresStage(people: number): Promise<Stage> {
	const postgres = await startPostgres();
	const url = postgres.url('postgres');
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-soak-'));
	const tidy = async () => {
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const seeded = await withDatabase(openPostgres(url, 2), (db) => seed(db, people));
		const server = await SanjehProcess.start({ DATABASE_URL: url, DATA_DIR: folder }, traced);
		return {
			engine: 'postgres',
			server,
			...seeded,
			killDatabase: async () => {
				await postgres.kill();
				await postgres.restart();
			},
			inspect: async (look) => {
				await server.stop();
				return withDatabase(openPostgres(url, 2), look);
			},
			close: async () => {
				await server.kill();
				await tidy();
			}
		};
	} catch (error) {
		await tidy();
		throw error;
	}
}

/** On the embedded database, in a folder of its own. */
export async function pgliteStage(people: number): Promise<Stage> {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-soak-'));
	const tidy = () => rmSync(folder, { recursive: true, force: true });
	const open = () => openPglite(join(folder, 'pglite'));
	try {
		const seeded = await withDatabase(await open(), (db) => seed(db, people));
		const server = await SanjehProcess.start({ DATA_DIR: folder }, traced);
		return {
			engine: 'pglite',
			server,
			...seeded,
			inspect: async (look) => {
				await server.stop();
				return withDatabase(await open(), look);
			},
			close: async () => {
				await server.kill();
				tidy();
			}
		};
	} catch (error) {
		tidy();
		throw error;
	}
}
