import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitingWords } from '../../src/lib/i18n/inviting.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';
import type { Answered } from '../support/ask.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'info' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

const toPersian = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(0x06f0 + Number(d)));
const toArabic = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(0x0660 + Number(d)));

describe('a typed code', () => {
	const type = (code: string, from = '203.0.113.1') => server.ask({ path: '/fa/s', form: { code }, from });

	test.each<[string, (code: string) => string]>([
		['as printed', (code) => code],
		['in capitals', (code) => code.toUpperCase()],
		['in groups', (code) => code.replace(/(.{4})/g, '$1-')],
		['with blanks around and within', (code) => ` ${code.slice(0, 3)} ${code.slice(3)}\t`],
		['with Persian digits', toPersian],
		['with Arabic digits', toArabic],
		['with marks that nobody sees', (code) => `\u200f${code}\u200c`]
	])('leads to its questionnaire %s', async (_, written) => {
		const { status, headers } = await type(written(ids.linkCode));
		expect([status, headers.location]).toEqual([303, `/fa/s/${ids.linkCode}`]);
	});

	test('that does not exist is said on the page, with what was typed', async () => {
		for (const code of ['abcd-efgh-jkm2', '<b>"x', "' or 1=1", '؟؟', '../../r']) {
			const { status, text } = await type(code);
			expect(status).toBe(422);
			expect(text).toMatch(
				new RegExp(`${invitingWords('fa').code.unknown}|${invitingWords('fa').code.empty}`)
			);
			expect(text).not.toContain('<b>"x');
		}
	});

	test('is guessed at a few times a minute from one address, and no more', async () => {
		const statuses = [];
		for (let i = 0; i <= limits.unknownLinksPerMinute + 3; i++)
			statuses.push((await type(`guess${i}`, '203.0.113.77')).status);
		expect(statuses[0]).toBe(422);
		expect(statuses.at(-1)).toBe(429);
		expect((await type(ids.linkCode, '203.0.113.78')).status).toBe(303);
	});
});

describe('a kiosk', () => {
	const cookiesOf = ({ headers }: Answered) => headers['set-cookie'] ?? [];
	const path = () => `/fa/kiosk/${ids.linkCode}`;
	async function begin(): Promise<string> {
		const answered = await server.ask({ path: path(), method: 'POST' });
		expect([answered.status, answered.headers.location]).toEqual([303, `${path()}/1`]);
		return (
			/sanjeh-kiosk=[\w.-]+/.exec(cookiesOf(answered).find((c) => c.includes('Path=/fa/')) ?? '')?.[0] ?? ''
		);
	}
	const fields = () => Object.fromEntries(ids.items.map((code) => [code, '4']));

	test('keeps its token in a cookie of the session, for its own addresses, and in no address', async () => {
		const answered = await server.ask({ path: path(), method: 'POST' });
		const cookies = cookiesOf(answered);
		expect(cookies).toHaveLength(2);
		for (const cookie of cookies) {
			expect(cookie).toMatch(
				new RegExp(
					`^sanjeh-kiosk=[\\w-]{32}\\.fa; Path=/(fa|en)/kiosk/${ids.linkCode}; HttpOnly; SameSite=Strict$`
				)
			);
			const token = /=([\w-]+)/.exec(cookie)![1]!;
			expect(answered.headers.location).not.toContain(token);
			const page = await server.ask({ path: `${path()}/1`, cookie: `sanjeh-kiosk=${token}` });
			expect(page.status).toBe(200);
			expect(page.text).not.toContain(token);
			expect(server.said()).not.toContain(token);
		}
	});

	test('shows answers to nobody who comes back without it, and the start page takes it away', async () => {
		const cookie = await begin();
		const saved = await server.ask({ path: `${path()}/1`, form: { ...fields(), _go: 'next' }, cookie });
		expect(saved.headers.location).toMatch(new RegExp(`^${path()}/\\d+$`));
		const own = await server.ask({ path: `${path()}/1`, cookie });
		expect(own.text).toMatch(/ checked/);
		expect(own.headers['cache-control']).toBe('private, no-store');

		const start = await server.ask({ path: path(), cookie });
		expect(cookiesOf(start).filter((c) => /^sanjeh-kiosk=; .*Max-Age=0/.test(c))).toHaveLength(2);
		for (const page of ['1', '2', 'thanks', 'contact'])
			expect((await server.ask({ path: `${path()}/${page}` })).headers.location).toBe(path());
		const next = await server.ask({ path: `${path()}/1`, cookie: await begin() });
		expect(next.text).not.toMatch(/ checked/);
	});

	test('pages carry no script and no way to continue later, and go back to the start by themselves', async () => {
		const { text, headers } = await server.ask({ path: `${path()}/1`, cookie: await begin() });
		expect(text).not.toMatch(/<script/);
		expect(text).toContain(`<meta http-equiv="refresh" content="300;url=${path()}"`);
		expect(text).toContain(invitingWords('fa').kiosk.restart);
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
	});

	test('gives more time for the asking, and keeps what is chosen', async () => {
		const cookie = await begin();
		const more = (form: Record<string, string>) =>
			server.ask({ path: `${path()}/1`, form: { ...form, _go: 'save' }, cookie });
		expect((await more({})).headers.location).toBe(`${path()}/1`);
		expect((await more({ [ids.items[0]!]: '5' })).headers.location).toBe(`${path()}/1`);
		const { text } = await server.ask({ path: `${path()}/1`, cookie });
		expect(text.match(/ checked/g)).toHaveLength(1);
	});

	test('says thank you once, forgets who it was, and is back at the start after twenty seconds', async () => {
		const cookie = await begin();
		let location = `${path()}/1`;
		const before = await server.db.selectFrom('response').select('id').execute();
		for (let i = 0; i < 30 && !location.endsWith('/thanks'); i++) {
			const form = location.endsWith('/1') ? { ...fields(), _go: 'next' } : { _go: 'next' };
			location = (await server.ask({ path: location, form, cookie })).headers.location ?? '';
		}
		expect(await server.db.selectFrom('response').select('id').execute()).toHaveLength(before.length + 1);
		const thanks = await server.ask({ path: location, cookie });
		expect(thanks.text).toContain(`<meta http-equiv="refresh" content="20;url=${path()}"`);
		expect(cookiesOf(thanks).filter((c) => /^sanjeh-kiosk=; .*Max-Age=0/.test(c))).toHaveLength(2);
		// Even a browser that kept the cookie finds nothing under it.
		expect((await server.ask({ path: `${path()}/1`, cookie })).headers.location).toBe(path());
	});

	test.each(['%00', '%0d%0ax-evil:1', '..%2f..%2fsign-in', 'x'.repeat(500), '%F0%9F%98%80'])(
		'with the code %s is not found',
		async (code) => {
			for (const page of ['', '/1', '/thanks', '/contact'])
				expect((await server.ask({ path: `/fa/kiosk/${code}${page}` })).status).toBe(404);
		}
	);

	test('of another questionnaire knows nothing of this token', async () => {
		const cookie = await begin();
		const { link_code: other } = await server.db
			.selectFrom('campaign')
			.select('link_code')
			.where('id', '=', ids.customers)
			.executeTakeFirstOrThrow();
		expect((await server.ask({ path: `/fa/kiosk/${other}/1`, cookie })).headers.location).toBe(
			`/fa/kiosk/${other}`
		);
	});
});

describe('the link with which mails are refused', () => {
	async function aLink(): Promise<{ path: string; email: string }> {
		const token = newToken();
		const email = `${newToken().toLowerCase()}@example.ir`;
		await server.db
			.insertInto('opt_out_link')
			.values({
				token_hash: hashToken(token),
				organization_id: ids.organization,
				email,
				made_on: '2026-11-01'
			})
			.execute();
		return { path: `/fa/no-mail/${token}`, email };
	}
	const stops = (email: string) =>
		server.db.selectFrom('mail_stop').select('reason').where('email', '=', email).execute();

	test('does nothing for a scanner that opens it, in whatever way', async () => {
		const { path, email } = await aLink();
		for (const method of ['GET', 'HEAD']) await server.ask({ path, method });
		await server.ask({ path: `${path}?List-Unsubscribe=One-Click` });
		expect(await stops(email)).toEqual([]);
		expect((await server.ask({ path })).text).toContain(email);
	});

	test('works at one click of a mail program, whose server names no origin', async () => {
		const { path, email } = await aLink();
		const { status } = await server.ask({
			path,
			method: 'POST',
			body: 'List-Unsubscribe=One-Click',
			headers: { origin: undefined, 'content-type': 'application/x-www-form-urlencoded' }
		});
		expect(status).toBe(303);
		expect(await stops(email)).toEqual([{ reason: 'opted-out' }]);
	});

	test('can be taken back on the page that it leads to', async () => {
		const { path, email } = await aLink();
		await server.ask({ path, method: 'POST' });
		const { undo, againTitle } = invitingWords('fa').noMail;
		const done = await server.ask({ path });
		expect(done.text.includes(undo)).toBe(true);
		const { status, headers } = await server.ask({ path: `${path}?again`, method: 'POST' });
		expect([status, headers.location]).toEqual([303, `${path}?again`]);
		expect((await server.ask({ path: `${path}?again` })).text.includes(againTitle)).toBe(true);
		expect(await stops(email)).toEqual([]);
	});

	test('is not pressed by another site, and nothing else is open to requests without an origin', async () => {
		const { path, email } = await aLink();
		for (const origin of ['https://evil.example', 'null', ''])
			expect((await server.ask({ path, method: 'POST', headers: { origin } })).status).toBe(403);
		expect(await stops(email)).toEqual([]);
		for (const other of [
			`/fa/kiosk/${ids.linkCode}`,
			'/fa/s',
			`${path}/x`,
			`/fa/no-mail/../s/${ids.linkCode}`
		])
			expect((await server.ask({ path: other, method: 'POST', headers: { origin: undefined } })).status).toBe(
				403
			);
	});

	test('stands in no log', async () => {
		const { path } = await aLink();
		await server.ask({ path });
		await expect.poll(() => server.said()).toContain('/fa/no-mail/…');
		expect(server.said()).not.toContain(path);
	});
});

describe('frames', () => {
	const site = 'https://www.example.com';
	const name = async (origin: string | null) => {
		await server.db
			.updateTable('campaign')
			.set({ embed_origin: origin })
			.where('id', '=', ids.campaign)
			.execute();
	};
	const policyOf = ({ headers }: Answered) => ({
		ancestors: /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1],
		older: headers['x-frame-options']
	});
	const refused = { ancestors: "'none'", older: 'DENY' };

	test('are refused by every page of a respondent where no site was named', async () => {
		await name(null);
		for (const path of [`/fa/s/${ids.linkCode}`, `/fa/r/${ids.invitation}`, `/fa/r/${ids.begun}/1`, '/fa/s'])
			expect(policyOf(await server.ask({ path })), path).toEqual(refused);
	});

	test('of the named site may show the open link and its pages, no other site, and no personal link', async () => {
		await name(site);
		const allowed = { ancestors: site, older: undefined };
		expect(policyOf(await server.ask({ path: `/en/s/${ids.linkCode}` }))).toEqual(allowed);
		const begun = await server.ask({ path: `/en/s/${ids.linkCode}`, method: 'POST' });
		const path = begun.headers.location ?? '';
		expect(policyOf(await server.ask({ path }))).toEqual(allowed);
		for (const other of [
			`/fa/r/${ids.invitation}`,
			`/fa/r/${ids.begun}/1`,
			`/fa/r/${ids.used}/thanks`,
			`/fa/kiosk/${ids.linkCode}`,
			'/fa/s',
			'/fa/privacy',
			'/fa/sign-in'
		])
			expect(policyOf(await server.ask({ path: other })).ancestors, other).toBe("'none'");
		await name(null);
	});
});
