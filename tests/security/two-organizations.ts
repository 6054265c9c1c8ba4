import type { Actor } from '../../src/lib/server/actor.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { hashToken, newToken } from '../../src/lib/server/secrets.ts';
import { newSecret } from '../../src/lib/server/sign-in/totp.ts';
import { anInvitation, anOpenWave, anOrganization, aResponse } from '../support/builders.ts';
import { aPerson } from '../support/people.ts';

/** Stands in every name and text of the engagement under attack, and nowhere else. */
export const secret = 'Golestan';
/** What nobody of another organization may see: that, the organization's own name, the addresses of its people. */
export const ownWords = /golestan|shiraz/i;

export interface Ids {
	readonly organization: string;
	readonly engagement: string;
	readonly unit: string;
	readonly wave: string;
	readonly draft: string;
	readonly campaign: string;
	/** The customers' campaign of the same wave, and the item of its questionnaire that takes words. */
	readonly customers: string;
	readonly wordsItem: string;
	readonly customerPages: number;
	readonly linkCode: string;
	/** Codes of the items of the first page of the employees' questionnaire. */
	readonly items: readonly string[];
	readonly mail: string;
	readonly invited: string;
	/** Secrets of links: a personal one that is new, one whose answers were begun, one that was used. */
	readonly invitation: string;
	readonly begun: string;
	readonly used: string;
	readonly join: string;
	readonly reset: string;
	readonly share: string;
	readonly shareId: string;
	readonly people: Readonly<
		Record<
			'owner' | 'consultant' | 'manager' | 'auditor' | 'colleague' | 'foreignOwner' | 'foreignManager',
			Actor
		>
	>;
}

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const inHours = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

async function aToken(
	db: Db,
	values: { account_id: string } | { organization_id: string; email: string }
): Promise<string> {
	const token = newToken();
	const purpose = 'email' in values ? ('join' as const) : ('reset-password' as const);
	await db
		.insertInto('token')
		.values({
			hash: hashToken(token),
			purpose,
			...values,
			...(purpose === 'join' ? { role: 'manager' as const } : {}),
			expires_at: inHours(2)
		})
		.execute();
	return token;
}

/**
 * One organization with an engagement, an open wave with answers, a draft, links of every kind, and people of every
 * role; and another organization whose people have no business there. `colleague` is a manager to whom the engagement
 * was not opened. All dates are around today: the server has a real clock.
 */
export async function twoOrganizations(db: Db): Promise<Ids> {
	const organization = await anOrganization(db, 'Shiraz Consultants');
	const options = {
		organizationId: organization,
		client: `${secret} Company`,
		units: [`${secret} Sales`, `${secret} Service`],
		opensOn: day(-5),
		closesOn: day(20)
	};
	const open = await anOpenWave(db, options);
	const draft = await anOpenWave(db, { ...options, engagementId: open.engagementId, state: 'draft' });
	const customers = await anOpenWave(db, {
		engagementId: open.engagementId,
		opensOn: options.opensOn,
		closesOn: options.closesOn,
		audience: 'customer',
		instruments: [{ instrument: 'customer-short' }]
	});
	// Customers of the same wave: a second campaign.
	await db
		.updateTable('campaign')
		.set({ wave_id: open.waveId })
		.where('id', '=', customers.campaignId)
		.execute();
	await db.deleteFrom('wave').where('id', '=', customers.waveId).execute();

	const slots = open.questionnaire.slots.length;
	for (let i = 0; i < 9; i++)
		await aResponse(db, open.campaignId, {
			answers: Array.from({ length: slots }, (_, slot) => 1 + ((i + slot) % 5)),
			...(open.unitIds[0] && i < 7 ? { unitId: open.unitIds[0] } : {}),
			submittedOn: day(-3)
		});
	for (let i = 0; i < 12; i++)
		await aResponse(db, customers.campaignId, {
			answers: customers.questionnaire.slots.map(({ item }) => (item.kind === 'rating' ? 1 + (i % 5) : null)),
			submittedOn: day(-2)
		});
	const fresh = await anInvitation(db, open.campaignId, { name: `${secret} Invitee` });
	const begun = await anInvitation(db, open.campaignId);
	await db
		.insertInto('draft')
		.values({
			token_hash: hashToken(begun.token),
			campaign_id: open.campaignId,
			locale: 'fa',
			answers: Array.from({ length: slots }, () => null),
			started_at: inHours(-1)
		})
		.execute();
	const used = await anInvitation(db, open.campaignId);
	await db
		.updateTable('invitation')
		.set({ used_on: day(-1) })
		.where('id', '=', used.id)
		.execute();

	const people = {
		owner: await aPerson(db, 'owner', organization, 'owner@golestan.example'),
		consultant: await aPerson(db, 'consultant', organization, 'consultant@golestan.example'),
		manager: await aPerson(db, 'manager', organization, 'manager@golestan.example'),
		auditor: await aPerson(db, 'auditor', organization, 'auditor@golestan.example'),
		colleague: await aPerson(db, 'manager', organization, 'colleague@golestan.example'),
		foreignOwner: await aPerson(db, 'owner'),
		foreignManager: await aPerson(db, 'manager')
	};
	for (const { accountId } of [people.manager, people.auditor])
		await db
			.insertInto('engagement_reader')
			.values({ engagement_id: open.engagementId, account_id: accountId })
			.execute();

	// Somebody in whom there is something to be taken away.
	await db
		.insertInto('second_factor')
		.values({
			account_id: people.colleague.accountId,
			secret: newSecret(),
			started_at: inHours(-2),
			confirmed_at: inHours(-2),
			last_step: null
		})
		.execute();

	const share = newToken();
	const { id: shareId } = await db
		.insertInto('share_link')
		.values({
			wave_id: open.waveId,
			token_hash: hashToken(share),
			created_by: people.owner.accountId,
			expires_at: inHours(48)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const { id: mail } = await db
		.insertInto('mail_outbox')
		.values({
			kind: 'invitation',
			organization_id: organization,
			to_address: 'invitee@golestan.example',
			locale: 'fa',
			subject: `${secret} subject`,
			body: `${secret} body`,
			due_at: null,
			sent_at: null,
			failure: 'refused'
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const invited = 'invited@golestan.example';
	return {
		organization,
		engagement: open.engagementId,
		unit: open.unitIds[0] ?? '',
		wave: open.waveId,
		draft: draft.waveId,
		campaign: open.campaignId,
		customers: customers.campaignId,
		wordsItem: customers.questionnaire.slots.find(({ item }) => item.kind === 'text')?.code ?? '',
		customerPages: customers.questionnaire.pages.length,
		linkCode: open.linkCode,
		items: (open.questionnaire.pages[0]?.slots ?? []).map((slot) => slot.code),
		mail,
		invited,
		invitation: fresh.token,
		begun: begun.token,
		used: used.token,
		join: await aToken(db, { organization_id: organization, email: invited }),
		reset: await aToken(db, { account_id: people.auditor.accountId }),
		share,
		shareId,
		people
	};
}
