import type { ClientSize } from '#lib/domain/client-size.ts';
import { codePattern } from '#lib/domain/instrument.ts';
import type { Locale, Localized } from '#lib/domain/text.ts';
import { worksOnEverything, type Actor } from '../actor.ts';
import type { Context } from '../app.ts';
import { record } from '../audit.ts';
import type { Db } from '../db/open.ts';
import { Problem } from '../problem.ts';
import { changeAsSeen } from '../seen.ts';
import { holdRoot } from '../store/deleting.ts';
import * as store from '../store/engagements.ts';
import { lockMembers } from '../store/members.ts';
import { countResponses, listWaves } from '../store/waves.ts';

export interface UnitInput {
	/** Absent for a new unit. */
	readonly id?: string;
	readonly name: Localized;
	readonly headcount: number | null;
}

export interface EngagementInput {
	readonly client: Localized;
	readonly industry: string;
	/** Null: not said. Left out: as it was. */
	readonly size?: ClientSize | null;
	readonly defaultLocale: Locale;
	readonly units: readonly UnitInput[];
	/** Factor code → what the client wants to reach, 0–100. Left out: as it was. */
	readonly targets?: Readonly<Record<string, number>>;
}

export interface WaveSummary {
	readonly id: string;
	readonly number: number;
	readonly title: Localized;
	readonly state: 'draft' | 'open' | 'closed';
	readonly opensOn: string;
	readonly closesOn: string;
	readonly responses: number;
}

export interface EngagementSummary {
	readonly id: string;
	readonly client: Localized;
	readonly industry: string;
	readonly size: ClientSize | null;
	readonly sample: boolean;
	/** Oldest first. Those who only read see a wave from its launch on. */
	readonly waves: readonly WaveSummary[];
}

export interface Reader {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

export interface Engagement extends EngagementSummary {
	readonly defaultLocale: Locale;
	readonly units: readonly (UnitInput & { readonly id: string })[];
	readonly targets: Readonly<Record<string, number>>;
	/** Members who only read, and were given this engagement. */
	readonly readers: readonly Reader[];
	/** Members who only read, and could be given it. */
	readonly otherReaders: readonly Reader[];
}

export const longestName = 200;
export const mostUnits = 200;
export const mostPeople = 10_000_000;

export function mustWork(actor: Actor): void {
	if (!worksOnEverything(actor)) throw new Problem('not-allowed');
}

const isName = ({ fa, en }: Localized): boolean =>
	[fa, en].every((text) => text.trim() !== '' && text.length <= longestName);

/** A whole number of people from `least` on, or null where nobody knows. */
export const isHeadcount = (count: number | null, least = 0): boolean =>
	count === null || (Number.isInteger(count) && count >= least && count <= mostPeople);

function check({ client, industry, units, targets = {} }: EngagementInput): void {
	const sound =
		isName(client) &&
		industry.length > 0 &&
		industry.length <= longestName &&
		units.length <= mostUnits &&
		units.every((u) => isName(u.name) && isHeadcount(u.headcount)) &&
		Object.keys(targets).every((code) => codePattern.test(code)) &&
		Object.values(targets).every((target) => target >= 0 && target <= 100);
	if (!sound) throw new Problem('invalid-input');
}

async function wavesOf(
	ctx: Context,
	actor: Actor,
	engagementIds: readonly string[]
): Promise<Map<string, WaveSummary[]>> {
	const rows = (await listWaves(ctx.db, engagementIds)).filter(
		(w) => w.state !== 'draft' || worksOnEverything(actor)
	);
	const responses = await countResponses(
		ctx.db,
		rows.map((w) => w.id)
	);
	const found = new Map(engagementIds.map((id) => [id, [] as WaveSummary[]]));
	for (const w of rows)
		found.get(w.engagement_id)?.push({
			id: w.id,
			number: w.number,
			title: { fa: w.title_fa, en: w.title_en },
			state: w.state,
			opensOn: w.opens_on,
			closesOn: w.closes_on,
			responses: responses.get(w.id) ?? 0
		});
	return found;
}

/** The engagements that the actor may read, the newest first. */
export async function listEngagements(ctx: Context, actor: Actor): Promise<EngagementSummary[]> {
	const rows = await store.listEngagements(ctx.db, actor);
	const waves = await wavesOf(
		ctx,
		actor,
		rows.map((r) => r.id)
	);
	return rows.map((r) => ({
		id: r.id,
		client: { fa: r.client_fa, en: r.client_en },
		industry: r.industry,
		size: r.size,
		sample: r.sample,
		waves: waves.get(r.id) ?? []
	}));
}

/** What the form of an engagement is about. */
export const editableOf = ({
	client,
	industry,
	size,
	defaultLocale,
	units,
	targets
}: Pick<Engagement, 'client' | 'industry' | 'size' | 'defaultLocale' | 'units' | 'targets'>) => ({
	client,
	industry,
	size,
	defaultLocale,
	units,
	targets
});

type EngagementRow = NonNullable<Awaited<ReturnType<typeof store.findEngagement>>>;

const engagementOf = async (db: Db, row: EngagementRow) => ({
	client: { fa: row.client_fa, en: row.client_en },
	industry: row.industry,
	size: row.size,
	defaultLocale: row.default_locale,
	targets: row.targets,
	units: (await store.listUnits(db, row.id)).map((u) => ({
		id: u.id,
		name: { fa: u.name_fa, en: u.name_en },
		headcount: u.headcount
	}))
});

/** What stands in the form of an engagement now. Throws 'not-found'. */
async function storedEditable(db: Db, actor: Actor, id: string) {
	const row = await store.findEngagement(db, actor, id);
	if (!row) throw new Problem('not-found');
	return editableOf(await engagementOf(db, row));
}

/** Throws 'not-found' for a foreign engagement just as for one that does not exist. */
export async function readEngagement(ctx: Context, actor: Actor, id: string): Promise<Engagement> {
	const row = await store.findEngagement(ctx.db, actor, id);
	if (!row) throw new Problem('not-found');
	const waves = await wavesOf(ctx, actor, [id]);
	const works = worksOnEverything(actor);
	return {
		...(await engagementOf(ctx.db, row)),
		id,
		sample: row.sample,
		readers: works ? await store.listReaders(ctx.db, actor.organizationId, id) : [],
		otherReaders: works ? await store.listOtherReaders(ctx.db, actor.organizationId, id) : [],
		waves: waves.get(id) ?? []
	};
}

const unitRow = ({ name, headcount }: UnitInput, position: number) => ({
	name_fa: name.fa.trim(),
	name_en: name.en.trim(),
	headcount,
	position
});

const engagementRow = ({ client, industry, size, defaultLocale, targets }: EngagementInput) => ({
	client_fa: client.fa.trim(),
	client_en: client.en.trim(),
	industry,
	...(size === undefined ? {} : { size }),
	default_locale: defaultLocale,
	...(targets ? { targets: JSON.stringify(targets) } : {})
});

/** Creates an engagement with its units; returns its id. */
export async function createEngagement(
	ctx: Context,
	actor: Actor,
	input: EngagementInput,
	sample = false
): Promise<string> {
	mustWork(actor);
	check(input);
	return ctx.db.transaction().execute(async (db) => {
		const { id } = await store.insertEngagement(db, {
			...engagementRow(input),
			organization_id: actor.organizationId,
			sample
		});
		await store.insertUnits(
			db,
			input.units.map((unit, position) => ({ ...unitRow(unit, position), engagement_id: id }))
		);
		await record(ctx, db, actor, 'engagement.created', { kind: 'engagement', id });
		return id;
	});
}

/**
 * Changes the client's data and its units. A unit that is left out is removed, unless somebody answered from it or was
 * invited for it: then its name stays, so that no answer loses its unit. `seen` is what `seenOf` says of the engagement
 * that was shown; throws 'changed-meanwhile' where it is another one by now.
 */
export async function saveEngagement(
	ctx: Context,
	actor: Actor,
	id: string,
	input: EngagementInput,
	seen = ''
): Promise<void> {
	await mustWorkOn(ctx, actor, id);
	check(input);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await holdRoot(db, 'engagement', id))) throw new Problem('not-found');
		await changeAsSeen(
			seen,
			() => storedEditable(db, actor, id),
			async () => {
				await store.updateEngagement(db, id, engagementRow(input));
				await store.deleteUnusedUnits(
					db,
					id,
					input.units.flatMap((u) => u.id ?? [])
				);
				await saveUnits(db, id, input.units);
			}
		);
		await record(ctx, db, actor, 'engagement.changed', { kind: 'engagement', id });
	});
}

async function saveUnits(db: Db, engagementId: string, units: readonly UnitInput[]): Promise<void> {
	for (const [position, unit] of units.entries()) {
		const row = unitRow(unit, position);
		if (unit.id === undefined) await store.insertUnits(db, [{ ...row, engagement_id: engagementId }]);
		else if (!(await store.updateUnit(db, engagementId, unit.id, row))) throw new Problem('not-found');
	}
}

/** Throws 'not-found' for what the actor may not even read, 'not-allowed' for what they may only read. */
async function mustWorkOn(ctx: Context, actor: Actor, id: string): Promise<Localized> {
	const engagement = await store.findEngagement(ctx.db, actor, id);
	if (!engagement) throw new Problem('not-found');
	mustWork(actor);
	return { fa: engagement.client_fa, en: engagement.client_en };
}

/** Lets a member of the organization read this engagement's reports. */
export async function grantReader(ctx: Context, actor: Actor, id: string, accountId: string): Promise<void> {
	const client = await mustWorkOn(ctx, actor, id);
	await ctx.db.transaction().execute(async (db) => {
		const members = await lockMembers(db, actor.organizationId);
		if (!members.some((member) => member.account_id === accountId)) throw new Problem('not-found');
		await store.addReader(db, id, accountId);
		await record(ctx, db, actor, 'reader.granted', { kind: 'account', id: accountId }, client);
	});
}

/** From this moment on the member reads nothing of this engagement. */
export async function revokeReader(ctx: Context, actor: Actor, id: string, accountId: string): Promise<void> {
	const client = await mustWorkOn(ctx, actor, id);
	await ctx.db.transaction().execute(async (db) => {
		await store.removeReader(db, id, accountId);
		await record(ctx, db, actor, 'reader.revoked', { kind: 'account', id: accountId }, client);
	});
}
