import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import type { OpenDatabase } from '../../src/lib/server/db/open.ts';
import { roles, type Role } from '../../src/lib/server/db/schema.ts';
import { requestReset, signIn } from '../../src/lib/server/services/accounts/accounts.ts';
import {
	changeRole,
	checkWorkplace,
	inviteMember,
	join,
	listMembers,
	listOpenInvitations,
	readJoinOffer,
	removeMember,
	withdrawInvitation,
	workplacesOf
} from '../../src/lib/server/services/accounts/members.ts';
import { listOutbox, readMail, sendAgain } from '../../src/lib/server/services/people/outbox.ts';
import { aContext, anEngagement, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, forgetEverybody, password, refusal } from '../support/people.ts';

const here = '192.0.2.1';
const week = 7 * 24 * 60 * 60_000;
const newcomer = { name: 'سارا کریمی', password: 'another long password', locale: 'fa' } as const;

onBothEngines((open) => {
	let database: OpenDatabase;
	let ctx: TestContext;
	let owner: Actor;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(async () => {
		ctx = aContext(database, { ORIGIN: 'https://crm.example.ir' });
		await forgetEverybody(ctx.db);
		owner = await aPerson(ctx.db, 'owner');
	});

	const invite = async (email: string, role: Role = 'consultant') => {
		const { link } = await inviteMember(ctx, owner, { email, role, locale: 'fa' });
		return link.split('/').at(-1)!;
	};
	const outboxRows = () => ctx.db.selectFrom('mail_outbox').selectAll().execute();

	describe('an invitation', () => {
		test('makes an account with the role that was offered, once', async () => {
			const token = await invite('sara@example.ir', 'auditor');
			expect(await readJoinOffer(ctx, token, here)).toMatchObject({ role: 'auditor', hasAccount: false });
			const joined = await join(ctx, token, newcomer, here);
			expect(joined.organizationId).toBe(owner.organizationId);
			expect(await listMembers(ctx, owner)).toMatchObject([
				{ role: 'owner' },
				{ email: 'sara@example.ir', role: 'auditor', name: 'سارا کریمی' }
			]);
			expect(await refusal(join(ctx, token, newcomer, here))).toBe('token-used');
		});

		test('is taken by one of two who open it at once', async () => {
			const token = await invite('sara@example.ir');
			const outcomes = await Promise.all([1, 2].map(() => refusal(join(ctx, token, newcomer, here))));
			expect(outcomes.filter((o) => o === 'nothing')).toHaveLength(1);
			expect(await listMembers(ctx, owner)).toHaveLength(2);
		});

		test('lets somebody who has an account join with its password only', async () => {
			const other = await aPerson(ctx.db, 'owner', undefined, 'reza@example.ir');
			const token = await invite('reza@example.ir', 'manager');
			expect((await readJoinOffer(ctx, token, here)).hasAccount).toBe(true);
			expect(await refusal(join(ctx, token, newcomer, here))).toBe('sign-in-failed');
			await join(ctx, token, { ...newcomer, password }, here);
			const places = await workplacesOf(ctx, other);
			expect(places.map((p) => p.role).sort()).toEqual(['manager', 'owner']);
			await checkWorkplace(ctx, other, owner.organizationId);
		});

		test('ends after a week, when withdrawn, and when a newer one was sent', async () => {
			const old = await invite('sara@example.ir');
			const fresh = await invite('sara@example.ir');
			expect(await refusal(join(ctx, old, newcomer, here))).toBe('token-unknown');
			expect(await listOpenInvitations(ctx, owner)).toHaveLength(1);
			ctx.at(new Date(ctx.now().getTime() + week));
			expect(await refusal(readJoinOffer(ctx, fresh, here))).toBe('token-expired');
			expect(await refusal(join(ctx, fresh, newcomer, here))).toBe('token-expired');
			expect(await listOpenInvitations(ctx, owner)).toEqual([]);
			const third = await invite('sara@example.ir');
			await withdrawInvitation(ctx, owner, 'sara@example.ir');
			expect(await refusal(join(ctx, third, newcomer, here))).toBe('token-unknown');
		});

		test('that was replaced or withdrawn is not mailed any more', async () => {
			const waiting = async () =>
				(await outboxRows()).filter((row) => row.due_at !== null).map((row) => [row.to_address, row.body]);
			await invite('reza@example.ir');
			await invite('sara@example.ir');
			const fresh = await invite('sara@example.ir');
			const mails = await waiting();
			expect(mails.map(([to]) => to).sort()).toEqual(['reza@example.ir', 'sara@example.ir']);
			expect(mails.find(([to]) => to === 'sara@example.ir')![1]).toContain(fresh);
			await withdrawInvitation(ctx, owner, 'sara@example.ir');
			expect((await waiting()).map(([to]) => to)).toEqual(['reza@example.ir']);
		});

		test('is not opened by a reset link or by what the database holds', async () => {
			await invite('sara@example.ir');
			await requestReset(ctx, owner.email, here);
			const reset = /reset\/([\w-]+)/.exec((await outboxRows()).at(-1)!.body)![1]!;
			const hashes = await ctx.db.selectFrom('token').select('hash').execute();
			for (const token of [reset, ...hashes.map((row) => row.hash)]) {
				expect(await refusal(join(ctx, token, newcomer, here))).toBe('token-unknown');
			}
		});

		test('is refused to a member, and to what is no address or no role', async () => {
			const given = { email: 'sara@example.ir', role: 'consultant', locale: 'fa' };
			expect(await refusal(inviteMember(ctx, owner, { ...given, email: owner.email.toUpperCase() }))).toBe(
				'already-member'
			);
			await expect(
				inviteMember(ctx, owner, { email: 'a@b\r\nBcc: c@d', role: 'root', locale: '' })
			).rejects.toMatchObject({
				code: 'invalid-input',
				details: { email: 'email', role: 'choice', locale: 'choice' }
			});
			expect(await outboxRows()).toEqual([]);
		});

		test('leads to the configured address and is mailed in the same breath', async () => {
			const { link } = await inviteMember(ctx, owner, {
				email: 'sara@example.ir',
				role: 'manager',
				locale: 'en'
			});
			expect(link).toMatch(/^https:\/\/crm\.example\.ir\/en\/join\/[\w-]{32}$/);
			const [mail] = await outboxRows();
			expect(mail).toMatchObject({ to_address: 'sara@example.ir', locale: 'en', kind: 'join' });
			expect(mail!.body).toContain(`\n${link}\n`);
		});
	});

	describe('an organization keeps an owner', () => {
		test('whether the last one leaves, is removed, or changes role', async () => {
			expect(await refusal(changeRole(ctx, owner, owner.accountId, 'consultant'))).toBe('last-owner');
			expect(await refusal(removeMember(ctx, owner, owner.accountId))).toBe('last-owner');
			const second = await aPerson(ctx.db, 'owner', owner.organizationId);
			await changeRole(ctx, owner, second.accountId, 'manager');
			expect(await refusal(removeMember(ctx, owner, owner.accountId))).toBe('last-owner');
		});

		test('also when two owners step down at the same moment', async () => {
			const second = await aPerson(ctx.db, 'owner', owner.organizationId);
			const outcomes = await Promise.all([
				refusal(changeRole(ctx, owner, owner.accountId, 'consultant')),
				refusal(removeMember(ctx, second, second.accountId))
			]);
			expect(outcomes.sort()).toEqual(['last-owner', 'nothing']);
			expect((await listMembers(ctx, owner)).filter((m) => m.role === 'owner')).toHaveLength(1);
		});
	});

	test('a removed member loses sessions and the engagements that were opened to them', async () => {
		const manager = await aPerson(ctx.db, 'manager', owner.organizationId);
		await signIn(ctx, { email: manager.email, password }, here);
		const engagement = await anEngagement(ctx.db, { organizationId: owner.organizationId });
		const reader = { engagement_id: engagement.id, account_id: manager.accountId };
		await ctx.db.insertInto('engagement_reader').values(reader).execute();
		await removeMember(ctx, owner, manager.accountId);
		expect(await ctx.db.selectFrom('session').selectAll().execute()).toEqual([]);
		expect(await ctx.db.selectFrom('engagement_reader').selectAll().execute()).toEqual([]);
	});

	test('a member of another organization is nobody here: the same answer as for a missing id', async () => {
		const stranger = await aPerson(ctx.db, 'owner');
		await invite('sara@example.ir');
		const [mail] = await outboxRows();
		const ids = [owner.accountId, '00000000-0000-4000-8000-000000000000', "' or 1=1", ''];
		for (const id of ids) {
			expect(await refusal(changeRole(ctx, stranger, id, 'owner'))).toBe('not-found');
			expect(await refusal(removeMember(ctx, stranger, id))).toBe('not-found');
		}
		expect(await refusal(withdrawInvitation(ctx, stranger, 'sara@example.ir'))).toBe('not-found');
		expect(await refusal(checkWorkplace(ctx, stranger, owner.organizationId))).toBe('not-found');
		for (const id of [mail!.id, ...ids.slice(1)]) {
			expect(await refusal(readMail(ctx, stranger, id))).toBe('not-found');
			expect(await refusal(sendAgain(ctx, stranger, id))).toBe('not-found');
		}
		expect((await listOutbox(ctx, stranger, 1)).mails).toEqual([]);
		expect((await listMembers(ctx, stranger)).map((m) => m.email)).toEqual([stranger.email]);
	});

	/** What each role may do with members and mails; everything else is refused. */
	const allowed: Record<string, { may: readonly Role[]; run: (actor: Actor) => Promise<unknown> }> = {
		'list members': { may: ['owner', 'consultant'], run: (actor) => listMembers(ctx, actor) },
		'list open invitations': { may: ['owner'], run: (actor) => listOpenInvitations(ctx, actor) },
		invite: {
			may: ['owner'],
			run: (actor) => inviteMember(ctx, actor, { email: 'x@example.ir', role: 'manager', locale: 'fa' })
		},
		'withdraw an invitation': {
			may: ['owner'],
			run: (actor) => withdrawInvitation(ctx, actor, 'sara@example.ir')
		},
		'change a role': { may: ['owner'], run: (actor) => changeRole(ctx, actor, owner.accountId, 'owner') },
		'remove a member': { may: ['owner'], run: (actor) => removeMember(ctx, actor, owner.accountId) },
		'read the outbox': { may: ['owner', 'consultant'], run: (actor) => listOutbox(ctx, actor, 1) },
		'read a join mail': {
			may: ['owner'],
			run: async (actor) => readMail(ctx, actor, (await outboxRows())[0]!.id)
		}
	};
	const cases = Object.entries(allowed).flatMap(([action, { may, run }]) =>
		roles.map((role) => ({ action, role, may: may.includes(role), run }))
	);
	test.each(cases)('$role may $action: $may', async ({ role, may, run }) => {
		await invite('sara@example.ir');
		const outcome = await refusal(run(await aPerson(ctx.db, role, owner.organizationId)));
		if (may) expect(outcome).toBe('nothing');
		else expect(['not-allowed', 'not-found']).toContain(outcome);
	});

	describe('the outbox', () => {
		test('shows nobody a link for somebody else’s password, and a consultant no link to a role', async () => {
			await invite('sara@example.ir', 'owner');
			await requestReset(ctx, owner.email, here);
			const consultant = await aPerson(ctx.db, 'consultant', owner.organizationId);
			expect((await listOutbox(ctx, owner, 1)).mails.map((m) => m.kind)).toEqual(['join']);
			expect((await listOutbox(ctx, consultant, 1)).mails).toEqual([]);
			for (const { id, kind } of await outboxRows()) {
				expect(await refusal(readMail(ctx, consultant, id))).toBe('not-found');
				expect(await refusal(readMail(ctx, owner, id))).toBe(kind === 'join' ? 'nothing' : 'not-found');
			}
		});

		test('is read page by page', async () => {
			const now = ctx.now();
			const mail = (i: number) => ({
				kind: 'invitation' as const,
				organization_id: owner.organizationId,
				to_address: `a${i}@example.ir`,
				locale: 'fa' as const,
				subject: 's',
				body: 'b',
				created_at: new Date(now.getTime() + i * 1000),
				due_at: i < 7 ? now : null
			});
			await ctx.db
				.insertInto('mail_outbox')
				.values(Array.from({ length: 60 }, (_, i) => mail(i)))
				.execute();
			const first = await listOutbox(ctx, owner, 1);
			expect(first).toMatchObject({ page: 1, hasOlder: true, waiting: 7 });
			expect(first.mails[0]!.to).toBe('a59@example.ir');
			const second = await listOutbox(ctx, owner, 2);
			expect(second).toMatchObject({ page: 2, hasOlder: false });
			expect(second.mails).toHaveLength(10);
			for (const odd of [0, -1, 1.5, NaN, Infinity, 1e300])
				expect((await listOutbox(ctx, owner, odd)).page).toBe(1);
		});
	});
});
