import { keptWithin, measures, type Kept } from '#lib/domain/complaints/figures.ts';
import { mostPromises, type CharterPromise } from '#lib/domain/complaints/promise.ts';
import type { Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import * as store from '../../store/charter.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import { placeAgain } from '../../store/removals.ts';
import { mustWork } from '../engagements.ts';
import { putBack, remove } from '../removals.ts';
import { longestTarget } from './complaint-settings.ts';
import { countedCases } from './complaints.ts';

export const longestPromise = 400;
export const longestIndicator = 200;
export const longestOwner = 120;

/** A promise with what the complaints of a period say of it; null where they cannot say anything. */
export interface CheckedPromise extends CharterPromise {
	readonly kept: Kept | null;
}

export interface Charter {
	readonly promises: readonly CheckedPromise[];
	/** ISO day; null: from the beginning. */
	readonly since: string | null;
	readonly today: string;
}

/**
 * What the organization promises its customers, beside the complaints that came in the last `days` calendar days, or
 * ever: for all who may read the engagement. Throws 'not-found' for all others.
 */
export async function readCharter(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	days: number | null
): Promise<Charter> {
	const { cases, since, today, settings } = await countedCases(ctx, actor, engagementId, days);
	const promises = await store.listPromises(ctx.db, engagementId);
	return {
		promises: promises.map((promise) => ({
			...promise,
			kept: promise.standard && keptWithin(cases, today, promise.standard, settings.week)
		})),
		since,
		today
	};
}

/** A promise as it was typed; `measure` '' for one that complaints say nothing of. */
export interface PromiseInput {
	readonly text: Localized;
	readonly measure: string;
	/** null for what is no whole number. */
	readonly days: number | null;
	readonly indicator: string;
	readonly owner: string;
}

/** The columns of a promise. Throws 'invalid-input' with the issue of each field. */
function readPromise({ text, measure: typed, days, indicator, owner }: PromiseInput) {
	const issues: Record<string, string> = {};
	const [fa, en] = [typedLine(text.fa), typedLine(text.en)];
	if (fa === '' && en === '') issues.text = 'empty';
	if (Math.max(fa.length, en.length) > longestPromise) issues.text = 'too-long';
	const measure = measures.find((one) => one === typed) ?? null;
	if (measure === null && typed !== '') issues.measure = 'choice';
	const inRange = days !== null && days >= 0 && days <= longestTarget;
	if (measure !== null && !inRange) issues.days = 'days';
	const words = { indicator: typedLine(indicator), owner: typedLine(owner) };
	if (words.indicator.length > longestIndicator) issues.indicator = 'too-long';
	if (words.owner.length > longestOwner) issues.owner = 'too-long';
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	return { text_fa: fa, text_en: en, measure, within_days: measure === null ? null : days, ...words };
}

/** One change at a time. Throws 'not-found' before 'not-allowed'. */
async function changing<T>(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	action: 'charter.added' | 'charter.changed' | 'charter.deleted' | 'charter.put-back',
	work: (db: Db) => Promise<T>
): Promise<T> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	mustWork(actor);
	return ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', engagementId))) throw new Problem('not-found');
		const done = await work(db);
		await record(ctx, db, actor, action, { kind: 'engagement', id: engagementId });
		return done;
	});
}

const stamp = (ctx: Context, actor: Actor) => ({ saved_at: ctx.now(), saved_by: actor.accountId });

async function mustHaveRoom(db: Db, engagementId: string): Promise<void> {
	const there = await store.listPromises(db, engagementId);
	if (there.length >= mostPromises) throw new Problem('invalid-input', { text: 'full' });
}

export const addPromise = (ctx: Context, actor: Actor, engagementId: string, input: PromiseInput) =>
	changing(ctx, actor, engagementId, 'charter.added', async (db) => {
		const row = readPromise(input);
		await mustHaveRoom(db, engagementId);
		await store.insertPromise(db, { ...row, ...stamp(ctx, actor), engagement_id: engagementId });
	});

/** `seen` is what `seenOf` says of the promise that was shown; throws 'changed-meanwhile' where it is another by now. */
export const savePromise = (
	ctx: Context,
	actor: Actor,
	engagementId: string,
	id: string,
	input: PromiseInput,
	seen = ''
) =>
	changing(ctx, actor, engagementId, 'charter.changed', async (db) => {
		const row = readPromise(input);
		const read = async () => {
			const found = (await store.listPromises(db, engagementId)).find((promise) => promise.id === id);
			if (!found) throw new Problem('not-found');
			return found;
		};
		await changeAsSeen(seen, read, () =>
			store.updatePromise(db, engagementId, id, { ...row, ...stamp(ctx, actor) })
		);
	});

/** Resolves with what the promise can be put back by for a day. */
export const deletePromise = (ctx: Context, actor: Actor, engagementId: string, id: string) =>
	changing(ctx, actor, engagementId, 'charter.deleted', (db) => remove(ctx, db, 'promise', engagementId, id));

export const putBackPromise = (ctx: Context, actor: Actor, engagementId: string, removal: string) =>
	changing(ctx, actor, engagementId, 'charter.put-back', async (db) => {
		await mustHaveRoom(db, engagementId);
		await putBack(db, 'promise', engagementId, removal, async ({ place }) => ({
			...stamp(ctx, actor),
			place: await placeAgain(db, 'charter_promise', engagementId, Number(place))
		}));
	});
