import { beforeAll, describe, expect, test } from 'vitest';
import { readFields, type Fields } from '../../src/lib/server/http/form.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { Problem } from '../../src/lib/server/problem.ts';
import { findRespondent, neighbour } from '../../src/lib/server/services/responding/responding.ts';
import { respondentToShow } from '../../src/lib/server/services/responding/responding-memory.ts';
import { receiptOf } from '../../src/lib/server/services/responding/responding-receipt.ts';
import { answerPage, type PostedOutcome } from '../../src/lib/server/services/responding/responding-save.ts';
import { resumption, start, startOpen } from '../../src/lib/server/services/responding/responding-start.ts';
import {
	countingUnknownLinks,
	countStart
} from '../../src/lib/server/services/responding/responding-throttle.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	everyKind,
	noonOf,
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
	const responses = (campaignId = wave.campaignId) =>
		ctx.db.selectFrom('response').selectAll().where('campaign_id', '=', campaignId).execute();
	const problemOf = async (work: Promise<unknown>) => {
		const error = await work.then(
			() => null,
			(e: unknown) => e
		);
		return error instanceof Problem ? error.code : error;
	};

	describe('saving', () => {
		test('a page is on disk before the next one is named', async () => {
			const token = await begin();
			const outcome = await post(token, 1, { agree: '4', likely: '10', trouble: '1', _go: 'next' });
			expect(outcome).toEqual({ page: 2, locale: 'fa' });
			expect((await saved(token))?.answers).toEqual([4, 10, 1, null, null, null]);
		});

		test('every kind of item is stored as its number, texts beside them', async () => {
			const token = await begin();
			await post(token, 1, { agree: 'na', likely: '۰', trouble: '1' });
			await post(token, 2, { reasons: ['1', '3'], told: '۱۲', say: ' سلام\r\nدوباره ', _go: 'back' });
			expect(await saved(token)).toMatchObject({
				answers: [-1, 0, 1, 5, 12, 1],
				texts: { say: 'سلام\nدوباره' }
			});
		});

		test('posting a page twice is posting it once', async () => {
			const token = await begin();
			await post(token, 1, { agree: '2' });
			await post(token, 1, { agree: '2' });
			expect((await saved(token))?.answers).toEqual([2, null, null, null, null, null]);
		});

		test('pages may come in any order', async () => {
			const token = await begin();
			await post(token, 2, { told: '3', _go: 'back' });
			await post(token, 1, { agree: '5' });
			expect((await saved(token))?.answers).toEqual([5, null, null, null, 3, null]);
		});

		test('two tabs that save different pages at the same moment lose nothing', async () => {
			for (let round = 0; round < 5; round++) {
				const token = await begin();
				await Promise.all([
					post(token, 1, { agree: '1', likely: '7', trouble: '2' }),
					post(token, 2, { told: '4', say: 'both', _go: 'back' })
				]);
				expect(await saved(token)).toMatchObject({
					answers: [1, 7, 2, null, 4, 1],
					texts: { say: 'both' }
				});
			}
		});

		test('an answer that is taken back is gone, and so is an emptied text', async () => {
			const token = await begin();
			await post(token, 2, { told: '4', say: 'first', _go: 'back' });
			await post(token, 2, { told: '', say: '', _go: 'back' });
			expect(await saved(token)).toMatchObject({ answers: [null, null, null, null, null, null], texts: {} });
		});

		test('a page that is posted without having pressed start is kept all the same', async () => {
			const { token } = await anInvitation(ctx.db, wave.campaignId);
			await post(token, 1, { agree: '3' });
			expect((await saved(token))?.answers[0]).toBe(3);
		});

		test('pressing start again keeps what was saved and leads to the first unanswered page', async () => {
			const token = await begin();
			await post(token, 1, { agree: '4', likely: '8', trouble: '2' });
			expect(await start(ctx, token, 'en')).toBe(2);
			expect((await saved(token))?.answers[0]).toBe(4);
		});

		test('the page that follows a post shows what was saved, and so does every later one', async () => {
			const token = await begin();
			await post(token, 2, { told: '4', say: 'kept', _go: 'back' });
			await post(token, 1, { agree: '4', likely: '7', trouble: '2' });
			for (const _ of [1, 2]) {
				const { draft } = await respondentToShow(ctx, token);
				expect(draft).toMatchObject({ answers: [4, 7, 2, null, 4, 1], texts: { say: 'kept' } });
			}
			await post(token, 2, { told: '5', _go: 'next' });
			expect(await respondentToShow(ctx, token)).toMatchObject({ used: true, draft: null });
			expect(await respondentToShow(ctx, token)).toMatchObject({ used: true, draft: null });
		});

		test('changing the language saves the page and stays on it', async () => {
			const token = await begin();
			expect(await post(token, 1, { agree: '4', _go: 'en' })).toEqual({ page: 1, locale: 'en' });
			expect((await saved(token))?.answers[0]).toBe(4);
		});
	});

	describe('refusing', () => {
		const refusedBy = (outcome: PostedOutcome) => ('refused' in outcome ? outcome.refused : null);

		test.each([
			['a value outside the scale', 'agree', '6', 'out-of-range'],
			['an item of another page', 'told', '1', 'unknown-item'],
			['an item that does not exist', 'constructor', '1', 'unknown-item'],
			['an item called __proto__', '__proto__', '1', 'unknown-item'],
			['an option that is not offered', 'trouble', '9', 'unknown-option'],
			['words where a number belongs', 'agree', 'yes', 'not-a-number']
		])('%s is refused and nothing of the page is saved', async (_, item, value, problem) => {
			const token = await begin();
			const fields: Fields = new Map([
				['likely', ['9']],
				[item, [value]]
			]);
			const outcome = await answerPage(ctx, { token, page: '1', locale: 'fa', fields });
			expect(refusedBy(outcome)).toEqual([{ item, problem }]);
			expect((await saved(token))?.answers).toEqual([null, null, null, null, null, null]);
		});

		test('a text of more than 4,000 characters is refused, one of 4,000 is kept', async () => {
			const token = await begin();
			expect(refusedBy(await post(token, 2, { say: 'الف'.repeat(1334) }))).toEqual([
				{ item: 'say', problem: 'too-long' }
			]);
			await post(token, 2, { say: 'x'.repeat(4000), _go: 'back' });
			expect((await saved(token))?.texts.say).toHaveLength(4000);
		});

		test('a body of more than the limit is not read', async () => {
			const body = new URLSearchParams({ say: 'x'.repeat(1_000_000) });
			const announced = new Request('http://localhost/', {
				method: 'POST',
				body,
				headers: { 'content-length': '1000004' }
			});
			const silent = new Request('http://localhost/', { method: 'POST', body });
			expect(await problemOf(readFields(announced))).toBe('too-large');
			expect(await problemOf(readFields(silent))).toBe('too-large');
		});

		test('a posted file is refused', async () => {
			const body = new FormData();
			body.set('agree', new File(['<svg/>'], 'x.svg'));
			expect(await problemOf(readFields(new Request('http://localhost/', { method: 'POST', body })))).toBe(
				'invalid-input'
			);
		});

		test('an unknown link and one that no token can be get the same answer', async () => {
			for (const token of ['x', '', '%00', 'a'.repeat(5000), 'A'.repeat(32), "' or 1=1 --"]) {
				expect(await problemOf(findRespondent(ctx, token))).toBe('invitation-unknown');
				expect(await problemOf(post(token, 1, { agree: '1' }))).toBe('invitation-unknown');
			}
		});

		test('a page that the questionnaire does not have is not found', async () => {
			const token = await begin();
			for (const page of ['0', '3', '-1', '1e0', '01', 'thanks', '99999999999'])
				expect(await problemOf(post(token, page, {}))).toBe('page-unknown');
		});
	});

	describe('submitting', () => {
		test('the last page turns the draft into one response, and marks the link as used on that day', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await begin(own.campaignId);
			await post(token, 1, { agree: '4', trouble: '2' });
			expect(await post(token, 2, { say: 'thank you', _go: 'next' })).toEqual({ submitted: true });

			expect(await responses(own.campaignId)).toMatchObject([
				{ answers: [4, null, 2, null, null, 1], locale: 'fa', submitted_on: '2026-11-01', settled: false }
			]);
			const comments = await ctx.db
				.selectFrom('comment')
				.selectAll()
				.where('campaign_id', '=', own.campaignId)
				.execute();
			expect(comments).toMatchObject([{ item_code: 'say', text: 'thank you', submitted_on: '2026-11-01' }]);
			expect(await findRespondent(ctx, token)).toMatchObject({ used: true, draft: null });
		});

		test('ten submissions at once give one response and ten times the same thanks', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await begin(own.campaignId);
			await post(token, 1, { agree: '4' });
			const outcomes = await Promise.all(
				Array.from({ length: 10 }, () => post(token, 2, { told: '1', say: 'once', _go: 'next' }))
			);
			expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ submitted: true })));
			expect(await responses(own.campaignId)).toHaveLength(1);
			const comments = ctx.db.selectFrom('comment').selectAll().where('campaign_id', '=', own.campaignId);
			expect(await comments.execute()).toHaveLength(1);
			expect(await post(token, 2, { told: '9', _go: 'next' })).toEqual({ submitted: true });
			expect((await responses(own.campaignId))[0]?.answers[4]).toBe(1);
		});

		test('a page saved while another tab submits leaves no draft behind', async () => {
			for (let round = 0; round < 10; round++) {
				const token = await begin();
				await Promise.allSettled([
					post(token, 2, { told: '1', _go: 'next' }),
					post(token, 1, { agree: '2' }),
					start(ctx, token, 'fa')
				]);
				const { used, draft } = await findRespondent(ctx, token);
				expect({ used, draft }).toEqual({ used: true, draft: null });
			}
		});

		test('a used link takes no other page', async () => {
			const token = await begin();
			await post(token, 2, { told: '1', _go: 'next' });
			expect(await problemOf(post(token, 1, { agree: '1' }))).toBe('invitation-used');
			expect(await problemOf(start(ctx, token, 'fa'))).toBe('invitation-used');
		});

		test('nothing answered is not sent, and the link stays good', async () => {
			const token = await begin();
			expect(await post(token, 2, { _go: 'next' })).toEqual({ refused: 'empty' });
			expect((await findRespondent(ctx, token)).used).toBe(false);
		});

		test('faster than two seconds an answer is marked as hasty, slower is not', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			for (const [seconds, hasty] of [
				[3, true],
				[5, false]
			] as const) {
				ctx.at(noonOf('2026-11-01'));
				const token = await begin(own.campaignId);
				ctx.at(new Date(noonOf('2026-11-01').getTime() + seconds * 1000));
				await post(token, 1, { agree: '4' });
				await post(token, 2, { told: '1', _go: 'next' });
				const rows = await responses(own.campaignId);
				expect(rows.filter((row) => row.hasty === hasty)).toHaveLength(1);
			}
			ctx.at(noonOf('2026-11-01'));
		});

		test('the receipt follows from the link, looks like nothing else and is stored nowhere', async () => {
			const token = await begin();
			await post(token, 2, { told: '1', _go: 'next' });
			expect(receiptOf(token)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
			expect(receiptOf(token)).toBe(receiptOf(token));
			expect(receiptOf(token)).not.toBe(receiptOf(`${token}x`));
			expect(hashToken(token).toUpperCase()).not.toContain(receiptOf(token).slice(0, 4));
		});
	});

	describe('time and place', () => {
		test('a deadline that passes in the middle drops nothing that was saved', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await begin(own.campaignId);
			await post(token, 1, { agree: '4' });
			ctx.at('2026-11-30T20:29:59Z');
			await post(token, 1, { agree: '5' });
			ctx.at('2026-11-30T20:30:00Z');
			expect(await problemOf(post(token, 2, { told: '1', _go: 'next' }))).toBe('wave-closed');
			expect((await saved(token))?.answers[0]).toBe(5);
			ctx.at(noonOf('2026-11-01'));
		});

		test('a closed wave takes nothing, and one that has not begun takes nothing yet', async () => {
			const closed = await anOpenWave(ctx.db, { state: 'closed' });
			const later = await anOpenWave(ctx.db, { opensOn: '2026-11-02' });
			const planned = await anOpenWave(ctx.db, { state: 'draft' });
			expect(await problemOf(startOpen(ctx, closed.linkCode, 'fa'))).toBe('wave-closed');
			expect(await problemOf(startOpen(ctx, later.linkCode, 'fa'))).toBe('wave-not-open-yet');
			expect(await problemOf(startOpen(ctx, planned.linkCode, 'fa'))).toBe('wave-not-open-yet');
		});

		test('an open link gives everybody a token of their own; the unit is theirs to choose', async () => {
			const own = await anOpenWave(ctx.db, {
				instruments: [{ instrument: everyKind }],
				asksUnit: true,
				units: ['Sales', 'Service']
			});
			const [sales] = own.unitIds;
			const token = await startOpen(ctx, own.linkCode, 'fa');
			expect(await post(token, 2, { told: '3' })).toEqual({ page: 3, locale: 'fa' });
			expect(await post(token, 3, { _unit: wave.campaignId })).toEqual({ refused: 'unit-unknown' });
			expect(await post(token, 3, { _unit: 'Sales' })).toEqual({ refused: 'unit-unknown' });
			expect(await post(token, 3, { _unit: sales ?? '', _go: 'back' })).toEqual({ page: 2, locale: 'fa' });
			expect(await post(token, 3, { _unit: sales ?? '', _go: 'next' })).toEqual({ submitted: true });

			const second = await startOpen(ctx, own.linkCode, 'fa');
			await post(second, 1, { agree: '1' });
			await post(second, 3, { _unit: '', _go: 'next' });
			const units = (await responses(own.campaignId)).map((row) => row.unit_id);
			expect(new Set(units)).toEqual(new Set([sales, null]));
		});

		test('who was invited with a unit is not asked for one', async () => {
			const own = await anOpenWave(ctx.db, {
				instruments: [{ instrument: everyKind }],
				asksUnit: true,
				units: ['Sales']
			});
			const { token } = await anInvitation(ctx.db, own.campaignId, { unitId: own.unitIds[0]! });
			expect(await post(token, 2, { told: '1', _go: 'next' })).toEqual({ submitted: true });
			expect((await responses(own.campaignId))[0]?.unit_id).toBe(own.unitIds[0]);
		});

		test('a browser that began on an open link is led back to where it was', async () => {
			const own = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
			const token = await startOpen(ctx, own.linkCode, 'fa');
			await post(token, 1, { agree: '1', likely: '1', trouble: '2' });
			expect(await resumption(ctx, own, token)).toEqual({ page: 2 });
			expect(await resumption(ctx, wave, token)).toBeNull();
			expect(await resumption(ctx, own, 'forged')).toBeNull();
			await post(token, 2, { told: '1', _go: 'next' });
			expect(await resumption(ctx, own, token)).toBe('finished');
		});

		test('a page on which nothing is asked any more is passed over', async () => {
			const own = await anOpenWave(ctx.db, {
				instruments: [
					{
						instrument: {
							...everyKind,
							sections: [
								{ ...everyKind.sections[0]!, items: ['agree', 'likely', 'trouble'] },
								{ code: 'only-if', title: everyKind.sections[1]!.title, items: ['reasons'] },
								{ ...everyKind.sections[1]!, items: ['told', 'say'] }
							]
						}
					}
				]
			});
			const token = await begin(own.campaignId);
			expect(await post(token, 1, { trouble: '2' })).toMatchObject({ page: 3 });
			expect(await post(token, 1, { trouble: '1' })).toMatchObject({ page: 2 });
			const respondent = await findRespondent(ctx, token);
			expect(neighbour(respondent, 3, -1, [null, null, 2])).toBe(1);
		});
	});

	describe('floods', () => {
		test('starts from one address are limited by the minute, and no address is stored', async () => {
			for (let i = 0; i < limits.startsPerMinute; i++) await countStart(ctx, '203.0.113.7');
			expect(await problemOf(countStart(ctx, '203.0.113.7'))).toBe('too-many-requests');
			await countStart(ctx, '203.0.113.8');
			const rows = await ctx.db.selectFrom('throttle').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain('203.0.113');
		});

		test('trying links is limited, and using one is not', async () => {
			const visit = (token: string) =>
				countingUnknownLinks(
					ctx,
					() => '203.0.113.9',
					() => findRespondent(ctx, token)
				);
			const { token } = await anInvitation(ctx.db, wave.campaignId);
			for (let i = 0; i < limits.unknownLinksPerMinute; i++)
				expect(await problemOf(visit(`guess-${i}`))).toBe('invitation-unknown');
			expect(await problemOf(visit('one more'))).toBe('too-many-requests');
			expect((await visit(token)).used).toBe(false);
		});
	});
});
