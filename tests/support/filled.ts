import { findInstrument } from '../../src/lib/domain/instruments/index.ts';
import { contentHash } from '../../src/lib/domain/hash.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { hashToken } from '../../src/lib/server/secrets.ts';
import { anInvitation, anOpenWave, aResponse, noonOf, firstDay, type BuiltWave } from './builders.ts';
import { aPerson } from './people.ts';

/** Something in most tables, with every type of column and every kind of awkward value. */
export async function aFilledDatabase(db: Db): Promise<BuiltWave> {
	const owner = await aPerson(db, 'owner', undefined, 'owner@example.ir');
	const wave = await anOpenWave(db, {
		organizationId: owner.organizationId,
		client: 'بانک «نمونه»\u200cی 100%\n\t\\ \' " $$ 🙂',
		units: ['فروش', 'Sales'],
		asksUnit: true
	});
	const slots = wave.questionnaire.slots.length;
	for (let i = 0; i < 30; i++)
		await aResponse(db, wave.campaignId, {
			answers: Array.from({ length: slots }, (_, slot) =>
				(i + slot) % 7 === 0 ? null : ((i + slot) % 5) + 1
			),
			...(i % 3 ? { unitId: wave.unitIds[i % 2]! } : {}),
			hasty: i % 11 === 0
		});
	const { token } = await anInvitation(db, wave.campaignId, { name: 'مریم', email: 'maryam@example.ir' });
	await db
		.insertInto('draft')
		.values({
			token_hash: hashToken(token),
			campaign_id: wave.campaignId,
			unit_id: null,
			locale: 'fa',
			answers: Array.from({ length: slots }, () => null),
			texts: JSON.stringify({ say: 'نظر من\nدر دو سطر', n: '1e400' }),
			started_at: new Date('2026-11-01T20:29:59.999Z')
		})
		.execute();
	await db
		.insertInto('comment')
		.values({
			campaign_id: wave.campaignId,
			item_code: 'say',
			text: '#{"trailer":[]}',
			submitted_on: firstDay
		})
		.execute();
	const report = await db
		.insertInto('report')
		.values({
			wave_id: wave.waveId,
			content_hash: 'c',
			dataset_hash: 'd',
			engine: '1',
			built_at: noonOf(firstDay),
			body: JSON.stringify({ mean: 73.12345678901234, tiny: 5e-324, list: [1, null, { b: 1, a: '\u0001' }] })
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 256);
	await db
		.insertInto('report_file')
		.values({ report_id: report.id, locale: 'fa', bytes: Buffer.from(bytes) })
		.execute();
	const { id: publication } = await db
		.insertInto('publication')
		.values({
			wave_id: wave.waveId,
			number: 1,
			report_id: report.id,
			findings: JSON.stringify([{ key: 'own.1', says: { fa: 'یافته', en: 'A finding' } }]),
			themes: JSON.stringify([{ audience: 'employee', comments: 1, sorted: 1, themes: [] }]),
			edition: 'e',
			published_at: noonOf(firstDay),
			published_by: owner.accountId
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('publication_file')
		.values({ publication_id: publication, variant: 'full', locale: 'fa', bytes: Buffer.from(bytes) })
		.execute();
	const look = {
		accent: '#0A7D5A',
		logo: Buffer.from(bytes.subarray(0, 9000)),
		logo_hash: 'h',
		logo_type: 'png',
		logo_width: 300,
		logo_height: 100,
		logo_ground: 'light'
	} as const;
	await db
		.insertInto('engagement_look')
		.values({ engagement_id: wave.engagementId, ...look, changed_at: noonOf(firstDay) })
		.execute();
	await db
		.insertInto('publication_look')
		.values({ publication_id: publication, ...look, logo_type: 'jpeg' })
		.execute();
	const { engagementId: engagement_id } = wave;
	const agreed = { acknowledge_days: 1, resolve_days: 10, retention_days: 90 };
	await db
		.insertInto('complaint_settings')
		.values({ engagement_id, ...agreed, works_thursday: true, rest_days: [0, 6] })
		.execute();
	await db
		.insertInto('charter_promise')
		.values({
			engagement_id,
			place: 1,
			text_fa: 'پاسخ تا یک روز کاری',
			text_en: '',
			measure: 'acknowledgement',
			within_days: 1,
			indicator: '',
			owner: 'مدیر خدمات',
			saved_at: noonOf(firstDay)
		})
		.execute();
	const theme = await db
		.insertInto('theme')
		.values({
			engagement_id,
			place: 1,
			name_fa: 'انتظار',
			name_en: 'Waiting',
			words: JSON.stringify(['منتظر', 'wait']),
			saved_at: noonOf(firstDay)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('theme_mark')
		.values({ wave_id: wave.waveId, theme_id: theme.id, comment_key: '0a', belongs: false })
		.execute();
	await db
		.insertInto('removal')
		.values({
			engagement_id,
			kind: 'theme',
			thing: JSON.stringify({ name_fa: 'قیمت' }),
			belongings: '[]',
			removed_at: noonOf(firstDay)
		})
		.execute();
	await db
		.insertInto('complaint_case')
		.values({
			engagement_id,
			code: '۱۷',
			channel: 'phone',
			received_on: '2026-03-01',
			closed_on: '2026-03-05',
			outcome: 'not-justified',
			imported_on: '2026-04-01',
			dispute_body: 'court',
			disputed_on: '2026-03-10'
		})
		.execute();
	await db.insertInto('complaint_holiday').values({ engagement_id, day: '2026-03-21' }).execute();
	const instrument = findInstrument('csf')!;
	await db
		.insertInto('own_instrument')
		.values({
			organization_id: owner.organizationId,
			code: 'own-csf',
			number: 1,
			hash: contentHash(instrument),
			body: JSON.stringify(instrument),
			base_hash: contentHash(instrument),
			saved_at: noonOf(firstDay),
			saved_by: owner.accountId
		})
		.execute();
	await db
		.insertInto('audit_entry')
		.values({
			organization_id: owner.organizationId,
			account_id: owner.accountId,
			action: 'wave.launched',
			detail: JSON.stringify({ name: 'موج' }),
			at: noonOf(firstDay)
		})
		.execute();
	return wave;
}
