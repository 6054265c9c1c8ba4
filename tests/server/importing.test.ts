import { randomUUID } from 'node:crypto';
import { zipSync, strToU8 } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../src/lib/domain/tables/read-table.ts';
import type { Actor } from '../../src/lib/server/actor.ts';
import { closeReportWorkers } from '../../src/lib/server/compute/build-report.ts';
import { purge } from '../../src/lib/server/jobs/jobs-daily.ts';
import { limits } from '../../src/lib/server/limits.ts';
import { exportFile } from '../../src/lib/server/services/exchange/exporting.ts';
import { closeImportWorker } from '../../src/lib/server/services/exchange/import-reader.ts';
import * as importing from '../../src/lib/server/services/exchange/importing.ts';
import { readReport } from '../../src/lib/server/services/reports/reporting.ts';
import { writeWorkbook } from '../../src/lib/server/tables/write-workbook.ts';
import {
	aContext,
	anEngagement,
	anOpenWave,
	anOrganization,
	aResponse,
	everyKind,
	type BuiltWave,
	type TestContext,
	type WaveOptions
} from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aMember } from '../support/members.ts';

const utf8 = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

afterAll(async () => {
	await closeImportWorker();
	await closeReportWorkers();
});

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	type Setting = BuiltWave & { owner: Actor };
	async function setting(options: WaveOptions = {}): Promise<Setting> {
		const wave = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }], ...options });
		return { ...wave, owner: await aMember(ctx.db, wave.organizationId, 'consultant') };
	}
	const upload = (wave: Setting, bytes: Uint8Array, actor = wave.owner) =>
		importing.receiveUpload(ctx, actor, wave.waveId, {
			campaignId: wave.campaignId,
			fileName: 'answers.csv',
			bytes
		});
	/** As somebody who looks at the page and presses the button under what it shows. */
	async function confirm(wave: Setting, id: string, actor = wave.owner): Promise<number | null> {
		const { look, locale } = await importing.previewUpload(ctx, actor, wave.waveId, id);
		const columns = look.columns.map((column) => column.role);
		return importing.importUpload(ctx, actor, wave.waveId, id, { columns, locale });
	}
	const stored = (wave: Setting) =>
		ctx.db
			.selectFrom('response')
			.where('campaign_id', '=', wave.campaignId)
			.select(['unit_id', 'answers', 'submitted_on', 'settled', 'hasty', 'locale'])
			.execute();
	const told = (rows: Awaited<ReturnType<typeof stored>>) => rows.map((row) => row.answers[4]);
	const problemOf = (work: Promise<unknown>) =>
		work.then(
			() => ({ code: 'it worked', details: {} as Record<string, unknown> }),
			(problem: { code: string; details: Record<string, unknown> }) => ({
				code: problem.code ?? String(problem),
				details: problem.details
			})
		);
	const tablesAfter = async () =>
		Promise.all(
			(['response', 'comment', 'import_batch'] as const).map(async (table) => {
				const { n } = await ctx.db
					.selectFrom(table)
					.select(sql<number>`count(*)`.as('n'))
					.executeTakeFirstOrThrow();
				return n;
			})
		);

	describe('a file', () => {
		const lines = Array.from({ length: 40 }, (_, n) => {
			const agree = n === 0 ? 'نمی‌دانم' : (n % 5) + 1;
			return `p${n},${agree},${n % 11},${n},${n === 3 ? '=1+1' : ''},${n < 20 ? 'فروش' : 'Storage'}`;
		});
		const file = utf8('id,agree,likely,told,say,Where', ...lines);

		test('is looked at first; then each row is a response, in another order, and the file is gone', async () => {
			const wave = await setting({ units: ['فروش', 'Support'] });
			const before = await tablesAfter();
			const id = await upload(wave, file);
			const { look, audience, fileName } = await importing.previewUpload(ctx, wave.owner, wave.waveId, id);
			expect({ audience, fileName }).toEqual({ audience: 'employee', fileName: 'answers.csv' });
			expect(look).toMatchObject({ rows: 40, ready: true, dontKnow: 1, missing: ['trouble', 'reasons'] });
			expect(look.units).toEqual([
				{ label: 'فروش', id: wave.unitIds[0], rows: 20 },
				{ label: 'Storage', id: null, rows: 20 }
			]);
			expect(await tablesAfter()).toEqual(before);

			expect(await confirm(wave, id)).toBe(40);
			const rows = await stored(wave);
			expect(told(rows).sort((a, b) => a! - b!)).toEqual(Array.from({ length: 40 }, (_, n) => n));
			expect(told(rows)).not.toEqual(Array.from({ length: 40 }, (_, n) => n));
			expect(
				rows.filter((row) => row.unit_id === wave.unitIds[0]).map((row) => row.answers[4]! < 20)
			).toEqual(Array(20).fill(true));
			const doubtful = rows.find((row) => row.answers[4] === 0)!;
			expect(doubtful.answers).toEqual([-1, 0, null, null, 0, null]);
			expect(
				new Set(rows.map((row) => `${row.submitted_on} ${row.settled} ${row.hasty} ${row.locale}`))
			).toEqual(new Set(['2026-11-01 true false fa']));
			expect(await ctx.db.selectFrom('import_upload').select('id').where('id', '=', id).execute()).toEqual(
				[]
			);
			const { batches } = await importing.describeImports(ctx, wave.owner, wave.waveId);
			expect(batches).toMatchObject([{ rows: 40, importedOn: '2026-11-01', by: 'A consultant' }]);
		});

		test('is refused the second time, with the day of the first', async () => {
			const wave = await setting();
			await confirm(wave, await upload(wave, file));
			expect(await problemOf(upload(wave, file))).toEqual({
				code: 'import-repeated',
				details: { day: '2026-11-01' }
			});
			expect(await stored(wave)).toHaveLength(40);
		});

		test('that two people confirm at the same moment comes in once', async () => {
			const wave = await setting();
			const other = await aMember(ctx.db, wave.organizationId, 'owner');
			const ids = [await upload(wave, file), await upload(wave, file, other)];
			const outcomes = await Promise.allSettled([confirm(wave, ids[0]!), confirm(wave, ids[1]!, other)]);
			expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(await stored(wave)).toHaveLength(40);
		});

		test('comes in whole or not at all: with one wrong cell nothing is stored', async () => {
			const wave = await setting();
			const before = await tablesAfter();
			const id = await upload(wave, utf8('agree,told', ...lines.map((_, n) => `${n === 39 ? 9 : 5},${n}`)));
			const { look } = await importing.previewUpload(ctx, wave.owner, wave.waveId, id);
			expect(look.problems!.cells.list).toEqual([
				{ record: 40, column: 'agree', value: '9', reason: 'above-maximum' }
			]);
			expect((await problemOf(confirm(wave, id))).code).toBe('import-refused');
			expect(await tablesAfter()).toEqual(before);
		});

		test('counts in the report at once, also in a wave that is closed', async () => {
			const wave = await setting({ state: 'closed' });
			const responses = async () =>
				(await readReport(ctx, wave.owner, wave.waveId)).report.participation.campaigns[0]!.responses;
			expect(await responses()).toBe(0);
			await confirm(wave, await upload(wave, file));
			expect(await responses()).toBe(40);
		});

		test('is only imported as it was looked at: a column that was changed is looked at again', async () => {
			const wave = await setting();
			const id = await upload(wave, utf8('told,x', '5,1', '7,2'));
			const choices = { columns: ['', 'told'], locale: 'en' as const };
			expect(await importing.importUpload(ctx, wave.owner, wave.waveId, id, choices)).toBe(null);
			expect(await stored(wave)).toEqual([]);
			const { look, locale } = await importing.previewUpload(ctx, wave.owner, wave.waveId, id);
			expect({ locale, roles: look.columns.map((c) => c.role) }).toEqual({
				locale: 'en',
				roles: ['', 'told']
			});
			expect(await importing.importUpload(ctx, wave.owner, wave.waveId, id, choices)).toBe(2);
			const rows = await stored(wave);
			expect(told(rows).sort()).toEqual([1, 2]);
			expect(new Set(rows.map((row) => row.locale))).toEqual(new Set(['en']));
		});

		test('can be given up, and is deleted after a day in any case', async () => {
			const wave = await setting();
			const given = await upload(wave, file);
			await importing.discardUpload(ctx, wave.owner, wave.waveId, given);
			expect((await problemOf(confirm(wave, given))).code).toBe('not-found');
			const left = await upload(wave, file);
			ctx.at('2026-11-02T08:31:00Z');
			await purge(ctx);
			ctx.at('2026-11-01T08:30:00Z');
			expect((await problemOf(confirm(wave, left))).code).toBe('not-found');
		});
	});

	test('a workbook is read like a text file', async () => {
		const wave = await setting();
		const rows = Array.from({ length: 12 }, (_, n) => [(n % 5) + 1, n, n === 2 ? '=1+1' : 'fine']);
		const sheets = [{ name: 'a', head: ['I agree.', 'told', 'say'], rows: [rows], widths: 12 }];
		const pieces: Uint8Array[] = [];
		for await (const piece of writeWorkbook(sheets, { rightToLeft: true })) pieces.push(piece);
		const bytes = Buffer.concat(pieces);
		expect(await confirm(wave, await upload(wave, bytes))).toBe(12);
		expect(await stored(wave)).toHaveLength(12);
	});

	test('what looks like a formula goes in and out as text', async () => {
		const wave = await setting({ state: 'closed' });
		const bytes = utf8('agree,say', ...Array.from({ length: 10 }, (_, n) => `5,${n ? '' : '=cmd|x!A1'}`));
		await confirm(wave, await upload(wave, bytes));
		const { text } = await ctx.db
			.selectFrom('comment')
			.where('campaign_id', '=', wave.campaignId)
			.select('text')
			.executeTakeFirstOrThrow();
		expect(text).toBe('=cmd|x!A1');
		const { body } = await exportFile(ctx, wave.owner, wave.waveId, {
			campaignId: wave.campaignId,
			format: 'comments',
			headers: 'code',
			locale: 'en'
		});
		const table = readTable(new Uint8Array(await new Response(body.stream()).arrayBuffer()));
		expect(table.rows[0]![2]).toBe("'=cmd|x!A1");
	});

	test('what was exported here can be imported there, answer by answer', async () => {
		const from = await setting({ units: ['Sales', 'Support'], state: 'closed' });
		for (let n = 0; n < 24; n++)
			await aResponse(ctx.db, from.campaignId, {
				unitId: from.unitIds[n % 2]!,
				answers: [
					n % 6 === 0 ? -1 : (n % 5) + 1,
					n % 7 === 0 ? null : n % 11,
					1 + (n % 2),
					n % 8 || null,
					n,
					null
				]
			});
		const to = await setting({ units: ['Sales', 'Support'] });
		const { body } = await exportFile(ctx, from.owner, from.waveId, {
			campaignId: from.campaignId,
			format: 'csv',
			headers: 'en',
			locale: 'en'
		});
		const bytes = new Uint8Array(await new Response(body.stream()).arrayBuffer());
		expect(await confirm(to, await upload(to, bytes))).toBe(24);
		const key =
			(unitIds: readonly string[]) => (row: { unit_id: string | null; answers: (number | null)[] }) =>
				`${unitIds.indexOf(row.unit_id ?? '')} ${row.answers.join(',')}`;
		// Choices that left no trace are the only thing that a file of choices cannot say.
		const same = (rows: Awaited<ReturnType<typeof stored>>, unitIds: readonly string[]) =>
			rows.map(key(unitIds)).sort();
		expect(same(await stored(to), to.unitIds)).toEqual(same(await stored(from), from.unitIds));
	});

	describe('a file from outside', () => {
		const bomb = (): Uint8Array => {
			const zeros = new Uint8Array(60 * 1024 * 1024).fill(0x20);
			return zipSync({
				'[Content_Types].xml': strToU8('<Types/>'),
				'xl/worksheets/sheet1.xml': zeros
			});
		};

		test.each([
			['no table', () => Uint8Array.from([0, 1, 2, 255, 254, 0, 0, 7]), 'not-text'],
			['an empty file', () => new Uint8Array(0), 'empty-file'],
			['a quotation mark that never closes', () => utf8('agree', '"5'), 'quotes-not-closed'],
			['a broken archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'not-a-workbook'],
			['an archive that unpacks without end', bomb, 'inflates-too-much'],
			[
				'too many columns',
				() => utf8(Array.from({ length: limits.importColumns + 1 }, (_, i) => `c${i}`).join(','), '1'),
				'too-many-columns'
			],
			['too many rows', () => utf8(`agree\n${'5\n'.repeat(limits.importRows + 1)}`), 'too-many-rows']
		])('that is %s is refused in good time, with the reason', async (_, bytes, reason) => {
			const wave = await setting();
			const file = bytes();
			const started = performance.now();
			const { code, details } = await problemOf(upload(wave, file));
			expect({ code, reason: details.reason }).toEqual({ code: 'file-unreadable', reason });
			expect(performance.now() - started).toBeLessThan(5_000);
			expect(
				await ctx.db
					.selectFrom('import_upload')
					.where('campaign_id', '=', wave.campaignId)
					.select('id')
					.execute()
			).toEqual([]);
		});

		test('that is too large is refused unread', async () => {
			const wave = await setting();
			expect((await problemOf(upload(wave, new Uint8Array(limits.importFileBytes + 1)))).code).toBe(
				'too-large'
			);
		});

		test('may have columns of any name', async () => {
			const wave = await setting();
			const names = ['__proto__', 'constructor', '<script>alert(1)</script>', "'); drop table response;--"];
			const id = await upload(wave, utf8([...names, 'agree'].join(','), '1,2,3,4,5'));
			const { look } = await importing.previewUpload(ctx, wave.owner, wave.waveId, id);
			expect(look.columns.map((column) => column.name)).toEqual([...names, 'agree']);
			expect(await confirm(wave, id)).toBe(1);
		});
	});

	describe('whoever', () => {
		let wave: Setting;
		let mine: string;
		beforeAll(async () => {
			wave = await setting({ units: ['Sales'] });
			mine = await upload(wave, utf8('agree', '5', '4'));
		});
		const verbs = (actor: Actor, waveId: string, campaignId: string, id: string) => [
			importing.describeImports(ctx, actor, waveId),
			importing.receiveUpload(ctx, actor, waveId, { campaignId, fileName: 'x', bytes: utf8('agree', '5') }),
			importing.previewUpload(ctx, actor, waveId, id),
			importing.chooseColumns(ctx, actor, waveId, id, { columns: ['agree'], locale: 'fa' }),
			importing.importUpload(ctx, actor, waveId, id, { columns: ['agree'], locale: 'fa' }),
			importing.discardUpload(ctx, actor, waveId, id)
		];
		const codes = async (work: Promise<unknown>[]) =>
			(await Promise.all(work.map(problemOf))).map((p) => p.code);

		test('belongs to another organization finds nothing', async () => {
			const stranger = await aMember(ctx.db, await anOrganization(ctx.db), 'owner');
			expect(await codes(verbs(stranger, wave.waveId, wave.campaignId, mine))).toEqual(
				Array(6).fill('not-found')
			);
			const own = await setting();
			const crossed = verbs(own.owner, own.waveId, wave.campaignId, mine);
			expect(await codes(crossed)).toEqual(['it worked', ...Array(5).fill('not-found')]);
		});

		test('only reads imports nothing', async () => {
			for (const role of ['manager', 'auditor'] as const) {
				const reader = await aMember(ctx.db, wave.organizationId, role);
				await ctx.db
					.insertInto('engagement_reader')
					.values({ engagement_id: wave.engagementId, account_id: reader.accountId })
					.execute();
				expect(await codes(verbs(reader, wave.waveId, wave.campaignId, mine))).toEqual(
					Array(6).fill('not-allowed')
				);
			}
		});

		test('is a colleague does not see what another has uploaded', async () => {
			const colleague = await aMember(ctx.db, wave.organizationId, 'owner');
			expect((await problemOf(importing.previewUpload(ctx, colleague, wave.waveId, mine))).code).toBe(
				'not-found'
			);
		});

		test('asks for a file that is nowhere gets the same answer', async () => {
			for (const id of [randomUUID(), 'nonsense', "' or 1=1"])
				expect((await problemOf(importing.previewUpload(ctx, wave.owner, wave.waveId, id))).code).toBe(
					'not-found'
				);
		});

		test('wants to import into a draft is told that it is not open', async () => {
			const { id: engagementId, organizationId } = await anEngagement(ctx.db);
			const draft = await anOpenWave(ctx.db, {
				engagementId,
				state: 'draft',
				instruments: [{ instrument: everyKind }]
			});
			const owner = await aMember(ctx.db, organizationId, 'owner');
			expect((await problemOf(upload({ ...draft, owner }, utf8('agree', '5')))).code).toBe('wave-not-open');
		});
	});

	test('a hundred thousand rows come in within half a minute, and reading them holds nobody up', async () => {
		const wave = await setting();
		const rows = Array.from(
			{ length: 100_000 },
			(_, n) => `${(n % 5) + 1},${n % 11},${(n % 2) + 1},${n % 9999}`
		);
		const bytes = utf8('agree,likely,trouble,told', ...rows);
		let longest = 0;
		let last = performance.now();
		const timer = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 5);
		const started = performance.now();
		const id = await upload(wave, bytes);
		const { look } = await importing.previewUpload(ctx, wave.owner, wave.waveId, id);
		clearInterval(timer);
		expect(look).toMatchObject({ rows: 100_000, ready: true });
		expect(longest).toBeLessThan(1000);
		expect(await confirm(wave, id)).toBe(100_000);
		expect(performance.now() - started).toBeLessThan(30_000);
		const { n } = await ctx.db
			.selectFrom('response')
			.where('campaign_id', '=', wave.campaignId)
			.select(sql<number>`count(*)`.as('n'))
			.executeTakeFirstOrThrow();
		expect(n).toBe(100_000);
	}, 90_000);
});
