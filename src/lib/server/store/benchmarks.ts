import { sql, type Insertable } from 'kysely';
import type { BenchmarkFile } from '#lib/domain/benchmarks/benchmark-file.ts';
import type { Maybe } from '#lib/domain/available.ts';
import type { Readiness } from '#lib/domain/report.ts';
import type { Db } from '../db/open.ts';
import type { BenchmarkFileRow } from '../db/schema.ts';

/** The readiness of each engagement's newest closed wave whose report was kept; nothing invented is among them. */
export const keptReadiness = (db: Db, organizationId: string) =>
	db
		.selectFrom('report')
		.innerJoin('wave', 'wave.id', 'report.wave_id')
		.innerJoin('engagement', 'engagement.id', 'wave.engagement_id')
		.where('engagement.organization_id', '=', organizationId)
		.where('engagement.sample', '=', false)
		.where('wave.state', '=', 'closed')
		.distinctOn('engagement.id')
		.select([
			'engagement.id as engagementId',
			'engagement.client_fa as client',
			'engagement.industry',
			'wave.opens_on as from',
			'wave.closes_on as to',
			sql<Maybe<Readiness> | null>`report.body->'readiness'`.as('readiness')
		])
		.orderBy('engagement.id')
		.orderBy('wave.number', 'desc')
		.orderBy('report.created_at', 'desc')
		.execute();

/** The pair of an organization; whoever comes second gets that of the first. */
export async function signingKey(
	db: Db,
	organizationId: string,
	fresh: { publicKey: string; privateKey: string }
) {
	await db
		.insertInto('signing_key')
		.values({ organization_id: organizationId, public_key: fresh.publicKey, private_key: fresh.privateKey })
		.onConflict((c) => c.doNothing())
		.execute();
	return db
		.selectFrom('signing_key')
		.select(['public_key', 'private_key'])
		.where('organization_id', '=', organizationId)
		.executeTakeFirstOrThrow();
}

export const acceptedKeys = (db: Db, organizationId: string) =>
	db
		.selectFrom('accepted_key')
		.select(['public_key as key', 'name', 'accepted_on as acceptedOn'])
		.where('organization_id', '=', organizationId)
		.orderBy('name')
		.execute();

export const insertKey = (db: Db, organizationId: string, key: string, name: string, day: string) =>
	db
		.insertInto('accepted_key')
		.values({ organization_id: organizationId, public_key: key, name, accepted_on: day })
		.onConflict((c) => c.columns(['organization_id', 'public_key']).doUpdateSet({ name }))
		.execute();

/** Takes a key away with every file that it signed; false where it was not accepted. */
export async function deleteKey(db: Db, organizationId: string, key: string): Promise<boolean> {
	for (const table of ['benchmark_file', 'accepted_key'] as const) {
		const { numDeletedRows } = await db
			.deleteFrom(table)
			.where('organization_id', '=', organizationId)
			.where('public_key', '=', key)
			.executeTakeFirst();
		if (table === 'accepted_key') return numDeletedRows > 0n;
	}
	return false;
}

/** False where the very same file is there already. */
export async function insertFile(db: Db, row: Insertable<BenchmarkFileRow>): Promise<boolean> {
	const made = await db
		.insertInto('benchmark_file')
		.values(row)
		.onConflict((c) => c.columns(['organization_id', 'content_hash']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

export async function listFiles(db: Db, organizationId: string) {
	const rows = await db
		.selectFrom('benchmark_file')
		.select(['id', 'body', 'imported_on as importedOn'])
		.where('organization_id', '=', organizationId)
		.orderBy('imported_on', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ body, ...row }) => ({ ...row, ...(body as unknown as Pick<BenchmarkFile, 'payload'>) }));
}

export async function deleteFile(db: Db, organizationId: string, id: string): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('benchmark_file')
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
