import type { Look, WholeLook } from '#lib/domain/look/look.ts';
import type { Db } from '../db/open.ts';
import type { PublicationLookRow } from '../db/schema.ts';

const marks = ['accent', 'logo_hash', 'logo_type', 'logo_width', 'logo_height', 'logo_ground'] as const;
type Marks = Pick<PublicationLookRow, (typeof marks)[number]>;

/** All of a logo's columns are filled, or none: the database sees to it. */
const logoOf = ({ logo_hash: hash, logo_type: type, ...row }: Marks): Look['logo'] =>
	hash !== null && type !== null
		? { hash, type, width: row.logo_width!, height: row.logo_height!, ground: row.logo_ground! }
		: null;

const lookOf = (row: Marks | undefined): Look | null =>
	row ? { accent: row.accent, logo: logoOf(row) } : null;

function wholeOf(row: (Marks & Pick<PublicationLookRow, 'logo'>) | undefined): WholeLook | null {
	if (!row) return null;
	const logo = logoOf(row);
	return { accent: row.accent, logo: logo && row.logo ? { ...logo, bytes: new Uint8Array(row.logo) } : null };
}

const ofEngagement = (db: Db, engagementId: string) =>
	db.selectFrom('engagement_look').where('engagement_id', '=', engagementId).select(marks);

/** Of the engagement that the wave belongs to. */
const ofWave = (db: Db, waveId: string) =>
	db
		.selectFrom('engagement_look')
		.where('engagement_id', '=', (e) =>
			e.selectFrom('wave').where('wave.id', '=', waveId).select('wave.engagement_id')
		)
		.select(marks);

const ofPublication = (db: Db, publicationId: string) =>
	db.selectFrom('publication_look').where('publication_id', '=', publicationId).select(marks);

export const engagementLook = async (db: Db, id: string): Promise<Look | null> =>
	lookOf(await ofEngagement(db, id).executeTakeFirst());

export const wholeEngagementLook = async (db: Db, id: string): Promise<WholeLook | null> =>
	wholeOf(await ofEngagement(db, id).select('logo').executeTakeFirst());

export const waveLook = async (db: Db, id: string): Promise<Look | null> =>
	lookOf(await ofWave(db, id).executeTakeFirst());

export const wholeWaveLook = async (db: Db, id: string): Promise<WholeLook | null> =>
	wholeOf(await ofWave(db, id).select('logo').executeTakeFirst());

export const publicationLook = async (db: Db, id: string): Promise<Look | null> =>
	lookOf(await ofPublication(db, id).executeTakeFirst());

export const wholePublicationLook = async (db: Db, id: string): Promise<WholeLook | null> =>
	wholeOf(await ofPublication(db, id).select('logo').executeTakeFirst());

const rowOf = ({ accent, logo }: WholeLook) => ({
	accent,
	logo: logo && Buffer.from(logo.bytes),
	logo_hash: logo?.hash ?? null,
	logo_type: logo?.type ?? null,
	logo_width: logo?.width ?? null,
	logo_height: logo?.height ?? null,
	logo_ground: logo?.ground ?? null
});

/** Replaces the look of an engagement; one with neither colour nor logo is none. */
export async function saveEngagementLook(db: Db, id: string, look: WholeLook, now: Date): Promise<void> {
	if (look.accent === null && look.logo === null) {
		await db.deleteFrom('engagement_look').where('engagement_id', '=', id).execute();
		return;
	}
	const row = { ...rowOf(look), changed_at: now };
	await db
		.insertInto('engagement_look')
		.values({ engagement_id: id, ...row })
		.onConflict((c) => c.column('engagement_id').doUpdateSet(row))
		.execute();
}

export const insertPublicationLook = (db: Db, publicationId: string, look: WholeLook) =>
	db
		.insertInto('publication_look')
		.values({ publication_id: publicationId, ...rowOf(look) })
		.execute();

/** Nobody else changes the look of this engagement until the transaction ends. */
export const lockEngagement = (db: Db, id: string) =>
	db.selectFrom('engagement').where('id', '=', id).select('id').forUpdate().execute();
