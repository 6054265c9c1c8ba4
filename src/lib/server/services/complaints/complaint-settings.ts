import { defaultTargets, type ComplaintTargets } from '#lib/domain/complaints/case.ts';
import { usualWeek, type WorkingWeek } from '#lib/domain/complaints/working-days.ts';
import { parseDayList } from '#lib/i18n/day-list.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/complaint-settings.ts';
import { findEngagement } from '../../store/engagements.ts';

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
export const mostHolidays = 500;

const thursday = 4;

export async function settingsOf(db: Db, engagementId: string): Promise<ComplaintSettings> {
	const row = await store.findSettings(db, engagementId);
	if (!row) return { targets: defaultTargets, week: usualWeek, retentionDays: defaultRetention };
	return {
		targets: { acknowledgeWithin: row.acknowledge_days, resolveWithin: row.resolve_days },
		week: {
			restDays: row.rest_days ?? usualWeek.restDays.filter((day) => day !== thursday || !row.works_thursday),
			holidays: await store.holidaysOf(db, engagementId)
		},
		retentionDays: row.retention_days
	};
}

/** As it was typed: null for what is no whole number. */
export interface SettingsInput {
	readonly acknowledgeWithin: number | null;
	readonly resolveWithin: number | null;
	readonly retentionDays: number | null;
	/** Weekdays, 0 (Sunday) … 6 (Saturday). */
	readonly restDays: readonly number[];
	/** One day a line, or from one day to another; in either calendar. */
	readonly holidays: string;
}

const within = (value: number | null, least: number, most: number): value is number =>
	value !== null && Number.isInteger(value) && value >= least && value <= most;

const isWeekday = (day: number): boolean => Number.isInteger(day) && day >= 0 && day <= 6;

/**
 * Owners and consultants only. Throws 'invalid-input' with the issue of each field; for the holidays also with the
 * number of the line (`holidaysAt`) and what stands there (`holidaysLine`).
 */
export async function saveComplaintSettings(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	input: SettingsInput
): Promise<void> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const { acknowledgeWithin, resolveWithin, retentionDays } = input;
	const restDays = [...new Set(input.restDays)].sort();
	const holidays = parseDayList(input.holidays, mostHolidays);
	const issues: Record<string, string | number> = {};
	if (!within(acknowledgeWithin, 0, longestTarget)) issues.acknowledgeWithin = 'target';
	if (!within(resolveWithin, 0, longestTarget)) issues.resolveWithin = 'target';
	else if (acknowledgeWithin !== null && resolveWithin < acknowledgeWithin) issues.resolveWithin = 'order';
	if (!within(retentionDays, 0, longestRetention)) issues.retentionDays = 'retention';
	if (!restDays.every(isWeekday)) issues.restDays = 'choice';
	else if (restDays.length > 6) issues.restDays = 'no-working-day';
	if ('issue' in holidays) {
		const { why, at, line } = holidays.issue;
		Object.assign(issues, { holidays: why, holidaysAt: at, holidaysLine: line });
	}
	if (Object.keys(issues).length || 'issue' in holidays) throw new Problem('invalid-input', issues);
	const row = {
		engagement_id: engagementId,
		acknowledge_days: acknowledgeWithin!,
		resolve_days: resolveWithin!,
		retention_days: retentionDays!,
		works_thursday: !restDays.includes(thursday),
		rest_days: restDays
	};
	await ctx.db.transaction().execute(async (trx) => {
		await store.saveSettings(trx, row, holidays.days);
		await record(ctx, trx, actor, 'complaint.agreed', { kind: 'engagement', id: engagementId });
	});
}
