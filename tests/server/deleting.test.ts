import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { storedTables } from '../../src/lib/domain/stored.ts';
import { roles } from '../../src/lib/server/db/schema.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { readAuditLog } from '../../src/lib/server/services/upkeep/auditing.ts';
import { carryOutDeletion, planDeletion, type Root } from '../../src/lib/server/services/upkeep/deleting.ts';
import { enterCase, readCase } from '../../src/lib/server/services/complaints/complaints.ts';
import { findTraces, forgetPerson } from '../../src/lib/server/services/people/forgetting.ts';
import { inviteList } from '../../src/lib/server/services/people/inviting.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { shareReport } from '../../src/lib/server/services/reports/sharing.ts';
import { tablesUnder } from '../../src/lib/server/store/belongings.ts';
import { addEvent, lockCase } from '../../src/lib/server/store/complaints.ts';
import { insertBounce, insertOptOut } from '../../src/lib/server/store/mail-stops.ts';
import { rewriteLedger } from '../../src/lib/server/store/responses-settling.ts';
import { aContext, anOpenWave, aResponse, everyKind, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, password, refusal } from '../support/people.ts';

const others = [
	'audit_entry',
	'throttle',
	'session',
	'second_factor',
	'recovery_code',
	'provider_identity',
	'instrument_version',
	'kysely_migration',
	'kysely_migration_lock'
];

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	/** An organization with a wave that two people were invited to, one of whom answered; and answers and a share link. */
	async function aWorld(client = 'Steel') {
		const owner = await aPerson(ctx.db);
		const wave = await anOpenWave(ctx.db, {
			organizationId: owner.organizationId,
			client,
			units: ['Sales'],
			instruments: [{ instrument: everyKind }]
		});
		const links = await inviteList(ctx, owner, wave.waveId, wave.campaignId, {
			text: 'Maryam Karimi, maryam@example.ir\nReza Ahmadi, reza@example.ir',
			locale: 'fa',
			sendMails: true
		});
		const [maryam = '', reza = ''] = links.map(({ url }) => url.split('/').at(-1));
		await start(ctx, maryam, 'fa');
		await answerPage(ctx, { token: maryam, page: '2', locale: 'fa', fields: new Map([['told', ['3']]]) });
		await start(ctx, reza, 'fa');
		for (let i = 0; i < 6; i++)
			await aResponse(ctx.db, wave.campaignId, { answers: [1, 2, null, null, 3, null] });
		await shareReport(ctx, owner, wave.waveId, 7);
		return { owner, wave, maryam, reza };
	}

	/** Every row of every table that holds data, without the log and the counted attempts. */
	async function everything(): Promise<string[]> {
		const { rows: tables } = await sql<{ name: string }>`
			select table_name as name from information_schema.tables where table_schema = 'public'`.execute(ctx.db);
		const found: string[] = [];
		for (const { name } of tables.filter((t) => !others.includes(t.name)))
			for (const { row } of (
				await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(ctx.db)
			).rows)
				found.push(`${name} ${row}`);
		return found.sort();
	}
	const idOf = (root: Root, { owner, wave }: Awaited<ReturnType<typeof aWorld>>) =>
		({ wave: wave.waveId, engagement: wave.engagementId, organization: owner.organizationId })[root];
	const nameOf = { wave: 'Trial wave', engagement: 'Steel', organization: 'Consultants' };

	test.each(['wave', 'engagement', 'organization'] as const)(
		'deleting the %s takes away what was announced in numbers, all of it and nothing else',
		async (root) => {
			const world = await aWorld();
			const neighbour = await aWorld();
			const id = idOf(root, world);
			const plan = await planDeletion(ctx, world.owner, root, id);
			const before = await everything();
			await carryOutDeletion(ctx, world.owner, root, id, { name: nameOf[root], password });
			const after = await everything();
			const gone = before.filter((row) => !after.includes(row));
			expect(after.filter((row) => !before.includes(row))).toEqual([]);

			const counted = Object.entries(Object.groupBy(gone, (row) => row.split(' ')[0] ?? ''));
			const announced = new Map(plan.counts.map(({ table, rows }) => [table, rows]));
			if (root === 'organization') announced.set('account', plan.accounts);
			else announced.set('mail_outbox', plan.mails);
			expect(new Map(counted.map(([table, rows]) => [table, rows?.length]))).toEqual(announced);
			expect(announced.get('response')).toBe(7);
			// Whatever goes, its data and report are offered before.
			expect(plan.waves.map((wave) => wave.id)).toEqual([world.wave.waveId]);

			const left = after.join('\n');
			for (const trace of [id, world.wave.campaignId, hashToken(world.maryam), hashToken(world.reza)])
				expect(left).not.toContain(trace);
			expect(left).toContain(neighbour.wave.waveId);
			expect(left).toContain(hashToken(neighbour.maryam));
		}
	);

	test('what was deleted stays in the log, with its name and how many responses it held', async () => {
		const world = await aWorld();
		await carryOutDeletion(ctx, world.owner, 'wave', world.wave.waveId, { name: 'موج آزمايشي', password });
		const [entry] = (await readAuditLog(ctx, world.owner, { about: 'wave', person: '', day: '' }, 1)).entries;
		expect(entry).toMatchObject({
			action: 'wave.deleted',
			by: world.owner.name,
			detail: { en: 'Steel – Trial wave', count: 7 }
		});
	});

	test('the log of a deleted organization outlives it', async () => {
		const world = await aWorld();
		const { organizationId } = world.owner;
		await carryOutDeletion(ctx, world.owner, 'organization', organizationId, {
			name: 'consultants',
			password
		});
		const { action } = await ctx.db
			.selectFrom('audit_entry')
			.select('action')
			.where('organization_id', '=', organizationId)
			.where('object_kind', '=', 'organization')
			.executeTakeFirstOrThrow();
		expect(action).toBe('organization.deleted');
	});

	test('people who are members elsewhere keep their account', async () => {
		const world = await aWorld();
		const guest = await aPerson(ctx.db);
		await ctx.db
			.insertInto('member')
			.values({ organization_id: world.owner.organizationId, account_id: guest.accountId, role: 'manager' })
			.execute();
		const { organizationId } = world.owner;
		expect((await planDeletion(ctx, world.owner, 'organization', organizationId)).accounts).toBe(1);
		await carryOutDeletion(ctx, world.owner, 'organization', organizationId, {
			name: 'Consultants',
			password
		});
		const left = await ctx.db
			.selectFrom('account')
			.select('id')
			.where('id', 'in', [guest.accountId, world.owner.accountId])
			.execute();
		expect(left).toEqual([{ id: guest.accountId }]);
	});

	test('without the right name, or without the password, nothing is deleted', async () => {
		const { owner, wave } = await aWorld();
		const attempt = (name: string, typed: string) =>
			refusal(carryOutDeletion(ctx, owner, 'wave', wave.waveId, { name, password: typed }));
		const before = await everything();
		expect(await attempt('', password)).toBe('invalid-input');
		expect(await attempt('Trial', password)).toBe('invalid-input');
		expect(await attempt('Trial wave', 'not the password')).toBe('password-wrong');
		expect(await everything()).toEqual(before);
	});

	test('passwords cannot be tried out here either', async () => {
		const { owner, wave } = await aWorld();
		const attempts: string[] = [];
		for (let i = 0; i < 30; i++)
			attempts.push(
				await refusal(
					carryOutDeletion(ctx, owner, 'wave', wave.waveId, {
						name: 'Trial wave',
						password: `guess number ${i}`
					})
				)
			);
		expect(attempts[0]).toBe('password-wrong');
		expect(attempts.at(-1)).toBe('too-many-requests');
	});

	test('who may delete what', async () => {
		const world = await aWorld();
		const stranger = await aPerson(ctx.db);
		for (const root of ['wave', 'engagement', 'organization'] as const) {
			const id = idOf(root, world);
			const of = (actor: Actor) => refusal(planDeletion(ctx, actor, root, id));
			expect(await of(stranger)).toBe('not-found');
			for (const role of roles) {
				const may = role === 'owner' || (root === 'wave' && role === 'consultant');
				const seen = await of({ ...world.owner, role });
				if (may) expect(seen).toBe('nothing');
				// Those who only read were not given this engagement: for them it does not exist.
				else expect(['not-allowed', 'not-found']).toContain(seen);
				const done = await refusal(
					carryOutDeletion(ctx, { ...world.owner, role }, root, id, { name: 'wrong', password })
				);
				expect(done).toBe(may ? 'invalid-input' : seen);
			}
		}
	});

	test('every table that a deletion empties is described, and so is every table there is', async () => {
		const described = Object.keys(storedTables);
		expect(described).toEqual(expect.arrayContaining(await tablesUnder(ctx.db, 'organization')));
		const tables = (await ctx.db.introspection.getTables()).map((table) => table.name);
		const undescribed = tables.filter((name) => !described.includes(name) && !others.includes(name));
		expect(undescribed).toEqual([]);
		expect(described.filter((name) => !tables.includes(name))).toEqual([]);
	});

	test('the contact of a person goes from every wave, and no figure changes', async () => {
		const { owner, wave, maryam, reza } = await aWorld();
		const responses = () =>
			ctx.db
				.selectFrom('response')
				.selectAll()
				.where('campaign_id', '=', wave.campaignId)
				.orderBy('id')
				.execute();
		const before = await responses();
		expect(await findTraces(ctx, owner, ' MARYAM@example.ir ')).toMatchObject({
			used: 1,
			unused: 0,
			mails: 1
		});
		await forgetPerson(ctx, owner, 'maryam@example.ir', { name: 'maryam@example.ir', password });
		expect(await findTraces(ctx, owner, 'Reza Ahmadi')).toMatchObject({
			used: 0,
			unused: 1,
			drafts: 1,
			mails: 1
		});
		await forgetPerson(ctx, owner, 'Reza Ahmadi', { name: 'reza ahmadi', password });

		expect(await responses()).toEqual(before);
		const ledger = await ctx.db
			.selectFrom('invitation')
			.select(['name', 'email', 'token_hash', 'used_on'])
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(ledger).toEqual([
			{ name: null, email: null, token_hash: hashToken(maryam), used_on: '2026-11-01' }
		]);
		const ours = await ctx.db
			.selectFrom('mail_outbox')
			.select('id')
			.where('organization_id', '=', owner.organizationId)
			.execute();
		expect(ours).toEqual([]);
		const drafts = await ctx.db
			.selectFrom('draft')
			.select('token_hash')
			.where('token_hash', '=', hashToken(reza))
			.execute();
		expect(drafts).toEqual([]);
		expect(await refusal(findTraces(ctx, owner, 'maryam@example.ir'))).toBe('invalid-input');
		const log = await readAuditLog(ctx, owner, { about: 'invitation', person: '', day: '' }, 1);
		expect(JSON.stringify(log.entries)).not.toContain('maryam@');
		expect(log.entries.filter((entry) => entry.action === 'invitation.forgotten')).toHaveLength(2);
	});

	test('whoever complained is found by name, address or number, and only what says who it was goes', async () => {
		const { owner, wave } = await aWorld();
		const complain = (name: string, mobile: string, email: string) =>
			enterCase(ctx, owner, wave.engagementId, {
				...{ name, mobile, email, message: 'It never came.' },
				...{ channel: 'phone', receivedOn: '2026-11-01' }
			});
		const cases = [
			await complain('سارا كريمي', '', ''),
			await complain('', '0912 111 2233', ''),
			await complain('', '', 'sara@example.ir')
		];
		const other = await complain('سارا احمدی', '09121112234', 'other@example.ir');
		const numbered = await complain('۱۲۳۴۵۶۷', '', 'numbered@example.ir');
		expect(await findTraces(ctx, owner, '۱۲۳۴۵۶۷')).toMatchObject({ complaints: 1 });
		const stranger = await aPerson(ctx.db);
		expect(await refusal(findTraces(ctx, owner, 'nobody\0here'))).toBe('invalid-input');
		for (const [i, [typed, again]] of [
			[' سارا\0 کریمی\u200f', 'سارا كريمي'],
			['۰۹۱۲۱۱۱۲۲۳۳', '+98 912 111 2233'],
			['Sara@Example.ir', 'sara@example.ir']
		].entries()) {
			expect(await refusal(findTraces(ctx, stranger, typed!))).toBe('invalid-input');
			expect(await findTraces(ctx, owner, typed!)).toMatchObject({ complaints: 1, used: 0, mails: 0 });
			await forgetPerson(ctx, owner, typed!, { name: again!, password });
			expect(await refusal(findTraces(ctx, owner, typed!))).toBe('invalid-input');
			const { contact, events } = await readCase(ctx, owner, wave.engagementId, cases[i]!);
			expect(contact).toBeNull();
			expect(events.map(({ kind }) => kind)).toEqual(['received', 'erased']);
		}
		for (const kept of [other, numbered])
			expect((await readCase(ctx, owner, wave.engagementId, kept)).contact).not.toBeNull();
		expect((await readCase(ctx, owner, wave.engagementId, other)).contact).toMatchObject({
			name: 'سارا احمدی',
			email: 'other@example.ir'
		});
	});

	test('an address that a mail server refused is forgotten; that somebody wants no mail is not', async () => {
		const { owner } = await aWorld();
		const { organizationId: organization_id } = owner;
		const stopped_on = '2026-11-01';
		await insertBounce(ctx.db, { organization_id, email: 'reza@example.ir', stopped_on });
		await insertOptOut(ctx.db, { organization_id, email: 'maryam@example.ir', stopped_on });
		for (const email of ['reza@example.ir', 'maryam@example.ir'])
			await forgetPerson(ctx, owner, email, { name: email, password });
		const stops = await ctx.db
			.selectFrom('mail_stop')
			.select('email')
			.where('organization_id', '=', organization_id)
			.execute();
		expect(stops).toEqual([{ email: 'maryam@example.ir' }]);
	});

	test('somebody is forgotten also while the ledger of the night is written anew', async () => {
		const { owner, wave } = await aWorld();
		let forgotten: Promise<void> | undefined;
		await ctx.db.transaction().execute(async (night) => {
			await rewriteLedger(night, '2026-11-01', '2026-11-02');
			forgotten = forgetPerson(ctx, owner, 'maryam@example.ir', { name: 'maryam@example.ir', password });
			await setTimeout(400);
		});
		await forgotten;
		const ledger = await ctx.db
			.selectFrom('invitation')
			.select(['name', 'email', 'used_on'])
			.where('campaign_id', '=', wave.campaignId)
			.where('used_on', 'is not', null)
			.execute();
		expect(ledger).toEqual([{ name: null, email: null, used_on: '2026-11-01' }]);
	});

	test('somebody who complained is forgotten also while their case is worked on', async () => {
		const { owner, wave } = await aWorld();
		const id = await enterCase(ctx, owner, wave.engagementId, {
			channel: 'phone',
			receivedOn: '2026-11-01',
			name: 'Sara Ahmadi',
			mobile: '',
			email: 'sara@example.ir',
			message: 'Late.'
		});
		let forgotten: Promise<void> | undefined;
		await ctx.db.transaction().execute(async (other) => {
			await lockCase(other, owner, wave.engagementId, id);
			forgotten = forgetPerson(ctx, owner, 'sara@example.ir', { name: 'sara@example.ir', password });
			await setTimeout(400);
			await addEvent(other, {
				case_id: id,
				kind: 'action',
				happened_on: '2026-11-01',
				account_id: owner.accountId,
				responsible_id: null,
				outcome: null,
				satisfaction: null,
				note: 'Sara was called.'
			});
		});
		await forgotten;
		const { contact, events } = await readCase(ctx, owner, wave.engagementId, id);
		expect(contact).toBeNull();
		expect(events.map(({ kind, note }) => [kind, note])).toEqual([
			['received', ''],
			['action', ''],
			['erased', '']
		]);
	});

	test('nobody is forgotten by mistake: not twice typed, a wrong password, another organization, a reader', async () => {
		const { owner } = await aWorld();
		const stranger = await aPerson(ctx.db);
		const attempt = (actor: Actor, name: string, typed = password) =>
			refusal(forgetPerson(ctx, actor, 'reza@example.ir', { name, password: typed }));
		expect(await attempt(owner, 'maryam@example.ir')).toBe('invalid-input');
		expect(await attempt(owner, 'reza@example.ir', 'not the password')).toBe('password-wrong');
		expect(await attempt({ ...owner, role: 'manager' }, 'reza@example.ir')).toBe('not-allowed');
		expect(await attempt(stranger, 'reza@example.ir')).toBe('nothing');
		expect(await findTraces(ctx, owner, 'reza@example.ir')).toMatchObject({ unused: 1, drafts: 1 });
	});
});
