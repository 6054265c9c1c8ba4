import { createServer, type AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { PageToSave } from '../../src/lib/server/store/drafts.ts';
import { saveTogether } from '../../src/lib/server/services/responding/saving-together.ts';
import { openPostgres } from '../../src/lib/server/db/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { begin, saved } from '../support/answering.ts';
import { aContext, anOpenWave, everyKind, type BuiltWave, type TestContext } from '../support/builders.ts';
import { freshPostgres, onBothEngines } from '../support/database.ts';

const pageOf = (token: string, more: Partial<PageToSave> = {}): PageToSave => ({
	tokenHash: hashToken(token),
	locale: 'fa',
	day: '2026-11-21',
	first: 0,
	answers: [4],
	textItems: [],
	texts: {},
	...more
});
const always = { opensOn: '2000-01-01', closesOn: '2999-12-31' };
const aWave = (ctx: TestContext, dates = always) =>
	anOpenWave(ctx.db, { audience: 'customer', instruments: [{ instrument: everyKind }], ...dates });

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await aWave(ctx);
	});
	const people = (many: number) =>
		Promise.all(Array.from({ length: many }, () => begin(ctx, wave.campaignId)));

	describe('pages that arrive at the same moment', () => {
		test('are each saved as if it had come alone', async () => {
			const tokens = await people(150);
			const told = await Promise.all(
				tokens.map((token, i) =>
					saveTogether(
						ctx.db,
						pageOf(token, {
							answers: [(i % 5) + 1, null, -1],
							textItems: ['say'],
							texts: { say: `«${i}» "\\` }
						})
					)
				)
			);
			for (const [i, token] of tokens.entries()) {
				const draft = await saved(ctx, token);
				expect(draft?.answers.slice(0, 3)).toEqual([(i % 5) + 1, null, -1]);
				expect(draft?.texts).toEqual({ say: `«${i}» "\\` });
				expect(told[i]).toEqual(draft);
			}
		});

		test('of one person are all saved, the later one last', async () => {
			const [token = ''] = await people(1);
			const values = [1, 2, 3, 4, 5, 4, 3];
			await Promise.all(values.map((value) => saveTogether(ctx.db, pageOf(token, { answers: [value] }))));
			await Promise.all([1, 2].map((first) => saveTogether(ctx.db, pageOf(token, { first, answers: [1] }))));
			expect((await saved(ctx, token))?.answers.slice(0, 3)).toEqual([3, 1, 1]);
		});

		test('of somebody without a draft, and of a wave that is over, are not called saved; the others are', async () => {
			const over = await aWave(ctx, { opensOn: '2020-01-01', closesOn: '2999-12-31' });
			const late = await begin(ctx, over.campaignId);
			await ctx.db.updateTable('wave').set({ state: 'closed' }).where('id', '=', over.waveId).execute();
			const [one = '', two = ''] = await people(2);
			const told = await Promise.all(
				[one, 'nobody', late, two].map((token) => saveTogether(ctx.db, pageOf(token)))
			);
			expect(told.map((draft) => draft?.answers[0] ?? null)).toEqual([4, null, null, 4]);
		});

		test('are many: the database counts the drafts anew and reuses the places of those that were overwritten', async () => {
			const tokens = await people(50);
			for (let round = 0; round < 11; round++)
				await Promise.all(
					tokens.map((token) => saveTogether(ctx.db, pageOf(token, { answers: [1 + (round % 5)] })))
				);
			const counted = async () =>
				(
					await sql<{ n: number }>`select reltuples::int as n from pg_class where relname = 'draft'`.execute(
						ctx.db
					)
				).rows[0]?.n;
			await vi.waitFor(async () => expect(await counted()).toBeGreaterThanOrEqual(50), 5_000);
			expect((await saved(ctx, tokens[7]!))?.answers[0]).toBe(1);
		});

		test('of which the database refuses one are saved without it, and that one is told', async () => {
			const tokens = await people(5);
			const told = await Promise.allSettled(
				tokens.map((token, i) => saveTogether(ctx.db, pageOf(token, { answers: [i === 2 ? 99_999 : 5] })))
			);
			expect(told.map(({ status }) => status)).toEqual([
				'fulfilled',
				'fulfilled',
				'rejected',
				'fulfilled',
				'fulfilled'
			]);
			const stored = await Promise.all(tokens.map((token) => saved(ctx, token)));
			expect(stored.map((draft) => draft?.answers[0])).toEqual([5, 5, null, 5, 5]);
		});
	});
});

test('a draft that something else holds does not hold up the others', async () => {
	const database = await freshPostgres(6);
	try {
		const ctx = aContext(database);
		const wave = await aWave(ctx);
		const [held = '', ...others] = await Promise.all(
			Array.from({ length: 10 }, () => begin(ctx, wave.campaignId))
		);
		let waiting: Promise<unknown> | undefined;
		await ctx.db.transaction().execute(async (trx) => {
			await sql`select 1 from draft where token_hash = ${hashToken(held)} for update`.execute(trx);
			waiting = saveTogether(ctx.db, pageOf(held));
			const told = await Promise.all(others.map((token) => saveTogether(ctx.db, pageOf(token))));
			expect(told.map((draft) => draft?.answers[0])).toEqual(others.map(() => 4));
			expect((await saved(ctx, held))?.answers[0]).toBeNull();
		});
		await waiting;
		expect((await saved(ctx, held))?.answers[0]).toBe(4);
	} finally {
		await database.close();
	}
});

test('a database that is gone is asked once for all who wait, not once for each of them', async () => {
	let asked = 0;
	const nobody = createServer((socket) => {
		asked++;
		socket.destroy();
	});
	await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening));
	const { port } = nobody.address() as AddressInfo;
	const database = openPostgres(`postgres://someone@127.0.0.1:${port}/none`);
	try {
		const told = await Promise.allSettled(
			Array.from({ length: 30 }, (_, i) => saveTogether(database.db, pageOf(String(i))))
		);
		expect(told.every(({ status }) => status === 'rejected')).toBe(true);
		expect(asked).toBeLessThanOrEqual(2);
	} finally {
		await database.close();
		nobody.close();
	}
});
