import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

let visits = 0;
const post = async (path: string, email: string, fields: Record<string, string> = {}) => {
	const from = `203.0.${113 + (visits >> 8)}.${visits++ & 255}`;
	const answer = await server.ask({ path, form: { email, ...fields }, from });
	const text = answer.text.replaceAll(email, '…').replaceAll(/nonce[-="]+[\w+/=]+|__sveltekit_\w+/g, '…');
	const {
		date: _date,
		'x-request-id': _id,
		'content-security-policy': _policy,
		etag: _tag,
		...headers
	} = answer.headers;
	return { milliseconds: answer.milliseconds, told: { status: answer.status, headers, text } };
};
const unknownOf = (email: string) => email.replace(/^[^@]+/, (name) => 'z'.repeat(name.length));
/** What it takes at least: a busy machine only ever adds to it. */
const least = (values: number[]) => Math.min(...values);

describe('whether an address has an account', () => {
	const wrong = { password: 'wrong wrong wrong' };

	test('is not told by signing in with a wrong password: neither by text nor by status nor by header', async () => {
		const { email } = ids.people.owner;
		const known = await post('/fa/sign-in', email, wrong);
		const unknown = await post('/fa/sign-in', unknownOf(email), wrong);
		expect(known.told.status).toBe(422);
		expect(unknown.told).toEqual(known.told);
	});

	test('is not told by how long that takes', async () => {
		const { email } = ids.people.consultant;
		const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
		for (let i = 0; i < 8; i++) {
			times.known.push((await post('/fa/sign-in', email, wrong)).milliseconds);
			times.unknown.push((await post('/fa/sign-in', `z${i}@golestan.example`, wrong)).milliseconds);
		}
		const ratio = least(times.unknown) / least(times.known);
		expect(ratio).toBeGreaterThan(0.5);
		expect(ratio).toBeLessThan(2);
	});

	test('is not told by asking for a new password', async () => {
		const { email } = ids.people.manager;
		const known = await post('/fa/reset', email);
		const unknown = await post('/fa/reset', unknownOf(email));
		expect(known.told.status).toBe(200);
		expect(unknown.told).toEqual(known.told);
		const mails = await server.db
			.selectFrom('mail_outbox')
			.select('to_address')
			.where('kind', '=', 'reset-password')
			.execute();
		expect(mails).toEqual([{ to_address: email }]);
	});

	test('is not told by how long that takes either', async () => {
		const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
		for (const { email } of [
			ids.people.owner,
			ids.people.consultant,
			ids.people.auditor,
			ids.people.colleague
		]) {
			times.known.push((await post('/fa/reset', email)).milliseconds);
			times.unknown.push((await post('/fa/reset', unknownOf(email))).milliseconds);
		}
		// Both wait for the same moment.
		expect(least([...times.known, ...times.unknown])).toBeGreaterThan(140);
		expect(Math.abs(least(times.known) - least(times.unknown))).toBeLessThan(150);
	});

	test('is not told by being locked out: a known and an unknown address are closed alike', async () => {
		const { email } = ids.people.auditor;
		for (const address of [email, unknownOf(email)])
			for (let i = 0; i < 10; i++) await post('/fa/sign-in', address, wrong);
		const known = await post('/fa/sign-in', email, wrong);
		const unknown = await post('/fa/sign-in', unknownOf(email), wrong);
		expect(known.told.status).toBe(429);
		expect(Number(known.told.headers['retry-after'])).toBeGreaterThan(0);
		const withoutSeconds = ({ told }: typeof known) => ({
			...told,
			headers: undefined,
			text: told.text.replaceAll(/[\d۰-۹]+/g, '…')
		});
		expect(withoutSeconds(unknown)).toEqual(withoutSeconds(known));
	});

	test('is not told by the page for the first account, which is closed', async () => {
		expect((await server.ask({ path: '/fa/setup' })).status).toBe(303);
		const form = { organizationFa: 'x', organizationEn: 'x', name: 'x', password: 'a brand new sentence' };
		const known = await post('/fa/setup', ids.people.owner.email, form);
		const unknown = await post('/fa/setup', unknownOf(ids.people.owner.email), form);
		expect(known.told.status).not.toBe(200);
		expect(unknown.told).toEqual(known.told);
	});
});
