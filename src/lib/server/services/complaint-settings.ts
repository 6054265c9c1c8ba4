import { defaultTargets, type ComplaintTargets } from '#lib/domain/complaints/case.ts';
import type { WorkingWeek } from '#lib/domain/complaints/working-days.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { record } from '../audit.ts';
import type { Db } from '../db/open.ts';
import { Problem } from '../problem.ts';
import * as store from '../store/complaint-settings.ts';
import { findEngagement } from '../store/engagements.ts';

/** What was agreed on for the complaints of an engagement. */
export interface ComplaintSettings {
	readonly targets: ComplaintTargets;
	readonly week: WorkingWeek;
	/** Calendar days for which contact data outlive the closing of their case. */
	readonly retentionDays: number;
}

export const defaultRetention = 90;
export const longestTarget = 250;
export const longestRetention = 730;

export async function settingsOf(db: Db, engagementId: string): Promise<ComplaintSettings> {
	const row = await store.findSettings(db, engagementId);
	if (!row)
		return { targets: defaultTargets, week: { worksThursday: false }, retentionDays: defaultRetention };
	return {
		targets: { acknowledgeWithin: row.acknowledge_days, resolveWithin: row.resolve_days },
		week: { worksThursday: row.works_thursday },
		retentionDays: row.retention_days
	};
}

/** As it was typed: null for what is no whole number. */
export interface SettingsInput {
	readonly acknowledgeWithin: number | null;
	readonly resolveWithin: number | null;
	readonly retentionDays: number | null;
	readonly worksThursday: boolean;
}

const within = (value: number | null, least: number, most: number): value is number =>
	value !== null && Number.isInteger(value) && value >= least && value <= most;

/** Owners and consultants only. Throws 'invalid-input' with the issue of each field. */
export async function saveComplaintSettings(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	input: SettingsInput
): Promise<void> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const { acknowledgeWithin, resolveWithin, retentionDays, worksThursday } = input;
	const issues: Record<string, string> = {};
	if (!within(acknowledgeWithin, 0, longestTarget)) issues.acknowledgeWithin = 'target';
	if (!within(resolveWithin, 0, longestTarget)) issues.resolveWithin = 'target';
	else if (acknowledgeWithin !== null && resolveWithin < acknowledgeWithin) issues.resolveWithin = 'order';
	if (!within(retentionDays, 0, longestRetention)) issues.retentionDays = 'retention';
	if (Object.keys(issues).length) throw new Problem('invalid-input', issues);
	await ctx.db.transaction().execute(async (trx) => {
		await store.saveSettings(trx, {
			engagement_id: engagementId,
			acknowledge_days: acknowledgeWithin!,
			resolve_days: resolveWithin!,
			retention_days: retentionDays!,
			works_thursday: worksThursday
		});
		await record(ctx, trx, actor, 'complaint.agreed', { kind: 'engagement', id: engagementId });
	});
}
