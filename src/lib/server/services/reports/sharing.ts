import type { WholeLook } from '#lib/domain/look/look.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import { newestEdition } from '../../store/publications.ts';
import * as reports from '../../store/reports.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import type { ReadableReport } from './newest-report.ts';
import { wholeLookOfReport } from './look-of-report.ts';
import { readForReaders } from './reporting.ts';

export interface ShareLink {
	readonly id: string;
	readonly createdAt: Date;
	readonly expiresAt: Date;
	readonly revoked: boolean;
}

async function mustShare(ctx: Context, actor: Actor, waveId: string) {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	return wave;
}

export const longestDays = 365;
const dayInMilliseconds = 86_400_000;

/** A link that opens this wave's report, and nothing else, for `days` days. The token is told once. */
export async function shareReport(ctx: Context, actor: Actor, waveId: string, days: number): Promise<string> {
	const { state } = await mustShare(ctx, actor, waveId);
	if (state === 'draft') throw new Problem('report-empty');
	if (!Number.isInteger(days) || days < 1 || days > longestDays) throw new Problem('invalid-input');
	const token = newToken();
	await ctx.db.transaction().execute(async (db) => {
		await reports.insertShareLink(db, {
			wave_id: waveId,
			token_hash: hashToken(token),
			created_by: actor.accountId,
			expires_at: new Date(ctx.now().getTime() + days * dayInMilliseconds)
		});
		await record(ctx, db, actor, 'share.made', { kind: 'wave', id: waveId }, { days });
	});
	return token;
}

export async function listShares(ctx: Context, actor: Actor, waveId: string): Promise<ShareLink[]> {
	await mustShare(ctx, actor, waveId);
	const rows = await reports.listShareLinks(ctx.db, waveId);
	return rows.map((r) => ({
		id: r.id,
		createdAt: r.created_at,
		expiresAt: r.expires_at,
		revoked: r.revoked_at !== null
	}));
}

/** The link opens nothing from this moment on. Throws 'not-found' when the wave has no such link. */
export async function revokeShare(ctx: Context, actor: Actor, waveId: string, id: string): Promise<void> {
	await mustShare(ctx, actor, waveId);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await reports.revokeShareLink(db, waveId, id, ctx.now()))) throw new Problem('not-found');
		await record(ctx, db, actor, 'share.withdrawn', { kind: 'wave', id: waveId });
	});
}

/**
 * The report behind a share link: the newest published version, whenever the link was made; as long as nothing was
 * published, the newest state. Unknown, revoked and expired links are all 'token-unknown'.
 */
export async function readShared(ctx: Context, token: string): Promise<ReadableReport> {
	const link = await reports.liveShareLink(ctx.db, hashToken(token), ctx.now());
	if (!link) throw new Problem('token-unknown');
	return readForReaders(ctx, link.wave_id);
}

/** How the report behind a share link looks, without building or reading the report. Throws as `readShared`. */
export async function readSharedLook(ctx: Context, token: string): Promise<WholeLook | null> {
	const link = await reports.liveShareLink(ctx.db, hashToken(token), ctx.now());
	if (!link) throw new Problem('token-unknown');
	const newest = await newestEdition(ctx.db, link.wave_id);
	return wholeLookOfReport(ctx, {
		waveId: link.wave_id,
		...(newest ? { published: { id: newest.id } } : {})
	});
}
