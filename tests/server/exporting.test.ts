import { unzipSync, strFromU8 } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../src/lib/domain/tables/read-table.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import {
	describeExports,
	exportFile,
	type ExportRequest
} from '../../src/lib/server/services/exchange/exporting.ts';
import { responseFormats } from '../../src/lib/server/services/exchange/export-files.ts';
import { settleDay } from '../../src/lib/server/services/fielding/settling.ts';
import { closeWave } from '../../src/lib/server/services/fielding/wave-states.ts';
import { readWorkbook } from '../../src/lib/server/tables/workbook.ts';
import { readSav } from '../domain/exports/read-sav.ts';
import {
	aContext,
	anOpenWave,
	anOrganization,
	aResponse,
	everyKind,
	noonOf,
	type BuiltWave,
	type TestContext,
	type WaveOptions
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const formula = '=HYPERLINK("http://example.com";"click")';

afterAll(closeReportWorkers);

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	async function setting(options: WaveOptions = {}): Promise<BuiltWave & { owner: Actor }> {
		const wave = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }], ...options });
		return { ...wave, owner: await aMember(ctx.db, wave.organizationId, 'owner') };
	}

	/** Responses that nobody could confuse: the number item counts on. */
	async function answered(
		wave: BuiltWave,
		from: number,
		to: number,
		more: Partial<Parameters<typeof aResponse>[2]> = {}
	) {
		for (let n = from; n <= to; n++)
			await aResponse(ctx.db, wave.campaignId, { answers: [(n % 5) + 1, n % 11, 1, 5, n, 1], ...more });
	}

	const comment = (wave: BuiltWave, text: string) =>
		ctx.db
			.insertInto('comment')
			.values({
				campaign_id: wave.campaignId,
				item_code: 'say',
				text,
				submitted_on: '2026-11-01',
				settled: true
			})
			.execute();

	async function download(
		wave: BuiltWave & { owner: Actor },
		request: Partial<ExportRequest> = {},
		actor = wave.owner
	): Promise<{ bytes: Uint8Array; type: string; disposition: string }> {
		const { body, ...file } = await exportFile(ctx, actor, wave.waveId, {
			campaignId: wave.campaignId,
			format: 'csv',
			headers: 'code',
			locale: 'en',
			...request
		});
		const bytes = new Uint8Array(await new Response(body.stream()).arrayBuffer());
		expect(bytes.length).toBe(body.size);
		return { ...file, bytes };
	}

	const told = (bytes: Uint8Array): number[] => {
		const { columns, rows } = readTable(bytes);
		return rows.map((row) => Number(row[columns.indexOf('told')]));
	};
	const refusal = (work: Promise<unknown>) =>
		work.then(
			() => 'it worked',
			(problem: { code?: string }) => problem.code ?? String(problem)
		);

	describe('a closed wave', () => {
		let wave: BuiltWave & { owner: Actor };
		beforeAll(async () => {
			wave = await setting({ units: ['Sales', formula, 'Tiny'], state: 'closed' });
			const [sales, strange, tiny] = wave.unitIds;
			await answered(wave, 1, 12, { unitId: sales! });
			await answered(wave, 13, 20, { unitId: strange! });
			await answered(wave, 21, 22, { unitId: tiny! });
			await answered(wave, 23, 29);
			await aResponse(ctx.db, wave.campaignId, { answers: [-1, null, null, null, 30, null] });
			await comment(wave, formula);
			await comment(wave, 'Ali = Reza');
		});

		test('gives out as many rows as the database counts, each once', async () => {
			const { n } = await ctx.db
				.selectFrom('response')
				.where('campaign_id', '=', wave.campaignId)
				.select(sql<number>`count(*)`.as('n'))
				.executeTakeFirstOrThrow();
			const { bytes } = await download(wave);
			expect(told(bytes)).toHaveLength(n);
			expect(told(bytes).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
		});

		test('in an order that is not the one in which they came, and the same every time', async () => {
			const order = told((await download(wave)).bytes);
			expect(order).not.toEqual([...order].sort((a, b) => a - b));
			expect(told((await download(wave, { format: 'csv', headers: 'fa', locale: 'fa' })).bytes)).not.toEqual(
				[]
			);
			expect(told((await download(wave)).bytes)).toEqual(order);
		});

		test('names units that are large enough; the tiny one is one of the others', async () => {
			const { columns, rows } = readTable((await download(wave)).bytes);
			expect(columns[0]).toBe('unit');
			const units = Map.groupBy(rows, (row) => row[0]!);
			expect(Object.fromEntries([...units].map(([unit, own]) => [unit, own.length]))).toEqual({
				Sales: 12,
				[`'${formula}`]: 8,
				'Other units, or none (not told apart)': 10
			});
			for (const format of responseFormats) {
				const { bytes } = await download(wave, { format });
				expect(Buffer.from(bytes).includes('Tiny')).toBe(false);
			}
			const [described] = await describeExports(ctx, wave.owner, wave.waveId);
			expect(described).toMatchObject({ responses: 30, decision: { rows: 30 }, units: 'some' });
		});

		test('holds no number of a response, no campaign, no day, no language and no comment', async () => {
			const responses = await ctx.db
				.selectFrom('response')
				.where('campaign_id', '=', wave.campaignId)
				.select('id')
				.execute();
			const { bytes } = await download(wave);
			const text = Buffer.from(bytes).toString();
			for (const trace of [...responses.map((r) => r.id), wave.campaignId, ...wave.unitIds, '2026', 'Reza'])
				expect(text).not.toContain(trace);
			expect(readTable(bytes).columns).toEqual([
				'unit',
				'agree',
				'likely',
				'trouble',
				'reasons_o1',
				'reasons_o2',
				'reasons_o3',
				'told'
			]);
		});

		test('keeps “don’t know” as −1, a number, and empty what is empty', async () => {
			const text = Buffer.from((await download(wave)).bytes).toString();
			expect(text).toContain(',-1,,,,,,30\r\n');
		});

		test('says the same in every kind of file', async () => {
			const csv = readTable((await download(wave)).bytes);
			const numbers = csv.rows.map((row) => row.slice(1).map((cell) => (cell === '' ? null : Number(cell))));

			const workbook = await readWorkbook((await download(wave, { format: 'xlsx' })).bytes);
			expect(workbook.columns).toEqual(csv.columns);
			expect(workbook.rows.map((row) => [...row, ...Array(8 - row.length).fill('')].slice(1))).toEqual(
				csv.rows.map((row) => row.slice(1))
			);

			const lines = Buffer.from((await download(wave, { format: 'jsonl' })).bytes)
				.toString()
				.trimEnd()
				.split('\n')
				.map((line) => Object.values(JSON.parse(line) as Record<string, unknown>).slice(1));
			expect(lines).toEqual(numbers);

			const sav = readSav((await download(wave, { format: 'sav' })).bytes);
			expect(sav.cases.map((row) => row.slice(1))).toEqual(numbers);
			expect(sav.variables[0]!.labels.get(2)).toBe(formula);

			const archive = unzipSync((await download(wave, { format: 'spss' })).bytes);
			expect(Object.keys(archive).sort()).toEqual(['codebook.csv', 'responses.csv', 'responses.sps']);
			const coded = readTable(archive['responses.csv']!);
			expect(coded.rows.map((row) => row.slice(1))).toEqual(csv.rows.map((row) => row.slice(1)));
			expect(strFromU8(archive['responses.sps']!)).toContain('told F8.0');
		});

		test('a workbook computes nothing, and keeps texts as they are', async () => {
			const archive = unzipSync((await download(wave, { format: 'xlsx', locale: 'fa' })).bytes);
			const sheets = Object.entries(archive).filter(([name]) => name.includes('worksheets/'));
			expect(sheets.length).toBeGreaterThan(2);
			for (const [, xml] of sheets) {
				expect(strFromU8(xml)).not.toMatch(/<f[ >]/);
				expect(strFromU8(xml)).toContain('rightToLeft="1"');
			}
			const all = sheets.map(([, xml]) => strFromU8(xml)).join('');
			expect(all).toContain('>=HYPERLINK(&quot;http://example.com&quot;;&quot;click&quot;)<');
			expect(all).toContain('Ali = Reza');
		});

		test('gives comments apart, disarmed and without any trace of a response', async () => {
			const { rows, columns } = readTable((await download(wave, { format: 'comments' })).bytes);
			expect(columns).toEqual(['Item', 'Statement', 'Comment']);
			expect(rows.map((row) => row[2]).sort()).toEqual([`'${formula}`, 'Ali = Reza']);
		});

		test('files have a name in ASCII and one in full', async () => {
			const { disposition, type } = await download(wave, { locale: 'fa', format: 'xlsx' });
			expect(disposition).toMatch(
				/^attachment; filename="sanjeh-wave-\d+-employee\.xlsx"; filename\*=UTF-8''%D8%B3%D9%86[\w.%-]+\.xlsx$/
			);
			expect(type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
		});

		test('says in the codebook what the columns are, without any response', async () => {
			const { columns, rows } = readTable((await download(wave, { format: 'codebook', locale: 'fa' })).bytes);
			expect(columns).toContain('متن فارسی');
			expect(rows.map((row) => row[0])).toEqual([
				'unit',
				'agree',
				'likely',
				'trouble',
				'reasons_o1',
				'reasons_o2',
				'reasons_o3',
				'told'
			]);
		});
	});

	test('comments wait for twice the threshold, in the workbook too', async () => {
		const wave = await setting({ state: 'closed' });
		await answered(wave, 1, 9);
		await comment(wave, 'a rare remark');
		expect(await refusal(download(wave, { format: 'comments' }))).toBe('export-withheld');
		const archive = unzipSync((await download(wave, { format: 'xlsx' })).bytes);
		expect(
			Object.values(archive)
				.map((file) => strFromU8(file))
				.join('')
		).not.toContain('a rare remark');
		await answered(wave, 10, 10);
		expect(Buffer.from((await download(wave, { format: 'comments' })).bytes).toString()).toContain(
			'a rare remark'
		);
	});

	test('fewer responses than the threshold are not given out; the codebook is', async () => {
		const wave = await setting({ state: 'closed' });
		await answered(wave, 1, 4);
		for (const format of [...responseFormats, 'comments'] as const)
			expect(await refusal(download(wave, { format }))).toBe('export-withheld');
		expect(readTable((await download(wave, { format: 'codebook' })).bytes).rows).toHaveLength(7);
		expect((await describeExports(ctx, wave.owner, wave.waveId))[0]!.decision).toEqual({
			withheld: 'too-few',
			needed: 1
		});
	});

	test('while the wave is open, two files never differ by fewer people of a unit than the threshold, nor does the last one', async () => {
		const wave = await setting({ units: ['Sales', 'Support'] });
		const [sales, support] = wave.unitIds;
		const files: Set<number>[] = [];
		const take = async () => {
			const taken = await download(wave).catch(() => null);
			files.push(new Set(taken ? told(taken.bytes) : []));
		};
		let n = 0;
		const ofSupport = new Set<number>();
		const day = async (date: string, toSales: number, toSupport: number) => {
			ctx.at(noonOf(date));
			const today = { submittedOn: date, settled: false };
			await answered(wave, n + 1, (n += toSales), { unitId: sales!, ...today });
			for (let i = 1; i <= toSupport; i++) ofSupport.add(n + i);
			await answered(wave, n + 1, (n += toSupport), { unitId: support!, ...today });
			await take();
		};
		const night = async (date: string) => {
			ctx.at(noonOf(date));
			await settleDay(ctx);
			await take();
		};
		await day('2026-11-01', 6, 2);
		await night('2026-11-02');
		await day('2026-11-02', 7, 1);
		await night('2026-11-03');
		await day('2026-11-03', 1, 3);
		await night('2026-11-04');
		await day('2026-11-04', 6, 6);
		await night('2026-11-05');
		await day('2026-11-05', 1, 0);
		await closeWave(ctx, wave.owner, wave.waveId);
		await take();
		await night('2026-11-06');

		expect(files.at(-1)!.size).toBe(n);
		expect(new Set(files.map((file) => file.size)).size).toBeGreaterThan(3);
		for (const [i, later] of files.entries())
			for (const earlier of files.slice(0, i)) {
				expect([...earlier].every((person) => later.has(person))).toBe(true);
				const fresh = [...later].filter((person) => !earlier.has(person));
				const fromSupport = fresh.filter((person) => ofSupport.has(person)).length;
				for (const size of [fromSupport, fresh.length - fromSupport])
					expect(size === 0 || size >= 5).toBe(true);
			}
	});

	test('answers leave only with a password typed just now; what the questions were, without', async () => {
		const wave = await setting({ state: 'closed' });
		await answered(wave, 1, 12);
		const longAgo = new Date(ctx.now().getTime() - 11 * 60_000);
		for (const provedAt of [longAgo, null]) {
			const actor = { ...wave.owner, provedAt };
			for (const format of [...responseFormats, 'comments'] as const)
				expect(await refusal(download(wave, { format }, actor))).toBe('proof-needed');
			expect((await download(wave, { format: 'codebook' }, actor)).bytes.length).toBeGreaterThan(0);
		}
	});

	test('those who only read download nothing; strangers find nothing', async () => {
		const wave = await setting({ state: 'closed' });
		await answered(wave, 1, 12);
		const manager = await aMember(ctx.db, wave.organizationId, 'manager');
		expect(await refusal(download(wave, {}, manager))).toBe('not-found');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: wave.engagementId, account_id: manager.accountId })
			.execute();
		for (const format of [...responseFormats, 'codebook', 'comments'] as const)
			expect(await refusal(download(wave, { format }, manager))).toBe('not-allowed');
		expect(await refusal(describeExports(ctx, manager, wave.waveId))).toBe('not-allowed');

		const stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
		expect(await refusal(download(wave, {}, stranger))).toBe('not-found');
		expect(await refusal(describeExports(ctx, stranger, wave.waveId))).toBe('not-found');
		const other = await setting({ state: 'closed' });
		expect(await refusal(download(wave, { campaignId: other.campaignId }))).toBe('not-found');
	});

	test('a client’s name cannot leave the header that it stands in', async () => {
		const wave = await setting({ state: 'closed', client: '../../etc/passwd"\r\nx: y' });
		await answered(wave, 1, 6);
		const { disposition } = await download(wave);
		expect(disposition).not.toMatch(/[\r\n/\\]/);
		expect(disposition.match(/"/g)).toHaveLength(2);
	});

	test('a workbook of more columns than letters names its cells rightly', async () => {
		const wave = await setting({
			state: 'closed',
			audience: 'customer',
			instruments: [{ instrument: 'customer-full', form: 'full' }]
		});
		for (let n = 0; n < 6; n++)
			await aResponse(ctx.db, wave.campaignId, {
				answers: wave.questionnaire.slots.map((slot) => (slot.item.kind === 'text' ? null : 1))
			});
		const { columns, rows } = await readWorkbook((await download(wave, { format: 'xlsx' })).bytes);
		expect(columns.length).toBeGreaterThan(52);
		for (const row of rows) expect(row).toHaveLength(columns.length);
		const xml = strFromU8(
			unzipSync((await download(wave, { format: 'xlsx' })).bytes)['xl/worksheets/sheet1.xml']!
		);
		expect(xml).toContain('<c r="Z2">');
		expect(xml).toContain('<c r="AA2">');
	});
});
