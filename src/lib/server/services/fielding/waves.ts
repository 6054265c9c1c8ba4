import { randomBytes } from 'node:crypto';
import { leastThreshold } from '#lib/domain/disclosure.ts';
import { audiences, formOf, type Audience, type Instrument } from '#lib/domain/instrument.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import { holdRoot } from '../../store/deleting.ts';
import { engagementById } from '../../store/engagements.ts';
import * as store from '../../store/waves.ts';
import { isHeadcount, longestName, mustWork, readEngagement, type Engagement } from '../engagements.ts';
import { hashOf, instrumentFor } from '../instruments/instruments.ts';

export interface InstrumentChoice {
	readonly code: string;
	readonly form: string;
}

export interface CampaignInput {
	readonly audience: Audience;
	/** How many people are addressed; null where nobody knows. */
	readonly population: number | null;
	/** Whether an open link asks for the unit on its last page. */
	readonly asksUnit: boolean;
	readonly instruments: readonly InstrumentChoice[];
}

export interface WaveInput {
	readonly title: Localized;
	readonly opensOn: string;
	readonly closesOn: string;
	readonly threshold: number;
	readonly campaigns: readonly CampaignInput[];
}

export interface Campaign extends Omit<CampaignInput, 'instruments'> {
	readonly id: string;
	readonly linkCode: string;
	readonly instruments: readonly (InstrumentChoice & {
		readonly hash: string;
		readonly version: string;
		readonly title: Localized;
		readonly formTitle: Localized;
		readonly items: number;
		readonly minutes: number;
	})[];
	readonly minutes: number;
	readonly items: number;
	readonly invitations: number;
	readonly drafts: number;
	readonly responses: number;
}

export interface Wave {
	readonly id: string;
	readonly engagement: Engagement;
	readonly number: number;
	readonly title: Localized;
	readonly state: 'draft' | 'open' | 'closed';
	readonly opensOn: string;
	readonly closesOn: string;
	readonly threshold: number;
	readonly campaigns: readonly Campaign[];
}

// Read aloud, typed from a poster: no letters that look alike.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const newLinkCode = (): string => Array.from(randomBytes(12), (b) => letters[b % letters.length]).join('');

/** What a choice names, in its newest version. Throws 'invalid-input' for what this organization cannot field. */
async function chosen(db: Db, organizationId: string, { code, form }: InstrumentChoice): Promise<Instrument> {
	const instrument = await instrumentFor(db, organizationId, code);
	if (!instrument?.forms.some((f) => f.code === form)) throw new Problem('invalid-input');
	return instrument;
}

/** Lets a campaign ask these choices in their newest versions, and nothing else. */
export async function setInstruments(
	db: Db,
	organizationId: string,
	campaignId: string,
	choices: readonly InstrumentChoice[]
): Promise<void> {
	const rows = [];
	for (const choice of choices) {
		const instrument = await chosen(db, organizationId, choice);
		const { code, version } = instrument;
		rows.push({
			hash: hashOf(instrument),
			code,
			version,
			body: JSON.stringify(instrument),
			form: choice.form
		});
	}
	await store.insertInstruments(db, campaignId, rows);
}

const isDay = (day: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;

export const mostAnswersNeeded = 100;

function check(input: WaveInput): void {
	const { title, opensOn, closesOn, threshold, campaigns } = input;
	const sound =
		[title.fa, title.en].every((text) => text.trim() !== '' && text.length <= longestName) &&
		isDay(opensOn) &&
		isDay(closesOn) &&
		opensOn <= closesOn &&
		Number.isInteger(threshold) &&
		threshold >= leastThreshold &&
		threshold <= mostAnswersNeeded &&
		new Set(campaigns.map((c) => c.audience)).size === campaigns.length &&
		campaigns.every((c) => audiences.includes(c.audience) && isHeadcount(c.population, 1));
	if (!sound) throw new Problem('invalid-input');
}

/** Throws 'invalid-input' where an audience is asked what this organization cannot field, or one thing twice. */
export async function checkAsked(
	db: Db,
	organizationId: string,
	campaigns: readonly Pick<CampaignInput, 'audience' | 'instruments'>[]
): Promise<void> {
	for (const { audience, instruments } of campaigns) {
		const known = [];
		for (const choice of instruments) known.push(await chosen(db, organizationId, choice));
		if (asksTwice(instruments, known))
			throw new Problem('invalid-input', { audience, reason: 'asked-twice' });
	}
}

/**
 * Whether two of these choices share an item: nobody should be asked the same thing twice. Throws 'invalid-input' for
 * a choice that is not among the offered instruments.
 */
export function asksTwice(choices: readonly InstrumentChoice[], offered: readonly Instrument[]): boolean {
	const parts = choices.map(({ code, form }) => {
		const instrument = offered.find((i) => i.code === code);
		if (!instrument?.forms.some((f) => f.code === form)) throw new Problem('invalid-input');
		return { instrument, form, hash: '' };
	});
	try {
		composeQuestionnaire(parts);
		return false;
	} catch (error) {
		if (error instanceof RangeError) return true;
		throw error;
	}
}

const waveRow = ({ title, opensOn, closesOn, threshold }: WaveInput) => ({
	title_fa: title.fa.trim(),
	title_en: title.en.trim(),
	opens_on: opensOn,
	closes_on: closesOn,
	threshold
});

/** A campaign keeps its link for as long as its audience is in the plan: it may have been printed already. */
async function setCampaigns(
	db: Db,
	organizationId: string,
	waveId: string,
	campaigns: readonly CampaignInput[]
): Promise<void> {
	await checkAsked(db, organizationId, campaigns);
	const before = await store.listCampaigns(db, waveId);
	const planned = campaigns.map((c) => c.audience);
	await store.deleteCampaigns(
		db,
		before.filter((c) => !planned.includes(c.audience)).map((c) => c.id)
	);
	for (const [position, { audience, population, asksUnit, instruments }] of campaigns.entries()) {
		const row = { population, asks_unit: asksUnit, position };
		const known = before.find((c) => c.audience === audience);
		if (known) await store.updateCampaign(db, known.id, row);
		const { id } =
			known ??
			(await store.insertCampaign(db, { ...row, wave_id: waveId, audience, link_code: newLinkCode() }));
		await setInstruments(db, organizationId, id, instruments);
	}
}

/** Plans a wave; nothing is asked of anybody before it is launched. Returns its id. */
export async function createWave(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	input: WaveInput
): Promise<string> {
	await readEngagement(ctx, actor, engagementId);
	mustWork(actor);
	check(input);
	return ctx.db.transaction().execute(async (db) => {
		// Two that are planned at once get their numbers one after the other.
		if (!(await holdRoot(db, 'engagement', engagementId))) throw new Problem('not-found');
		const { id } = await store.insertWave(db, {
			...waveRow(input),
			engagement_id: engagementId,
			number: await store.nextWaveNumber(db, engagementId)
		});
		await setCampaigns(db, actor.organizationId, id, input.campaigns);
		await record(ctx, db, actor, 'wave.created', { kind: 'wave', id });
		return id;
	});
}

/** Throws 'not-found' for what the actor may not even read, 'not-allowed' for what they may only read. */
export async function mustWorkOn(ctx: Context, actor: Actor, waveId: string) {
	const wave = await store.findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	mustWork(actor);
	return wave;
}

/** Changes a wave that has not been launched; what is left out stays as it was planned. */
export async function saveWave(
	ctx: Context,
	actor: Actor,
	id: string,
	change: Partial<WaveInput>
): Promise<void> {
	const wave = await mustWorkOn(ctx, actor, id);
	if (wave.state !== 'draft') throw new Problem('wave-not-draft');
	const { campaigns } = change;
	const input: WaveInput = {
		title: { fa: wave.title_fa, en: wave.title_en },
		opensOn: wave.opens_on,
		closesOn: wave.closes_on,
		threshold: wave.threshold,
		campaigns: [],
		...change
	};
	check(input);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await store.updateDraftWave(db, id, waveRow(input)))) throw new Problem('wave-not-draft');
		if (campaigns) await setCampaigns(db, actor.organizationId, id, campaigns);
		await record(ctx, db, actor, 'wave.changed', { kind: 'wave', id });
	});
}

/** What a wave asks: the frozen versions; of a draft the newest ones, as they would be launched now. */
async function askedInWave(db: Db, organizationId: string, wave: { id: string; state: Wave['state'] }) {
	const asked = [];
	for (const row of await store.instrumentsOfWave(db, wave.id)) {
		const frozen = row.body as unknown as Instrument;
		const newest = wave.state === 'draft' ? await instrumentFor(db, organizationId, frozen.code) : undefined;
		const instrument = newest?.forms.some((f) => f.code === row.form) ? newest : frozen;
		const form = formOf(instrument, row.form);
		asked.push({
			campaignId: row.campaign_id,
			summary: {
				code: instrument.code,
				version: instrument.version,
				hash: instrument === frozen ? row.instrument_hash : hashOf(instrument),
				form: form.code,
				title: instrument.title,
				formTitle: form.title,
				items: form.items.length,
				minutes: form.minutes
			}
		});
	}
	return asked;
}

/** What stands above every page of a wave: few small rows, however much the wave asks and has been answered. */
export interface WaveHead extends Omit<Wave, 'engagement' | 'threshold' | 'campaigns'> {
	readonly engagement: Pick<Engagement, 'id' | 'client' | 'sample'>;
	readonly asks: readonly { readonly audience: Audience; readonly code: string | null }[];
}

/** Throws 'not-found' for a foreign wave just as for one that does not exist. */
export async function readWaveHead(ctx: Context, actor: Actor, id: string): Promise<WaveHead> {
	const row = await store.findWave(ctx.db, actor, id);
	if (!row) throw new Problem('not-found');
	const engagement = await engagementById(ctx.db, row.engagement_id);
	return {
		id,
		number: row.number,
		title: { fa: row.title_fa, en: row.title_en },
		state: row.state,
		opensOn: row.opens_on,
		closesOn: row.closes_on,
		engagement: {
			id: engagement.id,
			client: { fa: engagement.client_fa, en: engagement.client_en },
			sample: engagement.sample
		},
		asks: await store.askedCodes(ctx.db, id)
	};
}

/** Throws 'not-found' for a foreign wave just as for one that does not exist. */
export async function readWave(ctx: Context, actor: Actor, id: string): Promise<Wave> {
	const row = await store.findWave(ctx.db, actor, id);
	if (!row) throw new Problem('not-found');
	const engagement = await readEngagement(ctx, actor, row.engagement_id);
	const campaigns = await store.listCampaigns(ctx.db, id);
	const asked = await askedInWave(ctx.db, actor.organizationId, row);
	const counts = await store.countAnswering(ctx.db, id);
	return {
		id,
		engagement,
		number: row.number,
		title: { fa: row.title_fa, en: row.title_en },
		state: row.state,
		opensOn: row.opens_on,
		closesOn: row.closes_on,
		threshold: row.threshold,
		campaigns: campaigns.map((c) => {
			const instruments = asked.filter((i) => i.campaignId === c.id).map(({ summary }) => summary);
			return {
				id: c.id,
				audience: c.audience,
				population: c.population,
				asksUnit: c.asks_unit,
				linkCode: c.link_code,
				instruments,
				minutes: instruments.reduce((sum, i) => sum + i.minutes, 0),
				items: instruments.reduce((sum, i) => sum + i.items, 0),
				invitations: counts.invitations.get(c.id) ?? 0,
				drafts: counts.drafts.get(c.id) ?? 0,
				responses: counts.responses.get(c.id) ?? 0
			};
		})
	};
}
