import type { PlannedAction } from '#lib/domain/actions/action.ts';
import { objectives, type Objective } from '#lib/domain/findings/rule.ts';
import { isPossible } from '#lib/domain/objectives/check-kpi.ts';
import { mostKpis, type Kpi } from '#lib/domain/objectives/kpi.ts';
import { printedKpis, type PrintedKpi } from '#lib/domain/objectives/standing.ts';
import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { changeAsSeen } from '../../seen.ts';
import { listActions } from '../../store/actions.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import * as store from '../../store/objectives.ts';
import { mustWork } from '../engagements.ts';
import { keepRemoval, putBack, remove, takeRemoval } from '../removals.ts';
import { readKpi, readMeasurement, type KpiInput, type MeasurementInput } from './read-kpi.ts';

/** So many values an indicator keeps. */
export const mostMeasurements = 60;

export interface Objectives {
	readonly client: Localized;
	readonly sample: boolean;
	/** May change them; others only read. */
	readonly works: boolean;
	/** In the order of the objectives. */
	readonly kpis: readonly PrintedKpi[];
	/** All actions of the plan that name an objective. */
	readonly actions: readonly PlannedAction[];
}

/** What an engagement measures its objectives by, for whoever may read it. Throws 'not-found' for a foreign one. */
export async function readObjectives(ctx: Context, actor: Actor, engagementId: string): Promise<Objectives> {
	const engagement = await findEngagement(ctx.db, actor, engagementId);
	if (!engagement) throw new Problem('not-found');
	const actions = await listActions(ctx.db, engagementId);
	return {
		client: { fa: engagement.client_fa, en: engagement.client_en },
		sample: engagement.sample,
		works: worksOnEverything(actor),
		kpis: printedKpis(await store.listKpis(ctx.db, engagementId), dayOf(ctx.now())),
		actions: actions.filter((action) => action.serves !== undefined)
	};
}

/** One change at a time, so that an objective stays within its bounds. Throws 'not-found' before 'not-allowed'. */
async function changing<T>(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	action:
		| 'objective.added'
		| 'objective.changed'
		| 'objective.measured'
		| 'objective.deleted'
		| 'objective.put-back',
	work: (db: Db, kpis: readonly Kpi[]) => Promise<T>
): Promise<T> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	mustWork(actor);
	return ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', engagementId))) throw new Problem('not-found');
		const done = await work(db, await store.listKpis(db, engagementId));
		await record(ctx, db, actor, action, { kind: 'engagement', id: engagementId });
		return done;
	});
}

const stamp = (ctx: Context, actor: Actor) => ({ saved_at: ctx.now(), saved_by: actor.accountId });

function kpiAmong(kpis: readonly Kpi[], id: string): Kpi {
	const kpi = kpis.find((one) => one.id === id);
	if (!kpi) throw new Problem('not-found');
	return kpi;
}

function objectiveNamed(name: string): Objective {
	const objective = objectives.find((one) => one === name);
	if (!objective) throw new Problem('not-found');
	return objective;
}

/** Throws 'invalid-input' where the objective has as many indicators as it may have. */
async function freePlace(db: Db, engagementId: string, objective: Objective): Promise<number> {
	const taken = await store.placesTaken(db, engagementId, objective);
	const place = Array.from({ length: mostKpis }, (_, i) => i + 1).find((one) => !taken.includes(one));
	if (place === undefined) throw new Problem('invalid-input', { objective: 'full' });
	return place;
}

/**
 * A further indicator of an objective. Throws the Problems of `readKpi`, 'invalid-input' where the objective has three,
 * and 'not-found' for an objective that does not exist.
 */
export const addKpi = (ctx: Context, actor: Actor, engagementId: string, name: string, input: KpiInput) =>
	changing(ctx, actor, engagementId, 'objective.added', async (db) => {
		const objective = objectiveNamed(name);
		const row = readKpi(input, [], dayOf(ctx.now()));
		return store.insertKpi(db, {
			...row,
			...stamp(ctx, actor),
			engagement_id: engagementId,
			objective,
			place: await freePlace(db, engagementId, objective)
		});
	});

/** What the form of an indicator is about. */
export const editableOf = ({ name, unit, better, baseline, target }: Kpi) => ({
	name,
	unit,
	better,
	baseline,
	target
});

/**
 * Puts what was typed in the place of an indicator; what was measured stays. `seen` is what `seenOf` says of the
 * indicator that was shown; throws 'changed-meanwhile' where it is another one by now.
 */
export const saveKpi = (
	ctx: Context,
	actor: Actor,
	engagementId: string,
	id: string,
	input: KpiInput,
	seen = ''
) =>
	changing(ctx, actor, engagementId, 'objective.changed', async (db, kpis) => {
		const row = readKpi(input, kpiAmong(kpis, id).measurements, dayOf(ctx.now()));
		return changeAsSeen(
			seen,
			async () => editableOf(kpiAmong(await store.listKpis(db, engagementId), id)),
			() => store.updateKpi(db, engagementId, id, { ...row, ...stamp(ctx, actor) })
		);
	});

/** Takes an indicator away with all that was measured of it. Resolves with what it can be put back by for a day. */
export const deleteKpi = (ctx: Context, actor: Actor, engagementId: string, id: string) =>
	changing(ctx, actor, engagementId, 'objective.deleted', (db) => remove(ctx, db, 'kpi', engagementId, id));

export const putBackKpi = (ctx: Context, actor: Actor, engagementId: string, removal: string) =>
	changing(ctx, actor, engagementId, 'objective.put-back', (db) =>
		putBack(db, 'kpi', engagementId, removal, async ({ objective }) => ({
			...stamp(ctx, actor),
			place: await freePlace(db, engagementId, objectiveNamed(String(objective)))
		}))
	);

/** Throws 'invalid-input' where the indicator keeps as many values of other days as it may. */
function mustFit({ measurements }: Kpi, on: string): void {
	const others = measurements.filter((one) => one.on !== on).length;
	if (others >= mostMeasurements) throw new Problem('invalid-input', { value: 'full' });
}

/** A value that was measured later; a second one of the same day takes the place of the first. */
export const measureKpi = (
	ctx: Context,
	actor: Actor,
	engagementId: string,
	id: string,
	input: MeasurementInput
) =>
	changing(ctx, actor, engagementId, 'objective.measured', async (db, kpis) => {
		const kpi = kpiAmong(kpis, id);
		const measured = readMeasurement(input, kpi, dayOf(ctx.now()));
		mustFit(kpi, measured.on);
		return store.saveMeasurement(db, id, measured);
	});

/** Takes the value of a day away. Resolves with what it can be put back by for a day. */
export const deleteMeasurement = (ctx: Context, actor: Actor, engagementId: string, id: string, on: string) =>
	changing(ctx, actor, engagementId, 'objective.changed', async (db, kpis) => {
		const measured = kpiAmong(kpis, id).measurements.find((one) => one.on === on);
		if (!measured) throw new Problem('not-found');
		await store.deleteMeasurement(db, id, measured.on);
		return keepRemoval(ctx, db, 'measurement', engagementId, { kpi: id, ...measured });
	});

/** Throws 'removal-gone' too where the day has another value by now, or the indicator would not take this one. */
export const putBackMeasurement = (ctx: Context, actor: Actor, engagementId: string, removal: string) =>
	changing(ctx, actor, engagementId, 'objective.put-back', async (db, kpis) => {
		const { thing } = await takeRemoval(db, 'measurement', engagementId, removal);
		const [value, on] = [Number(thing['value']), String(thing['on'])];
		const kpi = kpis.find((one) => one.id === thing['kpi']);
		const taken = kpi?.measurements.some((one) => one.on === on);
		if (!kpi || taken || !isPossible(value, kpi.unit) || (kpi.baseline && on <= kpi.baseline.on))
			throw new Problem('removal-gone');
		mustFit(kpi, on);
		return store.saveMeasurement(db, kpi.id, { value, on });
	});
