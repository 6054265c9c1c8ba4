import type { Db } from '../db/open.ts';

export const setEmbedOrigin = (db: Db, campaignId: string, origin: string | null) =>
	db.updateTable('campaign').set({ embed_origin: origin }).where('id', '=', campaignId).execute();

/** The sites that may show the open links of a wave in a frame; campaigns without one are left out. */
export const embedOrigins = (db: Db, waveId: string) =>
	db
		.selectFrom('campaign')
		.select(['id', 'embed_origin'])
		.where('wave_id', '=', waveId)
		.where('embed_origin', 'is not', null)
		.$narrowType<{ embed_origin: string }>()
		.execute();
