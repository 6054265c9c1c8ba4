import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import { stopMailsOfWave } from '../../store/deleting.ts';
import { holdInstruments } from '../../store/instruments.ts';
import * as store from '../../store/waves.ts';
import { checkAsked, mustWorkOn, readWave, setInstruments, type Campaign, type Wave } from './waves.ts';

/** nothing-asked: an audience without a questionnaire, or none at all. over: its last day has passed. */
export type LaunchObstacle = 'nothing-asked' | 'over';

/** What keeps a draft from being launched on this day; empty when nothing does. */
export function launchObstacles(
	wave: Pick<Wave, 'closesOn'> & { readonly campaigns: readonly Pick<Campaign, 'instruments'>[] },
	today: string
): LaunchObstacle[] {
	const asks = wave.campaigns.length > 0 && wave.campaigns.every((c) => c.instruments.length > 0);
	return [...(asks ? [] : ['nothing-asked' as const]), ...(wave.closesOn < today ? ['over' as const] : [])];
}

/**
 * Opens a wave for answers. From here on its instruments are frozen: the campaigns point at these very versions, by
 * hash, whatever the product brings later.
 */
export async function launchWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	await mustWorkOn(ctx, actor, id);
	const { organizationId } = actor;
	await ctx.db.transaction().execute(async (db) => {
		// Nobody changes an own instrument between its being read and its being frozen.
		await holdInstruments(db, organizationId);
		if (!(await store.moveWave(db, id, 'draft', { state: 'open', launched_at: ctx.now() })))
			throw new Problem('wave-not-draft');
		// Read only now: somebody may have saved another plan a moment ago.
		const wave = await readWave({ ...ctx, db }, actor, id);
		if (launchObstacles(wave, dayOf(ctx.now())).length) throw new Problem('wave-incomplete');
		await record(ctx, db, actor, 'wave.launched', { kind: 'wave', id });
		// The draft may be older than the product: what is frozen is what was on offer on the day of the launch.
		await checkAsked(db, organizationId, wave.campaigns);
		for (const campaign of wave.campaigns)
			await setInstruments(db, organizationId, campaign.id, campaign.instruments);
	});
}

/** Ends a wave: no answer is taken after this, and nobody is asked for one any more; what was saved stays. */
export async function closeWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	await mustWorkOn(ctx, actor, id);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await store.moveWave(db, id, 'open', { state: 'closed', closed_at: ctx.now() })))
			throw new Problem('wave-not-open');
		await stopMailsOfWave(db, actor.organizationId, id);
		await record(ctx, db, actor, 'wave.closed', { kind: 'wave', id });
	});
}

export async function deleteDraftWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	await mustWorkOn(ctx, actor, id);
	await ctx.db.transaction().execute(async (db) => {
		await record(ctx, db, actor, 'wave.deleted', { kind: 'wave', id });
		const { numDeletedRows } = await store.deleteDraftWave(db, id);
		if (Number(numDeletedRows) === 0) throw new Problem('wave-not-draft');
	});
}

/** Closes every open wave whose last day has passed; for the scheduler. Returns how many. */
export async function closeOverdueWaves(ctx: Context): Promise<number> {
	const waves = await store.overdueWaves(ctx.db, dayOf(ctx.now()));
	let closed = 0;
	for (const { id, organization_id } of waves)
		await ctx.db.transaction().execute(async (db) => {
			if (!(await store.moveWave(db, id, 'open', { state: 'closed', closed_at: ctx.now() }))) return;
			await stopMailsOfWave(db, organization_id, id);
			const byTheCalendar = { organizationId: organization_id, accountId: null };
			await record(ctx, db, byTheCalendar, 'wave.closed', { kind: 'wave', id });
			closed += 1;
		});
	return closed;
}
