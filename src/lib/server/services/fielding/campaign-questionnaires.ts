import type { Audience, Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Db } from '../../db/open.ts';
import { instrumentsOfWave, listCampaigns } from '../../store/waves.ts';

export interface AskedCampaign {
	readonly id: string;
	readonly audience: Audience;
	readonly questionnaire: Questionnaire;
}

/** What each campaign of a wave asks, in the order of the campaigns. */
export async function campaignQuestionnaires(db: Db, waveId: string): Promise<AskedCampaign[]> {
	const chosen = await instrumentsOfWave(db, waveId);
	return (await listCampaigns(db, waveId)).map(({ id, audience }) => {
		const parts = chosen
			.filter((c) => c.campaign_id === id)
			.map((c) => ({ instrument: c.body as unknown as Instrument, form: c.form, hash: c.instrument_hash }));
		return { id, audience, questionnaire: composeQuestionnaire(parts) };
	});
}
