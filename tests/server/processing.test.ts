import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { locales } from '../../src/lib/domain/text.ts';
import { setTimeZone, timeZone } from '../../src/lib/i18n/time-zone.ts';
import { storedWords } from '../../src/lib/i18n/stored.ts';
import { describeProcessing } from '../../src/lib/server/services/upkeep/processing.ts';
import { aContext, anInvitation, anOpenWave, type TestContext } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { aPerson, refusal } from '../support/people.ts';

onBothEngines((open) => {
	let ctx: TestContext;
	beforeAll(async () => {
		ctx = aContext(await open());
	});

	test('the summary names every column of every table that holds data of the engagement, with why and how long', async () => {
		const owner = await aPerson(ctx.db);
		const { engagementId } = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		const { people, work } = await describeProcessing(ctx, owner, engagementId);
		const all = [...people, ...work];
		expect(all.filter(({ stored }) => stored === null)).toEqual([]);
		const columns = (await ctx.db.introspection.getTables()).flatMap((t) =>
			t.columns.map((c) => `${t.name}.${c.name}`)
		);
		const named = all.flatMap((t) => t.columns.map((c) => `${t.table}.${c}`));
		for (const name of [
			'invitation.email',
			'draft.answers',
			'response.answers',
			'mail_outbox.body',
			'audit_entry.at'
		])
			expect(named).toContain(name);
		const without = columns.filter((name) => !named.includes(name)).map((name) => name.split('.')[0]);
		expect(new Set(without)).toEqual(
			new Set([
				'throttle',
				'session',
				'second_factor',
				'recovery_code',
				'provider_identity',
				'instrument_version'
			])
		);
		for (const locale of locales)
			for (const { table } of all) {
				expect(storedWords(locale).tables[table]).toBeTruthy();
				expect(storedWords(locale).holds[table]).toBeTruthy();
			}
	});

	test('a table that is new appears by itself, marked as not described', async () => {
		const owner = await aPerson(ctx.db);
		const { engagementId } = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		await sql`create table shoe_size (wave_id uuid references wave(id) on delete cascade, size int)`.execute(
			ctx.db
		);
		const { work } = await describeProcessing(ctx, owner, engagementId);
		await sql`drop table shoe_size`.execute(ctx.db);
		expect(work.find(({ table }) => table === 'shoe_size')).toEqual({
			table: 'shoe_size',
			columns: ['wave_id', 'size'],
			stored: null
		});
	});

	test('it says per wave how many contacts are stored and until when', async () => {
		const owner = await aPerson(ctx.db);
		const { engagementId, campaignId, waveId } = await anOpenWave(ctx.db, {
			organizationId: owner.organizationId,
			closesOn: '2026-11-30'
		});
		await anInvitation(ctx.db, campaignId, { name: 'Maryam' });
		await anInvitation(ctx.db, campaignId);
		const { waves } = await describeProcessing(ctx, owner, engagementId);
		expect(waves).toMatchObject([
			{ id: waveId, contacts: 1, draftsUntil: '2026-12-31', contactsUntil: '2027-03-01' }
		]);
	});

	test.each(['Europe/Istanbul', 'Asia/Tehran', 'Asia/Kabul', 'Pacific/Auckland', 'America/Chicago'])(
		'it counts the days where the server counts them (%s)',
		async (zone) => {
			const before = timeZone();
			setTimeZone(zone);
			try {
				const owner = await aPerson(ctx.db);
				const { engagementId, waveId } = await anOpenWave(ctx.db, {
					organizationId: owner.organizationId,
					closesOn: '2026-11-30'
				});
				const told = async () => (await describeProcessing(ctx, owner, engagementId)).waves;
				const until = { draftsUntil: '2026-12-31', contactsUntil: '2027-03-01' };
				expect(await told()).toMatchObject([until]);
				// As the daily work closes it, some minutes after midnight.
				const closed_at = sql<Date>`'2026-12-01 00:05'::timestamp at time zone ${zone}`;
				await ctx.db
					.updateTable('wave')
					.set({ state: 'closed', closed_at })
					.where('id', '=', waveId)
					.execute();
				expect(await told()).toMatchObject([until]);
			} finally {
				setTimeZone(before);
			}
		}
	);

	test('only those who may read the engagement read it', async () => {
		const owner = await aPerson(ctx.db);
		const stranger = await aPerson(ctx.db);
		const manager = await aPerson(ctx.db, 'manager', owner.organizationId);
		const { engagementId } = await anOpenWave(ctx.db, { organizationId: owner.organizationId });
		expect(await refusal(describeProcessing(ctx, stranger, engagementId))).toBe('not-found');
		expect(await refusal(describeProcessing(ctx, manager, engagementId))).toBe('not-found');
		await ctx.db
			.insertInto('engagement_reader')
			.values({ engagement_id: engagementId, account_id: manager.accountId })
			.execute();
		expect(await refusal(describeProcessing(ctx, manager, engagementId))).toBe('nothing');
	});
});
