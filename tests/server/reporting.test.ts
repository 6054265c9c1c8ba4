import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import { contentHash } from '../../src/lib/domain/hash.ts';
import type { Report } from '../../src/lib/domain/report.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { readEngagement, saveEngagement } from '../../src/lib/server/services/engagements.ts';
import { keptPromises } from '../../src/lib/server/services/reports/kept-promises.ts';
import { newestReport } from '../../src/lib/server/services/reports/newest-report.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import {
	aContext,
	anOpenWave,
	aResponse,
	noonOf,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

describe('kept promises', () => {
	test('those who ask at the same time share the work; later ones get the outcome as their last', async () => {
		const kept = keptPromises<number>(2);
		const work = vi.fn(async (last: number | undefined) => (last ?? 0) + 1);
		expect(await Promise.all([kept.next('a', work), kept.next('a', work)])).toEqual([1, 1]);
		expect(await kept.next('a', work)).toBe(2);
		expect(work).toHaveBeenCalledTimes(2);
	});

	test('a failure is told to all who wait, and tried again by the next', async () => {
		const kept = keptPromises<string>(2);
		const failing = () => Promise.reject(new Error('no'));
		const both = await Promise.allSettled([kept.next('a', failing), kept.next('a', failing)]);
		expect(both.map((b) => b.status)).toEqual(['rejected', 'rejected']);
		expect(await kept.next('a', async () => 'yes')).toBe('yes');
	});

	test('only the outcomes that were asked for last are kept', async () => {
		const kept = keptPromises<string>(2);
		for (const key of ['a', 'b', 'a', 'c']) await kept.next(key, async () => key);
		const lasts: Record<string, string | undefined> = {};
		for (const key of ['a', 'b'])
			await kept.next(key, async (last) => {
				lasts[key] = last;
				return key;
			});
		expect(lasts).toEqual({ a: 'a', b: undefined });
	});
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(() => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async ({ locale }: { locale: string }) =>
			new TextEncoder().encode(`%PDF ${locale}`)
		);
	});

	async function aWave(responses: number): Promise<BuiltWave & { actor: Actor }> {
		const wave = await anOpenWave(ctx.db, { units: ['One', 'Two'], population: 40 });
		for (let i = 0; i < responses; i++) await anAnswer(wave, i);
		return { ...wave, actor: await aMember(ctx.db, wave.organizationId, 'consultant') };
	}
	const anAnswer = (wave: BuiltWave, seed: number) =>
		aResponse(ctx.db, wave.campaignId, {
			answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5)),
			unitId: wave.unitIds[seed % 2]!
		});
	const responsesIn = ({ participation }: Report) => participation.campaigns[0]!.responses;
	const storedOf = (waveId: string) =>
		ctx.db.selectFrom('report').selectAll().where('wave_id', '=', waveId).execute();

	test('a report follows the answers as they come in', async () => {
		const wave = await aWave(10);
		const first = await readReport(ctx, wave.actor, wave.waveId);
		expect(responsesIn(first.report)).toBe(10);
		expect(isAvailable(first.report.readiness)).toBe(true);
		await anAnswer(wave, 11);
		expect(responsesIn((await readReport(ctx, wave.actor, wave.waveId)).report)).toBe(11);
	});

	test('without a new answer the very same report is read again', async () => {
		const wave = await aWave(6);
		const first = await readReport(ctx, wave.actor, wave.waveId);
		ctx.at('2026-11-02T10:00:00Z');
		expect(await readReport(ctx, wave.actor, wave.waveId)).toBe(first);
		ctx.at(noonOf('2026-11-01'));
	});

	test('first requests at the same time share one build', async () => {
		const wave = await aWave(6);
		const all = await Promise.all([1, 2, 3].map(() => readReport(ctx, wave.actor, wave.waveId)));
		expect(all[1]).toBe(all[0]);
		expect(all[2]).toBe(all[0]);
	});

	test('a corrected name appears in the report', async () => {
		const wave = await aWave(6);
		await readReport(ctx, wave.actor, wave.waveId);
		const { units } = await readEngagement(ctx, wave.actor, wave.engagementId);
		await saveEngagement(ctx, wave.actor, wave.engagementId, {
			client: { fa: 'نام درست', en: 'Right name' },
			industry: 'banking',
			defaultLocale: 'fa',
			units: units.map((u) => ({ ...u, name: { fa: u.name.fa, en: `${u.name.en} renamed` } })),
			targets: { org: 80 }
		});
		const { report } = await readReport(ctx, wave.actor, wave.waveId);
		expect(report.subject.client.en).toBe('Right name');
		expect(report.subject.industry?.fa).toBe('بانکداری');
		expect(report.participation.units.map((u) => u.title.en)).toEqual(['One renamed', 'Two renamed']);
		const factors = isAvailable(report.readiness) ? report.readiness.factors : [];
		expect(factors.find((f) => f.code === 'org')?.target).toBe(80);
	});

	test('a closed wave keeps its report: what is read is what was stored, also by a new process', async () => {
		const wave = await aWave(8);
		await closeWave(ctx, wave.actor, wave.waveId);
		const { report } = await readReport(ctx, wave.actor, wave.waveId);
		const [stored, ...others] = await storedOf(wave.waveId);
		expect(others).toEqual([]);
		expect(stored!.body).toEqual(report);
		expect(stored!.dataset_hash).toBe(report.datasetHash);

		const later = { ...ctx, db: ctx.db.withTables(), now: () => new Date('2027-01-01T00:00:00Z') };
		const again = await newestReport(later, wave.waveId);
		expect(again.report).toEqual(report);
		expect(await storedOf(wave.waveId)).toHaveLength(1);
	});

	test('the second wave says what it is compared with', async () => {
		const first = await aWave(8);
		await closeWave(ctx, first.actor, first.waveId);
		const second = await anOpenWave(ctx.db, { engagementId: first.engagementId, population: 40 });
		for (let i = 0; i < 8; i++) await anAnswer({ ...second, unitIds: first.unitIds }, i + 2);
		const before = (await readReport(ctx, first.actor, first.waveId)).report;
		const { change } = (await readReport(ctx, first.actor, second.waveId)).report;
		expect(isAvailable(change) && change.previous).toEqual({
			wave: 1,
			datasetHash: before.datasetHash,
			builtAt: before.builtAt
		});
	});

	describe('the PDF', () => {
		test('is drawn once per language, from the report that is kept', async () => {
			const wave = await aWave(6);
			const readable = await readReport(ctx, wave.actor, wave.waveId);
			const [a, b] = await Promise.all([pdfOf(ctx, readable, 'fa'), pdfOf(ctx, readable, 'fa')]);
			const c = await pdfOf(ctx, readable, 'fa');
			expect(renderPdf).toHaveBeenCalledTimes(1);
			for (const bytes of [a, b, c]) expect(new TextDecoder().decode(bytes)).toBe('%PDF fa');
			const [job] = renderPdf.mock.calls[0] as [{ report: Report }];
			const [stored] = await storedOf(wave.waveId);
			expect(contentHash(job.report)).toBe(contentHash(stored!.body));
			expect(new TextDecoder().decode(await pdfOf(ctx, readable, 'en'))).toBe('%PDF en');
		});

		test('is drawn anew when answers have come in, and the old file goes', async () => {
			const wave = await aWave(6);
			await pdfOf(ctx, await readReport(ctx, wave.actor, wave.waveId), 'fa');
			await anAnswer(wave, 7);
			await pdfOf(ctx, await readReport(ctx, wave.actor, wave.waveId), 'fa');
			expect(renderPdf).toHaveBeenCalledTimes(2);
			const files = await ctx.db
				.selectFrom('report_file')
				.innerJoin('report', 'report.id', 'report_file.report_id')
				.where('wave_id', '=', wave.waveId)
				.select('report_id')
				.execute();
			expect(files).toHaveLength(1);
		});

		test('of a report whose row has gone is stored with a new one', async () => {
			const wave = await aWave(6);
			const readable = await readReport(ctx, wave.actor, wave.waveId);
			await pdfOf(ctx, readable, 'fa');
			await ctx.db.deleteFrom('report').where('wave_id', '=', wave.waveId).execute();
			await pdfOf(ctx, readable, 'fa');
			expect(renderPdf).toHaveBeenCalledTimes(2);
			expect(await storedOf(wave.waveId)).toHaveLength(1);
		});

		test('is stored as it comes: it is compressed already', async () => {
			const { rows } = await sql<{ place: string; storage: string }>`
				select attrelid::regclass::text as place, attstorage as storage from pg_attribute
				where attname = 'bytes' and attrelid in ('report_file'::regclass, 'publication_file'::regclass)
				order by 1`.execute(ctx.db);
			expect(rows).toEqual([
				{ place: 'publication_file', storage: 'e' },
				{ place: 'report_file', storage: 'e' }
			]);
		});

		test('that cannot be drawn is tried again, not remembered', async () => {
			const wave = await aWave(6);
			const readable = await readReport(ctx, wave.actor, wave.waveId);
			renderPdf.mockRejectedValueOnce(new Error('no paper'));
			await expect(pdfOf(ctx, readable, 'fa')).rejects.toThrow('no paper');
			expect(new TextDecoder().decode(await pdfOf(ctx, readable, 'fa'))).toBe('%PDF fa');
		});
	});
});
