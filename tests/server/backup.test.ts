import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { TableSum } from '../../src/lib/server/backup/content.ts';
import { dump } from '../../src/lib/server/backup/dump.ts';
import { BackupFailure } from '../../src/lib/server/backup/failure.ts';
import { isStrong } from '../../src/lib/server/backup/key.ts';
import { openBackup } from '../../src/lib/server/backup/read.ts';
import { restore } from '../../src/lib/server/backup/restore.ts';
import { writeBackup } from '../../src/lib/server/backup/write.ts';
import { migrateTo, pendingMigrations } from '../../src/lib/server/db/migrate.ts';
import { openPostgres, type Db, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { anOpenWave, aResponse, type BuiltWave } from '../support/builders.ts';
import { freshPglite, freshPostgres, onBothEngines } from '../support/database.ts';
import { aFilledDatabase } from '../support/filled.ts';

const passphrase = 'ناوخدا 4 correct horse';
const now = new Date('2026-11-21T10:00:00Z');
/** A cheap key: what is tested here is not scrypt. */
const cost = 1024;

let folder: string;
let count = 0;
const aFile = () => join(folder, `backup-${++count}.sanjeh`);
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backup = (db: Db, file: string): Promise<readonly TableSum[]> =>
	writeBackup(dump(db), { file, passphrase, now, cost });

async function verify(file: string, words = passphrase): Promise<readonly TableSum[]> {
	const opened = await openBackup(file, words);
	try {
		return await opened.read();
	} finally {
		await opened.close();
	}
}

/** What work is refused with. */
async function problemOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
	} catch (error) {
		return error instanceof BackupFailure ? error.problem : String(error);
	}
	return 'nothing';
}

/** Every row of every table as text, in any order, read by other means than the backup's. */
async function everyRow(db: Db): Promise<Record<string, string[]>> {
	const found: Record<string, string[]> = {};
	for (const { name } of await db.introspection.getTables()) {
		await sql`set timezone to 'UTC'`.execute(db);
		const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db);
		found[name] = rows.map(({ row }) => row).sort();
	}
	return found;
}

describe.each([
	['pglite', 'pglite'],
	['pglite', 'postgres'],
	['postgres', 'pglite'],
	['postgres', 'postgres']
] as const)('from %s to %s', (from, to) => {
	const open = (engine: 'pglite' | 'postgres') => (engine === 'pglite' ? freshPglite() : freshPostgres(2));
	let source: OpenDatabase;
	let target: OpenDatabase;
	beforeAll(async () => {
		source = await open(from);
		target = await open(to);
	});
	afterAll(async () => {
		await source.close();
		await target.close();
	});

	test('every row of every table comes back as it was, and the restored one gives the same backup', async () => {
		await aFilledDatabase(source.db);
		const file = aFile();
		const sums = await backup(source.db, file);
		expect(sums.find(({ table }) => table === 'response')?.rows).toBe(30);
		expect(await verify(file)).toEqual(sums);
		const restored = await restore(target.db, { file, passphrase });
		expect(restored.sums).toEqual(sums);
		expect(await everyRow(target.db)).toEqual(await everyRow(source.db));
		expect(await backup(target.db, aFile())).toEqual(sums);
	});

	test('what the database guards it guards again: the audit log is only added to, references hold', async () => {
		await expect(target.db.deleteFrom('audit_entry').execute()).rejects.toThrow('only added to');
		await expect(
			target.db.updateTable('unit').set({ engagement_id: '00000000-0000-4000-8000-000000000000' }).execute()
		).rejects.toThrow('foreign key');
	});
});

onBothEngines((open) => {
	let db: Db;
	let wave: BuiltWave;
	let file: string;
	let bytes: Buffer;
	beforeAll(async () => {
		({ db } = await open());
		wave = await aFilledDatabase(db);
		file = aFile();
		await backup(db, file);
		bytes = readFileSync(file);
	});
	const changed = (change: (copy: Buffer) => Buffer): string => {
		const copy = aFile();
		writeFileSync(copy, change(Buffer.from(bytes)));
		return copy;
	};

	test('nobody but the owner may read the file, and no word of the database stands in it', () => {
		expect(statSync(file).mode & 0o777).toBe(0o600);
		for (const word of ['maryam@example.ir', 'owner@example.ir', 'response', wave.campaignId])
			expect(bytes.includes(word), word).toBe(false);
	});

	test('another passphrase opens nothing', async () => {
		expect(await problemOf(verify(file, `${passphrase} `))).toBe('wrong-passphrase');
		const target = await open();
		expect(await problemOf(restore(target.db, { file, passphrase: 'something else' }))).toBe(
			'wrong-passphrase'
		);
		expect(await target.db.selectFrom('account').select('id').execute()).toEqual([]);
	});

	test('a file that was cut off is known wherever it was cut', async () => {
		const places = [3, 9, 20, 200, 700, bytes.length >> 1, bytes.length - 17, bytes.length - 1];
		for (const place of places) {
			const problem = await problemOf(verify(changed((copy) => copy.subarray(0, place))));
			expect(problem, `cut at ${place}`).toBe(place < 8 ? 'not-a-backup' : 'incomplete');
		}
	});

	test('one bit that was flipped is found wherever it is, and so is something added', async () => {
		const places = Array.from({ length: 60 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 59));
		const headerEnd = 12 + bytes.readUInt32BE(8);
		for (const place of [...places, 8, 11, 14, headerEnd, headerEnd + 1, headerEnd + 4]) {
			const flipped = changed((copy) => {
				copy[place] = copy[place]! ^ (1 << (place % 8));
				return copy;
			});
			expect(await problemOf(verify(flipped)), `bit at ${place}`).not.toBe('nothing');
		}
		expect(await problemOf(verify(changed((copy) => Buffer.concat([copy, Buffer.from([0])]))))).toBe(
			'damaged'
		);
		expect(await problemOf(verify(changed(() => Buffer.from('PK\u0003\u0004 not ours'))))).toBe(
			'not-a-backup'
		);
	});

	test('nothing is loaded from a file whose end is damaged', async () => {
		const target = await open();
		const damaged = changed((copy) => copy.fill(0, copy.length - 16));
		expect(await problemOf(restore(target.db, { file: damaged, passphrase }))).toBe('damaged');
		for (const [table, rows] of Object.entries(await everyRow(target.db)))
			if (!table.startsWith('kysely')) expect(rows, table).toEqual([]);
		expect((await restore(target.db, { file, passphrase })).sums.length).toBeGreaterThan(30);
	});

	test('a database that holds anything is not restored into', async () => {
		const before = await everyRow(db);
		expect(await problemOf(restore(db, { file, passphrase }))).toBe('not-empty');
		expect(await everyRow(db)).toEqual(before);
	});

	test('a backup that ends half-way leaves no file, and never replaces one', async () => {
		const before = readdirSync(folder);
		async function* dying(): AsyncGenerator<string[]> {
			let pieces = 0;
			for await (const lines of dump(db)) {
				yield lines;
				if (++pieces < 20) continue;
				// What a process that is killed now leaves behind has another name and is known to be incomplete.
				const [left, ...more] = readdirSync(folder).filter((name) => !before.includes(name));
				expect([left, more]).toEqual([expect.stringMatching(/\.partial$/), []]);
				expect(await problemOf(verify(join(folder, left!)))).toBe('incomplete');
				throw new Error('killed');
			}
		}
		async function* early(): AsyncGenerator<string[]> {
			for await (const lines of dump(db)) if (!lines[0]?.startsWith('#{"trailer"')) yield lines;
		}
		const writing = { file: aFile(), passphrase, now, cost };
		expect(await problemOf(writeBackup(dying(), writing))).toBe('Error: killed');
		expect(await problemOf(writeBackup(early(), writing))).toBe('incomplete');
		expect(readdirSync(folder)).toEqual(before);
		expect(await problemOf(backup(db, file))).toBe('file-exists');
		expect(readFileSync(file).equals(bytes)).toBe(true);
		// The database is free again.
		expect((await db.selectFrom('response').select('id').execute()).length).toBe(30);
	});

	test('a backup made while answers come in holds one moment: no answer without what it belongs to', async () => {
		const source = await open();
		let writing = true;
		const slots = wave.questionnaire.slots.length;
		const answers = Array.from({ length: slots }, () => 3);
		const writer = (async () => {
			let written = 0;
			for (; writing; written++) {
				const { campaignId } = await anOpenWave(source.db, { client: `Client ${written}` });
				await aResponse(source.db, campaignId, { answers });
				await aResponse(source.db, campaignId, { answers });
				// The embedded database answers within the same turn: let others have theirs.
				await turn();
			}
			return written;
		})();
		while ((await source.db.selectFrom('response').select('id').execute()).length < 10) await turn();
		async function* slowly(): AsyncGenerator<string[]> {
			for await (const lines of dump(source.db)) {
				yield lines;
				await turn();
			}
		}
		const live = aFile();
		const sums = await writeBackup(slowly(), { file: live, passphrase, now, cost });
		writing = false;
		const written = await writer;
		const rows = (table: string) => sums.find((sum) => sum.table === table)!.rows;
		expect(rows('campaign')).toBeLessThanOrEqual(written);
		expect(rows('response')).toBeGreaterThanOrEqual(2 * (rows('campaign') - 1));
		// References are checked row by row while it is loaded.
		const target = await open();
		await restore(target.db, { file: live, passphrase });
		const { rows: orphans } = await sql`
			select 1 from response left join campaign on campaign.id = response.campaign_id
			where campaign.id is null`.execute(target.db);
		expect(orphans).toEqual([]);
	});
});

/** A database in which nothing was ever set up; it goes with the server of this run. */
async function emptyPostgres(): Promise<OpenDatabase> {
	const name = `bare_${++count}_${process.pid}`;
	const admin = openPostgres(inject('postgresUrl'), 1);
	await sql`create database ${sql.id(name)}`.execute(admin.db);
	await admin.close();
	return openPostgres(Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href, 2);
}

describe('a database of its own', () => {
	test('a backup of an older schema is brought to the newest one', async () => {
		const older = await emptyPostgres();
		const fresh = await emptyPostgres();
		try {
			await migrateTo(older.db, '0003_reports');
			await sql`insert into organization (name_fa, name_en) values ('کهن', 'Old')`.execute(older.db);
			const old = aFile();
			await backup(older.db, old);
			const { header } = await restore(fresh.db, { file: old, passphrase });
			expect(header.migrations).toEqual(['0001_accounts', '0002_fielding', '0003_reports']);
			expect(await pendingMigrations(fresh.db)).toEqual([]);
			expect(await fresh.db.selectFrom('organization').select('name_en').execute()).toEqual([
				{ name_en: 'Old' }
			]);
			const newer = await freshPostgres(2);
			expect(await problemOf(restore(newer.db, { file: old, passphrase }))).toBe('schema-newer');
			await newer.close();
		} finally {
			await older.close();
			await fresh.close();
		}
	});

	test('a database that was never set up is not backed up', async () => {
		const bare = await emptyPostgres();
		expect(await problemOf(backup(bare.db, aFile()))).toBe('no-database');
		await bare.close();
	});
});

describe('a passphrase', () => {
	test.each(['', 'short', 'aaaaaaaaaaaaaaaaaaaa', 'abababababababab', '12345678901'])(
		'%j is too weak',
		(words) => {
			expect(isStrong(words)).toBe(false);
		}
	);
	test.each(['correct horse battery', 'یک عبارت بلند فارسی'])('%j will do', (words) => {
		expect(isStrong(words)).toBe(true);
	});
});
