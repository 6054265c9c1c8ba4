import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { newToken } from '../../src/lib/server/secrets.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import {
	enterPaper,
	paperCampaign,
	paperCampaigns,
	printPaper,
	typedValues,
	type PaperEntry
} from '../../src/lib/server/services/fielding/paper.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { settleDay } from '../../src/lib/server/services/fielding/settling.ts';
import { closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import { readWave } from '../../src/lib/server/services/fielding/waves.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	anOrganization,
	everyKind,
	noonOf,
	type BuiltWave,
	type TestContext,
	type WaveOptions
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const typedOf = (values: Record<string, string>) => new Map(Object.entries(values).map(([k, v]) => [k, [v]]));
const complete = { agree: '4', likely: '9', trouble: '1', reasons: '1 3', told: '12', say: 'خوب بود' };

describe('what is typed beside an item', () => {
	const slot = (kind: string, options = 5) =>
		({
			item: { kind, options: Array.from({ length: options }, (_, i) => ({ value: i + 1 })) }
		}) as unknown as Parameters<typeof typedValues>[0];
	test.each<[string, string, string[]]>([
		['rating', ' 4 ', ['4']],
		['rating', '۴', ['۴']],
		['rating', '-', ['na']],
		['rating', '−', ['na']],
		['rating', '', []],
		['single', '2', ['2']],
		['multiple', '1, 3', ['1', '3']],
		['multiple', '۱ ۳،۵', ['۱', '۳', '۵']],
		['multiple', '135', ['1', '3', '5']],
		['multiple', '1 x', ['1', 'x']],
		['number', '12', ['12']],
		['text', ' - ', [' - ']]
	])('%s %j', (kind, typed, values) => {
		expect(typedValues(slot(kind), typed)).toEqual(values);
	});

	test('figures are taken together where an option has two of them', () => {
		expect(typedValues(slot('multiple', 12), '12 3')).toEqual(['12', '3']);
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	async function aWave(options: WaveOptions = {}): Promise<BuiltWave & { actor: Actor }> {
		const wave = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }], ...options });
		return { ...wave, actor: await aMember(ctx.db, wave.organizationId, 'consultant') };
	}
	const sheet = (more: Partial<PaperEntry> = {}): PaperEntry => ({
		token: newToken(),
		locale: 'fa',
		unitId: '',
		typed: typedOf(complete),
		...more
	});
	const enter = ({ actor, waveId, campaignId }: BuiltWave & { actor: Actor }, entry: PaperEntry) =>
		enterPaper(ctx, actor, waveId, campaignId, entry);
	const stored = ({ campaignId }: BuiltWave) =>
		ctx.db.selectFrom('response').selectAll().where('campaign_id', '=', campaignId).execute();

	test('a sheet becomes a response like every other', async () => {
		const wave = await aWave({ units: ['One', 'Two'] });
		expect(await enter(wave, sheet({ unitId: wave.unitIds[1]!, locale: 'en' }))).toEqual({ entered: true });
		expect(await stored(wave)).toMatchObject([
			{
				unit_id: wave.unitIds[1],
				locale: 'en',
				answers: [4, 9, 1, 5, 12, 1],
				hasty: false,
				submitted_on: '2026-11-01',
				settled: false
			}
		]);
		const comments = await ctx.db
			.selectFrom('comment')
			.select(['item_code', 'text'])
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(comments).toEqual([{ item_code: 'say', text: 'خوب بود' }]);
	});

	test('Persian figures, the dash and empty fields are understood', async () => {
		const wave = await aWave();
		await enter(wave, sheet({ typed: typedOf({ agree: '-', likely: '۱۰', reasons: '۲،۳', say: '' }) }));
		expect((await stored(wave))[0]!.answers).toEqual([-1, 10, null, 6, null, null]);
	});

	test('it counts, and reaches the report', async () => {
		const wave = await aWave();
		for (let i = 0; i < 5; i++) await enter(wave, sheet());
		expect((await paperCampaign(ctx, wave.actor, wave.waveId, wave.campaignId)).responses).toBe(5);
		expect((await paperCampaigns(ctx, wave.actor, wave.waveId))[0]).toMatchObject({ responses: 5 });
		const { report } = await readReport(ctx, wave.actor, wave.waveId);
		expect(report.participation.campaigns[0]).toMatchObject({ responses: 5, started: 5, visible: true });
	});

	describe('entered twice is entered once', () => {
		test('one after the other', async () => {
			const wave = await aWave();
			const same = sheet();
			expect(await enter(wave, same)).toEqual({ entered: true });
			expect(await enter(wave, same)).toEqual({ entered: true });
			expect(await stored(wave)).toHaveLength(1);
		});

		test('at the same moment', async () => {
			const wave = await aWave();
			const same = sheet();
			await Promise.all([enter(wave, same), enter(wave, same), enter(wave, same)]);
			expect(await stored(wave)).toHaveLength(1);
		});

		test('the second time when the wave has closed', async () => {
			const wave = await aWave();
			const same = sheet();
			await enter(wave, same);
			await closeWave(ctx, wave.actor, wave.waveId);
			expect(await enter(wave, same)).toEqual({ entered: true });
			await expect(enter(wave, sheet())).rejects.toMatchObject({ code: 'wave-closed' });
			expect(await stored(wave)).toHaveLength(1);
		});
	});

	describe('nothing tells whose sheet it was', () => {
		test('the ledger has a right that nobody was given, used on that day, and nothing else', async () => {
			const wave = await aWave({ units: ['One'] });
			await enter(wave, sheet({ unitId: wave.unitIds[0]! }));
			const rights = await ctx.db
				.selectFrom('invitation')
				.selectAll()
				.where('campaign_id', '=', wave.campaignId)
				.execute();
			expect(rights).toMatchObject([
				{
					kind: 'open',
					unit_id: null,
					name: null,
					email: null,
					created_on: '2026-11-01',
					used_on: '2026-11-01'
				}
			]);
			expect(
				await ctx.db.selectFrom('draft').selectAll().where('campaign_id', '=', wave.campaignId).execute()
			).toEqual([]);
		});

		test('personal links stay unused', async () => {
			const wave = await aWave();
			await anInvitation(ctx.db, wave.campaignId, { name: 'Sara' });
			await enter(wave, sheet());
			const sara = await ctx.db
				.selectFrom('invitation')
				.select('used_on')
				.where('campaign_id', '=', wave.campaignId)
				.where('name', '=', 'Sara')
				.executeTakeFirstOrThrow();
			expect(sara.used_on).toBeNull();
		});

		test('it is written anew with the others at night', async () => {
			const wave = await aWave({ threshold: 3 });
			for (let i = 0; i < 3; i++) await enter(wave, sheet());
			const before = await stored(wave);
			ctx.at(noonOf('2026-11-02'));
			await settleDay(ctx);
			ctx.at(noonOf('2026-11-01'));
			const after = await stored(wave);
			expect(after.every((r) => r.settled)).toBe(true);
			expect(after.map((r) => r.id).filter((id) => before.some((r) => r.id === id))).toEqual([]);
		});
	});

	describe('what cannot be entered, and nothing of it is', () => {
		test.each<[string, Partial<PaperEntry>, unknown]>([
			[
				'a point that the scale does not have',
				{ typed: typedOf({ ...complete, agree: '6' }) },
				[{ item: 'agree', problem: 'out-of-range' }]
			],
			[
				'“don’t know” where it is not offered',
				{ typed: typedOf({ ...complete, likely: '-' }) },
				[{ item: 'likely', problem: 'not-a-number' }]
			],
			[
				'an option that does not exist, and a word for a number, all told at once',
				{ typed: typedOf({ ...complete, trouble: '3', reasons: '1 9', told: 'twelve' }) },
				[
					{ item: 'trouble', problem: 'unknown-option' },
					{ item: 'reasons', problem: 'unknown-option' },
					{ item: 'told', problem: 'not-a-number' }
				]
			],
			[
				'an item of nowhere',
				{ typed: typedOf({ ...complete, other: '1' }) },
				[{ item: 'other', problem: 'unknown-item' }]
			],
			[
				'a text without end',
				{ typed: typedOf({ say: 'x'.repeat(4001) }) },
				[{ item: 'say', problem: 'too-long' }]
			],
			['an empty sheet', { typed: typedOf({ agree: ' ', say: '' }) }, 'empty'],
			['a unit of another client', { unitId: '00000000-0000-4000-8000-000000000000' }, 'unit-unknown']
		])('%s', async (_, more, refused) => {
			const wave = await aWave();
			expect(await enter(wave, sheet(more))).toEqual({ refused });
			expect(await stored(wave)).toEqual([]);
		});

		test.each<[string, Partial<PaperEntry>]>([
			['a language that does not exist', { locale: 'de' }],
			['no token', { token: '' }]
		])('%s', async (_, more) => {
			const wave = await aWave();
			await expect(enter(wave, sheet(more))).rejects.toMatchObject({ code: 'invalid-input' });
		});

		test('a sheet before the first day, and after the last', async () => {
			const early = await aWave({ opensOn: '2026-11-05' });
			await expect(enter(early, sheet())).rejects.toMatchObject({ code: 'wave-not-open-yet' });
			const late = await aWave({ opensOn: '2026-10-01', closesOn: '2026-10-31' });
			await expect(enter(late, sheet())).rejects.toMatchObject({ code: 'wave-closed' });
			expect([...(await stored(early)), ...(await stored(late))]).toEqual([]);
		});
	});

	describe('who may do it', () => {
		const all = (actor: Actor, { waveId, campaignId }: BuiltWave) =>
			Promise.all(
				[
					paperCampaigns(ctx, actor, waveId),
					paperCampaign(ctx, actor, waveId, campaignId),
					enterPaper(ctx, actor, waveId, campaignId, sheet())
				].map((done) => done.then(() => 'done').catch((e: { code: string }) => e.code))
			);

		test.each(['manager', 'auditor'] as const)('no %s, though they may read', async (role) => {
			const wave = await aWave();
			const reader = await aMember(ctx.db, wave.organizationId, role);
			await grantReader(ctx, wave.actor, wave.engagementId, reader.accountId);
			expect(await all(reader, wave)).toEqual(['not-allowed', 'not-allowed', 'not-allowed']);
			expect(await stored(wave)).toEqual([]);
		});

		test('nobody of another organization', async () => {
			const wave = await aWave();
			const stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
			expect(await all(stranger, wave)).toEqual(['not-found', 'not-found', 'not-found']);
			expect(await stored(wave)).toEqual([]);
		});

		test('nobody through a wave of their own', async () => {
			const [mine, other] = [await aWave(), await aWave()];
			await expect(enterPaper(ctx, mine.actor, mine.waveId, other.campaignId, sheet())).rejects.toMatchObject(
				{ code: 'not-found' }
			);
			expect(await stored(other)).toEqual([]);
		});

		test('nobody before the launch', async () => {
			const wave = await aWave({ state: 'draft' });
			expect(await all(wave.actor, wave)).toEqual(['wave-not-open', 'wave-not-open', 'wave-not-open']);
		});
	});

	test('a blank sheet is printed in the language that was asked for', async () => {
		const bytes = new Uint8Array([37]);
		renderPdf.mockResolvedValueOnce(bytes);
		const blank = { title: 'x', campaign: null, pages: [], versions: [] };
		expect(await printPaper(ctx, blank, 'fa')).toBe(bytes);
		expect(renderPdf).toHaveBeenCalledWith({
			kind: 'paper',
			sheet: blank,
			locale: 'fa',
			created: '2026-11-01T08:30:00.000Z'
		});
	});

	test('what is asked on paper is what was frozen', async () => {
		const wave = await aWave();
		const campaign = await paperCampaign(ctx, wave.actor, wave.waveId, wave.campaignId);
		const { campaigns } = await readWave(ctx, wave.actor, wave.waveId);
		expect(campaign.questionnaire.parts.map((p) => p.hash)).toEqual(
			campaigns[0]!.instruments.map((i) => i.hash)
		);
	});
});
