import { sampleDrafts, sampleTimes } from '#lib/domain/sample/fieldwork.ts';
import { sampleWave } from '#lib/domain/sample/sample-wave.ts';
import { sampleSubject, sampleUnits, sampleWaves } from '#lib/domain/sample/organization.ts';
import type { CampaignData } from '#lib/domain/wave-data.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { hashToken, newToken } from '../../secrets.ts';
import { addTimes } from '../../store/answering-times.ts';
import { moveWave } from '../../store/waves.ts';
import { createEngagement, readEngagement } from '../engagements.ts';
import { fillSampleActions } from './sample-actions.ts';
import { fillSampleCharter } from './sample-charter.ts';
import { fillSampleComplaints } from './sample-complaints.ts';
import { fillSampleKpis } from './sample-kpis.ts';
import { fillSampleThemes } from './sample-themes.ts';
import { fillSampleCustomers } from './sample-customers.ts';
import { launchWave } from '../fielding/wave-states.ts';
import { createWave, readWave } from '../fielding/waves.ts';

export interface SampleEngagement {
	readonly engagementId: string;
	/** Oldest first; the last one is open for answers. */
	readonly waveIds: readonly string[];
}

const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** When each sample wave runs, in days from today: the first is over, the second takes answers. */
const runs = { 1: [-200, -186], 2: [-14, 28] } as const;

async function insertInChunks<T>(
	rows: readonly T[],
	insert: (chunk: T[]) => Promise<unknown>
): Promise<void> {
	for (let from = 0; from < rows.length; from += 250) await insert(rows.slice(from, from + 250));
}

/** The invented answers of one campaign, as if they had come in and settled. */
async function fillCampaign(
	db: Db,
	campaignId: string,
	data: CampaignData,
	unitIds: ReadonlyMap<string, string>,
	day: string
): Promise<void> {
	const locale = 'fa' as const;
	await insertInChunks(data.responses, (chunk) =>
		db
			.insertInto('response')
			.values(
				chunk.map((r) => ({
					campaign_id: campaignId,
					unit_id: (r.unit && unitIds.get(r.unit)) ?? null,
					locale,
					answers: [...r.answers],
					hasty: r.hasty,
					submitted_on: day,
					settled: true
				}))
			)
			.execute()
	);
	const unfinished = sampleDrafts(data).map((answers) => ({ token_hash: hashToken(newToken()), answers }));
	await insertInChunks(unfinished, (chunk) =>
		db
			.insertInto('draft')
			.values(
				chunk.map(({ token_hash, answers }) => ({
					token_hash,
					campaign_id: campaignId,
					unit_id: null,
					locale,
					answers,
					started_at: new Date(`${day}T09:00:00Z`)
				}))
			)
			.execute()
	);
	const used = data.responses.map(() => ({ token_hash: hashToken(newToken()), used_on: day }));
	await insertInChunks(
		[...used, ...unfinished.map(({ token_hash }) => ({ token_hash, used_on: null }))],
		(chunk) =>
			db
				.insertInto('invitation')
				.values(chunk.map((i) => ({ ...i, campaign_id: campaignId, kind: 'open' as const, created_on: day })))
				.execute()
	);
	await addTimes(db, campaignId, sampleTimes(data));
	await insertInChunks(data.comments, (chunk) =>
		db
			.insertInto('comment')
			.values(
				chunk.map((c) => ({
					campaign_id: campaignId,
					item_code: c.item,
					text: c.text,
					submitted_on: day,
					settled: true
				}))
			)
			.execute()
	);
}

/**
 * Makes the labelled sample engagement: an invented company with complaints, an action plan, a list of key customers and
 * two waves, the second still open.
 */
export async function makeSample(ctx: Context, actor: Actor): Promise<SampleEngagement> {
	const { client } = sampleSubject(1);
	const engagementId = await createEngagement(
		ctx,
		actor,
		{
			client,
			industry: 'manufacturing',
			size: 'medium',
			defaultLocale: 'fa',
			units: sampleUnits.map((u) => ({ name: u.title, headcount: u.headcount }))
		},
		true
	);
	const { units } = await readEngagement(ctx, actor, engagementId);
	const unitIds = new Map(sampleUnits.flatMap((u, i) => (units[i] ? [[u.code, units[i].id] as const] : [])));
	const waveIds: string[] = [];
	for (const number of sampleWaves) {
		const data = sampleWave(number);
		const [opensIn, closesIn] = runs[number];
		const now = ctx.now();
		// Launched on its first day, so that the rules of launching hold for the sample too.
		const then = { ...ctx, now: () => daysFrom(now, opensIn) };
		const waveId = await createWave(then, actor, engagementId, {
			title: data.subject.wave.title,
			opensOn: dayOf(daysFrom(now, opensIn)),
			closesOn: dayOf(daysFrom(now, closesIn)),
			threshold: data.threshold,
			campaigns: data.campaigns.map((c) => ({
				audience: c.audience,
				population: c.population,
				asksUnit: c.audience !== 'customer',
				instruments: c.questionnaire.parts.map((p) => ({ code: p.instrument.code, form: p.form }))
			}))
		});
		await launchWave(then, actor, waveId);
		const wave = await readWave(ctx, actor, waveId);
		const day = dayOf(daysFrom(now, opensIn + 1));
		await ctx.db.transaction().execute(async (db) => {
			await db
				.updateTable('engagement')
				.set({ targets: JSON.stringify(data.targets ?? {}) })
				.where('id', '=', engagementId)
				.execute();
			for (const [i, campaign] of wave.campaigns.entries()) {
				const answers = data.campaigns[i];
				if (answers) await fillCampaign(db, campaign.id, answers, unitIds, day);
			}
		});
		if (closesIn < 0)
			await moveWave(ctx.db, waveId, 'open', { state: 'closed', closed_at: daysFrom(now, closesIn + 1) });
		waveIds.push(waveId);
	}
	await fillSampleComplaints(ctx.db, engagementId, actor.accountId, dayOf(ctx.now()));
	await fillSampleCharter(ctx, engagementId, actor.accountId);
	await fillSampleThemes(ctx, engagementId, actor.accountId);
	await fillSampleActions(ctx, engagementId, actor.accountId);
	await fillSampleKpis(ctx, engagementId, actor.accountId);
	await fillSampleCustomers(ctx, actor, engagementId);
	return { engagementId, waveIds };
}
