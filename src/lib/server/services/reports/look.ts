import { readColour } from '#lib/domain/look/colour.ts';
import { logoLimits } from '#lib/domain/look/logo-limits.ts';
import type { Look, WholeLook } from '#lib/domain/look/look.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { readLogoInWorker } from '../../images/logo-reader.ts';
import { Problem } from '../../problem.ts';
import { findEngagement } from '../../store/engagements.ts';
import * as store from '../../store/looks.ts';
import { mustWork } from '../engagements.ts';

async function mustLook(ctx: Context, actor: Actor, engagementId: string): Promise<void> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	mustWork(actor);
}

/** How the reports of an engagement look, for those who work on it. */
export async function readLook(ctx: Context, actor: Actor, engagementId: string): Promise<Look> {
	await mustLook(ctx, actor, engagementId);
	return (await store.engagementLook(ctx.db, engagementId)) ?? { accent: null, logo: null };
}

/** The logo of an engagement, for those who work on it. Throws 'not-found' where there is none. */
export async function readLogoOf(
	ctx: Context,
	actor: Actor,
	engagementId: string
): Promise<NonNullable<WholeLook['logo']>> {
	await mustLook(ctx, actor, engagementId);
	const look = await store.wholeEngagementLook(ctx.db, engagementId);
	if (!look?.logo) throw new Problem('not-found');
	return look.logo;
}

async function change(ctx: Context, actor: Actor, id: string, changed: Partial<WholeLook>): Promise<void> {
	await ctx.db.transaction().execute(async (db) => {
		await store.lockEngagement(db, id);
		const before = (await store.wholeEngagementLook(db, id)) ?? { accent: null, logo: null };
		const after = { ...before, ...changed };
		if (after.accent === before.accent && after.logo?.hash === before.logo?.hash) return;
		await store.saveEngagementLook(db, id, after, ctx.now());
		await record(ctx, db, actor, 'engagement.look-changed', { kind: 'engagement', id });
	});
}

/**
 * Takes a picture as the logo of an engagement's reports. It is kept as its pixels and nothing else. Throws 'too-large',
 * and 'file-unreadable' with the reason for what is no picture that may be a logo.
 */
export async function saveLogo(ctx: Context, actor: Actor, id: string, file: Uint8Array): Promise<void> {
	await mustLook(ctx, actor, id);
	if (file.length > logoLimits.bytes) throw new Problem('too-large');
	const outcome = await readLogoInWorker(file);
	if ('refused' in outcome) throw new Problem('file-unreadable', { reason: outcome.refused });
	await change(ctx, actor, id, { logo: outcome.logo });
}

export async function removeLogo(ctx: Context, actor: Actor, id: string): Promise<void> {
	await mustLook(ctx, actor, id);
	await change(ctx, actor, id, { logo: null });
}

/** Takes a typed colour as the accent of an engagement's reports. Throws 'invalid-input' for what is none. */
export async function saveAccent(ctx: Context, actor: Actor, id: string, typed: string): Promise<void> {
	await mustLook(ctx, actor, id);
	const accent = readColour(typed);
	if (!accent) throw new Problem('invalid-input', { accent: 'colour' });
	await change(ctx, actor, id, { accent });
}

/** Back to the product's own colours. */
export async function removeAccent(ctx: Context, actor: Actor, id: string): Promise<void> {
	await mustLook(ctx, actor, id);
	await change(ctx, actor, id, { accent: null });
}
