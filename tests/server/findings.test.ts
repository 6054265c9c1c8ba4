import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FindingWords } from '../../src/lib/domain/findings/rule.ts';
import type { ReportJob } from '../../src/lib/server/pdf/build.ts';
import {
	addFinding,
	longestFinding,
	moveFinding,
	readFindings,
	restoreAll,
	restoreFinding,
	rewordFinding,
	showFinding,
	writtenWords
} from '../../src/lib/server/services/reports/findings.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { aContext, anOpenWave, aResponse, type TestContext } from '../support/builders.ts';
import { seenOf } from '../../src/lib/server/seen.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

const words = (text: string, more: Partial<FindingWords> = {}): FindingWords => ({
	says: { fa: text, en: text },
	does: { fa: 'چنین کنید.', en: 'Do so.' },
	first: { fa: 'از این آغاز کنید.', en: 'Begin here.' },
	owner: 'sales',
	effort: 'small',
	serves: 'profit',
	...more
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(() => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async () => new Uint8Array([1]));
	});

	/** Twelve employees who rate everything low, a little apart. */
	async function aLowWave() {
		const wave = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
		const answer = async (i: number) =>
			aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map(({ item }, s) => {
					const low = 1 + ((i + s) % 2);
					return item.reverseKeyed ? 6 - low : low;
				})
			});
		for (let i = 0; i < 12; i++) await answer(i);
		const consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		const keys = async () =>
			(await readFindings(ctx, consultant, wave.waveId)).findings.published.map((f) => f.key);
		return { ...wave, consultant, keys, answer };
	}

	describe('findings of a wave', () => {
		test('are those that its figures carry, each with its numbers', async () => {
			const { consultant, waveId } = await aLowWave();
			const { findings } = await readFindings(ctx, consultant, waveId);
			expect(findings.published.length).toBeGreaterThan(0);
			expect(findings.published.every((f) => f.figures.length > 0 && f.figures[0]!.n === 12)).toBe(true);
			expect(findings.resting).toEqual([]);
		});

		test('edits survive new answers and a rebuilt report, and the original can be put back', async () => {
			const { consultant, waveId, answer, keys } = await aLowWave();
			const [first, second] = (await keys()) as [string, string];
			const before = (await readFindings(ctx, consultant, waveId)).findings.published[0]!;
			await rewordFinding(ctx, consultant, waveId, first, words('به زبان خود ما.'));
			await moveFinding(ctx, consultant, waveId, first, 1);
			const hash = (await readReport(ctx, consultant, waveId)).report.datasetHash;
			await answer(1);
			const after = await readFindings(ctx, consultant, waveId);
			expect(after.report.datasetHash).not.toBe(hash);
			expect(after.findings.published.slice(0, 2).map((f) => f.key)).toEqual([second, first]);
			expect(after.findings.published[1]).toMatchObject({ edited: true, says: { fa: 'به زبان خود ما.' } });
			expect(after.findings.published[1]!.figures[0]!.n).toBe(13);
			await restoreFinding(ctx, consultant, waveId, first);
			const back = (await readFindings(ctx, consultant, waveId)).findings.published.find(
				(f) => f.key === first
			)!;
			expect(back).toMatchObject({ edited: false, says: before.says });
		});

		test('are left out, printed again, and all put back but what the consultant wrote', async () => {
			const { consultant, waveId, keys } = await aLowWave();
			const original = await keys();
			const [first] = original as [string];
			await showFinding(ctx, consultant, waveId, first, false);
			expect(await keys()).not.toContain(first);
			const { others } = (await readFindings(ctx, consultant, waveId)).findings;
			expect(others.map((f) => f.key)).toContain(first);
			await showFinding(ctx, consultant, waveId, first, true);
			expect(await keys()).toContain(first);
			const own = await addFinding(ctx, consultant, waveId, words('از مصاحبه‌ها.'));
			await moveFinding(ctx, consultant, waveId, own, -1);
			await restoreAll(ctx, consultant, waveId);
			expect((await keys()).filter((key) => key !== own)).toEqual(original);
			expect(await keys()).toContain(own);
			await restoreFinding(ctx, consultant, waveId, own);
			expect(await keys()).toEqual(original);
		});

		test('one language stands for both; nothing is kept of what cannot be', async () => {
			const { consultant, waveId, keys } = await aLowWave();
			const key = await addFinding(
				ctx,
				consultant,
				waveId,
				words('', { says: { fa: ' فقط\nفارسی\u0000 ', en: '' } })
			);
			const { findings } = await readFindings(ctx, consultant, waveId);
			expect(findings.published.find((f) => f.key === key)!.says).toEqual({
				fa: 'فقط فارسی',
				en: 'فقط فارسی'
			});
			const before = await keys();
			for (const [bad, issue] of [
				[words(''), { says: 'empty' }],
				[words('x'.repeat(longestFinding + 1)), { says: 'too-long' }],
				[words('x', { owner: 'king' as FindingWords['owner'] }), { owner: 'choice' }]
			] as const)
				await expect(addFinding(ctx, consultant, waveId, bad)).rejects.toMatchObject({
					code: 'invalid-input',
					details: issue
				});
			expect(await keys()).toEqual(before);
			await expect(rewordFinding(ctx, consultant, waveId, 'no.such.rule', words('x'))).rejects.toMatchObject({
				code: 'not-found'
			});
			await expect(moveFinding(ctx, consultant, waveId, 'no.such.rule', 1)).rejects.toMatchObject({
				code: 'not-found'
			});
		});

		test('of two who put a finding in other words nobody takes back unawares what the other one wrote', async () => {
			const { consultant, waveId, answer, keys } = await aLowWave();
			const [key] = (await keys()) as [string];
			const shown = async () =>
				seenOf(
					writtenWords(
						(await readFindings(ctx, consultant, waveId)).findings.published.find((f) => f.key === key)!
					)
				);
			const seen = await shown();
			// New answers may change what the rule says: that is nobody's writing.
			await answer(1);
			await rewordFinding(ctx, consultant, waveId, key, words('نخست.'), seen);
			await rewordFinding(ctx, consultant, waveId, key, words('نخست.'), seen);
			const now = await shown();
			await expect(rewordFinding(ctx, consultant, waveId, key, words('دوم.'), seen)).rejects.toMatchObject({
				code: 'changed-meanwhile',
				details: { seen: now }
			});
			const { findings } = await readFindings(ctx, consultant, waveId);
			expect(findings.published.find((f) => f.key === key)?.says.fa).toBe('نخست.');
		});

		test('a new edit is printed on a new file; without one the file is kept', async () => {
			const { consultant, waveId, keys } = await aLowWave();
			const readable = () => readReport(ctx, consultant, waveId);
			const printed = () => (renderPdf.mock.lastCall![0] as ReportJob).findings!;
			await pdfOf(ctx, await readable(), 'fa');
			await pdfOf(ctx, await readable(), 'fa');
			expect(renderPdf).toHaveBeenCalledTimes(1);
			expect(printed().map((f) => f.key)).toEqual(await keys());
			await rewordFinding(ctx, consultant, waveId, (await keys())[0]!, words('به زبان خود ما.'));
			await pdfOf(ctx, await readable(), 'fa');
			expect(renderPdf).toHaveBeenCalledTimes(2);
			expect(printed()[0]!.says.fa).toBe('به زبان خود ما.');
			const files = await ctx.db
				.selectFrom('report_file')
				.innerJoin('report', 'report.id', 'report_file.report_id')
				.where('wave_id', '=', waveId)
				.select('edition')
				.execute();
			expect(files).toHaveLength(1);
		});
	});

	test('each change is told in the audit log, a refused one is not', async () => {
		const { consultant, waveId, keys } = await aLowWave();
		await showFinding(ctx, consultant, waveId, (await keys())[0]!, false);
		await expect(addFinding(ctx, consultant, waveId, words(''))).rejects.toThrow();
		const entries = await ctx.db
			.selectFrom('audit_entry')
			.where('action', '=', 'finding.changed')
			.where('object_id', '=', waveId)
			.select('account_id')
			.execute();
		expect(entries).toEqual([{ account_id: consultant.accountId }]);
	});

	describe('who may change them', () => {
		const changes = (actor: Parameters<typeof addFinding>[1], waveId: string, key: string) => [
			() => addFinding(ctx, actor, waveId, words('x')),
			() => rewordFinding(ctx, actor, waveId, key, words('x')),
			() => showFinding(ctx, actor, waveId, key, false),
			() => moveFinding(ctx, actor, waveId, key, 1),
			() => restoreFinding(ctx, actor, waveId, key),
			() => restoreAll(ctx, actor, waveId)
		];

		test.each(['manager', 'auditor'] as const)('a %s reads them and changes nothing', async (role) => {
			const { consultant, waveId, engagementId, organizationId, keys } = await aLowWave();
			const reader = await aMember(ctx.db, organizationId, role);
			await grantReader(ctx, consultant, engagementId, reader.accountId);
			const before = await keys();
			expect((await readFindings(ctx, reader, waveId)).findings.published.map((f) => f.key)).toEqual(before);
			for (const change of changes(reader, waveId, before[0]!))
				await expect(change()).rejects.toMatchObject({ code: 'not-allowed' });
			expect(await keys()).toEqual(before);
		});

		test('nobody of another organization finds the wave at all', async () => {
			const { waveId, keys } = await aLowWave();
			const stranger = (await aLowWave()).consultant;
			const before = await keys();
			await expect(readFindings(ctx, stranger, waveId)).rejects.toMatchObject({ code: 'not-found' });
			for (const change of changes(stranger, waveId, before[0]!))
				await expect(change()).rejects.toMatchObject({ code: 'not-found' });
			expect(await keys()).toEqual(before);
		});
	});
});
