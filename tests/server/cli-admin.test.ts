import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { doctorCommand } from '../../src/cli/doctor.ts';
import { main } from '../../src/cli/main.ts';
import { lockDirectory } from '../../src/lib/server/db/lock.ts';
import { openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import { aContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';
import { aSignInProvider } from '../support/sign-in-provider.ts';
import { aMailServer } from '../support/smtp.ts';

interface Said {
	status: number;
	out: string;
	err: string;
}

/** Runs a command as the shell would, and keeps what it says. */
async function run(line: string[], env: Record<string, string>): Promise<Said> {
	const said = { out: '', err: '' };
	const status = await main(line, {
		stdout: (text) => void (said.out += text),
		stderr: (text) => void (said.err += text),
		cwd: tmpdir(),
		env
	});
	return { status, ...said };
}

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('on the embedded database', () => {
	const env = () => ({ DATA_DIR: join(folder, 'home') });
	const passwordIn = (text: string) => /([a-z2-9]{5}(?:-[a-z2-9]{5}){3})/.exec(text)![1]!;

	test('migrate makes the schema, and says so when there is nothing to do', async () => {
		expect(await run(['migrate', '--lang', 'en'], env())).toMatchObject({
			status: 0,
			out: expect.stringMatching(/^Applied: 0001_accounts, /)
		});
		expect(await run(['migrate', '--lang', 'en'], env())).toMatchObject({
			status: 0,
			out: 'The database is up to date.\n'
		});
	});

	test('user create makes the first owner with a new organization; the second person joins it', async () => {
		const first = [
			'user',
			'create',
			'--email',
			'Maryam@example.ir',
			'--name',
			'مریم',
			'--organization',
			'مشاوران پارس'
		];
		const created = await run(first, env());
		expect(created).toMatchObject({ status: 0, err: '' });
		expect(created.out).toContain('maryam@example.ir، با نقش مالک در مشاوران پارس');
		const second = [
			'user',
			'create',
			'--email',
			'reza@example.ir',
			'--name',
			'Reza',
			'--role',
			'manager',
			'--lang',
			'en'
		];
		expect((await run(second, env())).out).toContain('reza@example.ir, Manager of مشاوران پارس');
		expect(await run(second, env())).toMatchObject({
			status: 1,
			err: 'There is an account reza@example.ir already.\n'
		});
	});

	test.each([
		[['user'], 'user create'],
		[['user', 'delete', '--email', 'a@b.ir'], 'user create'],
		[['user', 'create', '--name', 'x'], '--email'],
		[['user', 'create', '--email', 'a@b.ir, c@d.ir', '--name', 'x'], 'plain e-mail address'],
		[['user', 'create', '--email', 'a@b.ir'], '--name'],
		[
			['user', 'create', '--email', 'a@b.ir', '--name', 'x', '--role', 'root'],
			'owner, consultant, manager, auditor'
		],
		[['user', 'create', '--email', 'a@b.ir', '--name', 'x', '--organization', 'nowhere'], 'مشاوران پارس'],
		[['user', 'create', '--email', 'a@b.ir', '--name', 'x'.repeat(300)], 'too long'],
		[['user', 'create', '--mail', 'a@b.ir'], '--mail']
	])('%j is called wrongly and says how', async (line, words) => {
		expect(await run([...line, '--lang', 'en'], env())).toMatchObject({
			status: 2,
			out: '',
			err: expect.stringContaining(words)
		});
	});

	test('user reset sets a password that works', async () => {
		const said = await run(['user', 'reset', '--email', 'maryam@example.ir'], env());
		expect(said.status).toBe(0);
		expect(passwordIn(said.out).length).toBe(23);
		expect(await run(['user', 'reset', '--email', 'nobody@example.ir', '--lang', 'en'], env())).toMatchObject(
			{
				status: 1,
				err: 'There is no account nobody@example.ir.\n'
			}
		);
	});

	test('user reset takes a second factor away only when it is asked to', async () => {
		const line = ['user', 'reset', '--email', 'maryam@example.ir', '--lang', 'en'];
		expect((await run(line, env())).out).not.toContain('second factor');
		expect(await run([...line, '--without-second-factor'], env())).toMatchObject({
			status: 0,
			out: expect.stringContaining('The account has no second factor now')
		});
	});

	test('commands that need the database refuse while the server holds it, and say which process does', async () => {
		const unlock = lockDirectory(join(folder, 'home', 'pglite'));
		try {
			for (const line of [['migrate'], ['user', 'reset', '--email', 'maryam@example.ir']]) {
				const said = await run([...line, '--lang', 'en'], env());
				expect(said).toMatchObject({ status: 3, out: '' });
				expect(said.err).toContain(`process ${process.pid}`);
			}
			const said = await run(['doctor', '--lang', 'en'], env());
			expect(said).toMatchObject({ status: 0, out: expect.stringContaining(`(process ${process.pid})`) });
		} finally {
			unlock();
		}
	});
});

test('of a database that another container has not closed it is said which file to delete', async () => {
	const DATA_DIR = join(folder, 'left');
	mkdirSync(DATA_DIR);
	const lock = join(DATA_DIR, 'pglite.lock');
	writeFileSync(lock, '1\nold-container\n');
	const said = await run(['migrate', '--lang', 'en'], { DATA_DIR });
	expect(said).toMatchObject({ status: 3, err: expect.stringMatching(/old-container.*delete/) });
	expect(said.err).toContain(lock);
	rmSync(lock);
	expect((await run(['migrate'], { DATA_DIR })).status).toBe(0);
});

describe('on PostgreSQL', () => {
	let database: OpenDatabase;
	let url: string;
	beforeAll(async () => {
		database = await freshPostgres();
		const { name } = await database.db
			.selectNoFrom((e) => e.fn<string>('current_database').as('name'))
			.executeTakeFirstOrThrow();
		url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
	});
	afterAll(() => database.close());

	test('an account made on the command line signs in', async () => {
		const line = [
			'user',
			'create',
			'--email',
			'sara@example.ir',
			'--name',
			'Sara',
			'--organization',
			'پارس',
			'--organization-en',
			'Pars',
			'--lang',
			'en'
		];
		const { out } = await run(line, { DATABASE_URL: url });
		const password = /: ([a-z2-9-]{23})$/m.exec(out)![1]!;
		await signIn(aContext(database), { email: 'sara@example.ir', password }, 'here');
		const stored = await database.db.selectFrom('organization').select(['name_fa', 'name_en']).execute();
		expect(stored).toEqual([{ name_fa: 'پارس', name_en: 'Pars' }]);
	});

	test('a new password from the command line ends every session', async () => {
		const { out } = await run(['user', 'reset', '--email', 'sara@example.ir', '--lang', 'en'], {
			DATABASE_URL: url
		});
		expect(await database.db.selectFrom('session').selectAll().execute()).toEqual([]);
		const password = /: ([a-z2-9-]{23})$/m.exec(out)![1]!;
		await signIn(aContext(database), { email: 'sara@example.ir', password }, 'here');
	});

	test('a database that does not answer is said in words, not in a stack', async () => {
		const said = await run(['migrate', '--lang', 'en'], {
			DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none'
		});
		expect(said).toMatchObject({
			status: 1,
			out: '',
			err: expect.stringMatching(/^The database cannot be used: /)
		});
		expect(said.err).not.toContain('    at ');
	});

	test('doctor asks the sign-in provider who it is, and says why it cannot be used', async () => {
		const stub = await aSignInProvider();
		const env = {
			DATABASE_URL: url,
			OIDC_ISSUER: stub.issuer,
			OIDC_CLIENT_ID: 'sanjeh',
			OIDC_CLIENT_SECRET: 'a-secret-of-the-tests'
		};
		const doctor = async () => (await run(['doctor', '--lang', 'en'], env)).out;
		expect(await doctor()).toContain(`Sign-in provider ${stub.issuer} answers`);
		stub.document = { issuer: 'https://evil.example' };
		expect(await doctor()).toMatch(/problem\s+Sign-in provider .* names another issuer/);
		await stub.close();
		const { status, out } = await run(['doctor', '--lang', 'en'], env);
		expect(status).toBe(1);
		expect(out).toMatch(/problem\s+Sign-in provider .*ECONNREFUSED/);
		expect(out).not.toContain('a-secret-of-the-tests');
	});

	test('doctor finds a database that lacks its schema, and one that has it', async () => {
		const complete = await run(['doctor', '--lang', 'en'], { DATABASE_URL: url });
		expect(complete).toMatchObject({ status: 0, out: expect.stringContaining('newest schema') });
		const admin = openPostgres(url, 1);
		await sql`create database empty_one`.execute(admin.db);
		const empty = Object.assign(new URL(url), { pathname: '/empty_one' }).href;
		const said = await run(['doctor', '--lang', 'en'], { DATABASE_URL: empty });
		expect(said).toMatchObject({
			status: 1,
			out: expect.stringMatching(/problem\s+Waiting to be applied.*0001_accounts/)
		});
		await sql`drop database empty_one`.execute(admin.db);
		await admin.close();
	});
});

describe('doctor', () => {
	test('asks the mail server', async () => {
		const server = await aMailServer();
		const DATA_DIR = join(folder, 'fresh');
		const env = { DATA_DIR, SMTP_URL: server.url };
		const good = await run(['doctor', '--lang', 'en'], { ...env, MAIL_FROM: 'Sanjeh <crm@example.ir>' });
		expect(good).toMatchObject({ status: 0, out: expect.stringContaining('answers') });
		const nobody = await run(['doctor', '--lang', 'en'], env);
		expect(nobody).toMatchObject({ status: 1, out: expect.stringMatching(/problem\s+No sender is set/) });
		await server.close();
		const bad = await run(['doctor', '--lang', 'en'], { DATA_DIR, SMTP_URL: 'smtp://127.0.0.1:1' });
		expect(bad).toMatchObject({
			status: 1,
			out: expect.stringMatching(/problem\s+Mail server 127\.0\.0\.1:1 does not answer/)
		});
	});

	test('never shows the password of a mail server', async () => {
		const DATA_DIR = join(folder, 'fresh');
		const { out, err } = await run(['doctor'], { DATA_DIR, SMTP_URL: 'smtp://me:hunter2@127.0.0.1:1' });
		expect(out + err).not.toContain('hunter2');
	});

	test('lists a bad configuration whole, in the language that was asked for', async () => {
		const said = await run(['doctor'], { PORT: 'x', ORIGIN: 'y' });
		expect(said).toMatchObject({ status: 2, out: '' });
		expect(said.err).toMatch(/^پیکربندی.*\n {2}PORT .*\n {2}ORIGIN .*\n/);
	});

	test('makes no database where there is none', async () => {
		const DATA_DIR = join(folder, 'untouched');
		mkdirSync(DATA_DIR);
		const said: string[] = [];
		const io = {
			stdout: (text: string) => void said.push(text),
			stderr: () => {},
			cwd: '/',
			env: { DATA_DIR }
		};
		expect(await doctorCommand(['--lang', 'en'], io)).toBe(0);
		expect(said.join('')).toContain('at the first start');
	});
});
