import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { productRoot } from '../../src/lib/server/root.ts';
import { threadFile } from '../../src/lib/server/threads/thread-file.ts';
import { twoOrganizations, type Ids } from '../security/two-organizations.ts';
import type { Asking } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { aPng } from '../support/logos.ts';
import { multipart } from '../support/multipart.ts';

const cwd = productRoot;
/** As `threadFiles` of vite.config.ts finds them. */
const workers = globSync('src/lib/server/**/*-worker.ts', { cwd }).sort();
const bundleOf = (source: string) => `${basename(source, '.ts')}.js`;

test('every thread is started from a source that the build finds, each with a name of its own', () => {
	const started = globSync('src/**/*.ts', { cwd })
		.map((file) => readFileSync(join(productRoot, file), 'utf8'))
		.filter((text) => /\boneThread</.test(text))
		.flatMap((text) => [...text.matchAll(/\tfile: '([^']+)'/g)].map(([, file]) => file));
	expect(started.sort()).toEqual(workers);
	expect(new Set(workers.map(bundleOf)).size).toBe(workers.length);
});

test('code that runs from its sources starts sources, whatever was built', () => {
	for (const source of workers) expect(threadFile(source)).toBe(join(productRoot, source));
});

describe('the built server', () => {
	let server: BuiltServer;
	let ids: Ids;
	let cookie: string;
	beforeAll(async () => {
		const preload = pathToFileURL(join(productRoot, 'tests/support/tell-threads.ts'));
		server = await startBuilt({ NODE_OPTIONS: `--import ${preload.href}`, LOG_LEVEL: 'warn' });
		ids = await twoOrganizations(server.db);
		cookie = await server.cookieFor(ids.people.owner);
	}, 180_000);
	afterAll(() => server?.stop());

	const sheet = (rows: readonly (readonly (string | number)[])[]) =>
		writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
	const posted = (
		path: string,
		fields: Readonly<Record<string, string>>,
		name: string,
		bytes: Uint8Array
	) => ({
		path,
		method: 'POST',
		...multipart(fields, { field: 'file', name, bytes })
	});

	/** What somebody does that needs the thread, and what it is answered. */
	const asked: Readonly<Record<string, () => Promise<[Asking, status: number]>>> = {
		'import-worker.js': async () => {
			const bytes = await sheet([ids.items.slice(0, 2), [3, 4], [5, 1]]);
			return [
				posted(`/fa/waves/${ids.wave}/data/import`, { campaign: ids.campaign }, 'answers.xlsx', bytes),
				303
			];
		},
		'people-worker.js': async () => {
			const fields = { campaign: ids.campaign, locale: 'fa', people: '' };
			const bytes = await sheet([
				['name', 'email'],
				['Mina', 'mina@example.com']
			]);
			return [posted(`/fa/waves/${ids.wave}/invite?/file`, fields, 'people.xlsx', bytes), 200];
		},
		'logo-worker.js': async () => [
			posted(`/fa/engagements/${ids.engagement}/look?/logo`, {}, 'logo.png', aPng()),
			303
		],
		'report-worker.js': async () => [{ path: `/fa/waves/${ids.wave}` }, 200],
		'pdf-worker.js': async () => [{ path: `/fa/waves/${ids.wave}/report/fa.pdf` }, 200],
		'thesis-worker.js': async () => [{ path: `/fa/waves/${ids.wave}/thesis/tables.xlsx` }, 200]
	};

	test.each(workers.map(bundleOf))('starts %s as it was built, which does its work', async (name) => {
		const [asking, expected] = await asked[name]!();
		const { status } = await server.ask({ cookie, ...asking });
		expect(status, server.said()).toBe(expected);
		expect(server.said()).toContain(`build/threads/${name}>`);
	});

	test('lets what nobody waits for give way: its threads, and V8’s own that compile beside it', () => {
		const niceness = (name: string) =>
			server
				.threads()
				.filter((thread) => thread.name.startsWith(name))
				.map((thread) => thread.niceness);
		const [answering = NaN] = niceness('MainThread');
		for (const name of ['the PDF worker', 'V8Worker']) {
			expect(niceness(name).length, name).toBeGreaterThan(0);
			for (const nice of niceness(name)) expect(nice, name).toBeGreaterThan(answering);
		}
	});

	test('starts no thread from a source', () => {
		expect(server.said()).not.toMatch(/<[^>]*\/src\/[^>]*>/);
	});
});
