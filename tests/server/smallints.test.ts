import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Db } from '../../src/lib/server/db/open.ts';
import { onBothEngines } from '../support/database.ts';

onBothEngines((open) => {
	let db: Db;
	beforeAll(async () => {
		({ db } = await open());
	});

	test.each([[[]], [[1, 2, 3]], [[null]], [[-1, null, 0, 32767, -32768]], [Array<null>(104).fill(null)]])(
		'the answers %j come back from the database as they were',
		async (answers) => {
			const text = `{${answers.map((value) => value ?? 'null').join()}}`;
			const { rows } = await sql<{ answers: unknown }>`select ${text}::smallint[] as answers`.execute(db);
			expect(rows).toEqual([{ answers }]);
		}
	);
});
