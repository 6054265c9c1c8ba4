import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { nextItemNumber, ownCode, ownNumber, rootCode } from '#lib/domain/own-version/codes.ts';
import { draftOf, type OwnDraft } from '#lib/domain/own-version/draft.ts';
import { makeOwnVersion, type OwnProblem } from '#lib/domain/own-version/make.ts';
import { reconciled } from '#lib/domain/own-version/reconcile.ts';
import { ownTitle } from '#lib/i18n/instruments.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/instruments.ts';
import { mustWork } from '../engagements.ts';
import { baseOf, isFrozen, readInstrument } from './instruments.ts';
import { organizationOf } from '../accounts/organization-name.ts';

/** A draft to begin with, and what it is a draft of. */
export interface OwnEdit {
	readonly base: Instrument;
	/** Content hash of what was read, to be handed back when saving. */
	readonly hash: string;
	readonly draft: OwnDraft;
	/** The number of the version that saving makes; null where it changes the version that was read. */
	readonly next: number | null;
}

export type OwnOutcome =
	{ readonly code: string; readonly number: number } | { readonly problems: readonly OwnProblem[] };

/** Everything kept, under a title that says whose it is. */
export async function beginOwn(ctx: Context, actor: Actor, baseCode: string): Promise<OwnEdit> {
	mustWork(actor);
	const { instrument: base, hash } = await readInstrument(ctx, actor, baseCode);
	return { base, hash, draft: { ...draftOf(base), title: ownTitle(base.title) }, next: 1 };
}

/** The newest version of an own instrument as a draft of what it was made of. Throws 'not-found'. */
export async function editOwn(ctx: Context, actor: Actor, code: string): Promise<OwnEdit> {
	mustWork(actor);
	const [newest] = await store.ownVersions(ctx.db, actor.organizationId, code);
	if (!newest) throw new Problem('not-found');
	const base = await baseOf(ctx.db, newest);
	const asking = await store.wavesAsking(ctx.db, actor.organizationId, [code]);
	return {
		base,
		hash: newest.hash,
		draft: draftOf(base, newest.body as Instrument),
		next: isFrozen(newest.hash, asking) ? newest.number + 1 : null
	};
}

function trusted(known: OwnDraft, sent: OwnDraft): OwnDraft {
	const draft = reconciled(known, sent);
	if (!draft) throw new Problem('invalid-input');
	return draft;
}

/**
 * Makes an own instrument of any that the actor can see, as the draft says; or tells everything that is wrong with the
 * draft. The base is kept as it is now: a later version of it changes nothing here.
 */
export async function makeOwn(
	ctx: Context,
	actor: Actor,
	baseCode: string,
	sent: OwnDraft
): Promise<OwnOutcome> {
	mustWork(actor);
	const { instrument: base, hash } = await readInstrument(ctx, actor, baseCode);
	const draft = trusted(draftOf(base), sent);
	const organization = await organizationOf(ctx, actor);
	return ctx.db.transaction().execute(async (db) => {
		await store.holdInstruments(db, actor.organizationId);
		const taken = (await store.listOwn(db, actor.organizationId)).filter(
			(row) => rootCode(row.code) === rootCode(baseCode)
		);
		const code = ownCode(baseCode, Math.max(0, ...taken.map((row) => ownNumber(row.code))) + 1);
		const made = makeOwnVersion({ organization, base, hash }, draft, { code, number: 1, nextItem: 1 });
		if ('problems' in made) return made;
		await store.keepVersion(db, {
			hash,
			code: base.code,
			version: base.version,
			body: JSON.stringify(base)
		});
		await store.insertOwn(db, {
			...rowOf(ctx, actor, made.instrument),
			organization_id: actor.organizationId,
			code,
			number: 1,
			base_hash: hash
		});
		await record(
			ctx,
			db,
			actor,
			'instrument.published',
			{ kind: 'instrument', id: code },
			made.instrument.title
		);
		return { code, number: 1 };
	});
}

const rowOf = (ctx: Context, actor: Actor, instrument: Instrument) => ({
	hash: contentHash(instrument),
	body: JSON.stringify(instrument),
	saved_at: ctx.now(),
	saved_by: actor.accountId
});

/**
 * Changes an own instrument as the draft says. A version that a launched wave asks stays as it is, and the next version
 * is made; any other is changed in place. `seen` is the hash that the draft was begun with: whoever saves after somebody
 * else is told so and overwrites nothing.
 */
export async function saveOwn(
	ctx: Context,
	actor: Actor,
	code: string,
	sent: OwnDraft,
	seen: string
): Promise<OwnOutcome> {
	mustWork(actor);
	const organization = await organizationOf(ctx, actor);
	return ctx.db.transaction().execute(async (db) => {
		await store.holdInstruments(db, actor.organizationId);
		const versions = await store.ownVersions(db, actor.organizationId, code);
		const [newest] = versions;
		if (!newest) throw new Problem('not-found');
		if (newest.hash !== seen) return { problems: [{ code: 'changed-meanwhile', at: '' }] };
		const base = await baseOf(db, newest);
		const before = newest.body as Instrument;
		const asking = await store.wavesAsking(db, actor.organizationId, [code]);
		const frozen = isFrozen(newest.hash, asking);
		const number = frozen ? newest.number + 1 : newest.number;
		const made = makeOwnVersion(
			{ organization, base, hash: newest.base_hash },
			trusted(draftOf(base, before), sent),
			{
				code,
				number,
				nextItem: nextItemNumber(
					code,
					versions.map((v) => v.body as Instrument)
				)
			}
		);
		if ('problems' in made) return made;
		const { instrument } = made;
		if (contentHash({ ...instrument, version: before.version }) === newest.hash)
			return { code, number: newest.number };
		const row = rowOf(ctx, actor, instrument);
		if (frozen) {
			await store.insertOwn(db, {
				...row,
				organization_id: actor.organizationId,
				code,
				number,
				base_hash: newest.base_hash
			});
		} else await store.replaceOwn(db, newest.id, row);
		const action = frozen ? 'instrument.published' : 'instrument.changed';
		await record(ctx, db, actor, action, { kind: 'instrument', id: code }, instrument.title);
		return { code, number };
	});
}

/** Takes an own instrument out of the library. Throws 'invalid-input' as long as any wave plans, asks or asked it. */
export async function deleteOwn(ctx: Context, actor: Actor, code: string): Promise<void> {
	mustWork(actor);
	await ctx.db.transaction().execute(async (db) => {
		await store.holdInstruments(db, actor.organizationId);
		if ((await store.wavesAsking(db, actor.organizationId, [code])).length)
			throw new Problem('invalid-input');
		const { numDeletedRows } = await store.deleteOwn(db, actor.organizationId, code);
		if (Number(numDeletedRows) === 0) throw new Problem('not-found');
		await record(ctx, db, actor, 'instrument.deleted', { kind: 'instrument', id: code });
	});
}
