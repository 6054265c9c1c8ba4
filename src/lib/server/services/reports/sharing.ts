import type { WholeLook } from '#lib/domain/look/look.ts';
import { typedLine } from '#lib/domain/typed.ts';
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
	/** What its maker calls it; null: nothing. */
	readonly name: string | null;
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
/** Signs in the name of a link. */
export const longestShareName = 60;
const dayInMilliseconds = 86_400_000;

/** What was typed on one line, without what nobody sees; null: nothing is left. */
const nameOf = (typed: string): string | null => typedLine(typed) || null;

/**
 * A link that opens this wave's report, and nothing else, for `days` days. The token is told once. The name is for
 * those who share, to tell links apart: readers do not see it, and the audit log does not keep it, for it may name
 * a person. Throws 'invalid-input', with `name: 'too-long'` where that is what is wrong.
 */
export async function shareReport(
	ctx: Context,
	actor: Actor,
	waveId: string,
	days: number,
	typedName = ''
): Promise<string> {
	const { state } = await mustShare(ctx, actor, waveId);
	if (state === 'draft') throw new Problem('report-empty');
	if (!Number.isInteger(days) || days < 1 || days > longestDays) throw new Problem('invalid-input');
	const name = nameOf(typedName);
	if (name && name.length > longestShareName) throw new Problem('invalid-input', { name: 'too-long' });
	const token = newToken();
	await ctx.db.transaction().execute(async (db) => {
		await reports.insertShareLink(db, {
			wave_id: waveId,
			token_hash: hashToken(token),
			created_by: actor.accountId,
			expires_at: new Date(ctx.now().getTime() + days * dayInMilliseconds),
			name
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
		name: r.name,
		createdAt: r.created_at,
		expiresAt: r.expires_at,
		revoked: r.revoked_at !== null
	}));
}

/** The link opens nothing from this moment on. Returns which one it was; throws 'not-found' when the wave has none such. */
export async function revokeShare(
	ctx: Context,
	actor: Actor,
	waveId: string,
	id: string
): Promise<Pick<ShareLink, 'name' | 'createdAt'>> {
	await mustShare(ctx, actor, waveId);
	return ctx.db.transaction().execute(async (db) => {
		const link = await reports.revokeShareLink(db, waveId, id, ctx.now());
		if (!link) throw new Problem('not-found');
		await record(ctx, db, actor, 'share.withdrawn', { kind: 'wave', id: waveId });
		return { name: link.name, createdAt: link.created_at };
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
