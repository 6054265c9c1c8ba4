import { methodOf, type IndexChoice } from '#lib/domain/index-method.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { IndexMethod } from '#lib/domain/wave-data.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement, listUnits, updateEngagement } from '../../store/engagements.ts';
import { mustWork } from '../engagements.ts';

async function methodIn(db: Db, actor: Actor, id: string) {
	const engagement = await findEngagement(db, actor, id);
	if (!engagement) throw new Problem('not-found');
	mustWork(actor);
	return engagement;
}

export interface ClientsMethod {
	readonly client: Localized;
	readonly method: IndexMethod;
	/** Units whose head-count nobody has entered: they cannot count by it. */
	readonly uncounted: readonly Localized[];
}

/** How the index of an engagement is counted, for those who work on it. */
export async function readIndexMethod(ctx: Context, actor: Actor, id: string): Promise<ClientsMethod> {
	const { client_fa, client_en, index_method } = await methodIn(ctx.db, actor, id);
	const units = await listUnits(ctx.db, id);
	return {
		client: { fa: client_fa, en: client_en },
		method: index_method,
		uncounted: units
			.filter(({ headcount }) => headcount === null)
			.map(({ name_fa, name_en }) => ({ fa: name_fa, en: name_en }))
	};
}

/**
 * Changes how the index of an engagement is counted, in all of its waves: they stay comparable. What was published stays
 * as it is. `seen` is what `seenOf` says of the method that was shown. Throws 'invalid-input' with the issue of each
 * field, 'changed-meanwhile' where it is another one by now.
 */
export async function saveIndexMethod(
	ctx: Context,
	actor: Actor,
	id: string,
	choice: IndexChoice,
	seen = ''
): Promise<void> {
	await methodIn(ctx.db, actor, id);
	const read = methodOf(choice);
	if ('issues' in read) throw new Problem('invalid-input', read.issues);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', id))) throw new Problem('not-found');
		const before = async () => (await methodIn(db, actor, id)).index_method;
		await changeAsSeen(seen, before, () =>
			updateEngagement(db, id, { index_method: JSON.stringify(read.method) })
		);
		await record(ctx, db, actor, 'engagement.method-changed', { kind: 'engagement', id });
	});
}
