import { type Responses, type ResponseTable, tableOf } from '#lib/domain/responses.ts';
import type { WaveData } from '#lib/domain/wave-data.ts';

/** A wave on its way to another thread, and what of it can change hands instead of being copied. */
export interface PackedWave {
	readonly wave: WaveData<ResponseTable>;
	readonly transfer: ArrayBuffer[];
}

/**
 * Makes a wave ready to be posted with its answers as blocks that change hands: a million responses cross in no time.
 * Responses that come by columns are gone from this thread when they have been posted.
 */
export function packWave(data: WaveData<Responses>): PackedWave {
	const campaigns = data.campaigns.map((campaign) => ({
		...campaign,
		responses: tableOf(campaign.responses, campaign.questionnaire.slots.length)
	}));
	const transfer = campaigns.flatMap(({ responses: { columns, unitOf, hasty } }) => [
		...columns.map((column) => column.buffer),
		unitOf.buffer,
		hasty.buffer
	]);
	return { wave: { ...data, campaigns }, transfer };
}
