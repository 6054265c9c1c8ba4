import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { record } from '../../src/lib/server/audit.ts';
import { dayOf } from '../../src/lib/server/days.ts';
import { roles } from '../../src/lib/server/db/schema.ts';
import {
	changePassword,
	requestReset,
	resetPassword,
	signIn
} from '../../src/lib/server/services/accounts/accounts.ts';
import {
	exportAuditLog,
	readAuditLog,
	recordDownload
} from '../../src/lib/server/services/upkeep/auditing.ts';
import { createEngagement, grantReader } from '../../src/lib/server/services/engagements.ts';
import { inviteList } from '../../src/lib/server/services/people/inviting.ts';
import {
	changeRole,
	inviteMember,
	removeMember,
	withdrawInvitation
} from '../../src/lib/server/services/accounts/members.ts';
import { keepRetention } from '../../src/lib/server/services/upkeep/retention.ts';
import { revokeShare, listShares, shareReport } from '../../src/lib/server/services/reports/sharing.ts';
import {
	closeOverdueWaves,
	closeWave,
	launchWave
} from '../../src/lib/server/services/fielding/wave-states.ts';
import { createWave } from '../../src/lib/server/services/fielding/waves.ts';
import { aContext, anInvitation, anOpenWave, lastDay, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, password, refusal } from '../support/people.ts';

const everything = { about: '', person: '', day: '' };
const dayLong = 24 * 3600_000;

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	const logOf = async (actor: Actor, question = everything) =>
		(await readAuditLog(ctx, actor, question, 1)).entries;
	const actionsOf = async (actor: Actor) => (await logOf(actor)).map((entry) => entry.action);
	const stored = async () =>
		JSON.stringify((await sql`select to_jsonb(t)::text as row from audit_entry t`.execute(ctx.db)).rows);
	const wavePlan = {
		title: { fa: 'موج یک', en: 'First wave' },
		opensOn: '2026-11-01',
		closesOn: '2026-11-30',
		threshold: 5,
		campaigns: [
			{
				audience: 'employee' as const,
				population: 20,
				asksUnit: false,
				instruments: [{ code: 'csf', form: 'core' }]
			}
		]
	};
	const aPlan = {
		client: { fa: 'فولاد', en: 'Steel' },
		industry: 'other',
		defaultLocale: 'fa' as const,
		units: []
	};

	test('what is done to an engagement and its wave is told in order, by whom, with the names of the things', async () => {
		const owner = await aPerson(ctx.db);
		const engagementId = await createEngagement(ctx, owner, aPlan);
		const waveId = await createWave(ctx, owner, engagementId, wavePlan);
		await launchWave(ctx, owner, waveId);
		await shareReport(ctx, owner, waveId, 7);
		const [share] = await listShares(ctx, owner, waveId);
		await revokeShare(ctx, owner, waveId, share?.id ?? '');
		await recordDownload(ctx, owner, waveId, 'pdf');
		await closeWave(ctx, owner, waveId);
		const log = await logOf(owner);
		expect(new Set(log.map((entry) => entry.action))).toEqual(
			new Set([
				'wave.closed',
				'report.downloaded',
				'share.withdrawn',
				'share.made',
				'wave.launched',
				'wave.created',
				'engagement.created'
			])
		);
		expect(log.every((entry) => entry.by === owner.name)).toBe(true);
		expect(log.find((entry) => entry.action === 'wave.launched')).toMatchObject({
			object: { kind: 'wave', id: waveId },
			detail: { fa: 'فولاد – موج یک', en: 'Steel – First wave' }
		});
		expect(log.find((entry) => entry.action === 'share.made')?.detail).toMatchObject({ days: 7 });
	});

	test('a change that fails leaves no entry, and an entry that fails leaves no change', async () => {
		const owner = await aPerson(ctx.db);
		expect(await refusal(removeMember(ctx, owner, owner.accountId))).toBe('last-owner');
		expect(await logOf(owner)).toEqual([]);

		const wave = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		// Only the entry needs the account's number here.
		const unrecordable = { ...owner, accountId: 'no number' };
		await expect(closeWave(ctx, unrecordable, wave.waveId)).rejects.toThrow('uuid');
		const row = await ctx.db
			.selectFrom('wave')
			.select('state')
			.where('id', '=', wave.waveId)
			.executeTakeFirstOrThrow();
		expect(row.state).toBe('open');
	});

	test('the log holds no address, no name of a person, no link, no fingerprint of one, and no password', async () => {
		const owner = await aPerson(ctx.db);
		const other = await aPerson(ctx.db, 'manager', owner.organizationId);
		const wave = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		const links = await inviteList(ctx, owner, wave.waveId, wave.campaignId, {
			text: 'Maryam Karimi, maryam@example.ir',
			locale: 'fa',
			sendMails: true
		});
		await grantReader(ctx, owner, wave.engagementId, other.accountId);
		const invited = await inviteMember(ctx, owner, {
			email: 'new@example.ir',
			role: 'auditor',
			locale: 'fa'
		});
		await withdrawInvitation(ctx, owner, 'new@example.ir');
		await changeRole(ctx, owner, other.accountId, 'auditor');
		const token = await shareReport(ctx, owner, wave.waveId, 30);
		await signIn(ctx, { email: owner.email, password }, '203.0.113.9');
		await refusal(signIn(ctx, { email: owner.email, password: 'wrong wrong wrong' }, '203.0.113.9'));
		await refusal(signIn(ctx, { email: 'nobody@example.ir', password }, '203.0.113.9'));
		await requestReset(ctx, owner.email, '203.0.113.9');
		const { body } = await ctx.db
			.selectFrom('mail_outbox')
			.select('body')
			.where('kind', '=', 'reset-password')
			.executeTakeFirstOrThrow();
		const reset = /reset\/([\w-]+)/.exec(body)?.[1] ?? '';
		await resetPassword(ctx, reset, 'another good sentence', '203.0.113.9');

		const text = await stored();
		for (const trace of ['@', 'Maryam', owner.name, '203.0.113', 'sentence', 'wrong'])
			expect(text).not.toContain(trace);
		for (const secret of [links[0]?.url, invited.link, token, reset]) {
			const last = secret?.split('/').at(-1) ?? 'missing';
			expect(text).not.toContain(last);
		}
		expect(text).not.toMatch(/[0-9a-f]{64}/);
		expect(await actionsOf(owner)).toEqual(
			expect.arrayContaining([
				'invitation.made',
				'invitation.mailed',
				'reader.granted',
				'member.invited',
				'member.invitation-withdrawn',
				'member.role-changed',
				'session.opened',
				'session.refused',
				'password.reset'
			])
		);
	});

	test('a sign-in is told in every organization of the account, an unknown address in none', async () => {
		const owner = await aPerson(ctx.db);
		const elsewhere = await aPerson(ctx.db);
		await ctx.db
			.insertInto('member')
			.values({ organization_id: elsewhere.organizationId, account_id: owner.accountId, role: 'auditor' })
			.execute();
		await signIn(ctx, { email: owner.email, password }, '203.0.113.10');
		await refusal(signIn(ctx, { email: 'stranger@example.ir', password }, '203.0.113.10'));
		expect(await actionsOf(owner)).toEqual(['session.opened']);
		expect(await actionsOf(elsewhere)).toEqual(['session.opened']);
		const { count } = await ctx.db
			.selectFrom('audit_entry')
			.select((e) => e.fn.countAll<number>().as('count'))
			.where('organization_id', 'is', null)
			.where('action', '=', 'session.refused')
			.executeTakeFirstOrThrow();
		expect(count).toBeGreaterThan(0);
	});

	test('a changed password is told, and so is a wave that the calendar closed', async () => {
		const owner = await aPerson(ctx.db);
		await changePassword(ctx, owner, { current: password, password: 'another good sentence' });
		await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		ctx.at(new Date(new Date(`${lastDay}T12:00:00Z`).getTime() + 2 * dayLong));
		await closeOverdueWaves(ctx);
		const log = await logOf(owner);
		expect(log.map((entry) => [entry.action, entry.byAccount])).toEqual([
			['wave.closed', false],
			['password.changed', true]
		]);
		ctx.at('2026-11-01T08:30:00Z');
	});

	describe('is only added to', () => {
		const anOldEntry = async (age: number) => {
			const owner = await aPerson(ctx.db);
			ctx.at(new Date(Date.now() - age));
			await record(ctx, ctx.db, owner, 'log.exported');
			ctx.at(new Date());
			return owner;
		};

		test('changing, deleting and emptying are refused by the database itself', async () => {
			const owner = await anOldEntry(5 * 365 * dayLong);
			const before = await stored();
			const attempts = [
				() => ctx.db.updateTable('audit_entry').set({ action: 'wave.closed' }).execute(),
				() => ctx.db.deleteFrom('audit_entry').execute(),
				() => sql`truncate audit_entry`.execute(ctx.db),
				() => sql`truncate audit_entry cascade`.execute(ctx.db)
			];
			for (const attempt of attempts) await expect(attempt()).rejects.toThrow('only added to');
			expect(await stored()).toBe(before);
			expect(await logOf(owner)).toHaveLength(1);
		});

		test('not even the daily job deletes what is younger than ninety days', async () => {
			const owner = await anOldEntry(80 * dayLong);
			const young = ctx.db.transaction().execute(async (trx) => {
				await sql`select set_config('sanjeh.audit_purge', 'daily', true)`.execute(trx);
				await trx.deleteFrom('audit_entry').where('organization_id', '=', owner.organizationId).execute();
			});
			await expect(young).rejects.toThrow('only added to');
			expect(await logOf(owner)).toHaveLength(1);
		});

		test('the daily job deletes what is older than its time, and says so; the way is closed again afterwards', async () => {
			const old = await anOldEntry(731 * dayLong);
			const kept = await anOldEntry(729 * dayLong);
			await keepRetention(ctx);
			expect((await logOf(old)).map(({ action, detail }) => [action, detail.count])).toEqual([
				['retention.log', 1]
			]);
			expect(await actionsOf(kept)).toEqual(['log.exported']);
			await expect(ctx.db.deleteFrom('audit_entry').execute()).rejects.toThrow('only added to');
		});
	});

	test('a download is noted for those who may read the wave, and for nobody else', async () => {
		const [ours, theirs] = [await aPerson(ctx.db), await aPerson(ctx.db)];
		const { waveId } = await anOpenWave(ctx.db, { organizationId: ours.organizationId });
		expect(await refusal(recordDownload(ctx, theirs, waveId, 'xlsx'))).toBe('not-found');
		expect([await actionsOf(ours), await actionsOf(theirs)]).toEqual([[], []]);
	});

	test('only owners and auditors read and take it', async () => {
		const owner = await aPerson(ctx.db);
		for (const role of roles) {
			const actor = { ...owner, role };
			const allowed = role === 'owner' || role === 'auditor' ? 'nothing' : 'not-allowed';
			expect(await refusal(readAuditLog(ctx, actor, everything, 1))).toBe(allowed);
			expect(await refusal(exportAuditLog(ctx, actor, everything, 'fa'))).toBe(allowed);
		}
	});

	test('another organization’s entries and people are never shown', async () => {
		const [ours, theirs] = [await aPerson(ctx.db), await aPerson(ctx.db)];
		await createEngagement(ctx, theirs, aPlan);
		const page = await readAuditLog(ctx, ours, { ...everything, person: theirs.accountId }, 1);
		expect(page).toMatchObject({ entries: [], people: [] });
	});

	test('is filtered by what, by whom and by the day in Tehran, fifty entries a page', async () => {
		const owner = await aPerson(ctx.db);
		const auditor = await aPerson(ctx.db, 'auditor', owner.organizationId);
		// Half past midnight in Tehran is still the day before in London.
		ctx.at('2026-11-04T21:00:00Z');
		await record(ctx, ctx.db, auditor, 'evidence.changed');
		ctx.at('2026-11-03T12:00:00Z');
		for (let i = 0; i < 60; i++)
			await record(ctx, ctx.db, owner, 'data.exported', undefined, { format: 'csv' });
		const count = async (question: Partial<typeof everything>, page = 1) =>
			(await readAuditLog(ctx, owner, { ...everything, ...question }, page)).entries.length;
		expect(dayOf(new Date('2026-11-04T21:00:00Z'))).toBe('2026-11-05');
		expect(await count({ day: '2026-11-05' })).toBe(1);
		expect(await count({ day: '2026-11-04' })).toBe(0);
		expect(await count({ person: auditor.accountId })).toBe(1);
		expect(await count({ about: 'evidence' })).toBe(1);
		expect(await count({ about: 'data' })).toBe(50);
		expect(await count({ about: 'data' }, 2)).toBe(10);
		expect(await count({ about: "'; drop table audit_entry; --", person: 'x', day: 'never' })).toBe(50);
	});

	test('as a file it holds every entry, in words and with nothing that a spreadsheet would compute', async () => {
		const owner = await aPerson(ctx.db);
		await createEngagement(ctx, owner, { ...aPlan, client: { fa: '=HYPERLINK("x")', en: '=1+1' } });
		ctx.at('2026-11-22T06:00:00Z');
		await ctx.db
			.insertInto('audit_entry')
			.values(
				Array.from({ length: 4100 }, (_, i) => ({
					organization_id: owner.organizationId,
					account_id: owner.accountId,
					action: 'data.imported',
					detail: JSON.stringify({ count: i }),
					at: new Date(Date.UTC(2026, 10, 2) + 1000 * (i % 7))
				}))
			)
			.execute();
		const text = await new Response(await exportAuditLog(ctx, owner, everything, 'fa')).text();
		const lines = text.trimEnd().split('\r\n');
		expect(lines).toHaveLength(1 + 4100 + 2);
		expect(new Set(lines).size).toBe(lines.length);
		expect(lines[1]).toContain('۱ آذر ۱۴۰۵');
		expect(lines[1]).toContain('از دفتر رویدادها خروجی گرفته شد');
		expect(text).not.toMatch(/(^|[,"\r\n])=/);
		expect(await actionsOf(owner)).toContain('log.exported');
	});

	test('drafts and contacts of a wave that closed long ago are deleted, told as numbers, and nothing else is', async () => {
		const owner = await aPerson(ctx.db);
		const old = await anOpenWave(ctx.db, { organizationId: owner.organizationId, state: 'closed' });
		const recent = await anOpenWave(ctx.db, { organizationId: owner.organizationId, state: 'closed' });
		const running = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		const now = new Date('2027-06-01T08:00:00Z');
		const closed = { [old.waveId]: 91, [recent.waveId]: 29 };
		for (const wave of [old, recent, running]) {
			const { token } = await anInvitation(ctx.db, wave.campaignId, {
				name: 'Maryam',
				email: 'm@example.ir'
			});
			await ctx.db
				.insertInto('draft')
				.values({
					token_hash: `draft of ${token}`,
					campaign_id: wave.campaignId,
					locale: 'fa',
					answers: sql`'{1,2}'::smallint[]` as unknown as number[],
					started_at: now
				})
				.execute();
			const days = closed[wave.waveId];
			if (days)
				await ctx.db
					.updateTable('wave')
					.set({ closed_at: new Date(now.getTime() - days * dayLong) })
					.where('id', '=', wave.waveId)
					.execute();
		}
		ctx.at(now);
		await keepRetention(ctx);
		const left = async (wave: { campaignId: string }) => {
			const drafts = await ctx.db
				.selectFrom('draft')
				.select('token_hash')
				.where('campaign_id', '=', wave.campaignId)
				.execute();
			const people = await ctx.db
				.selectFrom('invitation')
				.select(['name', 'email', 'used_on'])
				.where('campaign_id', '=', wave.campaignId)
				.execute();
			return { drafts: drafts.length, people };
		};
		const known = [{ name: 'Maryam', email: 'm@example.ir', used_on: null }];
		expect(await left(old)).toEqual({ drafts: 0, people: [{ name: null, email: null, used_on: null }] });
		expect(await left(recent)).toEqual({ drafts: 1, people: known });
		expect(await left(running)).toEqual({ drafts: 1, people: known });
		const told = (await logOf(owner)).map(({ action, object, detail }) => [action, object?.id, detail.count]);
		expect(told).toHaveLength(2);
		expect(told).toEqual(
			expect.arrayContaining([
				['retention.drafts', old.waveId, 1],
				['retention.contacts', old.waveId, 1]
			])
		);
	});
});
