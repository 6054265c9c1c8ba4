import type { Locale, Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { Problem } from '../problem.ts';
import * as store from '../store/engagements.ts';
import { listWaves } from '../store/waves.ts';

export interface UnitInput {
	/** Absent for a new unit. */
	readonly id?: string;
	readonly name: Localized;
	readonly headcount: number | null;
}

export interface EngagementInput {
	readonly client: Localized;
	readonly industry: string;
	readonly defaultLocale: Locale;
	readonly units: readonly UnitInput[];
}

export interface WaveSummary {
	readonly id: string;
	readonly number: number;
	readonly title: Localized;
	readonly state: 'draft' | 'open' | 'closed';
	readonly opensOn: string;
	readonly closesOn: string;
}

export interface EngagementSummary {
	readonly id: string;
	readonly client: Localized;
	readonly industry: string;
	readonly sample: boolean;
	readonly waves: readonly WaveSummary[];
}

export interface Engagement extends EngagementSummary {
	readonly defaultLocale: Locale;
	readonly units: readonly (UnitInput & { readonly id: string })[];
	readonly readers: readonly { readonly id: string; readonly name: string; readonly email: string }[];
}

function mustWork(actor: Actor): void {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
}

type WaveRows = Awaited<ReturnType<typeof listWaves>>;

const waveSummaries = (waves: WaveRows, engagementId: string): WaveSummary[] =>
	waves
		.filter((w) => w.engagement_id === engagementId)
		.map((w) => ({
			id: w.id,
			number: w.number,
			title: { fa: w.title_fa, en: w.title_en },
			state: w.state,
			opensOn: w.opens_on,
			closesOn: w.closes_on
		}));

export async function listEngagements(ctx: Context, actor: Actor): Promise<EngagementSummary[]> {
	const rows = await store.listEngagements(ctx.db, actor);
	const waves = await listWaves(
		ctx.db,
		rows.map((r) => r.id)
	);
	return rows.map((r) => ({
		id: r.id,
		client: { fa: r.client_fa, en: r.client_en },
		industry: r.industry,
		sample: r.sample,
		waves: waveSummaries(waves, r.id)
	}));
}

/** Throws 'not-found' for a foreign engagement just as for one that does not exist. */
export async function readEngagement(ctx: Context, actor: Actor, id: string): Promise<Engagement> {
	const row = await store.findEngagement(ctx.db, actor, id);
	if (!row) throw new Problem('not-found');
	const [units, readers, waves] = [
		await store.listUnits(ctx.db, id),
		worksOnEverything(actor) ? await store.listReaders(ctx.db, id) : [],
		await listWaves(ctx.db, [id])
	];
	return {
		id,
		client: { fa: row.client_fa, en: row.client_en },
		industry: row.industry,
		sample: row.sample,
		defaultLocale: row.default_locale,
		units: units.map((u) => ({ id: u.id, name: { fa: u.name_fa, en: u.name_en }, headcount: u.headcount })),
		readers,
		waves: waveSummaries(waves, id)
	};
}

/** Creates an engagement with its units; returns its id. */
export async function createEngagement(
	ctx: Context,
	actor: Actor,
	input: EngagementInput,
	sample = false
): Promise<string> {
	mustWork(actor);
	return ctx.db.transaction().execute(async (db) => {
		const { id } = await store.insertEngagement(db, {
			organization_id: actor.organizationId,
			client_fa: input.client.fa,
			client_en: input.client.en,
			industry: input.industry,
			default_locale: input.defaultLocale,
			sample
		});
		if (input.units.length)
			await db
				.insertInto('unit')
				.values(
					input.units.map((u, position) => ({
						engagement_id: id,
						name_fa: u.name.fa,
						name_en: u.name.en,
						headcount: u.headcount,
						position
					}))
				)
				.execute();
		return id;
	});
}

/**
 * Changes the client's data and its units. A unit that is left out is removed, unless somebody answered from it or was
 * invited for it: then its name stays, so that no answer loses its unit.
 */
export async function saveEngagement(
	ctx: Context,
	actor: Actor,
	id: string,
	input: EngagementInput
): Promise<void> {
	mustWork(actor);
	await readEngagement(ctx, actor, id);
	await ctx.db.transaction().execute(async (db) => {
		await store.updateEngagement(db, id, {
			client_fa: input.client.fa,
			client_en: input.client.en,
			industry: input.industry,
			default_locale: input.defaultLocale
		});
		const kept = input.units.flatMap((u) => u.id ?? []);
		let gone = db.deleteFrom('unit').where('engagement_id', '=', id);
		if (kept.length) gone = gone.where('unit.id', 'not in', kept);
		for (const table of ['response', 'draft', 'invitation'] as const)
			gone = gone.where((e) =>
				e.not(e.exists(e.selectFrom(table).whereRef(`${table}.unit_id`, '=', 'unit.id').select('unit_id')))
			);
		await gone.execute();
		for (const [position, unit] of input.units.entries()) {
			const row = { name_fa: unit.name.fa, name_en: unit.name.en, headcount: unit.headcount, position };
			if (unit.id)
				await db
					.updateTable('unit')
					.set(row)
					.where('id', '=', unit.id)
					.where('engagement_id', '=', id)
					.execute();
			else
				await db
					.insertInto('unit')
					.values({ ...row, engagement_id: id })
					.execute();
		}
	});
}

/** Lets a manager of the organization read this engagement's reports. */
export async function grantReader(ctx: Context, actor: Actor, id: string, accountId: string): Promise<void> {
	mustWork(actor);
	await readEngagement(ctx, actor, id);
	const member = await ctx.db
		.selectFrom('member')
		.select('account_id')
		.where('organization_id', '=', actor.organizationId)
		.where('account_id', '=', accountId)
		.executeTakeFirst();
	if (!member) throw new Problem('not-found');
	await store.addReader(ctx.db, id, accountId);
}

export async function revokeReader(ctx: Context, actor: Actor, id: string, accountId: string): Promise<void> {
	mustWork(actor);
	await readEngagement(ctx, actor, id);
	await store.removeReader(ctx.db, id, accountId);
}
