import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { removeMember } from '../../src/lib/server/services/accounts/members.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import {
	createEngagement,
	editableOf,
	grantReader,
	listEngagements,
	readEngagement,
	revokeReader,
	saveEngagement,
	type EngagementInput
} from '../../src/lib/server/services/engagements.ts';
import { aContext, anOpenWave, anOrganization, aResponse, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { aMember } from '../support/members.ts';

const input: EngagementInput = {
	client: { fa: 'بانک آزمون', en: 'Trial Bank' },
	industry: 'banking',
	defaultLocale: 'fa',
	units: [
		{ name: { fa: 'فروش', en: 'Sales' }, headcount: 20 },
		{ name: { fa: 'خدمات', en: 'Service' }, headcount: null }
	],
	targets: { kcf: 70 }
};

onBothEngines((open) => {
	let ctx: TestContext;
	let consultant: Actor;
	let manager: Actor;
	beforeAll(async () => {
		ctx = aContext(await open());
		const organizationId = await anOrganization(ctx.db);
		consultant = await aMember(ctx.db, organizationId, 'consultant');
		manager = await aMember(ctx.db, organizationId, 'manager');
	});

	test('an engagement is read as it was created', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const found = await readEngagement(ctx, consultant, id);
		expect(found).toMatchObject({
			client: input.client,
			industry: 'banking',
			defaultLocale: 'fa',
			sample: false,
			targets: { kcf: 70 },
			waves: []
		});
		expect(found.units.map(({ name, headcount }) => ({ name, headcount }))).toEqual(input.units);
	});

	test('units keep their order and can be renamed, added and removed', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const [sales, service] = (await readEngagement(ctx, consultant, id)).units;
		await saveEngagement(ctx, consultant, id, {
			...input,
			client: { fa: 'بانک نو', en: 'New Bank' },
			units: [
				{ name: { fa: 'ستاد', en: 'Head office' }, headcount: 9 },
				{ id: sales!.id, name: { fa: 'فروش', en: 'Sales and branches' }, headcount: 21 }
			]
		});
		const saved = await readEngagement(ctx, consultant, id);
		expect(saved.client.en).toBe('New Bank');
		expect(saved.units.map((u) => [u.name.en, u.headcount])).toEqual([
			['Head office', 9],
			['Sales and branches', 21]
		]);
		expect(saved.units.some((u) => u.id === service!.id)).toBe(false);
	});

	describe('two consultants who have the same form open', () => {
		const shownTo = async (id: string) => {
			const engagement = await readEngagement(ctx, consultant, id);
			const { client, units } = engagement;
			return { seen: seenOf(editableOf(engagement)), as: { ...input, client, units } };
		};
		const names = async (id: string) =>
			(await readEngagement(ctx, consultant, id)).units.map((u) => u.name.en);

		test('do not take back what the other one saved, and may once they know', async () => {
			const id = await createEngagement(ctx, consultant, input);
			const [a, b] = [await shownTo(id), await shownTo(id)];
			const branches = { name: { fa: 'شعبه‌ها', en: 'Branches' }, headcount: 12 };
			const more = { ...a.as, units: [...a.as.units, branches] };
			await saveEngagement(ctx, consultant, id, more, a.seen);
			const renamed = { ...b.as, client: { fa: 'بانک نو', en: 'New Bank' } };
			const { seen } = await shownTo(id);
			await expect(saveEngagement(ctx, consultant, id, renamed, b.seen)).rejects.toMatchObject({
				code: 'changed-meanwhile',
				details: { seen }
			});
			expect(await names(id)).toEqual(['Sales', 'Service', 'Branches']);
			await saveEngagement(ctx, consultant, id, renamed, seen);
			expect(await names(id)).toEqual(['Sales', 'Service']);
		});

		test('and save at the same moment do not either', async () => {
			const id = await createEngagement(ctx, consultant, input);
			const { as, seen } = await shownTo(id);
			const targets = [40, 60].map((kcf) => ({ ...as, targets: { kcf } }));
			const both = await Promise.allSettled(
				targets.map((one) => saveEngagement(ctx, consultant, id, one, seen))
			);
			expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		});

		test('are not told of anybody where nothing is changed, as by a second click', async () => {
			const id = await createEngagement(ctx, consultant, input);
			const { as, seen } = await shownTo(id);
			const renamed = { ...as, client: { fa: 'بانک نو', en: 'New Bank' } };
			await saveEngagement(ctx, consultant, id, renamed, seen);
			await saveEngagement(ctx, consultant, id, renamed, seen);
			expect((await readEngagement(ctx, consultant, id)).client.en).toBe('New Bank');
		});
	});

	test('what was deleted while its form was open is not found', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const deleting = meanwhile(ctx, () => ctx.db.deleteFrom('engagement').where('id', '=', id).execute());
		const saving = saveEngagement(deleting, consultant, id, input);
		await expect(saving).rejects.toMatchObject({ code: 'not-found' });
	});

	test('a unit that somebody answered from is not lost when it is left out', async () => {
		const { engagementId, campaignId, unitIds, organizationId } = await anOpenWave(ctx.db, {
			units: ['Answered', 'Silent']
		});
		await aResponse(ctx.db, campaignId, { answers: [], unitId: unitIds[0]! });
		const actor = await aMember(ctx.db, organizationId, 'owner');
		await saveEngagement(ctx, actor, engagementId, { ...input, units: [] });
		const { units } = await readEngagement(ctx, actor, engagementId);
		expect(units.map((u) => u.name.en)).toEqual(['Answered']);
	});

	test('a unit of another engagement cannot be renamed through this one', async () => {
		const mine = await createEngagement(ctx, consultant, input);
		const other = await createEngagement(ctx, consultant, input);
		const [foreign] = (await readEngagement(ctx, consultant, other)).units;
		const units = [{ id: foreign!.id, name: { fa: 'ربوده', en: 'Stolen' }, headcount: 1 }];
		await expect(saveEngagement(ctx, consultant, mine, { ...input, units })).rejects.toMatchObject({
			code: 'not-found'
		});
		const untouched = await readEngagement(ctx, consultant, mine);
		expect(untouched.units).toHaveLength(2);
		expect((await readEngagement(ctx, consultant, other)).units[0]!.name.en).toBe('Sales');
	});

	describe('what is not accepted', () => {
		test.each<[string, Partial<EngagementInput>]>([
			['a client without a name', { client: { fa: ' ', en: 'x' } }],
			['a name without end', { client: { fa: 'x'.repeat(201), en: 'x' } }],
			['half a person', { units: [{ name: { fa: 'x', en: 'x' }, headcount: 1.5 }] }],
			['fewer than nobody', { units: [{ name: { fa: 'x', en: 'x' }, headcount: -1 }] }],
			['a target above 100', { targets: { kcf: 101 } }],
			['a target of something that is no code', { targets: { '__proto__.x': 1 } }]
		])('%s', async (_, wrong) => {
			await expect(createEngagement(ctx, consultant, { ...input, ...wrong })).rejects.toMatchObject({
				code: 'invalid-input'
			});
		});
	});

	test('a manager sees what was opened to them, from the moment it is opened until it is withdrawn', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const seen = async () => (await listEngagements(ctx, manager)).map((e) => e.id);
		expect(await seen()).not.toContain(id);
		await expect(readEngagement(ctx, manager, id)).rejects.toMatchObject({ code: 'not-found' });

		expect((await readEngagement(ctx, consultant, id)).otherReaders.map((r) => r.id)).toContain(
			manager.accountId
		);
		await grantReader(ctx, consultant, id, manager.accountId);
		await grantReader(ctx, consultant, id, manager.accountId);
		expect(await seen()).toContain(id);
		expect((await readEngagement(ctx, consultant, id)).readers).toEqual([
			{ id: manager.accountId, name: manager.name, email: manager.email }
		]);

		await revokeReader(ctx, consultant, id, manager.accountId);
		expect(await seen()).not.toContain(id);
	});

	test('a manager may read, and change nothing', async () => {
		const id = await createEngagement(ctx, consultant, input);
		await grantReader(ctx, consultant, id, manager.accountId);
		const read = await readEngagement(ctx, manager, id);
		expect(read.readers).toEqual([]);
		expect(read.otherReaders).toEqual([]);
		const notAllowed = { code: 'not-allowed' };
		await expect(createEngagement(ctx, manager, input)).rejects.toMatchObject(notAllowed);
		await expect(saveEngagement(ctx, manager, id, input)).rejects.toMatchObject(notAllowed);
		await expect(grantReader(ctx, manager, id, manager.accountId)).rejects.toMatchObject(notAllowed);
		await expect(revokeReader(ctx, manager, id, manager.accountId)).rejects.toMatchObject(notAllowed);
	});

	test('somebody who is removed at this very moment is given nothing, should they come back', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const owner = await aMember(ctx.db, consultant.organizationId, 'owner');
		const leaving = await aMember(ctx.db, consultant.organizationId, 'manager');
		const removing = meanwhile(ctx, () => removeMember(ctx, owner, leaving.accountId));
		await expect(grantReader(removing, consultant, id, leaving.accountId)).rejects.toMatchObject({
			code: 'not-found'
		});
		const given = await ctx.db
			.selectFrom('engagement_reader')
			.select('engagement_id')
			.where('account_id', '=', leaving.accountId)
			.execute();
		expect(given).toEqual([]);
	});

	test('nobody outside the organization can be made a reader', async () => {
		const id = await createEngagement(ctx, consultant, input);
		const stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'manager');
		await expect(grantReader(ctx, consultant, id, stranger.accountId)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('the list counts the responses of each wave and hides drafts from those who only read', async () => {
		const organizationId = await anOrganization(ctx.db);
		const owner = await aMember(ctx.db, organizationId, 'owner');
		const reader = await aMember(ctx.db, organizationId, 'manager');
		const first = await anOpenWave(ctx.db, { organizationId, state: 'closed' });
		for (let i = 0; i < 3; i++) await aResponse(ctx.db, first.campaignId, { answers: [] });
		await anOpenWave(ctx.db, { engagementId: first.engagementId, state: 'draft' });
		await grantReader(ctx, owner, first.engagementId, reader.accountId);
		const waves = async (actor: Actor) =>
			(await listEngagements(ctx, actor))[0]!.waves.map((w) => [w.number, w.state, w.responses]);
		expect(await waves(owner)).toEqual([
			[1, 'closed', 3],
			[2, 'draft', 0]
		]);
		expect(await waves(reader)).toEqual([[1, 'closed', 3]]);
	});
});
