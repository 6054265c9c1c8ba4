import type { AuditAction } from '#lib/domain/audit.ts';
import { daysAfterClose } from '#lib/domain/retention.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { purgeEntries } from '../../store/audit.ts';
import { deleteStaleDrafts, forgetStaleContacts, type OfWave } from '../../store/retention.ts';

const day = 24 * 60 * 60_000;

async function recordAll(
	ctx: Context,
	trx: Db,
	action: AuditAction,
	deleted: readonly OfWave[]
): Promise<void> {
	for (const { waveId, organizationId, count } of deleted)
		await record(
			ctx,
			trx,
			{ organizationId, accountId: null },
			action,
			{ kind: 'wave', id: waveId },
			{ count }
		);
}

/**
 * The daily work that keeps what the page on privacy promises: answers that were never sent, the contacts of those who
 * were invited, and old entries of the audit log go when their time is up. Each deletion leaves an entry.
 */
export async function keepRetention(ctx: Context): Promise<void> {
	const now = ctx.now().getTime();
	const before = (days: number) => new Date(now - days * day);
	await ctx.db.transaction().execute(async (trx) => {
		const drafts = await deleteStaleDrafts(trx, before(daysAfterClose.drafts));
		await recordAll(ctx, trx, 'retention.drafts', drafts);
	});
	await ctx.db.transaction().execute(async (trx) => {
		const contacts = await forgetStaleContacts(trx, before(daysAfterClose.contacts));
		await recordAll(ctx, trx, 'retention.contacts', contacts);
	});
	await ctx.db.transaction().execute(async (trx) => {
		for (const { organization_id, count } of await purgeEntries(trx, before(ctx.config.auditDays))) {
			const log = { organizationId: organization_id, accountId: null };
			if (organization_id) await record(ctx, trx, log, 'retention.log', undefined, { count });
		}
	});
}
