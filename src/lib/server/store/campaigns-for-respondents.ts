import { sql } from 'kysely';
import type { Audience, Instrument } from '#lib/domain/instrument.ts';
import type { Db } from '../db/open.ts';

/** What a respondent's page needs to know of the campaign: one shape for both ways in. */
export interface AskedRow {
	readonly campaign_id: string;
	readonly audience: Audience;
	readonly asks_unit: boolean;
	readonly link_code: string;
	readonly embed_origin: string | null;
	readonly engagement_id: string;
	readonly state: 'draft' | 'open' | 'closed';
	readonly opens_on: string;
	readonly closes_on: string;
	readonly threshold: number;
	readonly client_fa: string;
	readonly client_en: string;
	/** hash:form of every instrument, in order, separated by commas; null if there is none. */
	readonly asks: string | null;
}

/** The columns of `AskedRow`, for a statement that joins campaign, wave and engagement. */
export const askedColumns = sql`
	campaign.id as campaign_id, campaign.audience, campaign.asks_unit, campaign.link_code,
	campaign.embed_origin, wave.engagement_id,
	wave.state, wave.opens_on, wave.closes_on, wave.threshold, engagement.client_fa, engagement.client_en,
	(select string_agg(part.instrument_hash || ':' || part.form, ',' order by part.position)
		from campaign_instrument part where part.campaign_id = campaign.id) as asks`;

/** The campaign behind an open link. */
export async function findByLinkCode(db: Db, linkCode: string): Promise<AskedRow | undefined> {
	const { rows } = await sql<AskedRow>`
		select ${askedColumns}
		from campaign
		join wave on wave.id = campaign.wave_id
		join engagement on engagement.id = wave.engagement_id
		where campaign.link_code = ${linkCode}`.execute(db);
	return rows[0];
}

/** The body of a frozen instrument. */
export async function findInstrumentVersion(db: Db, hash: string): Promise<Instrument | undefined> {
	const row = await db
		.selectFrom('instrument_version')
		.select('body')
		.where('hash', '=', hash)
		.executeTakeFirst();
	return row?.body as Instrument | undefined;
}

export const unitChoices = (db: Db, engagementId: string) =>
	db
		.selectFrom('unit')
		.select(['id', 'name_fa', 'name_en'])
		.where('engagement_id', '=', engagementId)
		.orderBy('position')
		.execute();
