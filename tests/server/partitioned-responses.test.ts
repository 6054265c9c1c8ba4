import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetHash } from '../../src/lib/domain/dataset-hash.ts';
import { dump } from '../../src/lib/server/backup/dump.ts';
import { restore } from '../../src/lib/server/backup/restore.ts';
import { writeBackup } from '../../src/lib/server/backup/write.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { countBelongings } from '../../src/lib/server/store/belongings.ts';
import { readResponses } from '../../src/lib/server/store/response-table.ts';
import { waveDataOf } from '../../src/lib/server/services/reports/wave-data.ts';
import { settleDay } from '../../src/lib/server/services/fielding/settling.ts';
import { aContext, anOpenWave, aResponse, type TestContext } from '../support/builders.ts';
import { freshPostgres } from '../support/database.ts';

const block = /```sql partitions\n([\s\S]*?)```/;
const statementsIn = (file: string): string =>
	block.exec(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8'))?.[1] ?? '';

/** Divides the table, as an operator does who follows the note. */
async function partition({ db, driver }: OpenDatabase): Promise<void> {
	if (driver instanceof pg.Pool) await driver.query(statementsIn('scale.md'));
	const { rows } = await sql<{ kind: string }>`
		select relkind as kind from pg_class where relname = 'response'`.execute(db);
	expect(rows).toEqual([{ kind: 'p' }]);
}

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
	const belongings = await countBelongings(ctx.db, 'wave', wave.waveId);

	await partition(database);
	expect(datasetHash(await waveDataOf(ctx, wave.waveId))).toBe(before);
	expect(await countBelongings(ctx.db, 'wave', wave.waveId)).toEqual(belongings);
	// So many are read from one end of their partition to the other.
	const many = { slots: wave.questionnaire.slots.length, expected: 5000, units: 1 };
	expect(await readResponses(ctx.db, wave.campaignId, many)).toHaveLength(12);

	await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 3) });
	const after = datasetHash(await waveDataOf(ctx, wave.waveId));
	expect(after).not.toBe(before);
	await sql`update response set settled = false`.execute(ctx.db);
	await settleDay({ ...ctx, now: () => new Date('2999-01-01T12:00:00Z') });
	expect(datasetHash(await waveDataOf(ctx, wave.waveId))).toBe(after);

	await ctx.db.deleteFrom('campaign').where('id', '=', wave.campaignId).execute();
	const { left } = await ctx.db
		.selectFrom('response')
		.select((e) => e.fn.countAll<number>().as('left'))
		.executeTakeFirstOrThrow();
	expect(left).toBe(1);
});

test('a backup of partitions is restored into a new database, with partitions or without', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-partitions-'));
	const [plain, divided] = [await freshPostgres(1), await freshPostgres(1)];
	try {
		const wave = await anOpenWave(ctx.db, { units: ['Sales'] });
		for (let i = 0; i < 5; i++)
			await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 1 + i) });
		const hash = datasetHash(await waveDataOf(ctx, wave.waveId));
		const file = join(folder, 'backup.sanjeh');
		const backup = { file, passphrase: 'ناوخدا 4 correct horse', now: ctx.now(), cost: 1024 };
		const sums = await writeBackup(dump(ctx.db), backup);
		expect(sums.filter(({ table }) => table.startsWith('response'))).toMatchObject([
			{ table: 'response', rows: 6 }
		]);
		await partition(divided);
		for (const target of [plain, divided]) {
			expect((await restore(target.db, backup)).sums).toEqual(sums);
			expect(datasetHash(await waveDataOf(aContext(target), wave.waveId))).toBe(hash);
		}
	} finally {
		await plain.close();
		await divided.close();
		rmSync(folder, { recursive: true });
	}
});

test('the Persian note has the very same statements', () => {
	expect(statementsIn('scale.fa.md')).toBe(statementsIn('scale.md'));
	expect(statementsIn('scale.md')).toContain('partition by hash');
});
