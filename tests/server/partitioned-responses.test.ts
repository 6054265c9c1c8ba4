import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetHash } from '../../src/lib/domain/dataset-hash.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { waveDataOf } from '../../src/lib/server/services/reports/wave-data.ts';
import { rewriteResponses } from '../../src/lib/server/store/responses-settling.ts';
import { aContext, anOpenWave, aResponse, type TestContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';

const block = /```sql partitions\n([\s\S]*?)```/;
const statementsIn = (file: string): string =>
	block.exec(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8'))?.[1] ?? '';

let database: OpenDatabase;
let ctx: TestContext;
beforeAll(async () => {
	database = await freshPostgres(1);
	ctx = aContext(database);
});
afterAll(() => database.close());

test('with the statements of docs/scale.md responses lie in partitions, and nobody notices', async () => {
	const wave = await anOpenWave(ctx.db, { units: ['Sales'] });
	const other = await anOpenWave(ctx.db);
	for (let i = 0; i < 12; i++) {
		const answers = wave.questionnaire.slots.map((_, slot) => 1 + ((i + slot) % 5));
		await aResponse(ctx.db, wave.campaignId, { answers, ...(i % 2 ? { unitId: wave.unitIds[0]! } : {}) });
	}
	await aResponse(ctx.db, other.campaignId, { answers: other.questionnaire.slots.map(() => 3) });
	const before = datasetHash(await waveDataOf(ctx, wave.waveId));

	if (database.driver instanceof pg.Pool) await database.driver.query(statementsIn('scale.md'));
	const { rows } = await sql<{ kind: string }>`
		select relkind as kind from pg_class where relname = 'response'`.execute(ctx.db);
	expect(rows).toEqual([{ kind: 'p' }]);
	expect(datasetHash(await waveDataOf(ctx, wave.waveId))).toBe(before);

	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	const after = datasetHash(await waveDataOf(ctx, wave.waveId));
	expect(after).not.toBe(before);
	await sql`update response set settled = false`.execute(ctx.db);
	await rewriteResponses(ctx.db, '2999-01-01');
	expect(datasetHash(await waveDataOf(ctx, wave.waveId))).toBe(after);

	await ctx.db.deleteFrom('campaign').where('id', '=', wave.campaignId).execute();
	const { left } = await ctx.db
		.selectFrom('response')
		.select((e) => e.fn.countAll<number>().as('left'))
		.executeTakeFirstOrThrow();
	expect(left).toBe(1);
});

test('the Persian note has the very same statements', () => {
	expect(statementsIn('scale.fa.md')).toBe(statementsIn('scale.md'));
	expect(statementsIn('scale.md')).toContain('partition by hash');
});
