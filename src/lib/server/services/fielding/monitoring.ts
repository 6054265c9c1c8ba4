import type { Instrument } from '#lib/domain/instrument.ts';
import { medianClass } from '#lib/domain/monitoring/answering-time.ts';
import type { CampaignMonitoring } from '#lib/domain/monitoring/campaign-monitoring.ts';
import { dropOff } from '#lib/domain/monitoring/drop-off.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import { worksOnEverything, type Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { timesOfWave } from '../../store/answering-times.ts';
import { countBounced, draftsByLastAnswer } from '../../store/monitoring.ts';
import { countAnswering, findWave, instrumentsOfWave, listCampaigns } from '../../store/waves.ts';

interface Counted {
	readonly campaigns: CampaignMonitoring[];
	/** How many have begun or sent. */
	readonly people: number;
}

/** Counted a moment ago, by wave, and until when (process time) it is shown as it is. */
const resting = new WeakMap<Db, Map<string, { campaigns: CampaignMonitoring[]; until: number }>>();
const large = 5000;

/** A wave with many responses is not counted again at every look at it: milliseconds of rest, as for its report. */
const restAfter = (took: number, people: number): number =>
	people < large ? 0 : Math.min(60_000, 10 * took);

/** A wave while it is answered, campaign by campaign. Throws 'not-allowed' for those who only read, 'not-found'. */
export async function readMonitoring(
	ctx: Context,
	actor: Actor,
	waveId: string
): Promise<CampaignMonitoring[]> {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	const started = performance.now();
	const shelf = resting.get(ctx.db) ?? new Map<string, { campaigns: CampaignMonitoring[]; until: number }>();
	resting.set(ctx.db, shelf);
	const kept = shelf.get(waveId);
	if (kept && started < kept.until) return kept.campaigns;
	const { campaigns, people } = await count(ctx, actor, wave);
	const now = performance.now();
	const until = now + restAfter(now - started, people);
	if (until > now) shelf.set(waveId, { campaigns, until });
	else shelf.delete(waveId);
	return campaigns;
}

async function count(
	ctx: Context,
	actor: Actor,
	{ id: waveId, threshold }: { readonly id: string; readonly threshold: number }
): Promise<Counted> {
	const chosen = await instrumentsOfWave(ctx.db, waveId);
	const { responses } = await countAnswering(ctx.db, waveId);
	const drafts = await draftsByLastAnswer(ctx.db, waveId);
	const times = await timesOfWave(ctx.db, waveId);
	const bounced = await countBounced(ctx.db, actor.organizationId, waveId);
	const campaigns = (await listCampaigns(ctx.db, waveId)).map(({ id, audience }) => {
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
			dropOff: dropOff(questionnaire, ofCampaign(drafts), responses.get(id) ?? 0, threshold),
			medianTime: medianClass(ofCampaign(times), threshold),
			bounced: bounced.get(id) ?? 0
		};
	});
	const sent = [...responses.values()].reduce((sum, n) => sum + n, 0);
	const begun = drafts.reduce((sum, draft) => sum + draft.count, 0);
	return { campaigns, people: sent + begun };
}
