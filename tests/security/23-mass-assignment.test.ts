import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseInstrument } from '../../src/lib/domain/parse-instrument.ts';
import { readFields } from '../../src/lib/server/http/form.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { everyKind } from '../support/builders.ts';
import { rules } from './route-rules.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

let server: BuiltServer;
let ids: Ids;
beforeAll(async () => {
	server = await startBuilt({ PROXY_HOPS: '1', LOG_LEVEL: 'error' });
	ids = await twoOrganizations(server.db);
});
afterAll(() => server?.stop());

const fieldsOf = (route: string, name: string) => ({
	...rules[`/[lang=locale]/${route}`]!.actions![name]!(ids).fields
});
const memberOf = (accountId: string) =>
	server.db.selectFrom('member').selectAll().where('account_id', '=', accountId).execute();

describe('a field that nobody asked for', () => {
	test('gives no role, no organization and no other address to whoever changes their profile', async () => {
		const { manager, foreignOwner } = ids.people;
		const before = await memberOf(manager.accountId);
		const extra = {
			role: 'owner',
			organization_id: foreignOwner.organizationId,
			organizationId: foreignOwner.organizationId,
			accountId: foreignOwner.accountId,
			id: foreignOwner.accountId,
			email: 'stolen@example.ir',
			password_hash: '-',
			'member.role': 'owner',
			'__proto__.role': 'owner'
		};
		const form = { name: 'Sara', locale: 'en', ...extra };
		const cookie = await server.cookieFor(manager);
		expect((await server.ask({ path: '/fa/account?/profile', form, cookie })).status).toBe(200);
		expect(await memberOf(manager.accountId)).toEqual(before);
		const account = await server.db
			.selectFrom('account')
			.selectAll()
			.where('id', '=', manager.accountId)
			.executeTakeFirstOrThrow();
		expect([account.name, account.email]).toEqual([form.name, manager.email]);
		const other = await server.db
			.selectFrom('account')
			.select('name')
			.where('id', '=', foreignOwner.accountId)
			.executeTakeFirstOrThrow();
		expect(other.name).toBe(foreignOwner.name);
	});

	test('gives nobody who joins by link another role, address or organization', async () => {
		const extra = {
			role: 'owner',
			email: 'other@example.ir',
			organization_id: ids.people.foreignOwner.organizationId,
			verified: '1'
		};
		const form = { name: 'Joined', password: 'a brand new sentence', ...extra };
		const { status } = await server.ask({ path: `/fa/join/${ids.join}`, form, from: '203.0.113.1' });
		expect(status).toBe(303);
		const account = await server.db
			.selectFrom('account')
			.selectAll()
			.where('name', '=', 'Joined')
			.executeTakeFirstOrThrow();
		expect(account.email).toBe(ids.invited);
		expect(await memberOf(account.id)).toMatchObject([
			{ role: 'manager', organization_id: ids.organization }
		]);
	});

	test('puts no engagement into another organization and makes no sample of it', async () => {
		const extra = {
			organization_id: ids.people.foreignOwner.organizationId,
			id: ids.engagement,
			sample: 'true',
			created_at: '2000-01-01'
		};
		const form = { ...fieldsOf('(console)/engagements/new', 'default'), clientEn: 'Fresh', ...extra };
		const cookie = await server.cookieFor(ids.people.consultant);
		const { headers } = await server.ask({ path: '/fa/engagements/new', form, cookie });
		const id = /engagements\/([0-9a-f-]{36})/.exec(headers.location ?? '')?.[1] ?? '';
		expect(id).not.toBe(ids.engagement);
		const row = await server.db
			.selectFrom('engagement')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ organization_id: ids.organization, sample: false, client_en: 'Fresh' });
		expect(row.created_at.getFullYear()).toBeGreaterThan(2020);
	});

	test('launches no wave and chooses no link', async () => {
		const extra = {
			state: 'open',
			launched_at: '2026-01-01',
			number: '99',
			link_code: 'mine',
			'employee.link_code': 'mine',
			'employee.id': ids.campaign
		};
		const form = { ...fieldsOf('(console)/engagements/[id=uuid]/waves/new', 'default'), ...extra };
		const cookie = await server.cookieFor(ids.people.consultant);
		const { headers } = await server.ask({
			path: `/fa/engagements/${ids.engagement}/waves/new`,
			form,
			cookie
		});
		const id = /waves\/([0-9a-f-]{36})/.exec(headers.location ?? '')?.[1] ?? '';
		const row = await server.db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
		expect(row).toMatchObject({ state: 'draft', launched_at: null });
		expect(row.number).toBeLessThan(10);
		const links = await server.db.selectFrom('campaign').select('link_code').execute();
		expect(links.map((link) => link.link_code)).not.toContain('mine');
	});

	test('lengthens no share link and gives it to no other wave', async () => {
		const form = {
			days: '1',
			expires_at: '2099-01-01',
			wave_id: ids.draft,
			token: 'mine',
			token_hash: hashToken('mine')
		};
		const cookie = await server.cookieFor(ids.people.consultant);
		await server.ask({ path: `/fa/waves/${ids.wave}/report?/share`, form, cookie });
		const rows = await server.db
			.selectFrom('share_link')
			.selectAll()
			.where('id', '<>', ids.shareId)
			.execute();
		expect(rows).toMatchObject([{ wave_id: ids.wave }]);
		expect(rows[0]!.expires_at.getTime() - Date.now()).toBeLessThan(25 * 3_600_000);
		expect((await server.ask({ path: '/fa/report/mine' })).status).toBe(404);
	});

	test('in the answers of a respondent is refused, and nothing of the page is kept', async () => {
		const extra = [
			'campaign_id',
			'unit_id',
			'hasty',
			'submitted_on',
			'settled',
			'id',
			'score',
			'answers',
			'__proto__',
			'answers[0]'
		];
		const path = `/fa/r/${ids.begun}/1`;
		const [item = ''] = ids.items;
		for (const name of extra)
			expect(
				(
					await server.ask({
						path,
						form: [
							[item, '5'],
							[name, ids.unit]
						]
					})
				).status,
				name
			).toBe(422);
		const draft = await server.db
			.selectFrom('draft')
			.selectAll()
			.where('token_hash', '=', hashToken(ids.begun))
			.executeTakeFirstOrThrow();
		expect(draft.answers.filter((answer) => answer !== null)).toEqual([]);
		expect(draft.unit_id).toBeNull();
	});

	test('chooses no unit where none is asked for', async () => {
		const path = `/fa/r/${ids.begun}/1`;
		await server.ask({
			path,
			form: [
				[ids.items[0] ?? '', '5'],
				['_unit', ids.unit]
			]
		});
		const draft = await server.db
			.selectFrom('draft')
			.selectAll()
			.where('token_hash', '=', hashToken(ids.begun))
			.executeTakeFirstOrThrow();
		expect(draft.unit_id).toBeNull();
	});
});

describe('a name that every object has', () => {
	const inherited = [
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'__defineGetter__',
		'valueOf'
	];
	const clean = () => expect(Object.keys(Object.prototype)).toEqual([]);

	test('is a field like any other', async () => {
		const body = new URLSearchParams(inherited.map((name) => [name, 'x']));
		const request = new Request('http://localhost/', { method: 'POST', body });
		expect([...(await readFields(request)).keys()]).toEqual(inherited);
		clean();
	});

	test('is shown again with everything else when a form is refused', async () => {
		const cookie = await server.cookieFor(ids.people.consultant);
		const forms: Record<string, string> = {
			'/fa/engagements/new': 'clientFa',
			[`/fa/engagements/${ids.engagement}/edit`]: 'clientFa',
			[`/fa/waves/${ids.draft}/setup/client`]: 'clientFa',
			[`/fa/waves/${ids.draft}/setup/days`]: 'titleFa'
		};
		for (const [path, field] of Object.entries(forms))
			for (const name of [...inherited, '__proto__[x]', 'constructor.prototype.x', 'unit.0.__proto__']) {
				const answer = await server.ask({
					path,
					form: [
						[field, 'kept words'],
						[name, 'odd']
					],
					cookie
				});
				expect(answer.status, `${path} ${name}`).toBe(422);
				expect(answer.text, `${path} ${name}`).toContain('kept words');
			}
	});

	test.each(inherited)('%s is no member of an instrument', (name) => {
		const text = JSON.stringify(everyKind).replace('{', `{${JSON.stringify(name)}:{"polluted":true},`);
		try {
			parseInstrument(JSON.parse(text));
		} catch (error) {
			expect(error).toMatchObject({ name: 'InvalidInstrument' });
		}
		clean();
		expect('polluted' in {}).toBe(false);
	});
});
