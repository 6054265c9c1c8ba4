import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { locales } from '../../src/lib/domain/text.ts';
import { respondentMessages } from '../../src/lib/i18n/respondent.ts';
import { askForContact } from '../../src/lib/server/services/complaints/complaining.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { storedAboutRespondents } from '../../src/lib/server/services/responding/responding-privacy.ts';
import { receiptOf } from '../../src/lib/server/services/responding/responding-receipt.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { aContext, anInvitation, anOpenWave, everyKind, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';

interface Column {
	table: string;
	column: string;
	type: string;
	fallback: string | null;
	counted: boolean;
	/** What the database computes it by. */
	computed: string | null;
}

/** Rows without their random numbers, hashes and times, in which any four digits may stand side by side. */
const withoutRandom = (rows: string): string => rows.replaceAll(/[0-9a-f-]{16,}|T[0-9:.+]+/g, '');

onBothEngines((open) => {
	let ctx: TestContext;
	let columns: Column[];
	beforeAll(async () => {
		ctx = aContext(await open());
		const { rows } = await sql<Column>`
			select table_name as "table", column_name as "column", data_type as "type",
				column_default as fallback, is_identity = 'YES' as counted, generation_expression as computed
			from information_schema.columns where table_schema = 'public'`.execute(ctx.db);
		columns = rows;
	});
	const of = (table: string) => columns.filter((c) => c.table === table);
	const named = (table: string) => of(table).map((c) => c.column);

	/** What the two halves may have in common: which questionnaire, which unit, and days. */
	const harmless = new Set(['campaign_id', 'unit_id']);
	const ledgerTables = ['invitation', 'invitation_alias', 'opt_out_link', 'mail_stop', 'draft'];
	const answerTables = ['response', 'comment'];
	/** Counts of several people at once, tied to neither half. */
	const counterTables = ['answering_time'];
	const complaintTables = ['complaint_case', 'complaint_contact', 'complaint_event'];

	test('the ledger and the answers share no column but campaign and unit', () => {
		for (const answers of answerTables) {
			const shared = named(answers).filter(
				(name) =>
					!harmless.has(name) && name !== 'id' && ledgerTables.some((ledger) => named(ledger).includes(name))
			);
			// The draft is deleted in the transaction that writes these; what they have in common says nothing of whom.
			expect(shared.sort()).toEqual(answers === 'response' ? ['answers', 'locale'] : []);
		}
	});

	test('no answer carries a time of day, a running number or a value made of anything but the answers', () => {
		for (const column of answerTables.flatMap(of)) {
			expect(`${column.table}.${column.column}: ${column.type}`).not.toMatch(/timestamp|time |interval/);
			expect(column.fallback ?? '').not.toMatch(/nextval|now\(\)|current_|uuidv7|uuid_generate_v1/);
			expect(column.counted).toBe(false);
		}
		const computed = answerTables.flatMap(of).filter((column) => column.computed !== null);
		expect(computed.map(({ column, computed }) => [column, computed])).toEqual([
			['answers_text', 'answers_as_text(answers)']
		]);
	});

	test('the ledger tells days, never times', () => {
		for (const { column, type } of ['invitation', 'invitation_alias', 'reminder', 'mail_stop'].flatMap(of))
			expect(`${column}: ${type}`).not.toMatch(/timestamp|time |interval/);
	});

	test('no table points at an answer, and answers point at nothing but campaign and unit', async () => {
		const { rows } = await sql<{ from: string; column: string; to: string }>`
			select source.relname as "from", attribute.attname as "column", target.relname as "to"
			from pg_constraint
			join pg_class source on source.oid = conrelid
			join pg_class target on target.oid = confrelid
			join pg_attribute attribute on attribute.attrelid = conrelid and attribute.attnum = any(conkey)
			where contype = 'f'`.execute(ctx.db);
		expect(rows.filter((row) => answerTables.includes(row.to))).toEqual([]);
		const out = rows.filter((row) => answerTables.includes(row.from)).map((row) => row.column);
		expect(new Set(out)).toEqual(harmless);
	});

	test('who asks to be contacted shares no column with answers, none but contact data with the ledger, and no time', () => {
		const columnsOf = complaintTables.flatMap(of);
		for (const { table, column, type } of columnsOf)
			expect(`${table}.${column}: ${type}`).not.toMatch(/timestamp|time |interval/);
		const names = new Set(columnsOf.map((c) => c.column).filter((name) => name !== 'id'));
		const sharedWith = (tables: string[]) =>
			[...names].filter((name) => tables.some((table) => named(table).includes(name))).sort();
		expect(sharedWith(answerTables)).toEqual([]);
		// The kind of a step is no kind of link; a customer who was invited by mail may give the same address.
		expect(sharedWith(ledgerTables)).toEqual(['email', 'kind', 'name']);
	});

	test('complaints point at the engagement, at members and at each other, and nothing else points at them', async () => {
		const { rows } = await sql<{ from: string; to: string }>`
			select distinct source.relname as "from", target.relname as "to"
			from pg_constraint
			join pg_class source on source.oid = conrelid
			join pg_class target on target.oid = confrelid
			where contype = 'f'`.execute(ctx.db);
		const out = rows.filter((row) => complaintTables.includes(row.from)).map((row) => row.to);
		expect(new Set(out)).toEqual(new Set(['engagement', 'account', 'complaint_case']));
		const into = rows.filter((row) => complaintTables.includes(row.to)).map((row) => row.from);
		expect(into.filter((table) => !complaintTables.includes(table))).toEqual([]);
	});

	test('nothing that names a person or a link is found among the answers, nor an answer in the ledger', async () => {
		const wave = await anOpenWave(ctx.db, { instruments: [{ instrument: everyKind }] });
		const person = { name: 'Maryam Karimi', email: 'maryam@example.ir' };
		const { id, token } = await anInvitation(ctx.db, wave.campaignId, person);
		await start(ctx, token, 'fa');
		const fields = new Map([
			['told', ['4321']],
			['say', ['a rare remark']]
		]);
		await answerPage(ctx, { token, page: '2', locale: 'fa', fields });

		const dump = async (tables: string[]) => {
			const rows = [];
			for (const table of tables)
				rows.push((await sql`select to_jsonb(t)::text from ${sql.table(table)} t`.execute(ctx.db)).rows);
			return JSON.stringify(rows);
		};
		const answers = await dump(answerTables);
		expect(answers).toContain('a rare remark');
		for (const trace of [id, token, hashToken(token), receiptOf(token), person.name, person.email])
			expect(answers).not.toContain(trace);

		const everythingElse = await dump(
			[...new Set(columns.map((c) => c.table))].filter(
				(t) => !answerTables.includes(t) && !t.startsWith('kysely')
			)
		);
		const response = await ctx.db.selectFrom('response').select('id').executeTakeFirstOrThrow();
		for (const trace of [response.id, 'a rare remark']) expect(everythingElse).not.toContain(trace);
		expect(withoutRandom(everythingElse)).not.toContain('4321');
	});

	test('what a customer writes to be contacted is found nowhere but there, and leads to no link and no answer', async () => {
		const wave = await anOpenWave(ctx.db, { audience: 'customer', instruments: [{ instrument: everyKind }] });
		const { id, token } = await anInvitation(ctx.db, wave.campaignId);
		await start(ctx, token, 'en');
		const told = new Map([
			['told', ['8765']],
			['say', ['an unheard-of remark']]
		]);
		await answerPage(ctx, { token, page: '2', locale: 'en', fields: told });
		const wish = { mobile: '09121234567', name: 'Zahra Amini', message: 'a broken lamp', consent: 'yes' };
		const fields = new Map(Object.entries(wish).map(([name, value]) => [name, [value]]));
		const done = await askForContact(ctx, token, fields, '192.0.2.55');
		const code = 'code' in done ? done.code : 'not stored';

		const rowsOf = async (table: string) =>
			JSON.stringify((await sql`select to_jsonb(t)::text from ${sql.table(table)} t`.execute(ctx.db)).rows);
		const complaints = (await Promise.all(complaintTables.map(rowsOf))).join();
		expect(complaints).toContain('a broken lamp');
		expect(complaints).toContain(code);
		const { id: responseId } = await ctx.db
			.selectFrom('response')
			.select('id')
			.where('campaign_id', '=', wave.campaignId)
			.executeTakeFirstOrThrow();
		const traces = [id, token, hashToken(token), receiptOf(token), responseId, wave.campaignId, wave.waveId];
		for (const trace of [...traces, 'an unheard-of remark']) expect(complaints).not.toContain(trace);
		expect(withoutRandom(complaints)).not.toContain('8765');

		const elsewhere = [...new Set(columns.map((c) => c.table))].filter(
			(table) => !complaintTables.includes(table) && !table.startsWith('kysely')
		);
		const rest = (await Promise.all(elsewhere.map(rowsOf))).join();
		for (const trace of ['09121234567', 'Zahra Amini', 'a broken lamp', code])
			expect(rest).not.toContain(trace);
	});

	test('the page on privacy describes every column there is, in both languages, and none that is gone', async () => {
		const tables = await storedAboutRespondents(ctx);
		const keys = tables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
		expect(new Set(keys)).toEqual(
			new Set(
				['mail_outbox', ...ledgerTables, ...answerTables, ...counterTables, ...complaintTables].flatMap(
					(table) => named(table).map((c) => `${table}.${c}`)
				)
			)
		);
		for (const locale of locales) {
			const words = respondentMessages(locale).privacy.columns;
			expect(Object.keys(words).sort()).toEqual([...keys].sort());
			expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
		}
	});
});
