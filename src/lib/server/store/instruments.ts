import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { OwnInstrumentRow } from '../db/schema.ts';

/** The versions of all own instruments of an organization, newest first within each code. */
export const listOwn = (db: Db, organizationId: string) =>
	db
		.selectFrom('own_instrument')
		.selectAll()
		.where('organization_id', '=', organizationId)
		.orderBy('code')
		.orderBy('number', 'desc')
		.execute();

/** The versions of one own instrument, newest first. */
export const ownVersions = (db: Db, organizationId: string, code: string) =>
	db
		.selectFrom('own_instrument')
		.selectAll()
		.where('organization_id', '=', organizationId)
		.where('code', '=', code)
		.orderBy('number', 'desc')
		.execute();

/** The newest version of an own instrument. */
export const newestOwn = (db: Db, organizationId: string, code: string) =>
	db
		.selectFrom('own_instrument')
		.selectAll()
		.where('organization_id', '=', organizationId)
		.where('code', '=', code)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();

/**
 * Until the transaction ends, whoever else wants to change this organization's own instruments, or to launch a wave
 * with them, waits: what is launched is what was on offer.
 */
export const holdInstruments = (db: Db, organizationId: string) =>
	sql`select 1 from organization where id = ${organizationId} for no key update`.execute(db);

export const insertOwn = (db: Db, row: Insertable<OwnInstrumentRow>) =>
	db.insertInto('own_instrument').values(row).returning('id').executeTakeFirstOrThrow();

export const replaceOwn = (
	db: Db,
	id: string,
	row: Pick<Insertable<OwnInstrumentRow>, 'hash' | 'body' | 'saved_at' | 'saved_by'>
) => db.updateTable('own_instrument').set(row).where('id', '=', id).execute();

export const deleteOwn = (db: Db, organizationId: string, code: string) =>
	db
		.deleteFrom('own_instrument')
		.where('organization_id', '=', organizationId)
		.where('code', '=', code)
		.executeTakeFirst();

/** Keeps the body of an instrument under its content hash. */
export const keepVersion = (db: Db, row: { hash: string; code: string; version: string; body: string }) =>
	db
		.insertInto('instrument_version')
		.values(row)
		.onConflict((c) => c.doNothing())
		.execute();

/** The waves of an organization that ask one of its own instruments, with the version that each one asks. */
export const wavesAsking = (db: Db, organizationId: string, codes: readonly string[]) =>
	codes.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('campaign_instrument')
				.innerJoin('instrument_version', 'instrument_version.hash', 'campaign_instrument.instrument_hash')
				.innerJoin('campaign', 'campaign.id', 'campaign_instrument.campaign_id')
				.innerJoin('wave', 'wave.id', 'campaign.wave_id')
				.innerJoin('engagement', 'engagement.id', 'wave.engagement_id')
				.where('engagement.organization_id', '=', organizationId)
				.where('instrument_version.code', 'in', codes)
				.distinct()
				.select([
					'instrument_version.code',
					'instrument_version.hash',
					'wave.id',
					'wave.number',
					'wave.state',
					'engagement.client_fa',
					'engagement.client_en'
				])
				.orderBy('wave.number')
				.orderBy('wave.id')
				.execute();
