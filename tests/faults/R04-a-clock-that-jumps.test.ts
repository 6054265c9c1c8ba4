import { beforeAll, beforeEach, expect, test } from 'vitest';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { answerPage, type PostedOutcome } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	firstDay,
	lastDay,
	noonOf,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { fourPages, pagesOfFour } from '../support/four-pages.ts';
import { refusal } from '../support/people.ts';

/** So many minutes after noon of a day. */
const after = (minutes: number, day = firstDay) => new Date(noonOf(day).getTime() + minutes * 60_000);
const pages = pagesOfFour.map(
	(page) => new Map(page.slots.map((slot, i) => [slot.code, [String((i % 5) + 1)]]))
);
const all = pagesOfFour.flatMap((page) => page.slots.map((_, i) => (i % 5) + 1));

onBothEngines((open) => {
	let ctx: TestContext;
	let campaignId: string;
	let token: string;
	beforeAll(async () => {
		ctx = aContext(await open());
		campaignId = (await anOpenWave(ctx.db, { instruments: [{ instrument: fourPages }] })).campaignId;
	});
	beforeEach(async () => {
		ctx.at(noonOf(firstDay));
		await ctx.db.deleteFrom('response').execute();
		token = (await anInvitation(ctx.db, campaignId)).token;
	});
	const post = (page: number): Promise<PostedOutcome> =>
		answerPage(ctx, { token, page: String(page), locale: 'fa', fields: pages[page - 1]! });
	const saved = async () =>
		(await findRespondent(ctx, token)).draft?.answers.filter((a) => a !== null).length;
	const responses = () => ctx.db.selectFrom('response').select(['answers', 'hasty']).execute();

	test('R4: a clock that is set back while somebody answers loses nothing and calls nobody hasty', async () => {
		await start(ctx, token, 'fa');
		await post(1);
		ctx.at(after(-90));
		for (const page of [2, 3, 4]) await post(page);
		expect(await responses()).toEqual([{ answers: all, hasty: false }]);
		expect(await post(4)).toEqual({ submitted: true });
		expect(await responses()).toHaveLength(1);
	});

	test('R4: a clock that is an hour ahead and comes back loses nothing and doubles nothing', async () => {
		await start(ctx, token, 'fa');
		await post(1);
		ctx.at(after(60));
		await post(2);
		await post(3);
		ctx.at(after(2));
		expect(await post(4)).toEqual({ submitted: true });
		expect(await responses()).toEqual([{ answers: all, hasty: false }]);
	});

	test('R4: a clock that jumps beyond the last day refuses in words, keeps what was saved, and goes on when it is right again', async () => {
		await start(ctx, token, 'fa');
		await post(1);
		await post(2);
		ctx.at(after(3 * 24 * 60, lastDay));
		expect(await refusal(post(3))).toBe('wave-closed');
		expect(await saved()).toBe(12);
		ctx.at(noonOf(firstDay));
		await post(3);
		await post(4);
		expect((await responses()).map((row) => row.answers)).toEqual([all]);
	});

	test('R4: a clock before the first day refuses in words and keeps what was saved', async () => {
		await start(ctx, token, 'fa');
		await post(1);
		ctx.at('2001-01-01T00:00:00Z');
		expect(await refusal(post(2))).toBe('wave-not-open-yet');
		ctx.at(noonOf(firstDay));
		expect(await saved()).toBe(6);
	});
});
