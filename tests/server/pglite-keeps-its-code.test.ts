import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';

/** Tells of code that is freed from here on: before, Node frees some that it reads TypeScript with. */
const work = `
	import { setFlagsFromString } from 'node:v8';
	import { openPglite } from '#lib/server/db/open.ts';
	import { sql } from 'kysely';
	setFlagsFromString('--stress-wasm-code-gc');
	setFlagsFromString('--trace-wasm-code-gc');
	const { db, close } = await openPglite();
	for (let i = 0; i < 100; i++) await sql\`select count(*) from generate_series(1, 1000) as a where a % 7 = 3\`.execute(db);
	await close();
	console.log('done');
`;

test('V8 never frees code of the embedded database while it runs: that can end the process', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', work], {
		cwd: productRoot,
		timeout: 60_000
	});
	expect(stdout).toContain('done');
	expect(stdout).not.toContain('Triggering GC');
});
