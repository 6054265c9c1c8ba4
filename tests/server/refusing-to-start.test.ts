import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { openApp } from '../../src/lib/server/app.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { openPostgres, type OpenDatabase } from '../../src/lib/server/db/open.ts';
import { suits } from '../../src/lib/server/db/suited.ts';
import { explain, mustListen } from '../../src/server.ts';
import { freshPostgres } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';

let admin: OpenDatabase;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sanjeh-refusing-'));
	writeFileSync(join(folder, 'file'), '');
	admin = openPostgres(inject('postgresUrl'), 1);
	await sql`create role sanjeh_guest login password 'guest'`.execute(admin.db);
	await sql`create database sanjeh_foreign encoding 'LATIN1' template template0`.execute(admin.db);
	await sql`create database sanjeh_bare template template0`.execute(admin.db);
});
afterAll(async () => {
	await sql`drop database if exists sanjeh_foreign`.execute(admin.db);
	await sql`drop database if exists sanjeh_bare`.execute(admin.db);
	await sql`drop role if exists sanjeh_guest`.execute(admin.db);
	await admin.close();
	rmSync(folder, { recursive: true, force: true });
});

const at = (pathname: string, more: Partial<Pick<URL, 'username' | 'password' | 'port'>> = {}) => ({
	DATABASE_URL: Object.assign(new URL(inject('postgresUrl')), { pathname, ...more }).href
});

/** What the operator reads, and the exit status. */
async function refusal(env: Record<string, string>): Promise<{ status: number; said: string }> {
	const config = readConfig({ LOG_LEVEL: 'silent', ...env });
	const error = await mustListen(config)
		.then(() => openApp(config))
		.then(
			(app) => app.close(),
			(error: unknown) => error
		);
	let said = '';
	const heard = vi
		.spyOn(process.stderr, 'write')
		.mockImplementation((text) => ((said += String(text)), true));
	try {
		return { status: explain(error, config), said };
	} finally {
		heard.mockRestore();
	}
}

test.each([
	['a wrong password', () => at('/postgres', { password: 'wrong' }), 6, 'password authentication failed'],
	['no password', () => at('/postgres', { password: '' }), 6, 'password'],
	['a database that is not there', () => at('/sanjeh_nowhere'), 6, '"sanjeh_nowhere" does not exist'],
	['a server that is not there', () => at('/postgres', { port: '1' }), 6, 'ECONNREFUSED'],
	[
		'a role that may make no tables',
		() => at('/sanjeh_bare', { username: 'sanjeh_guest', password: 'guest' }),
		6,
		'permission denied for schema public'
	],
	['an encoding without Persian letters', () => at('/sanjeh_foreign'), 6, 'LATIN1'],
	['a data folder that is a file', () => ({ DATA_DIR: join(folder, 'file') }), 6, 'EEXIST'],
	['an address of another machine', () => ({ HOST: '203.0.113.7' }), 4, '203.0.113.7'],
	['a name that nobody knows', () => ({ HOST: 'nowhere.invalid' }), 4, 'nowhere.invalid']
] as const)('%s is told in one sentence of either language', async (_, env, status, words) => {
	const told = await refusal({ PORT: String(await freePort()), ...env() });
	expect(told).toEqual({ status, said: expect.stringContaining(words) });
	expect(told.said.trim().split('\n')).toHaveLength(2);
	expect(told.said).not.toContain('    at ');
});

test('a port that is taken is told before anything is opened', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((listening) => other.once('listening', listening));
	const port = String((other.address() as { port: number }).port);
	expect(await refusal({ PORT: port, DATA_DIR: join(folder, 'file') })).toEqual({
		status: 4,
		said: expect.stringContaining(`127.0.0.1:${port} already`)
	});
	other.close();
});

test('commands refuse such a database in the same words', async () => {
	let err = '';
	const io = { stdout: () => {}, stderr: (text: string) => void (err += text), cwd: folder };
	for (const command of ['migrate', 'doctor']) {
		let out = '';
		const told = { ...io, stdout: (text: string) => void (out += text), env: at('/sanjeh_foreign') };
		expect(await main([command, '--lang', 'en'], told)).toBe(1);
		expect(out + err).toContain('encoding LATIN1, in which Persian cannot be stored');
	}
});

test('a database that a newer version has opened is left to that version', async () => {
	const database = await freshPostgres(1);
	try {
		await sql`insert into kysely_migration (name, timestamp) values ('9999_future', '')`.execute(database.db);
		const env = { PORT: String(await freePort()), DATABASE_URL: database.url };
		expect(await refusal(env)).toEqual({
			status: 6,
			said: expect.stringContaining('the schema of a newer version (9999_future)')
		});
		for (const command of ['migrate', 'doctor', 'verify']) {
			let told = '';
			const hear = (text: string) => void (told += text);
			expect(await main([command, '--lang', 'en'], { stdout: hear, stderr: hear, cwd: folder, env })).toBe(1);
			expect(told).toContain('9999_future');
		}
	} finally {
		await database.close();
	}
});

test('an embedded database that is broken is told as such', async () => {
	const DATA_DIR = join(folder, 'broken');
	mkdirSync(join(DATA_DIR, 'pglite'), { recursive: true });
	writeFileSync(join(DATA_DIR, 'pglite', 'PG_VERSION'), 'x');
	const told = await refusal({ PORT: String(await freePort()), DATA_DIR });
	expect(told).toEqual({ status: 6, said: expect.stringContaining('The database cannot be used: PGlite') });
	expect(told.said).not.toContain('    at ');
});

test('PostgreSQL 14 is too old, 15 is not', () => {
	const encoding = 'UTF8';
	expect(() => suits({ version: '14.22 (Debian 14.22-1)', encoding })).toThrow('too-old: 14.22');
	suits({ version: '15.1', encoding });
});
