import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { Problem } from '../../problem.ts';
import { siteOrigin } from '../../http/site-origin.ts';
import * as store from '../../store/embedding.ts';
import { mustWork } from '../engagements.ts';
import { campaignOf } from '../people/inviting.ts';
import { readWave } from './waves.ts';

/**
 * Names the one site that may show the open link of a campaign in a frame, or none for ''. Throws 'invalid-input' for
 * what is not the origin of one site.
 */
export async function nameSite(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	site: string
): Promise<void> {
	const { campaign } = await campaignOf(ctx, actor, waveId, campaignId);
	const origin = site.trim() === '' ? null : siteOrigin(site);
	if (origin === null && site.trim() !== '') throw new Problem('invalid-input', { origin: 'origin' });
	await ctx.db.transaction().execute(async (db) => {
		await store.setEmbedOrigin(db, campaign.id, origin);
		await record(ctx, db, actor, 'invitation.embedded', { kind: 'wave', id: waveId });
	});
}

/** The site of each campaign of a wave that has one. */
export async function namedSites(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<ReadonlyMap<string, string>> {
	await readWave(ctx, actor, waveId);
	mustWork(actor);
	const rows = await store.embedOrigins(ctx.db, waveId);
	return new Map(rows.map((row) => [row.id, row.embed_origin]));
}
