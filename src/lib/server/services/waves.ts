import { randomBytes } from 'node:crypto';
import { contentHash } from '#lib/domain/hash.ts';
import { formOf, type Audience, type Instrument } from '#lib/domain/instrument.ts';
import { findInstrument } from '#lib/domain/instruments/index.ts';
import { composeQuestionnaire } from '#lib/domain/questionnaire.ts';
import type { Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { dayOf } from '../days.ts';
import type { Db } from '../db/open.ts';
import { Problem } from '../problem.ts';
import * as store from '../store/waves.ts';
import { readEngagement, type Engagement } from './engagements.ts';

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

function mustWork(actor: Actor): void {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
}

// Read aloud, typed from a poster: no letters that look alike.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const newLinkCode = (): string => Array.from(randomBytes(12), (b) => letters[b % letters.length]).join('');

/** The newest version of a built-in instrument. */
function builtIn(choice: InstrumentChoice): Instrument {
	const instrument = findInstrument(choice.code);
	if (!instrument || !instrument.forms.some((f) => f.code === choice.form))
		throw new Problem('invalid-input');
	return instrument;
}

async function setInstruments(
	db: Db,
	campaignId: string,
	choices: readonly InstrumentChoice[]
): Promise<void> {
	await db.deleteFrom('campaign_instrument').where('campaign_id', '=', campaignId).execute();
	for (const [position, choice] of choices.entries()) {
		const instrument = builtIn(choice);
		const hash = contentHash(instrument);
		await db
			.insertInto('instrument_version')
			.values({ hash, code: instrument.code, version: instrument.version, body: JSON.stringify(instrument) })
			.onConflict((c) => c.doNothing())
			.execute();
		await db
			.insertInto('campaign_instrument')
			.values({ campaign_id: campaignId, position, instrument_hash: hash, form: choice.form })
			.execute();
	}
}

function checkInput(input: WaveInput): void {
	if (input.closesOn < input.opensOn || input.threshold < 3) throw new Problem('invalid-input');
	for (const campaign of input.campaigns) {
		const parts = campaign.instruments.map((c) => ({ instrument: builtIn(c), form: c.form, hash: '' }));
		try {
			composeQuestionnaire(parts);
		} catch {
			throw new Problem('invalid-input', { audience: campaign.audience });
		}
	}
}

async function insertCampaigns(db: Db, waveId: string, campaigns: readonly CampaignInput[]): Promise<void> {
	for (const [position, campaign] of campaigns.entries()) {
		const { id } = await store.insertCampaign(db, {
			wave_id: waveId,
			audience: campaign.audience,
			population: campaign.population,
			asks_unit: campaign.asksUnit,
			link_code: newLinkCode(),
			position
		});
		await setInstruments(db, id, campaign.instruments);
	}
}

/** Plans a wave; nothing is asked of anybody before it is launched. Returns its id. */
export async function createWave(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	input: WaveInput
): Promise<string> {
	mustWork(actor);
	await readEngagement(ctx, actor, engagementId);
	checkInput(input);
	return ctx.db.transaction().execute(async (db) => {
		const { id } = await store.insertWave(db, {
			engagement_id: engagementId,
			number: await store.nextWaveNumber(db, engagementId),
			title_fa: input.title.fa,
			title_en: input.title.en,
			opens_on: input.opensOn,
			closes_on: input.closesOn,
			threshold: input.threshold
		});
		await insertCampaigns(db, id, input.campaigns);
		return id;
	});
}

/** Changes a wave that has not been launched. */
export async function saveWave(ctx: Context, actor: Actor, id: string, input: WaveInput): Promise<void> {
	mustWork(actor);
	const wave = await store.findWave(ctx.db, actor, id);
	if (!wave) throw new Problem('not-found');
	if (wave.state !== 'draft') throw new Problem('wave-not-draft');
	checkInput(input);
	await ctx.db.transaction().execute(async (db) => {
		await db
			.updateTable('wave')
			.set({
				title_fa: input.title.fa,
				title_en: input.title.en,
				opens_on: input.opensOn,
				closes_on: input.closesOn,
				threshold: input.threshold
			})
			.where('id', '=', id)
			.execute();
		await db.deleteFrom('campaign').where('wave_id', '=', id).execute();
		await insertCampaigns(db, id, input.campaigns);
	});
}

/**
 * Opens a wave for answers. From here on its instruments are frozen: the campaigns point at these very versions, by
 * hash, whatever the product brings later.
 */
export async function launchWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	const wave = await readWave(ctx, actor, id);
	mustWork(actor);
	if (wave.state !== 'draft') throw new Problem('wave-not-draft');
	const asks = wave.campaigns.length > 0 && wave.campaigns.every((c) => c.instruments.length > 0);
	if (!asks || wave.closesOn < dayOf(ctx.now())) throw new Problem('wave-incomplete');
	await ctx.db.transaction().execute(async (db) => {
		// The draft may be older than the product: what is frozen is what was on offer on the day of the launch.
		for (const campaign of wave.campaigns) await setInstruments(db, campaign.id, campaign.instruments);
		if (!(await store.moveWave(db, id, 'draft', { state: 'open', launched_at: ctx.now() })))
			throw new Problem('wave-not-draft');
	});
}

/** Ends a wave: no answer is taken after this; what was saved stays. */
export async function closeWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	mustWork(actor);
	if (!(await store.findWave(ctx.db, actor, id))) throw new Problem('not-found');
	if (!(await store.moveWave(ctx.db, id, 'open', { state: 'closed', closed_at: ctx.now() })))
		throw new Problem('wave-not-open');
}

export async function deleteDraftWave(ctx: Context, actor: Actor, id: string): Promise<void> {
	mustWork(actor);
	if (!(await store.findWave(ctx.db, actor, id))) throw new Problem('not-found');
	const { numDeletedRows } = await store.deleteDraftWave(ctx.db, id);
	if (Number(numDeletedRows) === 0) throw new Problem('wave-not-draft');
}

/** Closes every open wave whose last day has passed; for the scheduler. Returns how many. */
export async function closeOverdueWaves(ctx: Context): Promise<number> {
	const waves = await store.overdueWaves(ctx.db, dayOf(ctx.now()));
	for (const { id } of waves)
		await store.moveWave(ctx.db, id, 'open', { state: 'closed', closed_at: ctx.now() });
	return waves.length;
}

/** Throws 'not-found' for a foreign wave just as for one that does not exist. */
export async function readWave(ctx: Context, actor: Actor, id: string): Promise<Wave> {
	const row = await store.findWave(ctx.db, actor, id);
	if (!row) throw new Problem('not-found');
	const engagement = await readEngagement(ctx, actor, row.engagement_id);
	const campaigns = await store.listCampaigns(ctx.db, id);
	const instruments = await store.instrumentsOfWave(ctx.db, id);
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
			const chosen = instruments
				.filter((i) => i.campaign_id === c.id)
				.map((i) => ({ ...i, body: i.body as unknown as Instrument }));
			return {
				id: c.id,
				audience: c.audience,
				population: c.population,
				asksUnit: c.asks_unit,
				linkCode: c.link_code,
				instruments: chosen.map((i) => ({
					code: i.code,
					form: i.form,
					hash: i.instrument_hash,
					version: i.version,
					title: i.body.title
				})),
				minutes: chosen.reduce((sum, i) => sum + formOf(i.body, i.form).minutes, 0),
				items: chosen.reduce((sum, i) => sum + formOf(i.body, i.form).items.length, 0),
				invitations: counts.invitations.get(c.id) ?? 0,
				drafts: counts.drafts.get(c.id) ?? 0,
				responses: counts.responses.get(c.id) ?? 0
			};
		})
	};
}
