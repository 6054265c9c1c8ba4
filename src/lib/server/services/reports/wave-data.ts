import type { Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { ResponseTable } from '#lib/domain/responses.ts';
import type { CampaignData, WaveData } from '#lib/domain/wave-data.ts';
import { sizeName } from '#lib/i18n/client-size.ts';
import { industryName } from '#lib/i18n/console.ts';
import type { Context } from '../../app.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { engagementById, listUnits } from '../../store/engagements.ts';
import { evidenceLevels } from '../../store/evidence.ts';
import { countBatches } from '../../store/import-rows.ts';
import { readResponses } from '../../store/response-table.ts';
import * as waves from '../../store/waves.ts';

/** What a wave's report depends on besides the answers: what may be corrected or added at any time. */
export async function frameOf(db: Db, waveId: string) {
	const wave = await waves.waveById(db, waveId);
	if (!wave) throw new Problem('not-found');
	const engagement = await engagementById(db, wave.engagement_id);
	const units = await listUnits(db, wave.engagement_id);
	const evidence = await evidenceLevels(db, waveId);
	// What was collected elsewhere may come in after the wave has closed.
	const imports = await countBatches(db, waveId);
	return { wave, engagement, units, evidence, imports };
}
export type Frame = Awaited<ReturnType<typeof frameOf>>;

/** Everything that was answered in a wave, by columns, as the core wants it. `counts` are those of a moment ago. */
export async function gather(
	db: Db,
	{ wave, engagement, units, evidence }: Frame,
	counts: waves.Answering
): Promise<WaveData<ResponseTable>> {
	const chosen = await waves.instrumentsOfWave(db, wave.id);
	const campaigns: CampaignData<ResponseTable>[] = [];
	for (const campaign of await waves.listCampaigns(db, wave.id)) {
		const parts = chosen
			.filter((i) => i.campaign_id === campaign.id)
			.map((i) => ({ instrument: i.body as unknown as Instrument, form: i.form, hash: i.instrument_hash }));
		const questionnaire = composeQuestionnaire(parts);
		const responses = await readResponses(db, campaign.id, {
			slots: questionnaire.slots.length,
			expected: counts.responses.get(campaign.id) ?? 0,
			units: units.length
		});
		const comments = await waves.commentsOf(db, campaign.id);
		campaigns.push({
			audience: campaign.audience,
			population: campaign.population,
			started: responses.length + (counts.drafts.get(campaign.id) ?? 0),
			questionnaire,
			responses,
			comments: comments.map((c) => ({ item: c.item_code, text: c.text }))
		});
	}
	const client = { fa: engagement.client_fa, en: engagement.client_en };
	return {
		subject: {
			client,
			engagement: client,
			wave: { number: wave.number, title: { fa: wave.title_fa, en: wave.title_en } },
			industry: industryName(engagement.industry),
			...(engagement.size ? { size: sizeName(engagement.size) } : {}),
			opensOn: wave.opens_on,
			closesOn: wave.closes_on,
			sample: engagement.sample
		},
		threshold: wave.threshold,
		targets: engagement.targets,
		...engagement.index_method,
		units: units.map((u) => ({
			code: u.id,
			title: { fa: u.name_fa, en: u.name_en },
			headcount: u.headcount
		})),
		campaigns,
		...(evidence.length ? { evidence: Object.fromEntries(evidence.map((e) => [e.item_code, e.level])) } : {})
	};
}

/** Everything that was answered in a wave whose reader has shown the right to it. */
export const waveDataOf = async ({ db }: Context, waveId: string): Promise<WaveData<ResponseTable>> =>
	gather(db, await frameOf(db, waveId), await waves.countAnswering(db, waveId));

/** The wave before this one of the same engagement, if it took answers. */
export async function previousWaveId(
	db: Db,
	wave: Pick<Frame['wave'], 'engagement_id' | 'number'>
): Promise<string | undefined> {
	const before = (await waves.listWaves(db, [wave.engagement_id])).filter(
		(w) => w.number < wave.number && w.state !== 'draft'
	);
	return before.at(-1)?.id;
}
