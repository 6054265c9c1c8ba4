import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../../src/lib/server/audit.ts';
import { dump } from '../../src/lib/server/backup/dump.ts';
import { runDaily } from '../../src/lib/server/jobs/jobs-daily.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { inviteList } from '../../src/lib/server/services/people/inviting.ts';
import { receiptOf } from '../../src/lib/server/services/responding/responding-receipt.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import {
	aContext,
	anInvitation,
	anOpenWave,
	everyKind,
	noonOf,
	type TestContext
} from '../support/builders.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson } from '../support/people.ts';

/*
 * What somebody would try who runs the server and reads everything on it: the database with its system columns, a dump
 * of it, the mails, the audit log and the request log. The test knows who answered what, because everybody answers with
 * a number of their own; the insider does not. By guessing, one pair in a list of any length is right on average.
 */
const people = 60;
const day = '2026-11-10';
const minute = 60_000;

/** More right pairs than this come of guessing once in a hundred million tries. */
const chance = 11;

interface Trace {
	/** Who it is: known on the ledger's side, and to be found out on the other. */
	readonly person: number;
	/** Everything by which the rows can be put in order, or found to be alike. */
	readonly clues: Readonly<Record<string, string>>;
}

const shuffled = (numbers: readonly number[]): number[] => {
	// The same every time, and no order that any column could have by itself.
	let seed = 7;
	const next = () => (seed = (seed * 16_807) % 2_147_483_647);
	return numbers
		.map((number) => ({ number, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ number }) => number);
};

const place = (ctid: string): string =>
	ctid
		.slice(1, -1)
		.split(',')
		.map((part) => part.padStart(9, '0'))
		.join();
const padded = (number: string): string => number.padStart(12, '0');

/** Puts both sides in order by each pair of clues and pairs them off; the best number of right pairs, and how. */
function bestAlignment(ledger: readonly Trace[], answers: readonly Trace[]): { right: number; by: string } {
	let best = { right: 0, by: '' };
	const sorted = (side: readonly Trace[], clue: string) =>
		side.toSorted((a, b) => ((a.clues[clue] ?? '') < (b.clues[clue] ?? '') ? -1 : 1));
	const distinct = (side: readonly Trace[], clue: string) => new Set(side.map((t) => t.clues[clue])).size > 1;
	for (const one of Object.keys(ledger[0]?.clues ?? {}))
		for (const other of Object.keys(answers[0]?.clues ?? {})) {
			// Rows that are all alike in it stand in no order by it.
			if (!distinct(ledger, one) || !distinct(answers, other)) continue;
			const left = sorted(ledger, one);
			for (const right of [sorted(answers, other), sorted(answers, other).reverse()]) {
				const hits = left.filter((trace, i) => trace.person === right[i]?.person).length;
				if (hits > best.right) best = { right: hits, by: `${one} ~ ${other}` };
			}
		}
	return best;
}

/** Places are counted table by table: that two rows stand at the same one is no tie by itself. */
const isPlace = (clue: string): boolean => /place/i.test(clue);

/** Values that stand on both sides and tell some people of the list from others. */
function sharedValues(ledger: readonly Trace[], answers: readonly Trace[]): string[] {
	const valuesOf = (side: readonly Trace[]) => {
		const counts = new Map<string, number>();
		for (const { clues } of side)
			for (const [clue, value] of Object.entries(clues))
				if (!isPlace(clue)) counts.set(value, (counts.get(value) ?? 0) + 1);
		return counts;
	};
	const left = valuesOf(ledger);
	return [...valuesOf(answers)]
		.filter(([value, count]) => value.length > 3 && left.has(value) && count < answers.length)
		.map(([value]) => value);
}

/** Rows that stand at the same place of their tables, taken for the same person: how many are right. */
function rightByPlace(ledger: readonly Trace[], answers: readonly Trace[]): number {
	const pairs = Object.keys(ledger[0]?.clues ?? {})
		.filter(isPlace)
		.map((clue) => {
			const known = new Map(ledger.map((trace) => [trace.clues[clue], trace.person]));
			return answers.filter(({ clues, person }) => known.get(clues.place) === person).length;
		});
	return Math.max(0, ...pairs);
}

onBothEngines((open) => {
	let ctx: TestContext;
	let campaignId = '';
	let wave: Awaited<ReturnType<typeof anOpenWave>>;
	let tokens: string[] = [];
	let staffEntries = 0;

	beforeAll(async () => {
		ctx = aContext(await open());
		ctx.at(noonOf('2026-11-09'));
		const owner = await aPerson(ctx.db);
		wave = await anOpenWave(ctx.db, {
			organizationId: owner.organizationId,
			audience: 'customer',
			instruments: [{ instrument: everyKind }]
		});
		campaignId = wave.campaignId;
		const numbers = Array.from({ length: people }, (_, i) => i + 1);
		const text = numbers.map((n) => `person ${String(n).padStart(3, '0')}, p${n}@example.ir`).join('\n');
		const links = await inviteList(ctx, owner, wave.waveId, campaignId, {
			text,
			locale: 'fa',
			sendMails: true
		});
		tokens = links.map(({ url }) => url.split('/').at(-1) ?? '');
		// The mails go out one after the other, and people answer at their own pace while the staff works.
		for (const [i, n] of shuffled(numbers).entries())
			await ctx.db
				.updateTable('mail_outbox')
				.set({ sent_at: new Date(noonOf('2026-11-09').getTime() + i * minute) })
				.where('to_address', '=', `p${n}@example.ir`)
				.execute();
		const entries = async () =>
			(
				await ctx.db
					.selectFrom('audit_entry')
					.select((e) => e.fn.countAll<number>().as('count'))
					.executeTakeFirstOrThrow()
			).count;
		const before = await entries();
		let byStaff = 0;
		for (const [i, n] of shuffled(numbers.toReversed()).entries()) {
			ctx.at(new Date(noonOf(day).getTime() + i * minute));
			const token = tokens[n - 1] ?? '';
			await start(ctx, token, 'fa');
			const fields = new Map([
				['told', [String(n)]],
				['say', [`text ${n}`]]
			]);
			await answerPage(ctx, { token, page: '2', locale: 'fa', fields });
			if (i % 7 === 0) {
				await record(
					ctx,
					ctx.db,
					owner,
					'data.exported',
					{ kind: 'wave', id: wave.waveId },
					{ format: 'csv' }
				);
				byStaff += 1;
			}
		}
		staffEntries = (await entries()) - before - byStaff;
	});

	/** The ledger with everything that is known of each right to answer, from every table. */
	async function ledgerSide(): Promise<Trace[]> {
		const { rows } = await sql<Record<string, string>>`
			select substring(i.name from 8) as person, i.ctid::text as ctid, i.xmin::text as xmin, i.cmin::text as cmin,
				i.id::text as id, i.token_hash as hash, i.used_on::text as used, i.email,
				m.id::text as mail, m.ctid::text as mail_ctid, m.xmin::text as mail_xmin, m.sent_at::text as sent
			from invitation i join mail_outbox m on m.to_address = i.email
			where i.campaign_id = ${campaignId}`.execute(ctx.db);
		return rows.map(
			({ person = '', ctid = '', xmin = '', cmin = '', mail_ctid = '', mail_xmin = '', ...rest }) => ({
				person: Number(person),
				clues: {
					place: place(ctid),
					transaction: padded(xmin),
					command: padded(cmin),
					mailPlace: place(mail_ctid),
					mailTransaction: padded(mail_xmin),
					name: person,
					...rest
				}
			})
		);
	}
	async function answerSide(table: 'response' | 'comment'): Promise<Trace[]> {
		const { rows } =
			table === 'response'
				? await sql<Record<string, string>>`
						select answers[5]::text as person, ctid::text as ctid, xmin::text as xmin, cmin::text as cmin,
							id::text as id, submitted_on::text as day
						from response where campaign_id = ${campaignId}`.execute(ctx.db)
				: await sql<Record<string, string>>`
						select substring(text from 6) as person, ctid::text as ctid, xmin::text as xmin,
							cmin::text as cmin, id::text as id, submitted_on::text as day
						from comment where campaign_id = ${campaignId}`.execute(ctx.db);
		return rows.map(({ person = '', ctid = '', xmin = '', cmin = '', ...rest }) => ({
			person: Number(person),
			clues: { place: place(ctid), transaction: padded(xmin), command: padded(cmin), ...rest }
		}));
	}

	test('the attempt is a good one: on the evening of the day itself it finds everybody', async () => {
		const { right, by } = bestAlignment(await ledgerSide(), await answerSide('response'));
		expect(right).toBe(people);
		expect(by).toContain('transaction');
	});

	/** Lines of tables in some order: no two tables are in the same one, and none tells on another. */
	function mustPairNobody(lines: ReadonlyMap<string, readonly string[]>): void {
		for (const table of ['invitation', 'mail_outbox', 'response', 'comment'])
			expect(lines.get(table), table).toHaveLength(people);
		const whoIn = (line: string): number =>
			Number(/"person 0*(\d+)"|"p(\d+)@example|"text (\d+)"/.exec(line)?.slice(1).find(Boolean) ?? NaN);
		const inOrder = (table: string): number[] =>
			table === 'response'
				? (lines.get(table) ?? []).map((row) => (JSON.parse(row) as { answers: number[] }).answers[4] ?? NaN)
				: (lines.get(table) ?? []).map(whoIn);
		for (const answers of ['response', 'comment'])
			for (const [table, rows] of lines) {
				if (rows.length !== people || table === answers) continue;
				const [one, other] = [inOrder(table), inOrder(answers)];
				const hits = one.filter((person, i) => person === other[i]).length;
				expect(hits, `${table} ~ ${answers}`).toBeLessThan(chance);
			}
		// No draft is left, and nothing outside the answers knows what was answered or by which link.
		expect(lines.get('draft')).toEqual([]);
		const answers = [...(lines.get('response') ?? []), ...(lines.get('comment') ?? [])].join('\n');
		for (const token of tokens)
			for (const trace of [token, hashToken(token), receiptOf(token)]) expect(answers).not.toContain(trace);
		const elsewhere = [...lines]
			.filter(([table]) => table !== 'response' && table !== 'comment')
			.flatMap(([, rows]) => rows)
			.join('\n');
		for (const row of lines.get('response') ?? []) {
			const { id } = JSON.parse(row) as { id: string };
			expect(elsewhere).not.toContain(id);
		}
		expect(elsewhere).not.toMatch(/"text \d+"/);
	}

	/** A backup as the product makes it, table by table. */
	async function backedUp(): Promise<Map<string, string[]>> {
		const lines = new Map<string, string[]>();
		let table: string[] = [];
		for await (const some of dump(ctx.db))
			for (const line of some) {
				const name = /^#\{"table":"(\w+)"/.exec(line)?.[1];
				if (name) lines.set(name, (table = []));
				else if (!line.startsWith('#')) table.push(line);
			}
		return lines;
	}

	test('a backup of that evening already pairs nobody: it knows no places and no transactions', async () => {
		mustPairNobody(await backedUp());
	});

	test('answering leaves nothing in the audit log, neither an entry nor its transaction', async () => {
		expect(staffEntries).toBe(0);
		const { rows } = await sql<{ shared: number }>`
			select count(*) as shared from audit_entry
			where xmin::text in (select xmin::text from response) or xmin::text in (select xmin::text from comment)`.execute(
			ctx.db
		);
		expect(rows[0]?.shared).toBe(0);
	});

	describe('after the night', () => {
		beforeAll(async () => {
			ctx.at(new Date(noonOf(day).getTime() + 24 * 60 * minute));
			await runDaily(ctx);
		});

		test.each(['response', 'comment'] as const)(
			'no order of numbers, places, transactions, mails or names pairs people with each %s better than guessing',
			async (table) => {
				const answers = await answerSide(table);
				expect(answers).toHaveLength(people);
				const { right, by } = bestAlignment(await ledgerSide(), answers);
				expect(right, by).toBeLessThan(chance);
				expect(rightByPlace(await ledgerSide(), answers)).toBeLessThan(chance);
			}
		);

		test('no value stands on both sides that would tell some from others', async () => {
			const ledger = await ledgerSide();
			expect(ledger).toHaveLength(people);
			for (const table of ['response', 'comment'] as const)
				expect(sharedValues(ledger, await answerSide(table))).toEqual([]);
		});

		test('responses and comments of the same person are not paired either', async () => {
			const { right, by } = bestAlignment(await answerSide('comment'), await answerSide('response'));
			expect(right, by).toBeLessThan(chance);
		});

		test('all answers of the day come from one transaction, and so do the rights that were used', async () => {
			for (const side of [await ledgerSide(), await answerSide('response'), await answerSide('comment')])
				expect(new Set(side.map(({ clues }) => clues.transaction)).size).toBe(1);
		});

		test('the times in the audit log fall on no answer', async () => {
			const { rows } = await sql<{ at: string; xmin: string }>`
				select at::text as at, xmin::text as xmin from audit_entry`.execute(ctx.db);
			const answers = [...(await answerSide('response')), ...(await answerSide('comment'))];
			const known = new Set(answers.flatMap(({ clues }) => Object.values(clues)));
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.filter(({ at, xmin }) => known.has(at) || known.has(padded(xmin)))).toEqual([]);
		});

		test('a dump of the database, read table by table in the order in which it lies, pairs nobody', async () => {
			const { rows: tables } = await sql<{ name: string }>`
				select table_name as name from information_schema.tables where table_schema = 'public'`.execute(ctx.db);
			const lines = new Map<string, string[]>();
			for (const { name } of tables) {
				const { rows } = await sql<{ row: string }>`
					select to_jsonb(t)::text as row from ${sql.table(name)} t order by t.ctid`.execute(ctx.db);
				lines.set(
					name,
					rows.map(({ row }) => row)
				);
			}
			mustPairNobody(lines);
		});

		test('a backup pairs nobody either', async () => {
			mustPairNobody(await backedUp());
		});
	});
});

describe('the request log of the running server', () => {
	let server: BuiltServer;
	beforeAll(async () => {
		server = await startBuilt();
	});
	afterAll(() => server?.stop());

	test('says when somebody answered, never who, nor over which link, nor what; and no line stands in the database', async () => {
		const today = new Date().toISOString().slice(0, 10);
		const wave = await anOpenWave(server.db, {
			instruments: [{ instrument: everyKind }],
			opensOn: '2020-01-01',
			closesOn: '2099-12-31'
		});
		const invited = [];
		for (let n = 1; n <= 6; n++)
			invited.push({
				n,
				...(await anInvitation(server.db, wave.campaignId, {
					name: `Guest ${n}`,
					email: `guest${n}@example.ir`
				}))
			});
		for (const { n, token } of invited) {
			const base = `/fa/r/${token}`;
			expect((await server.ask({ path: base })).status).toBe(200);
			expect((await server.ask({ path: base, form: { _go: 'start' } })).status).toBe(303);
			const form = { told: String(7000 + n), say: `a remark of number ${n}`, _go: 'next' };
			const sent = await server.ask({ path: `${base}/2`, form });
			expect([sent.status, sent.headers.location]).toEqual([303, expect.stringContaining('/thanks')]);
			expect((await server.ask({ path: `${base}/thanks` })).status).toBe(200);
		}
		const stored = await server.db
			.selectFrom('response')
			.select(['id', 'submitted_on'])
			.where('campaign_id', '=', wave.campaignId)
			.execute();
		expect(stored).toHaveLength(invited.length);
		expect(
			stored.every(({ submitted_on }) => Math.abs(Date.parse(submitted_on) - Date.parse(today)) < 2 * 864e5)
		).toBe(true);

		const theirLines = () =>
			server
				.said()
				.split('\n')
				.filter((line) => line.includes('"request"') && line.endsWith('}'))
				.map((line) => JSON.parse(line) as Record<string, unknown>)
				.filter(({ path }) => String(path).includes('/r/'));
		// What the server writes takes a moment to come through the pipe.
		await expect.poll(() => theirLines().length).toBe(4 * invited.length);
		const [theirs, log] = [theirLines(), server.said()];
		// One person's line is like another's, but for when it was and how long it took.
		const alike = theirs.map(({ requestId: _id, time: _time, ms: _ms, ...rest }) => JSON.stringify(rest));
		expect(new Set(alike).size).toBeLessThanOrEqual(3);
		expect(new Set(theirs.map(({ path }) => path))).toEqual(new Set(['/fa/r/…']));
		for (const { n, id, token } of invited)
			for (const trace of [id, token, hashToken(token), receiptOf(token), `Guest ${n}`, `guest${n}@`])
				expect(log).not.toContain(trace);
		expect(alike.join()).not.toMatch(/700\d/);
		for (const { id } of stored) expect(log).not.toContain(id);
		expect(log).not.toContain('a remark');

		const { rows: tables } = await sql<{ name: string }>`
			select table_name as name from information_schema.tables where table_schema = 'public'`.execute(server.db);
		const dump: string[] = [];
		for (const { name } of tables)
			for (const { row } of (
				await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(
					server.db
				)
			).rows)
				dump.push(row);
		const whole = dump.join('\n');
		for (const { requestId } of theirs) expect(whole).not.toContain(String(requestId));
	});
});
