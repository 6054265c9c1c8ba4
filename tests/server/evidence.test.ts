import { beforeAll, describe, expect, test, vi } from 'vitest';
import { isAvailable, isUnavailable } from '../../src/lib/domain/available.ts';
import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import type { OrientationScores } from '../../src/lib/domain/orientation-audit.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { longestNote, readAudit, saveAudit } from '../../src/lib/server/services/reports/evidence.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import { aContext, anOpenWave, anOrganization, aResponse, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf: vi.fn() }));

const items = findInstrument('nwankwo')!.items.map((i) => i.code);

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	/** Six raters, all of whom claim the second pole everywhere. */
	async function anAudit(instrument = 'nwankwo') {
		const wave = await anOpenWave(ctx.db, {
			audience: 'rater',
			instruments: [{ instrument, form: 'full' }]
		});
		for (let i = 0; i < 6; i++)
			await aResponse(ctx.db, wave.campaignId, { answers: wave.questionnaire.slots.map(() => 5) });
		const consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		const auditor = await aMember(ctx.db, wave.organizationId, 'auditor');
		await grantReader(ctx, consultant, wave.engagementId, auditor.accountId);
		return { ...wave, consultant, auditor };
	}
	const orientation = async (actor: Actor, waveId: string): Promise<OrientationScores> => {
		const { report } = await readReport(ctx, actor, waveId);
		if (!isAvailable(report.orientation)) throw new Error('no audit');
		return report.orientation;
	};
	const entry = (item: string, level: 'none' | 'partly' | 'fully' | null, note = '') => ({
		item,
		level,
		note
	});

	test('an auditor finds every claim of the audit under its dimension, unjudged', async () => {
		const { auditor, waveId } = await anAudit();
		const dimensions = await readAudit(ctx, auditor, waveId);
		expect(dimensions.map((d) => d.code)).toEqual([
			'definition',
			'sensitivity',
			'measurement',
			'implementation'
		]);
		expect(dimensions.flatMap((d) => d.items.map((i) => i.code))).toEqual(items);
		expect(dimensions[0]!.help?.en).toContain('Evidence:');
		expect(dimensions.flatMap((d) => d.items).every((i) => i.level === null && i.note === '')).toBe(true);
	});

	test('what was found is kept with its note and with who found it', async () => {
		const { auditor, waveId } = await anAudit();
		await saveAudit(ctx, auditor, waveId, [
			entry('nwd-01', 'partly', ' یک سند،\r\nبدون تاریخ '),
			entry('nwd-02', 'none')
		]);
		const [definition] = await readAudit(ctx, auditor, waveId);
		expect(definition!.items.slice(0, 3)).toMatchObject([
			{ level: 'partly', note: 'یک سند،\nبدون تاریخ', savedBy: auditor.name },
			{ level: 'none', note: '' },
			{ level: null, savedAt: null }
		]);
	});

	test('it can be changed, and taken back', async () => {
		const { auditor, consultant, waveId } = await anAudit();
		await saveAudit(ctx, auditor, waveId, [entry('nwd-01', 'none', 'x'), entry('nwd-02', 'fully')]);
		await saveAudit(ctx, consultant, waveId, [entry('nwd-01', 'fully'), entry('nwd-02', null)]);
		const [definition] = await readAudit(ctx, auditor, waveId);
		expect(definition!.items.slice(0, 2)).toMatchObject([
			{ level: 'fully', note: '', savedBy: consultant.name },
			{ level: null, savedAt: null }
		]);
	});

	describe('in the report', () => {
		test('the claim stands alone until somebody looked behind it', async () => {
			const { auditor, waveId } = await anAudit();
			const { dimensions } = await orientation(auditor, waveId);
			expect(dimensions.every((d) => isUnavailable(d.evidenced) && isUnavailable(d.sloganGap))).toBe(true);
		});

		test('evidence stands beside the claim, and the distance between the two', async () => {
			const { auditor, consultant, waveId } = await anAudit();
			await orientation(consultant, waveId);
			await saveAudit(ctx, auditor, waveId, [
				entry('nwd-01', 'none'),
				entry('nwd-02', 'partly'),
				entry('nwd-03', 'fully'),
				entry('nws-01', 'fully'),
				// A note alone judges nothing.
				entry('nwm-01', null, 'asked for the plan')
			]);
			const { dimensions } = await orientation(consultant, waveId);
			expect(dimensions.map((d) => [d.evidenced, d.sloganGap])).toMatchObject([
				[(40 + 70 + 100) / 3, 100 - (40 + 70 + 100) / 3],
				[100, 0],
				[{ unavailable: 'not-asked' }, { unavailable: 'not-asked' }],
				[{ unavailable: 'not-asked' }, { unavailable: 'not-asked' }]
			]);
		});

		test('evidence that comes after the wave was closed is in it too', async () => {
			const { consultant, waveId } = await anAudit();
			await closeWave(ctx, consultant, waveId);
			const before = await orientation(consultant, waveId);
			await saveAudit(ctx, consultant, waveId, [entry('nwi-05', 'none')]);
			const after = await orientation(consultant, waveId);
			expect(isAvailable(before.dimensions[3]!.evidenced)).toBe(false);
			expect(after.dimensions[3]!.evidenced).toBe(40);
		});

		test('each wave has its own', async () => {
			const first = await anAudit();
			const second = await anOpenWave(ctx.db, {
				engagementId: first.engagementId,
				audience: 'rater',
				instruments: [{ instrument: 'nwankwo', form: 'full' }]
			});
			await saveAudit(ctx, first.auditor, first.waveId, [entry('nwd-01', 'none')]);
			const [definition] = await readAudit(ctx, first.auditor, second.waveId);
			expect(definition!.items[0]).toMatchObject({ level: null });
		});
	});

	describe('what is not accepted leaves everything as it was', () => {
		test.each<[string, Parameters<typeof saveAudit>[3], Record<string, string>]>([
			['an item of another questionnaire', [entry('kcf-01', 'none')], { 'kcf-01': 'choice' }],
			['a level that does not exist', [entry('nwd-02', 'mostly' as 'fully')], { 'nwd-02': 'choice' }],
			['a note without end', [entry('nwd-02', 'none', 'x'.repeat(longestNote + 1))], { 'nwd-02': 'too-long' }]
		])('%s', async (_, wrong, details) => {
			const { auditor, waveId } = await anAudit();
			await expect(
				saveAudit(ctx, auditor, waveId, [entry('nwd-01', 'fully'), ...wrong])
			).rejects.toMatchObject({ code: 'invalid-input', details });
			const [definition] = await readAudit(ctx, auditor, waveId);
			expect(definition!.items[0]).toMatchObject({ level: null });
		});
	});

	describe('who may look behind the claims', () => {
		const both = async (actor: Actor, waveId: string) => [
			await readAudit(ctx, actor, waveId).catch((e: { code: string }) => e.code),
			await saveAudit(ctx, actor, waveId, [entry('nwd-01', 'none')]).catch((e: { code: string }) => e.code)
		];

		test('not a manager, though they read the report', async () => {
			const { consultant, organizationId, engagementId, waveId } = await anAudit();
			const manager = await aMember(ctx.db, organizationId, 'manager');
			await grantReader(ctx, consultant, engagementId, manager.accountId);
			expect(await both(manager, waveId)).toEqual(['not-allowed', 'not-allowed']);
		});

		test('not an auditor to whom the engagement was not opened', async () => {
			const { organizationId, waveId } = await anAudit();
			expect(await both(await aMember(ctx.db, organizationId, 'auditor'), waveId)).toEqual([
				'not-found',
				'not-found'
			]);
		});

		test.each(['owner', 'consultant', 'auditor'] as const)(
			'not an %s of another organization',
			async (role) => {
				const { waveId } = await anAudit();
				const stranger = await aMember(ctx.db, await anOrganization(ctx.db), role);
				expect(await both(stranger, waveId)).toEqual(['not-found', 'not-found']);
			}
		);

		test('nobody where no audit is asked', async () => {
			const { consultant, waveId } = await anAudit('csf');
			expect(await both(consultant, waveId)).toEqual(['not-found', 'not-found']);
		});

		test('nobody before the launch', async () => {
			const wave = await anOpenWave(ctx.db, {
				state: 'draft',
				instruments: [{ instrument: 'nwankwo', form: 'full' }]
			});
			const consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
			expect(await both(consultant, wave.waveId)).toEqual(['wave-not-open', 'wave-not-open']);
		});
	});
});
