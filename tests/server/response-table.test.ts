import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../src/lib/server/db/open.ts';
import { empty, type ResponseTable } from '../../src/lib/domain/responses.ts';
import { readResponses } from '../../src/lib/server/store/response-table.ts';
import { aContext, anOpenWave, type BuiltWave } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

/** Each response as a line, in a fixed order. */
const lines = ({ length, columns, units, unitOf, hasty }: ResponseTable): string[] =>
	Array.from({ length }, (_, row) =>
		JSON.stringify([
			units[unitOf[row]!] ?? null,
			hasty[row] === 1,
			columns.map((column) => (column[row] === empty ? null : column[row]))
		])
	).sort();

onBothEngines((open) => {
	let db: Db;
	let wave: BuiltWave;
	let other: BuiltWave;
	beforeAll(async () => {
		({ db } = aContext(await open()));
	});
	beforeEach(async () => {
		wave = await anOpenWave(db, { units: ['Sales', 'Service'] });
		other = await anOpenWave(db, { units: ['Sales'] });
	});

	/** Answers of every kind, of two units and of none. */
	async function fill({ campaignId, unitIds }: BuiltWave, n: number): Promise<string[]> {
		const rows = Array.from({ length: n }, (_, i) => ({
			unit_id: [...unitIds, null][i % (unitIds.length + 1)] ?? null,
			hasty: i % 7 === 0,
			answers: [1 + (i % 5), i % 3 === 0 ? null : -1, i % 10_000, null]
		}));
		for (let from = 0; from < n; from += 500)
			await db
				.insertInto('response')
				.values(
					rows.slice(from, from + 500).map((row) => ({
						...row,
						campaign_id: campaignId,
						locale: 'fa' as const,
						submitted_on: '2026-01-01'
					}))
				)
				.execute();
		return rows.map(({ unit_id, hasty, answers }) => JSON.stringify([unit_id, hasty, answers])).sort();
	}

	const read = (expected: number, slots = 4) =>
		readResponses(db, wave.campaignId, { slots, expected, units: 2 });

	test('nobody’s answers are a table without rows', async () => {
		expect(await read(0)).toMatchObject({ length: 0, units: [] });
	});

	test('few answers arrive as they are stored, also when more have come than were counted', async () => {
		const stored = await fill(wave, 90);
		await fill(other, 5);
		expect(lines(await read(90))).toEqual(stored);
		expect(lines(await read(17))).toEqual(stored);
		expect((await read(17)).columns[0]).toHaveLength(90);
	});

	test('many arrive piece by piece, from a table that is theirs and from one that is mostly another’s', async () => {
		const stored = await fill(wave, 1200);
		await fill(other, 60);
		// Whether the table is worth reading as a whole depends on how many are expected.
		expect(lines(await read(5000))).toEqual(stored);
		await sql`insert into response (campaign_id, locale, answers, hasty, submitted_on)
			select ${other.campaignId}, 'fa', array_fill(1::smallint, array[500]), false, '2026-01-01'
			from generate_series(1, 5000)`.execute(db);
		expect(lines(await read(5000))).toEqual(stored);
		expect(
			lines(
				await db
					.transaction()
					.execute((trx) => readResponses(trx, wave.campaignId, { slots: 4, expected: 5000, units: 2 }))
			)
		).toEqual(stored);
	});

	test('very many are read piece by piece, and all of one moment', async () => {
		const stored = await fill(wave, 20_000);
		const batch = 3000;
		const meanwhile = sql`insert into response (campaign_id, locale, answers, hasty, submitted_on)
			select ${wave.campaignId}, 'fa', '{1,2,3,4}', false, '2026-01-01' from generate_series(1, ${batch}::int)`;
		const [first] = await Promise.all([read(100_000), meanwhile.execute(db)]);
		expect([stored.length, stored.length + batch]).toContain(first.length);
		const all = lines(await read(100_000));
		const added = Array.from({ length: batch }, () => JSON.stringify([null, false, [1, 2, 3, 4]]));
		expect(all).toEqual([...stored, ...added].sort());
	});

	test('rows of another length fill the columns that there are', async () => {
		await sql`insert into response (campaign_id, locale, answers, hasty, submitted_on)
			values (${wave.campaignId}, 'fa', '{}', false, '2026-01-01'), (${wave.campaignId}, 'fa', '{7}', false, '2026-01-01'),
				(${wave.campaignId}, 'fa', '{1,2,3,4,5}', false, '2026-01-01')`.execute(db);
		expect(lines(await read(3, 2))).toEqual(
			[
				[null, false, [null, null]],
				[null, false, [7, null]],
				[null, false, [1, 2]]
			]
				.map((row) => JSON.stringify(row))
				.sort()
		);
	});
});
