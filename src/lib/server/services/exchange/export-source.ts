import { isAllAttributed } from '#lib/domain/attributed.ts';
import {
	exportDecision,
	type CampaignCounts,
	type ExportDecision,
	type UnitCount
} from '#lib/domain/exports/exportable.ts';
import { sideOf } from '#lib/domain/pool.ts';
import type { UnitParticipation } from '#lib/domain/report.ts';
import type { Db } from '../../db/open.ts';
import { countSettled, type SettledCount } from '../../store/export-rows.ts';
import { campaignQuestionnaires, type AskedCampaign } from '../fielding/campaign-questionnaires.ts';

/** A campaign with what may be given out of it. */
export interface ExportCampaign extends CampaignCounts {
	readonly decision: ExportDecision;
	readonly responses: number;
	/** How many of the newest responses of every unit are held back for now. */
	readonly held: number;
}

interface Wave {
	readonly id: string;
	readonly state: 'draft' | 'open' | 'closed';
	readonly threshold: number;
}

/**
 * How many settled responses of every unit are held back: as many as the threshold, as long as more may come; a unit
 * waits until it has twice as many. What is new in a later file is then always at least so many, so that two files, one
 * after the other, single nobody out: not even the last one who answers before the wave closes, alone, on a day that
 * the ledger knows.
 */
function heldBack(wave: Wave, campaign: AskedCampaign, own: readonly SettledCount[]): number {
	const over = wave.state === 'closed' && own.every((unit) => unit.settled === unit.responses);
	return over || isAllAttributed(campaign) ? 0 : wave.threshold;
}

/** What may be given out of every campaign of a wave, beside a report that shows these units. */
export async function exportCampaigns(
	db: Db,
	wave: Wave,
	table: readonly UnitParticipation[]
): Promise<ExportCampaign[]> {
	const settled = await countSettled(db, wave.id);
	const counts = (await campaignQuestionnaires(db, wave.id)).map((campaign) => {
		const own = settled.filter((unit) => unit.campaign_id === campaign.id);
		const held = heldBack(wave, campaign, own);
		const units = own.map((unit): UnitCount => ({
			unit: unit.unit_id,
			responses: unit.responses,
			offered: unit.settled >= 2 * held ? unit.settled - held : 0
		}));
		return { ...campaign, units, held };
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
