import { wordKey } from '#lib/domain/tables/fold.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { Problem } from '../../problem.ts';
import { countBelongings, type Count, type Root } from '../../store/belongings.ts';
import * as store from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import { findOrganization } from '../../store/members.ts';
import { findWave, listWaves } from '../../store/waves.ts';
import { listEngagements, mustWork } from '../engagements.ts';
import { mustKnowPassword } from '../accounts/stepping-up.ts';

export type { Root };

/** What a deletion would take away, before anything is done. */
export interface Deletion {
	readonly root: Root;
	readonly id: string;
	/** To be typed, in one of the two languages. */
	readonly name: Localized;
	/** Where a wave or an engagement belongs. */
	readonly engagementId: string | null;
	/** Rows by table, those with none left out. */
	readonly counts: readonly Count[];
	/** Mails that hold a link of somebody who was invited. */
	readonly mails: number;
	/** Accounts of people who are members nowhere else. */
	readonly accounts: number;
	/** Waves whose data and reports can be taken along before. */
	readonly waves: readonly { readonly id: string; readonly title: Localized }[];
}

type Target = Pick<Deletion, 'root' | 'id' | 'name' | 'engagementId' | 'waves'>;

const titled = (w: { id: string; title_fa: string; title_en: string }) => ({
	id: w.id,
	title: { fa: w.title_fa, en: w.title_en }
});

/** Those who work delete a wave; an engagement and the organization itself only an owner. */
async function targetOf(ctx: Context, actor: Actor, root: Root, id: string): Promise<Target> {
	const mustOwn = () => {
		if (actor.role !== 'owner') throw new Problem('not-allowed');
	};
	if (root === 'wave') {
		const wave = await findWave(ctx.db, actor, id);
		if (!wave) throw new Problem('not-found');
		mustWork(actor);
		const { title } = titled(wave);
		const waves = wave.state === 'draft' ? [] : [titled(wave)];
		return { root, id, name: title, engagementId: wave.engagement_id, waves };
	}
	if (root === 'engagement') {
		const engagement = await findEngagement(ctx.db, actor, id);
		if (!engagement) throw new Problem('not-found');
		mustOwn();
		const waves = (await listWaves(ctx.db, [id])).filter((w) => w.state !== 'draft').map(titled);
		const name = { fa: engagement.client_fa, en: engagement.client_en };
		return { root, id, name, engagementId: id, waves };
	}
	const organization = id === actor.organizationId ? await findOrganization(ctx.db, id) : undefined;
	if (!organization) throw new Problem('not-found');
	mustOwn();
	const waves = (await listEngagements(ctx, actor)).flatMap(({ client, waves: own }) =>
		own
			.filter(({ state }) => state !== 'draft')
			.map(({ id: waveId, title }) => ({
				id: waveId,
				title: { fa: `${client.fa} – ${title.fa}`, en: `${client.en} – ${title.en}` }
			}))
	);
	const name = { fa: organization.name_fa, en: organization.name_en };
	return { root, id, name, engagementId: null, waves };
}

/** Says in numbers what would be deleted; deletes nothing. */
export async function planDeletion(ctx: Context, actor: Actor, root: Root, id: string): Promise<Deletion> {
	const target = await targetOf(ctx, actor, root, id);
	const counts = await countBelongings(ctx.db, root, id);
	const { organizationId } = actor;
	return {
		...target,
		counts: counts.filter(({ rows }) => rows > 0),
		mails: root === 'organization' ? 0 : await store.countMailsUnder(ctx.db, organizationId, root, id),
		accounts: root === 'organization' ? (await store.accountsOnlyIn(ctx.db, id)).length : 0
	};
}

/** However it is spelled; a name of signs only has to be typed as it is. */
export const isSameName = (called: string, typed: string): boolean =>
	wordKey(called) === '' ? called.trim() === typed.trim() : wordKey(called) === wordKey(typed);

/** What was typed to confirm a deletion. */
export interface Confirmation {
	readonly name: string;
	readonly password: string;
}

/**
 * Deletes a wave, an engagement or the organization with everything that hangs on it, for good and in one transaction,
 * and leaves an entry in the audit log. Throws 'invalid-input' when the name was not typed as it is called, in either
 * language and however it is spelled, and the Problems of `mustKnowPassword`.
 */
export async function carryOutDeletion(
	ctx: Context,
	actor: Actor,
	root: Root,
	id: string,
	{ name, password }: Confirmation
): Promise<void> {
	const target = await targetOf(ctx, actor, root, id);
	if (![target.name.fa, target.name.en].some((called) => isSameName(called, name)))
		throw new Problem('invalid-input', { name: 'differs' });
	await mustKnowPassword(ctx, actor, password);
	await ctx.db.transaction().execute(async (trx) => {
		if (!(await store.holdRoot(trx, root, id))) throw new Problem('not-found');
		const count = (await countBelongings(trx, root, id)).find((c) => c.table === 'response')?.rows ?? 0;
		const detail = { count, ...(root === 'organization' ? target.name : {}) };
		await record(ctx, trx, actor, `${root}.deleted`, { kind: root, id }, detail);
		if (root !== 'organization') {
			await store.deleteMailsUnder(trx, actor.organizationId, root, id);
			await store.deleteRoot(trx, root, id);
			return;
		}
		const accounts = (await store.accountsOnlyIn(trx, id)).map((row) => row.account_id);
		const codes = await store.ownCodes(trx, id);
		await store.deleteRoot(trx, root, id);
		await store.deleteAccounts(trx, accounts);
		await store.deleteUnusedVersions(trx, codes);
	});
}
