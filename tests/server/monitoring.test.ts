import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { openSession, sessionStands } from '../../src/lib/server/sign-in/auth.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { startLive, type Live, type LiveLimits } from '../../src/lib/server/live/live.ts';
import { countTime } from '../../src/lib/server/services/fielding/answering-times.ts';
import { readMonitoring } from '../../src/lib/server/services/fielding/monitoring.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { watchWave } from '../../src/lib/server/services/fielding/watching.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	aResponse,
	everyKind,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { cookieJar, refusal } from '../support/people.ts';

const quick = { event: 0, heartbeat: 20 };
const forEver = { event: 0, heartbeat: 600_000 };
const always = () => Promise.resolve(true);

/** What a stream says, piece by piece, until it is let go of. */
function reader(stream: ReadableStream<Uint8Array>) {
	const source = stream.getReader();
	const decoder = new TextDecoder();
	/** The next event; null when the stream ended before one came. */
	const event = async (): Promise<string | null> => {
		for (;;) {
			const { done, value } = await source.read();
			if (done) return null;
			const text = decoder.decode(value);
			if (text.startsWith('event:')) return text;
		}
	};
	return { event, leave: () => source.cancel() };
}

onBothEngines((open, engine) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	const lives: Live[] = [];
	beforeAll(async () => {
		database = await open();
		ctx = aContext(database);
	});
	afterEach(async () => {
		for (const live of lives.splice(0)) await live.end();
	});

	const withLive = (limits?: LiveLimits): TestContext & { live: Live } => {
		const live = startLive(database, ctx.log, limits);
		lives.push(live);
		return { ...ctx, live };
	};
	const aWave = (population?: number) =>
		anOpenWave(ctx.db, {
			instruments: [{ instrument: everyKind }],
			...(population === undefined ? {} : { population })
		});
	const consultantOf = ({ organizationId }: BuiltWave) => aMember(ctx.db, organizationId, 'consultant');

	async function begin(world: TestContext, wave: BuiltWave): Promise<string> {
		const { token } = await anInvitation(ctx.db, wave.campaignId);
		await start(world, token, 'fa');
		return token;
	}
	const answer = (world: TestContext, token: string, page: string) =>
		answerPage(world, {
			token,
			page,
			locale: 'fa',
			fields: new Map([page === '1' ? ['agree', ['4']] : ['told', ['3']]])
		});
	const monitoringOf = async (actor: Actor, wave: BuiltWave) =>
		(await readMonitoring(ctx, actor, wave.waveId))[0]!;

	test('an open page hears that a response came in, and nothing about it', async () => {
		const world = withLive();
		const wave = await aWave();
		const page = reader(
			await watchWave(world, await consultantOf(wave), wave.waveId, always, { ...forEver })
		);
		const heard = page.event();
		const token = await begin(world, wave);
		expect(await answer(world, token, '2')).toEqual({ submitted: true });
		expect(await heard).toBe('event: answers\ndata: changed\n\n');
		await page.leave();
	});

	test('answers to another wave are not heard, and saving is no submission', async () => {
		const world = withLive();
		const [wave, other] = [await aWave(), await aWave()];
		const page = reader(await watchWave(world, await consultantOf(wave), wave.waveId, always, forEver));
		// Once other processes are listened to, something may have been missed: that is heard.
		if (engine === 'postgres') expect(await page.event()).not.toBeNull();
		const heard = page.event();
		await answer(world, await begin(world, other), '2');
		await answer(world, await begin(world, wave), '1');
		await world.live.end();
		expect(await heard).toBeNull();
	});

	test('many responses at once are few events', async () => {
		const world = withLive();
		const wave = await aWave();
		const stream = await watchWave(world, await consultantOf(wave), wave.waveId, always, {
			event: 600_000,
			heartbeat: 600_000
		});
		const page = reader(stream);
		for (let i = 0; i < 50; i++) world.live.tell(wave.campaignId);
		expect(await page.event()).not.toBeNull();
		for (let i = 0; i < 50; i++) world.live.tell(wave.campaignId);
		const next = page.event();
		await world.live.end();
		expect(await next).toBeNull();
	});

	test('nobody but those who work on the wave may listen', async () => {
		const world = withLive();
		const wave = await aWave();
		const stranger = await consultantOf(await aWave());
		expect(await refusal(watchWave(world, stranger, wave.waveId, always))).toBe('not-found');
		expect(await refusal(readMonitoring(world, stranger, wave.waveId))).toBe('not-found');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		expect(await refusal(watchWave(world, manager, wave.waveId, always))).toBe('not-allowed');
		expect(await refusal(readMonitoring(world, manager, wave.waveId))).toBe('not-allowed');
	});

	test('whoever signs out hears nothing more, even of what came in before', async () => {
		const world = withLive();
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const cookies = cookieJar();
		const { token } = await openSession(ctx.db, ctx.config, actor.accountId);
		cookies.held.set('sanjeh', token);
		const stands = () => sessionStands({ ...ctx, now: () => new Date() }, cookies);
		expect(await stands()).toBe(true);
		const page = reader(await watchWave(world, actor, wave.waveId, stands, forEver));
		await ctx.db.deleteFrom('session').where('account_id', '=', actor.accountId).execute();
		world.live.tell(wave.campaignId);
		expect(await page.event()).toBeNull();
	});

	test('a session that is over ends the stream at the next heartbeat', async () => {
		const world = withLive();
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const cookies = cookieJar();
		const { token, expiresAt } = await openSession(ctx.db, ctx.config, actor.accountId);
		cookies.held.set('sanjeh', token);
		const stands = () => sessionStands({ ...ctx, now: () => expiresAt }, cookies);
		expect(await reader(await watchWave(world, actor, wave.waveId, stands, quick)).event()).toBeNull();
	});

	test('whoever becomes a mere reader hears nothing more', async () => {
		const world = withLive();
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const page = reader(await watchWave(world, actor, wave.waveId, always, quick));
		await ctx.db
			.updateTable('member')
			.set({ role: 'manager' })
			.where('account_id', '=', actor.accountId)
			.execute();
		expect(await page.event()).toBeNull();
	});

	test('only so many may listen, and whoever leaves makes room', async () => {
		const world = withLive({ perAccount: 2, perProcess: 3 });
		const wave = await aWave();
		const [one, two, three] = [await consultantOf(wave), await consultantOf(wave), await consultantOf(wave)];
		const watch = (actor: Actor) => watchWave(world, actor, wave.waveId, always, forEver);
		const first = reader(await watch(one));
		await watch(one);
		expect(await refusal(watch(one))).toBe('too-many-requests');
		await watch(two);
		expect(await refusal(watch(three))).toBe('too-many-requests');
		await first.leave();
		await watch(three);
	});

	test('when the server ends, every stream ends and no other begins', async () => {
		const world = withLive();
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const page = reader(await watchWave(world, actor, wave.waveId, always, forEver));
		await world.live.end();
		expect(await page.event()).toBeNull();
		expect(await refusal(watchWave(world, actor, wave.waveId, always))).toBe('too-many-requests');
	});

	test.runIf(engine === 'postgres')('another process on the same database hears it too', async () => {
		const [here, there] = [withLive(), withLive()];
		const wave = await aWave();
		const page = reader(await watchWave(there, await consultantOf(wave), wave.waveId, always, forEver));
		// The first event says that the connection which listens is there.
		expect(await page.event()).not.toBeNull();
		const heard = page.event();
		await answer(here, await begin(here, wave), '2');
		expect(await heard).toBe('event: answers\ndata: changed\n\n');
		await page.leave();
	});

	test('how far people come is told from the threshold on, and only as numbers', async () => {
		const wave = await aWave();
		const actor = await consultantOf(wave);
		expect((await monitoringOf(actor, wave)).dropOff).toEqual({ unavailable: 'no-answers' });
		const empty = wave.questionnaire.slots.map(() => null);
		for (let i = 0; i < 4; i++) await aResponse(ctx.db, wave.campaignId, { answers: [4, ...empty.slice(1)] });
		expect((await monitoringOf(actor, wave)).dropOff).toEqual({ unavailable: 'too-few', need: 5 });
		await aResponse(ctx.db, wave.campaignId, { answers: [4, ...empty.slice(1)] });
		expect((await monitoringOf(actor, wave)).dropOff).toMatchObject({ begun: 5, sent: 5, untouched: 0 });
		for (let i = 0; i < 4; i++) await begin(ctx, wave);
		expect((await monitoringOf(actor, wave)).dropOff).toEqual({ unavailable: 'hidden' });
		await answer(ctx, await begin(ctx, wave), '1');
		const told = (await monitoringOf(actor, wave)).dropOff;
		expect(told).toMatchObject({ begun: 10, untouched: 4, sent: 5 });
		expect('pages' in told && told.pages.map(({ reached, stopped }) => [reached, stopped])).toEqual([
			[6, 1],
			[5, 0]
		]);
	});

	test('times are counted for several people at once, and only then to be seen anywhere', async () => {
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const times = () =>
			ctx.db.selectFrom('answering_time').selectAll().where('campaign_id', '=', wave.campaignId).execute();
		for (const seconds of [30, 200, 210, 400]) await countTime(ctx, wave.campaignId, 5, seconds);
		expect(await times()).toEqual([]);
		await countTime(ctx, wave.campaignId, 5, 100_000);
		expect(await times()).toHaveLength(4);
		expect((await monitoringOf(actor, wave)).medianTime).toEqual({ n: 5, from: 3, to: 4 });
		// The next five are there half a minute later at the earliest.
		for (let i = 0; i < 6; i++) await countTime(ctx, wave.campaignId, 5, 30);
		expect((await monitoringOf(actor, wave)).medianTime).toMatchObject({ n: 5 });
	});

	test('whoever submits is counted in the time that passed since the start, and in no row of their own', async () => {
		const wave = await aWave();
		const actor = await consultantOf(wave);
		const begun = new Date('2026-11-02T08:00:00Z');
		for (let i = 0; i < 5; i++) {
			ctx.at(begun);
			const token = await begin(ctx, wave);
			ctx.at(new Date(begun.getTime() + 8 * 60_000));
			await answer(ctx, token, '2');
		}
		await vi.waitFor(async () =>
			expect((await monitoringOf(actor, wave)).medianTime).toEqual({ n: 5, from: 7, to: 10 })
		);
	});

	test('a campaign that is deleted takes its counters along', async () => {
		const wave = await aWave();
		for (let i = 0; i < 5; i++) await countTime(ctx, wave.campaignId, 5, 60);
		await ctx.db.deleteFrom('campaign').where('id', '=', wave.campaignId).execute();
		const left = await ctx.db
			.selectFrom('answering_time')
			.selectAll()
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(left).toEqual([]);
		// Answers that were under way when it went disturb nobody.
		for (let i = 0; i < 5; i++) await countTime(ctx, wave.campaignId, 5, 60);
	});

	test('addresses to which no mail gets through are counted, each once, in its own organization only', async () => {
		const wave = await aWave();
		const actor = await consultantOf(wave);
		for (const email of ['a@example.ir', 'b@example.ir', 'b@example.ir', 'c@example.ir'])
			await anInvitation(ctx.db, wave.campaignId, { email });
		const stop = (organization_id: string, email: string, reason: 'bounced' | 'opted-out') =>
			ctx.db
				.insertInto('mail_stop')
				.values({ organization_id, email, reason, stopped_on: '2026-11-02' })
				.execute();
		await stop(wave.organizationId, 'a@example.ir', 'opted-out');
		await stop(wave.organizationId, 'b@example.ir', 'bounced');
		await stop((await aWave()).organizationId, 'c@example.ir', 'bounced');
		expect((await monitoringOf(actor, wave)).bounced).toBe(1);
	});
});
