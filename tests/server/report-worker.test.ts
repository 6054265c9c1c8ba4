import { afterAll, expect, test } from 'vitest';
import { buildReport } from '../../src/lib/domain/build-report.ts';
import { datasetHash } from '../../src/lib/domain/dataset-hash.ts';
import { sampleWave } from '../../src/lib/domain/sample/sample-wave.ts';
import type { WaveData } from '../../src/lib/domain/wave-data.ts';
import { buildReportInWorker, closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { packWave } from '../../src/lib/server/compute/pack.ts';

afterAll(closeReportWorkers);

const options = { builtAt: '2026-11-22T08:00:00.000Z', draws: 100 };
const wave = sampleWave(1);

/** The wave with its staff again and again. */
const repeated = (times: number): WaveData => ({
	...wave,
	campaigns: wave.campaigns.map((campaign) => ({
		...campaign,
		population: null,
		responses: Array.from({ length: times }, () => campaign.responses).flat()
	}))
});

test('the report of the thread is the report, to the last digit', async () => {
	const first = buildReport(wave, options);
	expect(await buildReportInWorker(wave, options)).toEqual(first);
	const second = sampleWave(2);
	expect(await buildReportInWorker(second, { ...options, previous: first })).toEqual(
		buildReport(second, { ...options, previous: first })
	);
});

test('answers arrive as they were sent: gaps, escapes, units, haste, numbers with every digit', () => {
	const [first] = wave.campaigns;
	const responses = [
		{ unit: 'sales', hasty: true, answers: [1, null, -1, 0.1 + 0.2, 32_767, 9999] },
		{ unit: null, hasty: false, answers: [null, null, null, 1e-9, 123456789.125, null] },
		{ unit: 'it', hasty: false, answers: [5, 4, 3, null, 1, 0] }
	];
	const slots = first!.questionnaire.slots.slice(0, 6);
	const own = {
		...wave,
		campaigns: [{ ...first!, questionnaire: { ...first!.questionnaire, slots }, responses }]
	};
	const { wave: packed, transfer } = packWave(own);
	const arrived = structuredClone(packed, { transfer });
	expect(datasetHash(arrived)).toBe(datasetHash(own));
	const [campaign] = arrived.campaigns;
	const { columns, units, unitOf, hasty } = campaign!.responses;
	expect(columns.map((column) => [...column])).toEqual([
		[1, -2, 5],
		[-2, -2, 4],
		[-1, -2, 3],
		[0.1 + 0.2, 1e-9, NaN],
		[32_767, 123456789.125, 1],
		[9999, -2, 0]
	]);
	expect([...unitOf].map((place) => units[place] ?? null)).toEqual(['sales', null, 'it']);
	expect([...hasty]).toEqual([1, 0, 0]);
	expect(packed.campaigns[0]!.responses.columns[0]).toHaveLength(0);
});

test('the server’s own thread hardly works while a large report is built', async () => {
	const data = repeated(12);
	await buildReportInWorker(wave, options);
	const before = process.threadCpuUsage();
	await buildReportInWorker(data, options);
	const here = process.threadCpuUsage(before);
	const started = process.threadCpuUsage();
	buildReport(data, options);
	const inline = process.threadCpuUsage(started);
	expect(here.user + here.system).toBeLessThan((inline.user + inline.system) / 5);
});

test('whoever waits hears how far the work is, and it only ever grows', async () => {
	const shares: number[] = [];
	await buildReportInWorker(wave, { ...options, onProgress: (share) => shares.push(share) });
	expect(shares.length).toBeGreaterThan(2);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(shares[0]).toBeGreaterThan(0);
	expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test('answers that cannot be scored reject with the reason, and the next report is built', async () => {
	const [first, ...others] = wave.campaigns;
	const [one, ...rest] = first!.responses;
	const broken = { ...one!, answers: one!.answers.with(0, 9) };
	const data = { ...wave, campaigns: [{ ...first!, responses: [broken, ...rest] }, ...others] };
	await expect(buildReportInWorker(data, options)).rejects.toThrow('9 is outside 1–5');
	expect((await buildReportInWorker(wave, options)).schema).toBe('sanjeh-report/1');
});
