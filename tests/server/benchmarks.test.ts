import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isAvailable } from '../../src/lib/domain/available.ts';
import { largestBenchmark, parseBenchmark } from '../../src/lib/domain/benchmarks/benchmark-file.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import {
	acceptKey,
	benchmarksOfWave,
	canExport,
	deleteBenchmark,
	exportIndustryFile,
	importIndustryFile,
	readBenchmarks,
	withdrawKey
} from '../../src/lib/server/services/reports/benchmarks.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { grantReader } from '../../src/lib/server/services/engagements.ts';
import { benchmarkRows } from '../../src/lib/ui/report/benchmark-view.ts';
import { newSigningKey, isSignedBy, signText } from '../../src/lib/server/signing.ts';
import {
	aContext,
	anEngagement,
	anOpenWave,
	aResponse,
	type BuiltWave,
	type TestContext
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';
import { refusal } from '../support/people.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a signature holds for its text and key alone, and nonsense is no signature', () => {
	const [own, other] = [newSigningKey(), newSigningKey()];
	const signature = signText(own.privateKey, 'text');
	expect(isSignedBy(own.publicKey, 'text', signature)).toBe(true);
	expect(isSignedBy(own.publicKey, 'Text', signature)).toBe(false);
	expect(isSignedBy(other.publicKey, 'text', signature)).toBe(false);
	expect(isSignedBy('nonsense', 'text', 'nonsense')).toBe(false);
});

onBothEngines((open) => {
	let ctx: TestContext;
	let wave: BuiltWave;
	let owner: Actor;
	let hash: string;
	beforeAll(async () => {
		ctx = aContext(await open());
	});
	beforeEach(async () => {
		wave = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }], client: 'Ours' });
		await ctx.db
			.updateTable('engagement')
			.set({ industry: 'banking' })
			.where('id', '=', wave.engagementId)
			.execute();
		owner = await aMember(ctx.db, wave.organizationId, 'owner');
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((_, s) => 1 + ((i + s) % 5))
			});
		const { readiness } = (await readReport(ctx, owner, wave.waveId)).report;
		hash = isAvailable(readiness) ? readiness.instrument.hash : '';
	});

	/** A client with a closed wave whose report was kept. */
	async function aClient(client: string, mean: number, more: { industry?: string; sample?: boolean } = {}) {
		const { id } = await anEngagement(ctx.db, { organizationId: wave.organizationId, client });
		const { industry = 'banking', sample = false } = more;
		await ctx.db.updateTable('engagement').set({ industry, sample }).where('id', '=', id).execute();
		const { waveId } = await anOpenWave(ctx.db, { engagementId: id, state: 'closed' });
		const score = { n: 21, population: null, mean, sd: 10, lo: mean - 3, hi: mean + 3, method: 't' };
		const readiness = {
			instrument: { code: 'csf', hash },
			index: score,
			weighting: { kind: 'equal', refused: null, strata: 'none' },
			factors: [{ code: 'org', score: { ...score, mean: mean + 2 } }]
		};
		await ctx.db
			.insertInto('report')
			.values({
				wave_id: waveId,
				content_hash: client,
				dataset_hash: client,
				engine: '1',
				built_at: ctx.now(),
				body: JSON.stringify({ readiness })
			})
			.execute();
	}
	const someClients = async (count: number) => {
		for (let i = 0; i < count; i++) await aClient(`Client ${i}`, 50 + 5 * i);
	};
	const compared = async (actor = owner) => benchmarksOfWave(ctx, actor, wave.waveId);
	const issue = (work: Promise<unknown>) =>
		work.then(
			() => null,
			(thrown: { details?: unknown; code?: string }) => thrown.details ?? thrown.code
		);

	test('other clients of the organization are a benchmark from five on, each counted once, nobody told', async () => {
		await someClients(4);
		await aClient('Client 3', 99);
		await aClient('Ours', 99);
		await aClient('Invented', 99, { sample: true });
		expect((await compared()).own).toEqual({ unavailable: 'hidden', need: 5 });
		await aClient('Client 4', 70);
		const { own, report, instruments } = await compared();
		if (!isAvailable(own)) throw new Error('hidden');
		expect(own.clients).toBe(5);
		const [index, org] = own.figures;
		// The mean of 50, 55, 60, 70 and one wave of «Client 3», whichever it is.
		expect(index).toMatchObject({ code: 'index', clients: 5, people: 110 });
		expect(Number.isInteger(index?.mean) && Number.isInteger(index?.sd)).toBe(true);
		expect(org?.mean).toBe((index?.mean ?? 0) + 2);
		expect(JSON.stringify(own)).not.toContain('Client');
		const rows = benchmarkRows({ report, instruments, locale: 'en' }, own.figures);
		expect(rows.map(({ name, clients, people }) => [name, clients, people])).toEqual([
			['Readiness index', '5', '110'],
			['CRM organization', '5', '110']
		]);
		expect(rows.every(({ interval, n }) => interval !== null && n === 'n = 12')).toBe(true);
	});

	test('a reader of the wave sees the benchmark, another organization neither the wave nor its clients', async () => {
		await someClients(5);
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		expect(await refusal(compared(manager))).toBe('not-found');
		await grantReader(ctx, owner, wave.engagementId, manager.accountId);
		expect(isAvailable((await compared(manager)).own)).toBe(true);
		const foreign = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
		const stranger = await aMember(ctx.db, foreign.organizationId, 'owner');
		expect(await refusal(compared(stranger))).toBe('not-found');
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, foreign.campaignId, {
				answers: foreign.questionnaire.slots.map((_, s) => 1 + ((i + s) % 5))
			});
		expect(isAvailable((await benchmarksOfWave(ctx, stranger, foreign.waveId)).own)).toBe(false);
	});

	test('an industry file holds only industries with five clients, no names, and its signature fits', async () => {
		await someClients(4);
		expect(await canExport(ctx, owner)).toBe(false);
		expect(await issue(exportIndustryFile(ctx, owner))).toEqual({ export: 'too-few' });
		await aClient('Client 4', 70);
		await aClient('Secret insurer', 30, { industry: 'insurance' });
		const text = await exportIndustryFile(ctx, owner);
		expect(text).not.toMatch(/Client|Secret|insurance|private/);
		const file = parseBenchmark(text);
		expect(file?.payload.groups.map(({ industry }) => industry)).toEqual(['banking']);
		expect(file?.payload.groups[0]?.figures[0]).toEqual({
			code: 'index',
			clients: 5,
			people: 110,
			mean: 60,
			sd: 8
		});
		expect(file?.key).toBe((await readBenchmarks(ctx, owner)).publicKey);
	});

	test('a file of another organization is taken with an accepted key and stands beside the scores', async () => {
		await someClients(5);
		const text = await exportIndustryFile(ctx, owner);
		const { publicKey } = await readBenchmarks(ctx, owner);
		const there = await anOpenWave(ctx.db, { instruments: [{ instrument: 'csf', form: 'core' }] });
		await ctx.db
			.updateTable('engagement')
			.set({ industry: 'banking' })
			.where('id', '=', there.engagementId)
			.execute();
		for (let i = 0; i < 12; i++)
			await aResponse(ctx.db, there.campaignId, {
				answers: there.questionnaire.slots.map((_, s) => 1 + ((i + s) % 5))
			});
		const taker = await aMember(ctx.db, there.organizationId, 'owner');
		const take = (body: string) => importIndustryFile(ctx, taker, bytes(body));
		const shown = async () => (await benchmarksOfWave(ctx, taker, there.waveId)).industry;

		expect(await issue(take(text))).toEqual({ file: 'unknown-key' });
		await acceptKey(ctx, taker, 'همکاران', publicKey);
		expect(await issue(take(text.replace('"mean": 60', '"mean": 62')))).toEqual({ file: 'wrong-signature' });
		expect(await shown()).toEqual([]);
		await take(text);
		expect(await issue(take(text))).toEqual({ file: 'known' });
		expect(await shown()).toMatchObject([{ publisher: 'Consultants', industry: 'banking' }]);

		const [file] = (await readBenchmarks(ctx, taker)).files;
		expect(await refusal(deleteBenchmark(ctx, owner, file!.id))).toBe('not-found');
		await withdrawKey(ctx, taker, publicKey);
		expect(await shown()).toEqual([]);
		expect(await refusal(withdrawKey(ctx, taker, publicKey))).toBe('not-found');
	});

	test('what is no industry file is refused with its reason', async () => {
		await someClients(5);
		const text = await exportIndustryFile(ctx, owner);
		const { publicKey } = await readBenchmarks(ctx, owner);
		await acceptKey(ctx, owner, 'Ourselves', publicKey);
		const changed = (change: (file: { payload: Record<string, unknown> }) => void) => {
			const file = JSON.parse(text) as { payload: Record<string, unknown> };
			change(file);
			return JSON.stringify(file);
		};
		const groups = (payload: Record<string, unknown>) =>
			payload['groups'] as { figures: { clients: number }[] }[];
		for (const bad of [
			'',
			'not JSON',
			'[]',
			'{"payload":{}}',
			text.replace('sanjeh-benchmark/1', 'sanjeh-benchmark/2'),
			changed(({ payload }) => (payload['client'] = 'A name')),
			changed(({ payload }) => (groups(payload)[0]!.figures[0]!.clients = 4)),
			changed(({ payload }) => (payload['groups'] = [...groups(payload), ...groups(payload)])),
			changed(({ payload }) => (payload['made'] = 'yesterday')),
			text.replace(/"mean": \d+/, '"mean": 101')
		])
			expect(await issue(importIndustryFile(ctx, owner, bytes(bad)))).toEqual({ file: 'unreadable' });
		const large = bytes(' '.repeat(largestBenchmark) + text);
		expect(await issue(importIndustryFile(ctx, owner, large))).toEqual({ file: 'too-large' });
		expect(await issue(acceptKey(ctx, owner, 'x', 'short'))).toEqual({ key: 'key' });
		expect(await issue(acceptKey(ctx, owner, ' ', publicKey))).toEqual({ name: 'empty' });
	});

	test('consultants look, owners decide, managers see neither keys nor files', async () => {
		const consultant = await aMember(ctx.db, wave.organizationId, 'consultant');
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		const seen = await readBenchmarks(ctx, consultant);
		expect(seen).toMatchObject({ owns: false, keys: [], files: [] });
		expect(Object.keys(seen)).not.toContain('privateKey');
		expect(await refusal(readBenchmarks(ctx, manager))).toBe('not-allowed');
		for (const work of [
			() => exportIndustryFile(ctx, consultant),
			() => acceptKey(ctx, consultant, 'x', seen.publicKey),
			() => withdrawKey(ctx, consultant, seen.publicKey),
			() => importIndustryFile(ctx, consultant, bytes('{}')),
			() => deleteBenchmark(ctx, consultant, wave.waveId)
		])
			expect(await refusal(work())).toBe('not-allowed');
	});
});
