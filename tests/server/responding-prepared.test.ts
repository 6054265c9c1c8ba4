import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aContext, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

const often = Array.from({ length: 12 }, (_, i) => i);

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	test('a statement gives the same kinds of values the twelfth time as the first', async () => {
		const moment = new Date('2026-11-21T10:00:00Z');
		for (const i of often) {
			const { rows } = await sql`
				select ${i}::int as "whole", ${null}::text as "none", ${`{${i},null}`}::smallint[] as "list",
					${JSON.stringify({ i })}::jsonb as "json", ${'2026-11-21'}::date as "day", ${moment}::timestamptz as "moment",
					${`ئ${i}`}::text as "text", count(*) as "count"`.execute(ctx.db);
			expect(rows).toEqual([
				{
					whole: i,
					none: null,
					list: [i, null],
					json: { i },
					day: '2026-11-21',
					moment,
					text: `ئ${i}`,
					count: 1
				}
			]);
		}
	});

	test('one that fails says why, and the next one goes through', async () => {
		const add = (key: string) =>
			sql`insert into throttle (key, window_start, hits) values (${key}, now(), ${1})`.execute(ctx.db);
		const divide = (by: number) => sql<{ n: number }>`select 12 / ${by}::int as n`.execute(ctx.db);
		for (const i of often) await add(`key-${i}`);
		for (const i of often) {
			await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
			expect((await divide(i + 1)).rows).toEqual([{ n: Math.floor(12 / (i + 1)) }]);
		}
		expect(await ctx.db.selectFrom('throttle').selectAll().execute()).toHaveLength(12);
	});

	test('many at once do not get each other’s rows', async () => {
		const echo = (i: number) => sql<{ i: number }>`select ${i}::int as i`.execute(ctx.db);
		const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => echo(i)));
		expect(answers.map(({ rows }) => rows[0]?.i)).toEqual(Array.from({ length: 60 }, (_, i) => i));
	});

	test('what is rolled back is gone, also for statements that are prepared by then', async () => {
		const name = (n: string) =>
			ctx.db.insertInto('organization').values({ name_fa: n, name_en: n }).execute();
		for (const i of often) await name(`kept ${i}`);
		const failing = ctx.db.transaction().execute(async (db) => {
			await db.insertInto('organization').values({ name_fa: 'gone', name_en: 'gone' }).execute();
			throw new Error('rolled back');
		});
		await expect(failing).rejects.toThrow('rolled back');
		await name('after');
		const { rows } = await sql<{ n: number }>`select count(*) as n from organization`.execute(ctx.db);
		expect(rows[0]?.n).toBe(13);
	});
});
