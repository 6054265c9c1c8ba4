import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { settleDay } from '../../src/lib/server/services/fielding/settling.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	aResponse,
	everyKind,
	noonOf,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

/** Everybody answers "how many people?" with their own place in the queue, so that the test can recognize them. */
async function everybodyAnswers(ctx: TestContext, wave: BuiltWave, people: number, unitId?: string) {
	for (let person = 1; person <= people; person++) {
		const { token } = await anInvitation(ctx.db, wave.campaignId, {
			name: `person ${String(person).padStart(3, '0')}`,
			...(unitId ? { unitId } : {})
		});
		await start(ctx, token, 'fa');
		const fields = new Map([
			['told', [String(person)]],
			['say', [`text ${person}`]]
		]);
		await answerPage(ctx, { token, page: '2', locale: 'fa', fields });
	}
}

const spearman = (order: readonly number[]): number => {
	const n = order.length;
	const sorted = [...order].sort((a, b) => a - b);
	const squares = order.map((value, i) => (sorted.indexOf(value) - i) ** 2).reduce((a, b) => a + b, 0);
	return 1 - (6 * squares) / (n * (n * n - 1));
};

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	const aWave = (options = {}) =>
		anOpenWave(ctx.db, { audience: 'customer', instruments: [{ instrument: everyKind }], ...options });
	const physically = async (campaignId: string) => {
		const { rows } = await sql<{ id: string; person: number; xmin: string }>`
			select id, answers[5] as person, xmin::text as xmin from response
			where campaign_id = ${campaignId} order by ctid`.execute(ctx.db);
		return rows;
	};
	const daysOf = (campaignId: string) =>
		ctx.db
			.selectFrom('response')
			.select(['submitted_on', 'settled'])
			.where('campaign_id', '=', campaignId)
			.orderBy('submitted_on')
			.execute();

	test('after the night neither numbers, order nor system columns tie a response to an invitation', async () => {
		ctx.at(noonOf('2026-11-03'));
		const wave = await aWave();
		await everybodyAnswers(ctx, wave, 60);
		const before = await physically(wave.campaignId);
		expect(before.map((row) => row.person)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));

		ctx.at(noonOf('2026-11-04'));
		await settleDay(ctx);

		const after = await physically(wave.campaignId);
		expect(after.map((row) => row.person).sort((a, b) => a - b)).toEqual(before.map((row) => row.person));
		expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual([]);
		expect(new Set(after.map((row) => row.xmin)).size).toBe(1);
		// Chance leaves |ρ| of 60 ranks beyond 0.65 less than once in ten million runs.
		expect(Math.abs(spearman(after.map((row) => row.person)))).toBeLessThan(0.65);

		const ledger = await sql<{ person: number; xmin: string }>`
			select substring(name from 8)::int as person, xmin::text as xmin from invitation
			where campaign_id = ${wave.campaignId} order by ctid`.execute(ctx.db);
		expect(ledger.rows).toHaveLength(60);
		expect(new Set(ledger.rows.map((row) => row.xmin)).size).toBe(1);
		expect(Math.abs(spearman(ledger.rows.map((row) => row.person)))).toBeLessThan(0.65);
		const place = new Map(ledger.rows.map((row, i) => [row.person, i]));
		expect(Math.abs(spearman(after.map((row) => place.get(row.person) ?? 0)))).toBeLessThan(0.65);

		const texts = await sql<{ person: number }>`
			select substring(text from 6)::int as person from comment
			where campaign_id = ${wave.campaignId} order by ctid`.execute(ctx.db);
		expect(texts.rows).toHaveLength(60);
		expect(Math.abs(spearman(texts.rows.map((row) => place.get(row.person) ?? 0)))).toBeLessThan(0.65);
	});

	test('the answers of today are left for tomorrow night, and settling twice is settling once', async () => {
		ctx.at(noonOf('2026-11-05'));
		const wave = await aWave();
		await everybodyAnswers(ctx, wave, 6);
		const before = await physically(wave.campaignId);
		await settleDay(ctx);
		expect(await physically(wave.campaignId)).toEqual(before);

		ctx.at(noonOf('2026-11-06'));
		await settleDay(ctx);
		const once = await physically(wave.campaignId);
		await settleDay(ctx);
		expect(await physically(wave.campaignId)).toEqual(once);
	});

	test('the ledger keeps everything it held', async () => {
		ctx.at(noonOf('2026-11-07'));
		const wave = await aWave({ units: ['Sales'] });
		const { id } = await anInvitation(ctx.db, wave.campaignId, { name: 'waiting', email: 'w@example.ir' });
		await everybodyAnswers(ctx, wave, 5, wave.unitIds[0]);
		const invited = await ctx.db
			.selectFrom('invitation')
			.select('id')
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		await ctx.db
			.insertInto('invitation_alias')
			.values(invited.map((row) => ({ token_hash: `reminder of ${row.id}`, invitation_id: row.id })))
			.execute();
		const reminders = () => ctx.db.selectFrom('invitation_alias').selectAll().orderBy('token_hash').execute();
		const linksBefore = await reminders();
		const ledger = () =>
			ctx.db
				.selectFrom('invitation')
				.selectAll()
				.where('campaign_id', '=', wave.campaignId)
				.orderBy('id')
				.execute();
		const before = await ledger();
		ctx.at(noonOf('2026-11-08'));
		await settleDay(ctx);
		expect(await ledger()).toEqual(before);
		expect(await reminders()).toEqual(linksBefore);
		expect(linksBefore).toHaveLength(6);
		expect(before.find((row) => row.id === id)?.used_on).toBeNull();
	});

	test('a day on which few answered is merged into the next, until no day singles anybody out', async () => {
		const wave = await aWave();
		for (const [day, people] of [
			['2026-11-10', 2],
			['2026-11-11', 2],
			['2026-11-12', 1]
		] as const) {
			ctx.at(noonOf(day));
			await everybodyAnswers(ctx, wave, people);
			ctx.at(new Date(noonOf(day).getTime() + 24 * 3600_000));
			await settleDay(ctx);
			const rows = await daysOf(wave.campaignId);
			expect(new Set(rows.map((row) => row.submitted_on))).toEqual(new Set([day]));
			expect(rows.every((row) => row.settled)).toBe(rows.length >= 5);
		}
	});

	test('days are merged within each unit, because the ledger knows the unit', async () => {
		const wave = await aWave({ units: ['Sales', 'Service'] });
		const [sales, service] = wave.unitIds;
		ctx.at(noonOf('2026-11-13'));
		await everybodyAnswers(ctx, wave, 6, sales);
		await everybodyAnswers(ctx, wave, 1, service);
		ctx.at(noonOf('2026-11-14'));
		await settleDay(ctx);
		const rows = await ctx.db
			.selectFrom('response')
			.select(['unit_id', 'settled'])
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(rows.filter((row) => row.settled)).toHaveLength(6);
		expect(rows.find((row) => !row.settled)?.unit_id).toBe(service);
	});

	test('when the wave is over, the last few join the last day that their group has', async () => {
		const wave = await aWave({ closesOn: '2026-11-20' });
		const answers = [null, null, null, null, 7, null];
		for (let i = 0; i < 5; i++) {
			await aResponse(ctx.db, wave.campaignId, { answers, submittedOn: '2026-11-15' });
			await aResponse(ctx.db, wave.campaignId, { answers, submittedOn: '2026-11-17' });
		}
		await aResponse(ctx.db, wave.campaignId, { answers, submittedOn: '2026-11-20', settled: false });
		ctx.at(noonOf('2026-11-21'));
		await settleDay(ctx);
		const days = (await daysOf(wave.campaignId)).map((row) => `${row.submitted_on} ${row.settled}`);
		expect(days).toEqual([...Array(5).fill('2026-11-15 true'), ...Array(6).fill('2026-11-20 true')]);
	});
});
