import type { Context } from '../app.ts';
import type { Db } from '../db/open.ts';
import type { RemovalKind } from '../db/schema.ts';
import { Problem } from '../problem.ts';
import * as store from '../store/removals.ts';

/** Removes something so that it can be put back by the number that this resolves with. Throws 'not-found'. */
export async function remove(
	ctx: Context,
	db: Db,
	kind: store.ThingKind,
	engagementId: string,
	id: string
): Promise<string> {
	const removal = await store.remove(db, kind, engagementId, id, ctx.now());
	if (removal === undefined) throw new Problem('not-found');
	return removal;
}

/** Keeps rows as they stand before they are changed; resolves with what they can be put back by. */
export const keepRemoval = (
	ctx: Context,
	db: Db,
	kind: RemovalKind,
	engagementId: string,
	thing: store.Removed['thing'],
	belongings: readonly object[] = []
): Promise<string> =>
	store.keepRemoval(db, {
		engagement_id: engagementId,
		kind,
		thing: JSON.stringify(thing),
		belongings: JSON.stringify(belongings),
		removed_at: ctx.now()
	});

/** What was removed, to be put back only once. Throws 'removal-gone'. */
export async function takeRemoval(
	db: Db,
	kind: RemovalKind,
	engagementId: string,
	removal: string
): Promise<store.Removed> {
	const removed = await store.takeRemoval(db, kind, engagementId, removal);
	if (!removed) throw new Problem('removal-gone');
	return removed;
}

/**
 * Puts back what was removed; `changes` tells which columns have to differ from how it stood. Throws 'removal-gone'
 * where it was put back before, too long ago, or by hand.
 */
export async function putBack(
	db: Db,
	kind: store.ThingKind,
	engagementId: string,
	removal: string,
	changes: (thing: store.Removed['thing']) => Promise<store.Removed['thing']>
): Promise<void> {
	const removed = await takeRemoval(db, kind, engagementId, removal);
	if (!(await store.putBack(db, kind, removed, await changes(removed.thing))))
		throw new Problem('removal-gone');
}
