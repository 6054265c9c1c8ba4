import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '../../src/lib/domain/hash.ts';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { createEngagement, grantReader, readEngagement } from '../../src/lib/server/services/engagements.ts';
import {
	closeOverdueWaves,
	closeWave,
	deleteDraftWave,
	launchObstacles,
	launchWave
} from '../../src/lib/server/services/fielding/wave-states.ts';
import {
	createWave,
	readWave,
	saveWave,
	type WaveInput
} from '../../src/lib/server/services/fielding/waves.ts';
import {
	aContext,
	anOrganization,
	aResponse,
	firstDay,
	lastDay,
	noonOf,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { aMember } from '../support/members.ts';

const plan: WaveInput = {
	title: { fa: 'موج یک', en: 'Wave one' },
	opensOn: firstDay,
	closesOn: lastDay,
	threshold: 5,
	campaigns: [
		{
			audience: 'employee',
			population: 120,
			asksUnit: true,
			instruments: [
				{ code: 'csf', form: 'core' },
				{ code: 'crm-success', form: 'full' }
			]
		},
		{
			audience: 'customer',
			population: null,
			asksUnit: false,
			instruments: [{ code: 'customer-short', form: 'full' }]
		}
	]
};
const [employees, customers] = plan.campaigns as [WaveInput['campaigns'][0], WaveInput['campaigns'][0]];

onBothEngines((open) => {
	let ctx: TestContext;
	let consultant: Actor;
	let engagementId: string;
	beforeAll(async () => {
		ctx = aContext(await open());
		consultant = await aMember(ctx.db, await anOrganization(ctx.db), 'consultant');
		engagementId = await createEngagement(ctx, consultant, {
			client: { fa: 'آزمون', en: 'Trial' },
			industry: 'other',
			defaultLocale: 'fa',
			units: []
		});
	});
	const aDraft = (input: Partial<WaveInput> = {}) =>
		createWave(ctx, consultant, engagementId, { ...plan, ...input });

	test('a wave is read as it was planned, with its length', async () => {
		const wave = await readWave(ctx, consultant, await aDraft());
		expect(wave).toMatchObject({ state: 'draft', title: plan.title, opensOn: firstDay, threshold: 5 });
		expect(wave.campaigns).toMatchObject(
			plan.campaigns.map(({ instruments, ...c }) => ({
				...c,
				instruments: instruments.map((i) => ({ code: i.code, form: i.form }))
			}))
		);
		expect(wave.campaigns[0]).toMatchObject({ items: 28, minutes: 5, responses: 0, drafts: 0 });
	});

	test('waves of an engagement are numbered as they are planned', async () => {
		const [a, b] = [await aDraft(), await aDraft()];
		const numbers = [
			(await readWave(ctx, consultant, a)).number,
			(await readWave(ctx, consultant, b)).number
		];
		expect(numbers[1]).toBe(numbers[0]! + 1);
	});

	test('a draft can be changed, and an audience that stays keeps its link', async () => {
		const id = await aDraft();
		const before = await readWave(ctx, consultant, id);
		await saveWave(ctx, consultant, id, {
			...plan,
			title: { fa: 'دیگر', en: 'Another' },
			threshold: 8,
			campaigns: [
				{ ...customers, population: 500 },
				{ audience: 'manager', population: 9, asksUnit: false, instruments: [{ code: 'csf', form: 'full' }] }
			]
		});
		const after = await readWave(ctx, consultant, id);
		expect(after).toMatchObject({ title: { en: 'Another' }, threshold: 8 });
		expect(after.campaigns.map((c) => [c.audience, c.population])).toEqual([
			['customer', 500],
			['manager', 9]
		]);
		expect(after.campaigns[0]!.linkCode).toBe(before.campaigns[1]!.linkCode);
		expect(before.campaigns.map((c) => c.linkCode)).not.toContain(after.campaigns[1]!.linkCode);
	});

	test('a part of a draft can be changed by itself, and the draft need not be complete', async () => {
		const id = await aDraft();
		const before = await readWave(ctx, consultant, id);
		await saveWave(ctx, consultant, id, { threshold: 7 });
		const after = await readWave(ctx, consultant, id);
		expect(after).toEqual({ ...before, threshold: 7 });
		await saveWave(ctx, consultant, id, { campaigns: [] });
		expect(await readWave(ctx, consultant, id)).toMatchObject({ threshold: 7, campaigns: [] });
		await expect(saveWave(ctx, consultant, id, { closesOn: '2020-01-01' })).rejects.toMatchObject({
			code: 'invalid-input'
		});
	});

	test('links can be read aloud: no letters or digits that look alike', async () => {
		const { campaigns } = await readWave(ctx, consultant, await aDraft());
		for (const { linkCode } of campaigns) expect(linkCode).toMatch(/^[a-hjkmnp-z2-9]{12}$/);
	});

	describe('what is not accepted', () => {
		test.each<[string, Partial<WaveInput>]>([
			['a last day before the first', { opensOn: lastDay, closesOn: firstDay }],
			['a day that does not exist', { closesOn: '2026-11-31' }],
			['a day that is none', { opensOn: 'soon' }],
			['groups of two', { threshold: 2 }],
			['half a response', { threshold: 4.5 }],
			['no title', { title: { fa: '', en: 'x' } }],
			['one audience twice', { campaigns: [employees, employees] }],
			[
				'an unknown questionnaire',
				{ campaigns: [{ ...employees, instruments: [{ code: 'x', form: 'full' }] }] }
			],
			['an unknown form', { campaigns: [{ ...employees, instruments: [{ code: 'csf', form: 'x' }] }] }],
			['nobody addressed', { campaigns: [{ ...employees, population: 0 }] }]
		])('%s', async (_, wrong) => {
			await expect(aDraft(wrong)).rejects.toMatchObject({ code: 'invalid-input' });
		});

		test('two questionnaires that share items, and it says which audience', async () => {
			const instruments = [
				{ code: 'customer-short', form: 'full' },
				{ code: 'customer-full', form: 'full' }
			];
			await expect(aDraft({ campaigns: [{ ...customers, instruments }] })).rejects.toMatchObject({
				code: 'invalid-input',
				details: { audience: 'customer', reason: 'asked-twice' }
			});
		});
	});

	test('a launch freezes what is asked', async () => {
		const id = await aDraft();
		// A draft of an older product: its instrument is replaced by the one on offer at the launch.
		const csf = findInstrument('csf')!;
		const older = { ...csf, version: '0.9.0' };
		const campaignId = (await readWave(ctx, consultant, id)).campaigns[0]!.id;
		await ctx.db
			.insertInto('instrument_version')
			.values({ hash: contentHash(older), code: 'csf', version: '0.9.0', body: JSON.stringify(older) })
			.execute();
		await ctx.db
			.updateTable('campaign_instrument')
			.set({ instrument_hash: contentHash(older) })
			.where('campaign_id', '=', campaignId)
			.where('position', '=', 0)
			.execute();
		await launchWave(ctx, consultant, id);
		const launched = await readWave(ctx, consultant, id);
		expect(launched.state).toBe('open');
		expect(launched.campaigns[0]!.instruments[0]).toMatchObject({
			version: csf.version,
			hash: contentHash(csf)
		});
		const stored = await ctx.db
			.selectFrom('instrument_version')
			.select('body')
			.where('hash', '=', contentHash(csf))
			.executeTakeFirstOrThrow();
		expect(contentHash(stored.body)).toBe(contentHash(csf));

		await expect(saveWave(ctx, consultant, id, plan)).rejects.toMatchObject({ code: 'wave-not-draft' });
		await expect(launchWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-not-draft' });
		await expect(deleteDraftWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-not-draft' });
		expect(await readWave(ctx, consultant, id)).toEqual(launched);
	});

	test('two launches at once launch it once', async () => {
		const id = await aDraft();
		const tries = await Promise.allSettled([
			launchWave(ctx, consultant, id),
			launchWave(ctx, consultant, id)
		]);
		expect(tries.map((t) => t.status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('what somebody else saved a moment before the launch is what is launched', async () => {
		const id = await aDraft();
		const saving = meanwhile(ctx, () =>
			saveWave(ctx, consultant, id, {
				campaigns: [{ ...employees, instruments: [{ code: 'csf', form: 'full' }] }]
			})
		);
		await launchWave(saving, consultant, id);
		const { state, campaigns } = await readWave(ctx, consultant, id);
		expect(state).toBe('open');
		expect(campaigns.map((c) => c.instruments.map((i) => [i.code, i.form]))).toEqual([[['csf', 'full']]]);
	});

	test('a plan that somebody else made incomplete a moment before is not launched', async () => {
		const id = await aDraft();
		const saving = meanwhile(ctx, () => saveWave(ctx, consultant, id, { campaigns: [] }));
		await expect(launchWave(saving, consultant, id)).rejects.toMatchObject({ code: 'wave-incomplete' });
		expect(await readWave(ctx, consultant, id)).toMatchObject({ state: 'draft', campaigns: [] });
	});

	test('waves that are planned at the same moment get a number each', async () => {
		const other = await createEngagement(ctx, consultant, {
			client: { fa: 'دیگری', en: 'Other' },
			industry: 'other',
			defaultLocale: 'fa',
			units: []
		});
		await Promise.all([1, 2, 3].map(() => createWave(ctx, consultant, other, plan)));
		const { waves } = await readEngagement(ctx, consultant, other);
		expect(waves.map((wave) => wave.number)).toEqual([1, 2, 3]);
	});

	test.each([
		['nobody is asked', { campaigns: [] }, 'nothing-asked'],
		[
			'an audience is asked nothing',
			{ campaigns: [employees, { ...customers, instruments: [] }] },
			'nothing-asked'
		],
		['its last day has passed', { opensOn: '2026-01-01', closesOn: '2026-01-31' }, 'over']
	] as const)('a wave cannot be launched when %s', async (_, input, obstacle) => {
		const id = await aDraft(input);
		expect(launchObstacles(await readWave(ctx, consultant, id), firstDay)).toEqual([obstacle]);
		await expect(launchWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-incomplete' });
		expect((await readWave(ctx, consultant, id)).state).toBe('draft');
	});

	test('an open wave closes once, and a draft not at all', async () => {
		const id = await aDraft();
		await expect(closeWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-not-open' });
		await launchWave(ctx, consultant, id);
		await closeWave(ctx, consultant, id);
		expect((await readWave(ctx, consultant, id)).state).toBe('closed');
		await expect(closeWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-not-open' });
		await expect(launchWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'wave-not-draft' });
	});

	test('open waves close by themselves on the day after their last', async () => {
		const id = await aDraft();
		await launchWave(ctx, consultant, id);
		ctx.at(noonOf(lastDay));
		await closeOverdueWaves(ctx);
		expect((await readWave(ctx, consultant, id)).state).toBe('open');
		ctx.at(noonOf('2026-12-01'));
		expect(await closeOverdueWaves(ctx)).toBeGreaterThan(0);
		expect((await readWave(ctx, consultant, id)).state).toBe('closed');
		expect(await closeOverdueWaves(ctx)).toBe(0);
		ctx.at(noonOf(firstDay));
	});

	test('a discarded draft is gone with its links', async () => {
		const id = await aDraft();
		const [campaign] = (await readWave(ctx, consultant, id)).campaigns;
		await deleteDraftWave(ctx, consultant, id);
		await expect(readWave(ctx, consultant, id)).rejects.toMatchObject({ code: 'not-found' });
		const left = await ctx.db.selectFrom('campaign').select('id').where('id', '=', campaign!.id).execute();
		expect(left).toEqual([]);
	});

	test('those who only read see a wave from its launch on, and change nothing', async () => {
		const manager = await aMember(ctx.db, consultant.organizationId, 'manager');
		await grantReader(ctx, consultant, engagementId, manager.accountId);
		const id = await aDraft();
		await expect(readWave(ctx, manager, id)).rejects.toMatchObject({ code: 'not-found' });
		expect((await readEngagement(ctx, manager, engagementId)).waves.map((w) => w.id)).not.toContain(id);

		await launchWave(ctx, consultant, id);
		expect((await readWave(ctx, manager, id)).state).toBe('open');
		const notAllowed = { code: 'not-allowed' };
		await expect(createWave(ctx, manager, engagementId, plan)).rejects.toMatchObject(notAllowed);
		await expect(saveWave(ctx, manager, id, plan)).rejects.toMatchObject(notAllowed);
		await expect(launchWave(ctx, manager, id)).rejects.toMatchObject(notAllowed);
		await expect(closeWave(ctx, manager, id)).rejects.toMatchObject(notAllowed);
		await expect(deleteDraftWave(ctx, manager, id)).rejects.toMatchObject(notAllowed);
	});

	test('answers are counted by campaign', async () => {
		const id = await aDraft();
		await launchWave(ctx, consultant, id);
		const [first] = (await readWave(ctx, consultant, id)).campaigns;
		await aResponse(ctx.db, first!.id, { answers: [] });
		await aResponse(ctx.db, first!.id, { answers: [] });
		expect((await readWave(ctx, consultant, id)).campaigns.map((c) => c.responses)).toEqual([2, 0]);
	});
});
