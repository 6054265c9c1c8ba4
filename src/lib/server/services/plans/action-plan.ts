import { inPlanOrder, isOverdue, type PlannedAction } from '#lib/domain/actions/action.ts';
import { factorOf } from '#lib/domain/actions/factor-of.ts';
import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import * as store from '../../store/actions.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import { findWave } from '../../store/waves.ts';
import { mustWork } from '../engagements.ts';
import { putBack, remove } from '../removals.ts';
import { readFindings } from '../reports/findings.ts';
import { readAction, type ActionInput } from './read-action.ts';

export const mostActions = 500;

/** How long an action that comes from a finding has: its first step is one of ninety days. */
const usualDays = 90;

export interface ActionPlan {
	readonly client: Localized;
	readonly sample: boolean;
	/** May change it; others only read. */
	readonly works: boolean;
	readonly actions: readonly PlannedAction[];
	readonly overdue: number;
}

async function engagementOf(ctx: Context, actor: Actor, id: string) {
	const engagement = await findEngagement(ctx.db, actor, id);
	if (!engagement) throw new Problem('not-found');
	return engagement;
}

/** The action plan of an engagement, for whoever may read it. Throws 'not-found' for a foreign one. */
export async function readPlan(ctx: Context, actor: Actor, engagementId: string): Promise<ActionPlan> {
	const engagement = await engagementOf(ctx, actor, engagementId);
	const actions = inPlanOrder(await store.listActions(ctx.db, engagementId));
	const today = dayOf(ctx.now());
	return {
		client: { fa: engagement.client_fa, en: engagement.client_en },
		sample: engagement.sample,
		works: worksOnEverything(actor),
		actions,
		overdue: actions.filter((action) => isOverdue(action, today)).length
	};
}

/** As `readPlan`, to be taken along: leaves an entry in the audit log. */
export async function exportPlan(ctx: Context, actor: Actor, engagementId: string): Promise<ActionPlan> {
	const plan = await readPlan(ctx, actor, engagementId);
	const about = { kind: 'engagement', id: engagementId } as const;
	await record(ctx, ctx.db, actor, 'plan.exported', about, { count: plan.actions.length, format: 'csv' });
	return plan;
}

/** One change at a time, so that a plan stays within its bounds. Throws 'not-found' before 'not-allowed'. */
async function changing<T>(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	action: 'plan.added' | 'plan.changed' | 'plan.deleted' | 'plan.put-back',
	work: (db: Db) => Promise<T>
): Promise<T> {
	await engagementOf(ctx, actor, engagementId);
	mustWork(actor);
	return ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', engagementId))) throw new Problem('not-found');
		const done = await work(db);
		if (done) await record(ctx, db, actor, action, { kind: 'engagement', id: engagementId });
		return done;
	});
}

async function mustHaveRoom(db: Db, engagementId: string): Promise<void> {
	if ((await store.countActions(db, engagementId)) >= mostActions)
		throw new Problem('invalid-input', { plan: 'full' });
}

const stamp = (ctx: Context, actor: Actor) => ({ saved_at: ctx.now(), saved_by: actor.accountId });

/** An action that was written by hand. Throws the Problems of `readAction`, and 'invalid-input' for a full plan. */
export const addAction = (ctx: Context, actor: Actor, engagementId: string, input: ActionInput) =>
	changing(ctx, actor, engagementId, 'plan.added', async (db) => {
		await mustHaveRoom(db, engagementId);
		const row = readAction(input, dayOf(ctx.now()));
		return store.insertAction(db, { ...row, ...stamp(ctx, actor), engagement_id: engagementId });
	});

const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Puts the recommendation of a finding into the plan, once however often it is asked for. */
export async function planFinding(ctx: Context, actor: Actor, waveId: string, key: string): Promise<void> {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	const { findings, instruments } = await readFindings(ctx, actor, waveId);
	const finding = [...findings.published, ...findings.others].find((f) => f.key === key);
	if (!finding) throw new Problem('not-found');
	const today = dayOf(ctx.now());
	await changing(ctx, actor, wave.engagement_id, 'plan.added', async (db) => {
		await mustHaveRoom(db, wave.engagement_id);
		return store.insertAction(db, {
			...stamp(ctx, actor),
			engagement_id: wave.engagement_id,
			wave_id: waveId,
			finding_key: key,
			finding_fa: finding.says.fa,
			finding_en: finding.says.en,
			title_fa: finding.does.fa,
			title_en: finding.does.en,
			factor: factorOf(finding, instruments),
			owner_role: finding.owner,
			owner: '',
			starts_on: today,
			due_on: daysAfter(today, usualDays),
			state: 'planned',
			effort: finding.effort,
			serves: finding.serves,
			achieved: ''
		});
	});
}

/**
 * Puts what was typed in the place of an action; the finding that it came from stays. `seen` is what `seenOf` says of
 * the action that was shown; throws 'changed-meanwhile' where it is another one by now.
 */
export const saveAction = (
	ctx: Context,
	actor: Actor,
	engagementId: string,
	id: string,
	input: ActionInput,
	seen = ''
) =>
	changing(ctx, actor, engagementId, 'plan.changed', async (db) => {
		const row = { ...readAction(input, dayOf(ctx.now())), ...stamp(ctx, actor) };
		const read = async () => {
			const action = (await store.listActions(db, engagementId)).find((one) => one.id === id);
			if (!action) throw new Problem('not-found');
			return action;
		};
		await changeAsSeen(seen, read, () => store.updateAction(db, engagementId, id, row));
		return true;
	});

/**
 * Takes an action out of the plan; what was decided against is better kept as dropped. Resolves with what it can be put
 * back by for a day.
 */
export const deleteAction = (ctx: Context, actor: Actor, engagementId: string, id: string) =>
	changing(ctx, actor, engagementId, 'plan.deleted', (db) => remove(ctx, db, 'action', engagementId, id));

export const putBackAction = (ctx: Context, actor: Actor, engagementId: string, removal: string) =>
	changing(ctx, actor, engagementId, 'plan.put-back', async (db) => {
		await mustHaveRoom(db, engagementId);
		await putBack(db, 'action', engagementId, removal, async () => stamp(ctx, actor));
		return true;
	});

/** Keys of the findings of a wave that are in the plan, for those who work on it. */
export const plannedKeys = async (ctx: Context, actor: Actor, waveId: string): Promise<string[]> =>
	worksOnEverything(actor) && (await findWave(ctx.db, actor, waveId))
		? store.plannedFindings(ctx.db, waveId)
		: [];
