import {
	exportDecision,
	type CampaignCounts,
	type ExportDecision,
	type UnitCount
} from '#lib/domain/exports/exportable.ts';
import { sideOf } from '#lib/domain/pool.ts';
import type { UnitParticipation } from '#lib/domain/report.ts';
import type { Db } from '../db/open.ts';
import { countSettled, type SettledCount } from '../store/export-rows.ts';
import { campaignQuestionnaires } from './campaign-questionnaires.ts';

/** A campaign with what may be given out of it. */
export interface ExportCampaign extends CampaignCounts {
	readonly decision: ExportDecision;
	readonly responses: number;
	/** All of it is given out: the wave is closed and everything has settled. */
	readonly whole: boolean;
}

interface Wave {
	readonly id: string;
	readonly state: 'draft' | 'open' | 'closed';
	readonly threshold: number;
}

/**
 * How many of a unit's responses are given out. As long as more may come, the newest settled group waits: what is new
 * in a later file is then always at least such a group, so that two files, one after the other, single nobody out, not
 * even the last one who answers before the wave closes.
 */
function offeredOf(days: readonly SettledCount[], whole: boolean): number {
	const settled = days.filter((day) => day.settled);
	const newest = settled.reduce((last, day) => (day.submitted_on > last ? day.submitted_on : last), '');
	return settled.filter((day) => whole || day.submitted_on < newest).reduce((sum, day) => sum + day.n, 0);
}

function unitCounts(days: readonly SettledCount[], whole: boolean): UnitCount[] {
	return [...Map.groupBy(days, (day) => day.unit_id)].map(([unit, own]) => ({
		unit,
		responses: own.reduce((sum, day) => sum + day.n, 0),
		offered: offeredOf(own, whole)
	}));
}

/** What may be given out of every campaign of a wave, beside a report that shows these units. */
export async function exportCampaigns(
	db: Db,
	wave: Wave,
	table: readonly UnitParticipation[]
): Promise<ExportCampaign[]> {
	const days = await countSettled(db, wave.id);
	const counts = (await campaignQuestionnaires(db, wave.id)).map((campaign) => {
		const own = days.filter((day) => day.campaign_id === campaign.id);
		const whole = wave.state === 'closed' && own.every((day) => day.settled);
		return { ...campaign, units: unitCounts(own, whole), whole };
	});
	return counts.map((campaign) => {
		const shown = table
			.filter((unit) => unit.side === sideOf(campaign.audience) && unit.visibility === 'visible')
			.map((unit) => unit.code);
		return {
			...campaign,
			responses: campaign.units.reduce((sum, unit) => sum + unit.responses, 0),
			decision: exportDecision(campaign, counts, new Set(shown), wave.threshold)
		};
	});
}
