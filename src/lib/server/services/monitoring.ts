import type { Instrument } from '#lib/domain/instrument.ts';
import { medianClass } from '#lib/domain/monitoring/answering-time.ts';
import type { CampaignMonitoring } from '#lib/domain/monitoring/campaign-monitoring.ts';
import { dropOff } from '#lib/domain/monitoring/drop-off.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { Problem } from '../problem.ts';
import { timesOfWave } from '../store/answering-times.ts';
import { countBounced, draftsByLastAnswer } from '../store/monitoring.ts';
import { countAnswering, findWave, instrumentsOfWave, listCampaigns } from '../store/waves.ts';

/** A wave while it is answered, campaign by campaign. Throws 'not-allowed' for those who only read, 'not-found'. */
export async function readMonitoring(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<CampaignMonitoring[]> {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	const chosen = await instrumentsOfWave(ctx.db, waveId);
	const { responses } = await countAnswering(ctx.db, waveId);
	const drafts = await draftsByLastAnswer(ctx.db, waveId);
	const times = await timesOfWave(ctx.db, waveId);
	const bounced = await countBounced(ctx.db, actor.organizationId, waveId);
	return (await listCampaigns(ctx.db, waveId)).map(({ id, audience }) => {
		const ofCampaign = <T extends { campaign_id: string }>(rows: readonly T[]) =>
			rows.filter((row) => row.campaign_id === id);
		const questionnaire = composeQuestionnaire(
			ofCampaign(chosen).map(({ body, form, instrument_hash: hash }) => ({
				instrument: body as unknown as Instrument,
				form,
				hash
			}))
		);
		return {
			audience,
			dropOff: dropOff(questionnaire, ofCampaign(drafts), responses.get(id) ?? 0, wave.threshold),
			medianTime: medianClass(ofCampaign(times), wave.threshold),
			bounced: bounced.get(id) ?? 0
		};
	});
}
