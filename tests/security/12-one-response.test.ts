import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answered } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { anInvitation, anOpenWave, everyKind, type BuiltWave } from '../support/builders.ts';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let server: BuiltServer;
let wave: BuiltWave;
beforeAll(async () => {
	server = await startBuilt({ LOG_LEVEL: 'error', PROXY_HOPS: '1' });
	wave = await anOpenWave(server.db, {
		instruments: [{ instrument: everyKind }],
		audience: 'customer',
		opensOn: day(-1),
		closesOn: day(5)
	});
});
afterAll(() => server?.stop());

const stored = async () => {
	const responses = await server.db.selectFrom('response').select('answers').execute();
	const comments = await server.db.selectFrom('comment').select('text').execute();
	return { responses: responses.length, comments: comments.length };
};
const first = (token: string): Promise<Answered> =>
	server.ask({ path: `/fa/r/${token}/1`, form: { agree: '4', likely: '9', _go: 'next' } });
const last = (token: string, path = `/fa/r/${token}/2`): Promise<Answered> =>
	server.ask({ path, form: { told: '3', say: 'once', _go: 'next' }, from: `203.0.113.${visits++ & 255}` });
let visits = 0;

describe('one link, one response', () => {
	test('ten submissions at the same moment are one, and every one is thanked alike', async () => {
		const { token } = await anInvitation(server.db, wave.campaignId);
		await first(token);
		const before = await stored();
		const answers = await Promise.all(Array.from({ length: 10 }, () => last(token)));
		expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
			new Set([`303 /fa/r/${token}/thanks`])
		);
		expect(await stored()).toEqual({ responses: before.responses + 1, comments: before.comments + 1 });
	});

	test('sent again a little later, over the back button or in the other language, it stays one', async () => {
		const { token } = await anInvitation(server.db, wave.campaignId);
		await first(token);
		await last(token);
		const before = await stored();
		expect((await last(token)).headers.location).toBe(`/fa/r/${token}/thanks`);
		expect((await last(token, `/en/r/${token}/2`)).headers.location).toBe(`/en/r/${token}/thanks`);
		for (const answer of [
			await first(token),
			await server.ask({ path: `/fa/r/${token}`, method: 'POST' }),
			await server.ask({ path: `/fa/r/${token}/2`, form: { _go: 'back' } }),
			await server.ask({ path: `/fa/r/${token}` })
		])
			expect(answer.status).toBe(410);
		expect(await stored()).toEqual(before);
		expect(await server.db.selectFrom('draft').select('token_hash').execute()).toEqual([]);
	});

	test('without a token, with an empty one, or with one of another kind there is no way in', async () => {
		const before = await stored();
		const empty = [
			'',
			'/',
			'/%20',
			'/null',
			'/undefined',
			'/0',
			`/${wave.linkCode}`,
			`/${randomBytes(24).toString('base64url')}`
		];
		for (const token of empty)
			for (const page of ['/1', '/2', '/3', ''])
				expect((await last('', `/fa/r${token}${page}`)).status).toBeGreaterThanOrEqual(400);
		expect(await stored()).toEqual(before);
		expect(await server.db.selectFrom('draft').select('token_hash').execute()).toEqual([]);
	});

	test('what the database keeps of a link is no link', async () => {
		const { token } = await anInvitation(server.db, wave.campaignId);
		const rows = await server.db.selectFrom('invitation').select(['id', 'token_hash']).execute();
		for (const { id, token_hash: hash } of rows)
			for (const text of [id, hash]) expect((await last('', `/fa/r/${text}/2`)).status).toBe(404);
		expect((await first(token)).status).toBe(303);
	});

	test('other verbs do not answer in its place', async () => {
		const { token } = await anInvitation(server.db, wave.campaignId);
		const before = await stored();
		for (const method of ['PUT', 'PATCH', 'DELETE'])
			for (const path of [`/fa/r/${token}/2`, `/fa/r/${token}`, `/fa/s/${wave.linkCode}`])
				expect((await server.ask({ path, method, form: { told: '3' } })).status).toBe(405);
		expect(await stored()).toEqual(before);
	});
});
