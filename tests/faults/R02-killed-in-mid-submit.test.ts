import { beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/built-server.ts';
import { soak, brokenPromises } from '../soak/soak.ts';
import { pgliteStage, postgresStage } from '../soak/stage.ts';

/** The soak of `npm run soak`, small enough for every change: see tests/soak. */
const small = { seconds: 4, atOnce: 8, thinking: 60 };

beforeAll(built, 180_000);

describe('R1, R2: SIGKILL in mid-submit loses no acknowledged answer and doubles none', () => {
	test.each([
		{ on: 'PostgreSQL, server and database', stage: postgresStage, kills: 1, databaseKills: 1 },
		{ on: 'PGlite, the one process', stage: pgliteStage, kills: 1, databaseKills: 0 }
	])(
		'on $on',
		async ({ stage: open, kills, databaseKills }) => {
			const stage = await open(2000);
			try {
				const run = await soak(stage, { ...small, kills });
				expect(brokenPromises(run, kills)).toEqual([]);
				expect(run).toMatchObject({ serverKills: kills, databaseKills });
			} finally {
				await stage.close();
			}
		},
		120_000
	);
});
