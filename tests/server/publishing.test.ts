import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '../../src/lib/server/actor.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { addFinding, readFindings } from '../../src/lib/server/services/reports/findings.ts';
import { findingsOfWave } from '../../src/lib/server/services/reports/findings-of-wave.ts';
import {
	compareVersions,
	listVersions,
	publishReport,
	readVersion
} from '../../src/lib/server/services/reports/publishing.ts';
import { pdfOf } from '../../src/lib/server/services/reports/report-files.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { readShared, shareReport } from '../../src/lib/server/services/reports/sharing.ts';
import { aContext, anOpenWave, aResponse, type BuiltWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { meanwhile } from '../support/meanwhile.ts';
import { aMember } from '../support/members.ts';

const { renderPdf } = vi.hoisted(() => ({ renderPdf: vi.fn() }));
vi.mock('../../src/lib/server/pdf/render.ts', () => ({ renderPdf }));

interface Job {
	readonly locale: string;
	readonly variant: string;
	readonly report: { readonly participation: { readonly campaigns: readonly { responses: number }[] } };
}
const responsesIn = ({ participation }: Job['report']) => participation.campaigns[0]!.responses;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const own = {
	says: { fa: 'یافتهٔ ما', en: 'Our own finding' },
	does: { fa: 'کاری', en: 'Something' },
	first: { fa: 'گامی', en: 'A step' },
	owner: 'sales',
	effort: 'small',
	serves: 'value'
} as const;

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let consultant: Actor;
	let manager: Actor;

	const answers = async (from: number, count: number) => {
		for (let seed = from; seed < from + count; seed++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, i) => 1 + ((i * 7 + seed * 3) % 5)),
				unitId: wave.unitIds[seed % 2]!
			});
	};
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		renderPdf.mockReset();
		renderPdf.mockImplementation(async ({ locale, variant, report }: Job) =>
			new TextEncoder().encode(`%PDF ${locale} ${variant} ${responsesIn(report)}`)
		);
		wave = await anOpenWave(ctx.db, { units: ['One', 'Two'], population: 40 });
		consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		manager = await aMember(ctx.db, wave.organizationId, 'manager');
		await grantReader(ctx, consultant, wave.engagementId, manager.accountId);
		await answers(0, 10);
	});
	const publish = () => publishReport(ctx, consultant, wave.waveId);
	const read = (actor: Actor) => readReport(ctx, actor, wave.waveId);

	test('a version stays what it is for managers and links, whatever is answered after it', async () => {
		const early = await shareReport(ctx, consultant, wave.waveId, 7);
		expect(await publish()).toBe(1);
		await answers(10, 8);
		expect(responsesIn((await read(consultant)).report)).toBe(18);
		for (const readable of [await read(manager), await readShared(ctx, early)]) {
			expect(responsesIn(readable.report)).toBe(10);
			expect(readable.published?.number).toBe(1);
			expect(Object.keys(readable.instruments).length).toBeGreaterThan(0);
		}
		expect(text(await pdfOf(ctx, await read(manager), 'fa'))).toBe('%PDF fa full 10');
		expect(text(await pdfOf(ctx, await read(consultant), 'fa'))).toBe('%PDF fa full 18');

		expect(await publish()).toBe(2);
		expect(responsesIn((await readShared(ctx, early)).report)).toBe(18);
		expect(text(await pdfOf(ctx, await readVersion(ctx, consultant, wave.waveId, 1), 'en'))).toBe(
			'%PDF en full 10'
		);
	});

	test('as long as nothing is published, managers and links see the newest state', async () => {
		const link = await shareReport(ctx, consultant, wave.waveId, 7);
		await answers(10, 5);
		expect(responsesIn((await readShared(ctx, link)).report)).toBe(15);
		expect(responsesIn((await read(manager)).report)).toBe(15);
	});

	test('findings are frozen as they were edited', async () => {
		await addFinding(ctx, consultant, wave.waveId, own);
		await publish();
		await addFinding(ctx, consultant, wave.waveId, { ...own, says: { fa: 'دومی', en: 'A second one' } });
		const said = async (actor: Actor) =>
			(await readFindings(ctx, actor, wave.waveId)).findings.published.map((f) => f.says.en);
		expect(await said(manager)).toContain('Our own finding');
		expect(await said(manager)).not.toContain('A second one');
		expect(await said(consultant)).toContain('A second one');
		const { others } = await findingsOfWave(ctx.db, await read(manager));
		expect(others).toEqual([]);

		await publish();
		const { difference } = await compareVersions(ctx, consultant, wave.waveId, 1, 2);
		expect(difference.added.map((f) => f.says.en)).toEqual(['A second one']);
		expect(difference.figures).toEqual([]);
		expect(difference.groups).toEqual([]);
	});

	test('versions are listed with date, number and who published them', async () => {
		await publish();
		await answers(10, 6);
		await publish();
		const versions = await listVersions(ctx, manager, wave.waveId);
		expect(versions.map((v) => [v.number, v.by])).toEqual([
			[2, 'A consultant'],
			[1, 'A consultant']
		]);
		expect(versions[0]!.publishedAt).toEqual(ctx.now());
		expect(versions[0]!.datasetHash).not.toBe(versions[1]!.datasetHash);
	});

	test('what says the same again is not published', async () => {
		await publish();
		await expect(publish()).rejects.toMatchObject({ code: 'report-unchanged' });
		expect(await listVersions(ctx, consultant, wave.waveId)).toHaveLength(1);
	});

	test('two who publish at the same time make one version', async () => {
		const both = await Promise.allSettled([publish(), publish()]);
		expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(await listVersions(ctx, consultant, wave.waveId)).toHaveLength(1);
	});

	test('the database refuses to change what was published', async () => {
		await publish();
		const changes = [
			ctx.db.updateTable('publication').set({ findings: '[]' }).where('wave_id', '=', wave.waveId),
			ctx.db.updateTable('publication_file').set({ bytes: Buffer.from('x') }),
			ctx.db.updateTable('report').set({ body: '{}' }).where('wave_id', '=', wave.waveId)
		];
		for (const change of changes) await expect(change.execute()).rejects.toMatchObject({ code: '23001' });
	});

	test('a version goes with its wave, and outlives the account that published it', async () => {
		await publish();
		await ctx.db.deleteFrom('account').where('id', '=', consultant.accountId).execute();
		const owner = await aMember(ctx.db, wave.organizationId, 'owner');
		expect((await listVersions(ctx, owner, wave.waveId))[0]!.by).toBeNull();
		await ctx.db.deleteFrom('wave').where('id', '=', wave.waveId).execute();
		const left = await ctx.db
			.selectFrom('publication')
			.where('wave_id', '=', wave.waveId)
			.selectAll()
			.execute();
		expect(left).toEqual([]);
	});

	test('a wave that is deleted while its report is drawn is not found', async () => {
		const deleting = meanwhile(ctx, () => ctx.db.deleteFrom('wave').where('id', '=', wave.waveId).execute());
		await expect(publishReport(deleting, consultant, wave.waveId)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('what cannot be drawn is not published, and what cannot be stored leaves no half file', async () => {
		renderPdf.mockImplementationOnce(async () => new TextEncoder().encode('%PDF'));
		renderPdf.mockRejectedValueOnce(new Error('no paper'));
		await expect(publish()).rejects.toThrow('no paper');
		expect(await listVersions(ctx, consultant, wave.waveId)).toEqual([]);

		const full = Object.assign(new Error('No space left on device'), { code: '53100' });
		const { transaction } = ctx.db;
		const failing = vi.spyOn(ctx.db, 'transaction').mockImplementationOnce(() => {
			const made = transaction.call(ctx.db);
			return Object.assign(Object.create(made) as typeof made, {
				execute: (work: Parameters<typeof made.execute>[0]) =>
					made.execute(async (db) => {
						await work(db);
						throw full;
					})
			});
		});
		await expect(publish()).rejects.toBe(full);
		failing.mockRestore();
		expect(await listVersions(ctx, consultant, wave.waveId)).toEqual([]);
		expect(await publish()).toBe(1);
	});

	test('while an answer comes in between, a download is of one version, whole', async () => {
		await publish();
		const readable = await read(manager);
		let release = () => {};
		renderPdf.mockImplementationOnce(
			({ report }: Job) =>
				new Promise((resolve) => {
					release = () => resolve(new TextEncoder().encode(`%PDF poster ${responsesIn(report)}`));
				})
		);
		const download = pdfOf(ctx, readable, 'fa', 'poster');
		await vi.waitFor(() => expect(renderPdf).toHaveBeenCalledTimes(3));
		await answers(10, 7);
		await read(consultant);
		release();
		expect(text(await download)).toBe('%PDF poster 10');
		expect(text(await pdfOf(ctx, readable, 'fa', 'poster'))).toBe('%PDF poster 10');
	});

	test('a difference that a few new answers alone have made is withheld', async () => {
		await publish();
		await answers(10, 2);
		await publish();
		const { difference } = await compareVersions(ctx, consultant, wave.waveId, 1, 2);
		expect(difference.groups).toEqual([{ audience: 'employee', before: 10, after: 12 }]);
		expect(difference.withheld).toEqual(['staff']);
		expect(difference.figures).toEqual([]);
	});

	test('only those who work on the engagement publish and look at older versions', async () => {
		await publish();
		const notAllowed = { code: 'not-allowed' };
		await expect(publishReport(ctx, manager, wave.waveId)).rejects.toMatchObject(notAllowed);
		await expect(readVersion(ctx, manager, wave.waveId, 1)).rejects.toMatchObject(notAllowed);
		const elsewhere = await anOpenWave(ctx.db, {});
		const stranger = await aMember(ctx.db, elsewhere.organizationId, 'owner');
		const notFound = { code: 'not-found' };
		await expect(publishReport(ctx, stranger, wave.waveId)).rejects.toMatchObject(notFound);
		await expect(listVersions(ctx, stranger, wave.waveId)).rejects.toMatchObject(notFound);
		await expect(readVersion(ctx, stranger, wave.waveId, 1)).rejects.toMatchObject(notFound);
		await expect(readVersion(ctx, consultant, wave.waveId, 9)).rejects.toMatchObject(notFound);
		await expect(compareVersions(ctx, stranger, wave.waveId, 1, 1)).rejects.toMatchObject(notFound);
	});

	test('a wave in which too few answered is not published', async () => {
		const empty = await anOpenWave(ctx.db, { engagementId: wave.engagementId });
		await expect(publishReport(ctx, consultant, empty.waveId)).rejects.toMatchObject({
			code: 'report-empty'
		});
	});

	test('each variant is drawn once and kept beside the others', async () => {
		const readable = await read(consultant);
		for (const variant of ['poster', 'full', 'poster', 'executive', 'full'] as const)
			expect(text(await pdfOf(ctx, readable, 'en', variant))).toBe(`%PDF en ${variant} 10`);
		expect(renderPdf).toHaveBeenCalledTimes(3);
	});
});
