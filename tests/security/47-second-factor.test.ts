import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newSecret, codeAt, stepOf } from '../../src/lib/server/sign-in/totp.ts';
import type { Answered } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { password } from '../support/people.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
const secret = newSecret();
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1' });
	ids = await twoOrganizations(server.db);
});
beforeEach(async () => {
	for (const table of ['throttle', 'second_factor'] as const) await server.db.deleteFrom(table).execute();
	await server.db
		.insertInto('second_factor')
		.values({
			account_id: ids.people.consultant.accountId,
			secret,
			started_at: new Date(),
			confirmed_at: new Date(),
			last_step: null
		})
		.execute();
});
afterAll(() => server?.stop());

let visits = 0;
const from = () => `198.51.100.${visits++ & 255}`;
const cookiesOf = ({ headers }: Answered): string =>
	(headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0]).join('; ');
const firstStep = (next = '') =>
	server.ask({
		path: `/fa/sign-in${next}`,
		form: { email: ids.people.consultant.email, password },
		from: from()
	});
const secondStep = (cookie: string, code: string, next = '') =>
	server.ask({ path: `/fa/sign-in/code${next}`, form: { code }, cookie, from: from() });
const codeNow = () => codeAt(secret, stepOf(new Date()));
const wrongCode = () => String((Number(codeNow()) + 500_000) % 1_000_000).padStart(6, '0');

describe('somebody who has stolen a password', () => {
	test('gets a cookie for the second step that no script reads, and no session', async () => {
		const answer = await firstStep();
		expect(answer.headers.location).toMatch(/^\/fa\/sign-in\/code\?/);
		const [cookie = '', ...others] = answer.headers['set-cookie'] ?? [];
		expect(others).toEqual([]);
		expect(cookie).toMatch(/^sanjeh-step=[\w-]{32};/);
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Lax/i);
		expect(cookie).toMatch(/Max-Age=(600|59\d)\b/i);
	});

	test('opens no page with it, under its own name or that of a session', async () => {
		const cookie = cookiesOf(await firstStep());
		for (const sent of [cookie, cookie.replace('sanjeh-step', 'sanjeh')])
			for (const path of ['/fa/engagements', '/fa/account', '/fa/account/second-factor', '/fa/members']) {
				const answer = await server.ask({ path, cookie: sent });
				expect(answer.status, path).toBe(303);
				expect(answer.headers.location, path).toMatch(/^\/fa\/sign-in\?/);
			}
	});

	test('gets no session with codes that are wrong, and soon no further try, even with a new first step', async () => {
		const statuses: number[] = [];
		for (let i = 0; i < 9; i++) {
			const answer = await secondStep(cookiesOf(await firstStep()), wrongCode());
			expect(cookiesOf(answer)).not.toMatch(/sanjeh=/);
			statuses.push(answer.status);
		}
		expect(statuses.slice(0, 6)).toEqual(Array(6).fill(422));
		expect(new Set(statuses.slice(6))).toEqual(new Set([429]));
		expect((await secondStep(cookiesOf(await firstStep()), codeNow())).status).toBe(429);
	});

	test('cannot sign in with a session token or a link token in place of the first step', async () => {
		const own = await server.cookieFor(ids.people.consultant);
		for (const token of [own.replace(/^sanjeh=/, ''), ids.reset, ids.join, ids.share]) {
			const answer = await secondStep(`sanjeh-step=${token}`, codeNow());
			expect(answer.headers.location).toBe('/fa/sign-in?done=expired');
			expect(cookiesOf(answer)).not.toMatch(/sanjeh=/);
		}
	});
});

describe('the second step', () => {
	test('gives a session for the right code, and takes the cookie of the first away', async () => {
		const cookie = cookiesOf(await firstStep('?next=%2Ffa%2Fmembers'));
		const answer = await secondStep(cookie, codeNow(), '?next=%2Ffa%2Fmembers');
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toBe('/fa/members');
		expect(cookiesOf(answer)).toMatch(/sanjeh=[\w-]{32}/);
		expect(cookiesOf(answer)).toMatch(/sanjeh-step=(;|$)/);
		const page = await server.ask({ path: '/fa/members', cookie: cookiesOf(answer) });
		expect(page.status).toBe(200);
	});

	test('takes a code once, although it holds for a minute longer', async () => {
		const code = codeNow();
		expect((await secondStep(cookiesOf(await firstStep()), code)).status).toBe(303);
		expect((await secondStep(cookiesOf(await firstStep()), code)).status).toBe(422);
	});

	test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
		'leads back to this site only: %s',
		async (next) => {
			const query = `?next=${encodeURIComponent(next)}`;
			await server.db.updateTable('second_factor').set({ last_step: null }).execute();
			const answer = await secondStep(cookiesOf(await firstStep(query)), codeNow(), query);
			expect(answer.headers.location).toBe('/fa/engagements');
		}
	);

	test('without a first step leads back to it', async () => {
		const landing = async (cookie: string) =>
			(await server.ask({ path: '/fa/sign-in/code', cookie })).headers.location;
		expect(await landing('')).toBe('/fa/sign-in');
		for (const token of ['x', 'x'.repeat(5000)])
			expect(await landing(`sanjeh-step=${token}`)).toBe('/fa/sign-in?done=expired');
	});

	test('writes neither the token nor the code into the log of the server', async () => {
		const cookie = cookiesOf(await firstStep());
		const code = codeNow();
		await secondStep(cookie, code);
		expect(server.said()).not.toContain(cookie.replace('sanjeh-step=', ''));
		expect(server.said()).not.toContain(secret);
	});
});

describe('an organization that asks for a second factor', () => {
	test('opens nothing to a member without one but the page that sets it up, whatever is asked and how', async () => {
		const { organization, people, wave, campaign, engagement } = ids;
		const required = (second_factor_required: boolean) =>
			server.db
				.updateTable('organization')
				.set({ second_factor_required })
				.where('id', '=', organization)
				.execute();
		await required(true);
		try {
			const cookie = await server.cookieFor(people.owner);
			for (const path of [
				'/fa/engagements',
				'/fa/account',
				'/fa/members',
				`/fa/waves/${wave}`,
				`/fa/waves/${wave}/__data.json`,
				`/fa/waves/${wave}/report/fa.pdf`,
				`/fa/waves/${wave}/data/${campaign}/file?format=csv`,
				`/fa/engagements/${engagement}/__data.json`
			]) {
				const answer = await server.ask({ path, cookie });
				expect(`${answer.headers.location} ${answer.text}`, path).toContain('/fa/account/second-factor');
				expect(answer.text, path).not.toMatch(/golestan/i);
			}
			const posted = await server.ask({
				path: '/fa/members?/secondFactor',
				form: { required: 'no' },
				cookie
			});
			expect(posted.headers.location).toBe('/fa/account/second-factor');
			expect((await server.ask({ path: '/fa/account/second-factor', cookie })).status).toBe(200);
			const other = await server.cookieFor(people.consultant);
			expect((await server.ask({ path: '/fa/engagements', cookie: other })).status).toBe(200);
			const stranger = await server.cookieFor(people.foreignOwner);
			expect((await server.ask({ path: '/fa/engagements', cookie: stranger })).status).toBe(200);
		} finally {
			await required(false);
		}
	});
});

describe('a session that was left open', () => {
	const file = () => `/fa/waves/${ids.wave}/data/${ids.campaign}/file?headers=code&format=`;
	const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
	const proved = (proved_at: Date | null) =>
		server.db
			.updateTable('session')
			.set({ proved_at })
			.where('account_id', '=', ids.people.owner.accountId)
			.execute();

	test('gives out no answers before the password was typed again, and then does for some minutes', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		for (const long of [ago(11), null]) {
			await proved(long);
			for (const format of ['csv', 'xlsx', 'jsonl', 'sav', 'spss', 'comments']) {
				const answer = await server.ask({ path: file() + format, cookie });
				expect(answer.status, format).toBe(303);
				expect(answer.headers.location, format).toContain(`/fa/waves/${ids.wave}/data/confirm?`);
			}
		}
		const { headers } = await server.ask({ path: `${file()}csv`, cookie });
		const path = headers.location ?? '';
		const wrong = await server.ask({ path, form: { password: 'wrong wrong wrong' }, cookie });
		expect(wrong.status).toBe(422);
		expect((await server.ask({ path: `${file()}csv`, cookie })).status).toBe(303);
		const right = await server.ask({ path, form: { password }, cookie });
		expect(right.headers.location).toBe(path);
		expect((await server.ask({ path, cookie })).text).toContain(`/data/${ids.campaign}/file?`);
		// Open waves give out settled answers only: that there are none yet is not for the password to say.
		expect([200, 409]).toContain((await server.ask({ path: `${file()}csv`, cookie })).status);
	});

	test('still gives out what holds no answers', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		await proved(null);
		expect((await server.ask({ path: `${file()}codebook`, cookie })).status).toBe(200);
	});

	test('tells a stranger nothing: a foreign wave is not found, with a proof or without', async () => {
		const cookie = await server.cookieFor(ids.people.foreignOwner);
		for (const proof of [new Date(), null]) {
			await server.db.updateTable('session').set({ proved_at: proof }).execute();
			expect((await server.ask({ path: `${file()}csv`, cookie })).status).toBe(404);
			const asked = `/fa/waves/${ids.wave}/data/confirm?campaign=${ids.campaign}&format=csv`;
			expect((await server.ask({ path: asked, cookie })).status).toBe(404);
			expect((await server.ask({ path: asked, form: { password }, cookie })).status).toBe(404);
		}
	});
});

describe('the way on which an owner takes a second factor away', () => {
	const at = (account: string) => `/fa/members/${account}/second-factor`;
	const victim = () => ids.people.consultant;
	const armed = async (accountId: string) =>
		(await server.db.selectFrom('second_factor').select('account_id').execute()).some(
			(row) => row.account_id === accountId
		);
	const arm = (accountId: string, key: string) =>
		server.db
			.insertInto('second_factor')
			.values({
				account_id: accountId,
				secret: key,
				started_at: new Date(),
				confirmed_at: new Date(),
				last_step: null
			})
			.execute();
	const post = async (who: keyof Ids['people'], account: string, form: Record<string, string>) =>
		server.ask({ path: at(account), form, cookie: await server.cookieFor(ids.people[who]), from: from() });

	test.each([
		['consultant', 403],
		['manager', 403],
		['auditor', 403],
		['colleague', 403],
		['foreignManager', 403],
		['foreignOwner', 404]
	] as const)('is closed to a %s, with the right password of theirs: %d', async (who, status) => {
		const answer = await post(who, victim().accountId, { password });
		expect(answer.status).toBe(status);
		expect(answer.text).not.toContain(victim().email);
		expect(await armed(victim().accountId)).toBe(true);
	});

	test('is closed to a session that was left open, and to one that proved itself for an export', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		await server.db.updateTable('session').set({ proved_at: new Date() }).execute();
		const forms: Record<string, string>[] = [{}, { password: 'wrong wrong wrong' }, { code: '123456' }];
		for (const form of forms) {
			const answer = await server.ask({ path: at(victim().accountId), form, cookie });
			expect(answer.status).toBe(422);
		}
		expect(await armed(victim().accountId)).toBe(true);
	});

	test('asks an owner who has a second factor for a code of it: a stolen password opens no other account', async () => {
		const key = newSecret();
		await arm(ids.people.owner.accountId, key);
		for (const code of ['', codeNow(), wrongCode()])
			expect((await post('owner', victim().accountId, { password, code })).status).toBe(422);
		expect(await armed(victim().accountId)).toBe(true);
		const code = codeAt(key, stepOf(new Date()));
		expect((await post('owner', victim().accountId, { password, code })).status).toBe(303);
		expect(await armed(victim().accountId)).toBe(false);
	});

	test('is no way around one’s own code', async () => {
		const { owner } = ids.people;
		await arm(owner.accountId, secret);
		expect((await post('owner', owner.accountId, { password })).status).toBe(403);
		expect((await post('owner', owner.accountId, { password, code: codeNow() })).status).toBe(403);
		expect(await armed(owner.accountId)).toBe(true);
	});

	test('weakens no account of another organization, although an owner has lured it into theirs', async () => {
		const { foreignOwner } = ids.people;
		const membership = { organization_id: foreignOwner.organizationId, account_id: victim().accountId };
		await server.db
			.insertInto('member')
			.values({ ...membership, role: 'manager' })
			.execute();
		try {
			const answer = await post('foreignOwner', victim().accountId, { password });
			expect(answer.status).toBe(409);
			expect(answer.text).not.toMatch(/golestan (company|sales)|shiraz/i);
			expect((await post('owner', victim().accountId, { password })).status).toBe(409);
			expect(await armed(victim().accountId)).toBe(true);
		} finally {
			await server.db
				.deleteFrom('member')
				.where('organization_id', '=', membership.organization_id)
				.where('account_id', '=', membership.account_id)
				.execute();
		}
	});

	test('takes the address as the only word on whose it is, whatever else is posted', async () => {
		const { manager, consultant } = ids.people;
		await arm(manager.accountId, newSecret());
		const extra = { account: consultant.accountId, id: consultant.accountId, email: consultant.email };
		expect((await post('owner', manager.accountId, { password, ...extra })).status).toBe(303);
		expect([await armed(manager.accountId), await armed(consultant.accountId)]).toEqual([false, true]);
	});

	test('shuts the member’s open browsers at once, and tells them by mail', async () => {
		await server.db.deleteFrom('mail_outbox').where('to_address', '=', victim().email).execute();
		const cookie = await server.cookieFor(victim());
		expect((await server.ask({ path: '/fa/engagements', cookie })).status).toBe(200);
		const answer = await post('owner', victim().accountId, { password });
		expect(answer.headers.location).toBe('/fa/members?done=factor-gone');
		expect((await server.ask({ path: '/fa/engagements', cookie })).headers.location).toMatch(/sign-in/);
		const mails = await server.db
			.selectFrom('mail_outbox')
			.select('id')
			.where('to_address', '=', victim().email)
			.execute();
		expect(mails).toHaveLength(1);
	});

	test('does nothing when it is only looked at', async () => {
		const cookie = await server.cookieFor(ids.people.owner);
		const answer = await server.ask({ path: at(victim().accountId), cookie });
		expect(answer.status).toBe(200);
		expect(answer.text).not.toContain(secret);
		expect(await armed(victim().accountId)).toBe(true);
	});
});
