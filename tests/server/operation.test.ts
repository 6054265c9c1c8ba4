import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { setTimeZone, timeZone } from '../../src/lib/i18n/time-zone.ts';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import { datasetHash } from '../../src/lib/domain/dataset-hash.ts';
import { openApp, type App } from '../../src/lib/server/app.ts';
import { dump } from '../../src/lib/server/backup/dump.ts';
import { askLocally, listenLocally } from '../../src/lib/server/backup/local-socket.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { lockDirectory } from '../../src/lib/server/db/lock.ts';
import { checkDatabase, type Check } from '../../src/lib/server/services/upkeep/integrity.ts';
import { waveDataOf } from '../../src/lib/server/services/reports/wave-data.ts';
import { aContext, anOpenWave, aResponse, noonOf, lastDay, type TestContext } from '../support/builders.ts';
import { freshPostgres, onBothEngines } from '../support/database.ts';
import { aFilledDatabase } from '../support/filled.ts';

const passphrase = 'correct horse battery';

async function run(line: string[], env: Record<string, string>) {
	const said = { out: '', err: '' };
	const status = await main(line, {
		stdout: (text) => void (said.out += text),
		stderr: (text) => void (said.err += text),
		cwd: folder,
		env: { SANJEH_PASSPHRASE: passphrase, ...env }
	});
	return { status, ...said };
}

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-operation-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('on the command line', () => {
	let app: App;
	let postgres: Awaited<ReturnType<typeof freshPostgres>>;
	const home = () => ({ DATA_DIR: join(folder, 'home') });
	beforeAll(async () => {
		app = await openApp(readConfig({ ...home(), LOG_LEVEL: 'silent' }), { withJobs: true });
		await aFilledDatabase(app.db);
		postgres = await freshPostgres(2);
	});
	afterAll(async () => {
		await app?.close();
		await postgres?.close();
	});

	test('a backup is made and the database checked while the server holds the embedded database', async () => {
		const made = await run(['backup', 'one.sanjeh', '--lang', 'en'], home());
		expect(made).toMatchObject({ status: 0, err: '' });
		expect(made.out).toContain(join(folder, 'one.sanjeh'));
		const checked = await run(['verify', '--lang', 'en'], home());
		expect(checked.err).toBe('');
		expect(checked.out.split('\n').filter((line) => /^ok /.test(line))).toHaveLength(7);
		expect(checked).toMatchObject({ status: 0, out: expect.stringContaining('The database is sound.') });
		expect((await app.db.selectFrom('response').select('id').execute()).length).toBe(30);
	});

	test('it is verified without a database, and restored into PostgreSQL', async () => {
		const whole = await run(['verify', 'one.sanjeh', '--lang', 'en'], {});
		expect(whole).toMatchObject({ status: 0, out: expect.stringMatching(/^response +30$/m) });
		const env = { DATABASE_URL: postgres.url };
		const restored = await run(['restore', 'one.sanjeh', '--lang', 'en'], env);
		expect(restored).toMatchObject({ status: 0, out: expect.stringContaining('compared row by row') });
		expect((await postgres.db.selectFrom('response').select('id').execute()).length).toBe(30);
		const again = await run(['restore', 'one.sanjeh'], env);
		expect(again).toMatchObject({ status: 1, err: expect.stringContaining('پایگاه داده خالی نیست') });
		expect((await run(['verify'], env)).out).toContain('پایگاه داده سالم است.');
	});

	test('what is wrong is said in both languages, and nothing is left behind', async () => {
		const before = readdirSync(folder).sort();
		const other = { ...home(), SANJEH_PASSPHRASE: 'another passphrase' };
		for (const [line, env, en, fa] of [
			[['backup', 'one.sanjeh'], home(), /exists already/, /از پیش وجود دارد/],
			[['backup', 'weak.sanjeh'], { ...home(), SANJEH_PASSPHRASE: 'secret' }, /too weak/, /ضعیف/],
			[
				['backup', 'none.sanjeh'],
				{ ...home(), SANJEH_PASSPHRASE: '' },
				/SANJEH_PASSPHRASE/,
				/عبارت عبور لازم/
			],
			[['backup', 'no/such/folder.sanjeh'], home(), /ENOENT/, /قابل استفاده نیست/],
			[['verify', 'one.sanjeh'], other, /does not open/, /باز نمی‌کند/],
			[['verify', 'nowhere.sanjeh'], home(), /ENOENT/, /قابل استفاده نیست/],
			[['restore', 'one.sanjeh'], home(), /in use/, /در اختیار/],
			[['backup', 'x'], { DATA_DIR: join(folder, 'empty') }, /no database yet/, /هنوز پایگاه داده/],
			[['verify'], { DATA_DIR: join(folder, 'empty') }, /no database yet/, /هنوز پایگاه داده/]
		] as const)
			for (const [lang, words] of [
				['en', en],
				['fa', fa]
			] as const) {
				const said = await run([...line, '--lang', lang], env);
				expect(said.status, line.join(' ')).toBeGreaterThan(0);
				expect(said.err).toMatch(words);
				expect(said.err).not.toContain('    at ');
			}
		expect(readdirSync(folder).sort()).toEqual(before);
	});

	test('a server that stops in the middle of its answer leaves no backup', async () => {
		const DATA_DIR = join(folder, 'dying');
		mkdirSync(join(DATA_DIR, 'pglite'), { recursive: true });
		const unlock = lockDirectory(join(DATA_DIR, 'pglite'));
		async function* some() {
			for await (const lines of dump(app.db)) {
				if (lines[0]?.startsWith('#{"table":"response"')) throw new Error('killed');
				yield lines;
			}
		}
		const answers = { backup: some };
		const stop = await listenLocally(join(DATA_DIR, 'pglite.sock'), answers, () => {});
		try {
			const said = await run(['backup', 'dying.sanjeh', '--lang', 'en'], { DATA_DIR });
			expect(said).toMatchObject({ status: 1, out: '' });
			expect(said.err).toBe(
				'The running server stopped before it had answered in full. Nothing was changed; please try again.\n'
			);
			expect(readdirSync(folder).filter((name) => name.startsWith('dying.'))).toEqual([]);
		} finally {
			await stop();
			unlock();
		}
	});

	test.each([[['backup']], [['backup', 'a', 'b']], [['restore']], [['verify', 'a', 'b']]])(
		'%j is called wrongly',
		async (line) => {
			expect((await run([...line], home())).status).toBe(2);
		}
	);

	test('the socket is the owner’s, answers nothing else, and goes with the server', async () => {
		const path = join(folder, 'home', 'pglite.sock');
		expect(statSync(path).mode & 0o777).toBe(0o600);
		for (const word of ['restore', 'toString', '__proto__', 'x'.repeat(1000)])
			await expect(askLocally(path, word).next()).rejects.toThrow('server-ended');
		// A reader that goes away half-way leaves the database free for others.
		const reading = askLocally(path, 'backup');
		await reading.next();
		await reading.return(undefined);
		expect((await app.db.selectFrom('response').select('id').execute()).length).toBe(30);
		await app.close();
		expect(existsSync(path)).toBe(false);
		expect((await run(['backup', 'two.sanjeh', '--lang', 'en'], home())).status).toBe(0);
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	const checks = async (): Promise<Check[]> => {
		const done: Check[] = [];
		for await (const check of checkDatabase(ctx)) done.push(check);
		return done;
	};
	const broken = async () => (await checks()).filter(({ found }) => found > 0);

	test('a sound database passes every check', async () => {
		await aFilledDatabase(ctx.db);
		expect((await checks()).map(({ name, found }) => [name, found])).toEqual([
			['migrations', 0],
			['references', 0],
			['instruments', 0],
			['answers', 0],
			['reports', 0],
			['newest-reports', 0],
			['audit-log', 0]
		]);
	});

	test('answers of another length than their questionnaire are found', async () => {
		const { campaignId } = await anOpenWave(ctx.db);
		const id = await aResponse(ctx.db, campaignId, { answers: [1, 2, 3] });
		expect(await broken()).toEqual([{ name: 'answers', found: 1, where: [campaignId] }]);
		await ctx.db.deleteFrom('response').where('id', '=', id).execute();
	});

	test('an instrument that is not what its hash says is found', async () => {
		const csf = findInstrument('csf')!;
		const hash = 'f'.repeat(64);
		await ctx.db
			.insertInto('instrument_version')
			.values({ hash, code: csf.code, version: '9.9.9', body: JSON.stringify(csf) })
			.execute();
		expect(await broken()).toEqual([{ name: 'instruments', found: 1, where: ['csf 9.9.9'] }]);
		await ctx.db.deleteFrom('instrument_version').where('hash', '=', hash).execute();
	});

	test('a row that points at nothing is found', async () => {
		await sql`alter table unit disable trigger all`.execute(ctx.db);
		const { id } = await ctx.db
			.insertInto('unit')
			.values({
				engagement_id: '00000000-0000-4000-8000-000000000000',
				name_fa: '-',
				name_en: '-',
				position: 0
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await sql`alter table unit enable trigger all`.execute(ctx.db);
		expect(await broken()).toEqual([{ name: 'references', found: 1, where: ['unit_engagement_id_fkey'] }]);
		await ctx.db.deleteFrom('unit').where('id', '=', id).execute();
	});

	test('a closed wave whose answers are not those of its report is found', async () => {
		const { campaignId, waveId, questionnaire } = await anOpenWave(ctx.db, { state: 'closed' });
		const answers = questionnaire.slots.map(() => 3);
		const id = await aResponse(ctx.db, campaignId, { answers });
		const closed = noonOf(lastDay);
		await ctx.db.updateTable('wave').set({ closed_at: closed }).where('id', '=', waveId).execute();
		const dataset_hash = datasetHash(await waveDataOf(ctx, waveId));
		await ctx.db
			.insertInto('report')
			.values({ wave_id: waveId, content_hash: 'x', dataset_hash, engine: '1', built_at: closed, body: '{}' })
			.execute();
		expect(await broken()).toEqual([]);
		await sql`update response set answers[1] = 5 where id = ${id}`.execute(ctx.db);
		expect(await broken()).toEqual([{ name: 'reports', found: 1, where: [waveId] }]);
		await sql`update response set answers[1] = 3 where id = ${id}`.execute(ctx.db);
	});

	test('what was imported on the evening on which a wave was closed is no fault of its report', async () => {
		const before = timeZone();
		// Ten at night there, and the next day where the database counts.
		setTimeZone('America/Chicago');
		try {
			const { campaignId, waveId, questionnaire } = await anOpenWave(ctx.db, { state: 'closed' });
			const closed = new Date('2026-12-01T04:00:00Z');
			await ctx.db.updateTable('wave').set({ closed_at: closed }).where('id', '=', waveId).execute();
			const dataset_hash = datasetHash(await waveDataOf(ctx, waveId));
			await ctx.db
				.insertInto('report')
				.values({
					wave_id: waveId,
					content_hash: 'x',
					dataset_hash,
					engine: '1',
					built_at: closed,
					body: '{}'
				})
				.execute();
			await aResponse(ctx.db, campaignId, { answers: questionnaire.slots.map(() => 3) });
			const batch = { campaign_id: campaignId, file_hash: 'x', rows: 1, account_id: null };
			await ctx.db
				.insertInto('import_batch')
				.values({ ...batch, imported_on: '2026-11-30' })
				.execute();
			expect(await broken()).toEqual([]);
			await ctx.db.deleteFrom('wave').where('id', '=', waveId).execute();
		} finally {
			setTimeZone(before);
		}
	});

	test('an audit log that has lost its guard is found', async () => {
		await sql`alter table audit_entry disable trigger audit_entry_stays`.execute(ctx.db);
		expect(await broken()).toEqual([{ name: 'audit-log', found: 1, where: ['audit_entry_stays'] }]);
		await sql`alter table audit_entry enable trigger audit_entry_stays`.execute(ctx.db);
		expect(await broken()).toEqual([]);
	});
});
