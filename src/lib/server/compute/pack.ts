import { setImmediate as breathe } from 'node:timers/promises';
import type { CampaignData, ResponseData, WaveData } from '#lib/domain/wave-data.ts';

/*
 * Answers on their way to another thread. Copying a hundred thousand small arrays would hold up this thread about as
 * long as scoring them; one block of numbers is handed over without a copy.
 */

interface PackedResponses {
	readonly n: number;
	/** Answers of a response; the rows may be of different lengths only where answers are missing at their ends. */
	readonly slots: number;
	/** n × slots; NaN stands for null. */
	readonly answers: Float64Array<ArrayBuffer>;
	/** Each unit once; by response its place in the list, −1 for none. */
	readonly units: readonly string[];
	readonly unitOf: Int32Array<ArrayBuffer>;
	readonly hasty: Uint8Array<ArrayBuffer>;
}

export interface PackedCampaign extends Omit<CampaignData, 'responses'> {
	readonly packed: PackedResponses;
}

export interface PackedWave extends Omit<WaveData, 'campaigns'> {
	readonly campaigns: readonly PackedCampaign[];
}

/** As many answers are packed in one go as take a few milliseconds. */
const atOnce = 200_000;

async function packResponses(responses: readonly ResponseData[], least: number): Promise<PackedResponses> {
	const n = responses.length;
	const slots = responses.reduce((most, { answers }) => Math.max(most, answers.length), least);
	const answers = new Float64Array(n * slots);
	const rowsAtOnce = Math.ceil(atOnce / Math.max(1, slots));
	const unitOf = new Int32Array(n);
	const hasty = new Uint8Array(n);
	const places = new Map<string, number>();
	const placeOf = (unit: string | null): number => {
		if (unit === null) return -1;
		const place = places.get(unit) ?? places.size;
		places.set(unit, place);
		return place;
	};
	for (let row = 0; row < n; row++) {
		if (row > 0 && row % rowsAtOnce === 0) await breathe();
		const response = responses[row];
		if (!response) continue;
		unitOf[row] = placeOf(response.unit);
		hasty[row] = response.hasty ? 1 : 0;
		const start = row * slots;
		for (let slot = 0; slot < slots; slot++) answers[start + slot] = response.answers[slot] ?? NaN;
	}
	return { n, slots, answers, units: [...places.keys()], unitOf, hasty };
}

/** The wave with its answers as blocks, and the blocks that can change hands. Other requests are served in between. */
export async function packWave(data: WaveData): Promise<{ wave: PackedWave; transfer: ArrayBuffer[] }> {
	const campaigns: PackedCampaign[] = [];
	const transfer: ArrayBuffer[] = [];
	for (const { responses, ...campaign } of data.campaigns) {
		const packed = await packResponses(responses, campaign.questionnaire.slots.length);
		campaigns.push({ ...campaign, packed });
		transfer.push(packed.answers.buffer, packed.unitOf.buffer, packed.hasty.buffer);
	}
	return { wave: { ...data, campaigns }, transfer };
}

function unpackResponses({ n, slots, answers, units, unitOf, hasty }: PackedResponses): ResponseData[] {
	return Array.from({ length: n }, (_, row) => ({
		unit: units[unitOf[row] ?? -1] ?? null,
		hasty: hasty[row] === 1,
		answers: Array.from(answers.subarray(row * slots, (row + 1) * slots), (value) =>
			Number.isNaN(value) ? null : value
		)
	}));
}

/** The wave as it was. */
export const unpackWave = ({ campaigns, ...wave }: PackedWave): WaveData => ({
	...wave,
	campaigns: campaigns.map(({ packed, ...campaign }) => ({ ...campaign, responses: unpackResponses(packed) }))
});
