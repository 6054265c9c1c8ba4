import { beforeAll, describe, expect, test } from 'vitest';
import type { Fields } from '../../src/lib/server/http/form.ts';
import { Problem } from '../../src/lib/server/problem.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { respondentToShow } from '../../src/lib/server/services/responding/responding-memory.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	everyKind,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import * as answering from '../support/answering.ts';
import { onBothEngines } from '../support/database.ts';

type Values = Record<string, string | string[]>;

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	beforeAll(async () => {
		ctx = aContext(await open());
		wave = await anOpenWave(ctx.db, { audience: 'customer', instruments: [{ instrument: everyKind }] });
	});

	const begin = (campaignId = wave.campaignId) => answering.begin(ctx, campaignId);
	const post = (token: string, page: number | string, values: Values) =>
		answering.post(ctx, token, page, values);
	const saved = (token: string) => answering.saved(ctx, token);
	const save = (token: string, page: number | string, values: Record<string, string | string[]>) =>
		post(token, page, { ...values, _go: 'save' });
	const problemOf = (work: Promise<unknown>) =>
		work.then(
			(outcome) => outcome,
			(error: unknown) => (error instanceof Problem ? error.code : error)
		);

	describe('an answer that is saved as it is given', () => {
		test('is on disk when the count comes back, and its neighbours are as they were', async () => {
			const token = await begin();
			expect(await save(token, 1, { agree: '4' })).toEqual({ saved: 1 });
			expect(await save(token, 1, { trouble: '1' })).toEqual({ saved: 2 });
			expect((await saved(token))?.answers).toEqual([4, null, 1, null, null, null]);
		});

		test('may come with others that do not lie beside it', async () => {
			const token = await begin();
			expect(await save(token, 1, { agree: '4', trouble: '2' })).toEqual({ saved: 2 });
			expect(await save(token, 2, { reasons: ['1', '3'], say: ' سلام\r\nدوباره ' })).toEqual({ saved: 4 });
			expect(await saved(token)).toMatchObject({
				answers: [4, null, 2, 5, null, 1],
				texts: { say: 'سلام\nدوباره' }
			});
		});

		test('is taken back by an empty field, and so is a text', async () => {
			const token = await begin();
			await save(token, 1, { agree: '4', likely: '7' });
			await save(token, 2, { say: 'first' });
			expect(await save(token, 1, { agree: '' })).toEqual({ saved: 2 });
			expect(await save(token, 2, { say: '' })).toEqual({ saved: 1 });
			expect(await saved(token)).toMatchObject({
				answers: [null, 7, null, null, null, null],
				texts: {}
			});
		});

		test('twice is saved once', async () => {
			const token = await begin();
			for (const _ of [1, 2, 3]) expect(await save(token, 1, { agree: '2' })).toEqual({ saved: 1 });
		});

		test('stays beside those of another tab on the same page, at the same moment', async () => {
			for (let round = 0; round < 5; round++) {
				const token = await begin();
				await Promise.all([
					save(token, 1, { agree: '1' }),
					save(token, 1, { likely: '7', trouble: '2' }),
					save(token, 2, { say: 'both' })
				]);
				expect(await saved(token)).toMatchObject({
					answers: [1, 7, 2, null, null, 1],
					texts: { say: 'both' }
				});
			}
		});

		test('is shown by the next page that is opened, whatever a post before it had left', async () => {
			const token = await begin();
			await post(token, 1, { agree: '4', _go: 'next' });
			await save(token, 1, { agree: '5' });
			expect((await respondentToShow(ctx, token)).draft?.answers[0]).toBe(5);
		});

		test('is kept without having pressed start', async () => {
			const { token } = await anInvitation(ctx.db, wave.campaignId);
			expect(await save(token, 1, { agree: '3' })).toEqual({ saved: 1 });
		});

		test('on the last page submits nothing', async () => {
			const token = await begin();
			expect(await save(token, 2, { told: '4' })).toEqual({ saved: 1 });
			expect(await findRespondent(ctx, token)).toMatchObject({ used: false });
		});

		test('leaves the page to be posted as ever: what is absent then is unanswered', async () => {
			const token = await begin();
			await save(token, 1, { agree: '3', likely: '9' });
			expect(await post(token, 1, { agree: '3', _go: 'next' })).toEqual({ page: 2, locale: 'fa' });
			expect((await saved(token))?.answers.slice(0, 3)).toEqual([3, null, null]);
		});
	});

	describe('nothing is saved and nothing is called saved', () => {
		test.each([
			['a value outside the scale', 'agree', '6', 'out-of-range'],
			['an item of another page', 'told', '1', 'unknown-item'],
			['an item called __proto__', '__proto__', '1', 'unknown-item'],
			['words where a number belongs', 'agree', 'yes', 'not-a-number']
		])('of %s, and of what came with it', async (_, item, value, problem) => {
			const token = await begin();
			const fields: Fields = new Map([
				['_go', ['save']],
				['likely', ['9']],
				[item, [value]]
			]);
			expect(await answerPage(ctx, { token, page: '1', locale: 'fa', fields })).toEqual({
				refused: [{ item, problem }]
			});
			expect((await saved(token))?.answers).toEqual([null, null, null, null, null, null]);
		});

		test('of a post that names no item', async () => {
			const token = await begin();
			expect(await problemOf(save(token, 1, {}))).toBe('invalid-input');
			expect(await problemOf(save(token, 1, { _unit: 'x' }))).toBe('invalid-input');
		});

		test('once the wave has closed in the middle of answering', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await begin(own.campaignId);
			await save(token, 1, { agree: '4' });
			await ctx.db.updateTable('wave').set({ state: 'closed' }).where('id', '=', own.waveId).execute();
			expect(await problemOf(save(token, 1, { agree: '5' }))).toBe('wave-closed');
			expect((await saved(token))?.answers[0]).toBe(4);
		});

		test('once the answers were sent, from this tab or another', async () => {
			const token = await begin();
			await save(token, 1, { agree: '4' });
			expect(await post(token, 2, { told: '1', _go: 'next' })).toEqual({ submitted: true });
			expect(await problemOf(save(token, 1, { agree: '5' }))).toBe('invitation-used');
			expect(await problemOf(save(token, 2, { told: '2' }))).toBe('invitation-used');
		});

		test('under a link that does not exist, and on a page that does not', async () => {
			expect(await problemOf(save('x', 1, { agree: '1' }))).toBe('invitation-unknown');
			expect(await problemOf(save(await begin(), 9, { agree: '1' }))).toBe('page-unknown');
		});
	});

	test('a save that races with sending is either in the response or refused', async () => {
		for (let round = 0; round < 8; round++) {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await begin(own.campaignId);
			await save(token, 1, { agree: '1' });
			const [late] = await Promise.all([
				problemOf(save(token, 1, { agree: '5' })),
				post(token, 2, { told: '1', _go: 'next' })
			]);
			const { answers } = await ctx.db
				.selectFrom('response')
				.select('answers')
				.where('campaign_id', '=', own.campaignId)
				.executeTakeFirstOrThrow();
			if (late === 'invitation-used') expect(answers[0]).toBe(1);
			else expect([late, answers[0]]).toEqual([{ saved: expect.any(Number) as number }, 5]);
		}
	});

	test('a unit is saved as it is chosen, and only one from the list', async () => {
		const own = await anOpenWave(ctx.db, {
			units: ['فروش', 'پشتیبانی'],
			asksUnit: true,
			instruments: [{ instrument: everyKind }]
		});
		const token = await begin(own.campaignId);
		const [unit = ''] = own.unitIds;
		expect(await save(token, 3, { _unit: unit })).toEqual({ saved: 0 });
		expect((await saved(token))?.unitId).toBe(unit);
		expect(await save(token, 3, { _unit: wave.waveId })).toEqual({ refused: 'unit-unknown' });
		expect((await saved(token))?.unitId).toBe(unit);
		expect(await save(token, 3, { _unit: '' })).toEqual({ saved: 0 });
		expect((await saved(token))?.unitId).toBeNull();
	});
});
