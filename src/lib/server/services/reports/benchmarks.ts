import * as v from 'valibot';
import { isAvailable, unavailable, type Maybe } from '#lib/domain/available.ts';
import {
	benchmarkSchema,
	largestBenchmark,
	parseBenchmark,
	publicKey,
	signedText,
	type BenchmarkPayload
} from '#lib/domain/benchmarks/benchmark-file.ts';
import { comparableScores } from '#lib/domain/benchmarks/comparable-scores.ts';
import type { BenchmarkIssue } from '#lib/domain/benchmarks/issue.ts';
import { poolClients, type ClientScores, type PooledClients } from '#lib/domain/benchmarks/pool-clients.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { contentHash } from '#lib/domain/hash.ts';
import type { Readiness } from '#lib/domain/report.ts';
import { wordKey } from '#lib/domain/tables/fold.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import { isSignedBy, newSigningKey, signText } from '../../signing.ts';
import * as store from '../../store/benchmarks.ts';
import { findOrganization } from '../../store/members.ts';
import { findWave } from '../../store/waves.ts';
import { engagementById } from '../../store/engagements.ts';
import { mustWork } from '../engagements.ts';
import type { ReadableReport } from './newest-report.ts';
import { readReport } from './reporting.ts';

export const longestKeyName = 120;
export const mostFiles = 50;

const refuse = (field: string, issue: BenchmarkIssue): never => {
	throw new Problem('invalid-input', { [field]: issue });
};

function mustOwn(actor: Actor): void {
	if (actor.role !== 'owner') throw new Problem('not-allowed');
}

/** The figures of a readiness that was counted, as far as others can be set beside them. */
function figuresOf(readiness: Readiness): ClientScores['figures'] {
	return Object.fromEntries(
		comparableScores(readiness).flatMap(({ code, score }) =>
			isAvailable(score.mean) ? [[code, { mean: score.mean, n: score.n }]] : []
		)
	);
}

const codesOf = (scores: readonly ClientScores[]): string[] => [
	...new Set(scores.flatMap(({ figures }) => Object.keys(figures)))
];

interface KeptClient extends ClientScores {
	readonly engagementId: string;
	readonly instrument: Readiness['instrument'];
}

async function keptClients(ctx: Context, organizationId: string): Promise<KeptClient[]> {
	const rows = await store.keptReadiness(ctx.db, organizationId);
	return rows.flatMap(({ readiness, client, ...row }) =>
		readiness === null || !isAvailable(readiness)
			? []
			: [{ ...row, client: wordKey(client), instrument: readiness.instrument, figures: figuresOf(readiness) }]
	);
}

/** Keys and files, for those who work here. */
export async function readBenchmarks(ctx: Context, actor: Actor) {
	mustWork(actor);
	const { organizationId } = actor;
	const own = await store.signingKey(ctx.db, organizationId, newSigningKey());
	return {
		owns: actor.role === 'owner',
		publicKey: own.public_key,
		keys: await store.acceptedKeys(ctx.db, organizationId),
		files: await store.listFiles(ctx.db, organizationId)
	};
}

/** The aggregates that may be given away: of the instrument that most clients were measured with. */
async function givenAway(ctx: Context, organizationId: string) {
	const all = await keptClients(ctx, organizationId);
	const [most] = [...Map.groupBy(all, ({ instrument }) => instrument.hash).values()].sort(
		(a, b) => b.length - a.length
	);
	const [first] = most ?? [];
	if (!most || !first) return null;
	const groups = [...Map.groupBy(most, ({ industry }) => industry)].flatMap(([industry, clients]) => {
		const pooled = poolClients(clients, codesOf(clients));
		if (!isAvailable(pooled)) return [];
		const { from, to, figures } = pooled;
		return [{ industry, from, to, figures: [...figures] }];
	});
	const { code, hash } = first.instrument;
	return groups.length === 0
		? null
		: { instrument: { code, hash }, groups: groups.sort((a, b) => (a.industry < b.industry ? -1 : 1)) };
}

/** Whether any industry has enough clients for an industry file. */
export async function canExport(ctx: Context, actor: Actor): Promise<boolean> {
	mustOwn(actor);
	return (await givenAway(ctx, actor.organizationId)) !== null;
}

/**
 * The organization's aggregates by industry, signed. Only industries with five clients or more are in it. Throws
 * 'invalid-input' where there is no such industry.
 */
export async function exportIndustryFile(ctx: Context, actor: Actor): Promise<string> {
	mustOwn(actor);
	const given = await givenAway(ctx, actor.organizationId);
	const organization = await findOrganization(ctx.db, actor.organizationId);
	if (!given || !organization) return refuse('export', 'too-few');
	const payload: BenchmarkPayload = {
		schema: benchmarkSchema,
		publisher: organization.name_fa,
		made: dayOf(ctx.now()),
		...given
	};
	const key = await store.signingKey(ctx.db, actor.organizationId, newSigningKey());
	const signature = signText(key.private_key, signedText(payload));
	const about = { kind: 'organization', id: actor.organizationId } as const;
	await record(ctx, ctx.db, actor, 'benchmark.exported', about, { count: given.groups.length });
	return `${JSON.stringify({ payload, key: key.public_key, signature }, null, '\t')}\n`;
}

/** From now on files that were signed with this key are taken. */
export async function acceptKey(ctx: Context, actor: Actor, name: string, key: string): Promise<void> {
	mustOwn(actor);
	const called = typedLine(name);
	if (called === '' || called.length > longestKeyName) refuse('name', 'empty');
	const typed = v.safeParse(publicKey, key.trim());
	if (!typed.success) return refuse('key', 'key');
	await ctx.db.transaction().execute(async (db) => {
		await store.insertKey(db, actor.organizationId, typed.output, called, dayOf(ctx.now()));
		const about = { kind: 'organization', id: actor.organizationId } as const;
		await record(ctx, db, actor, 'benchmark.key-accepted', about, { fa: called, en: called });
	});
}

/** No more files of this key; those that came go with it. */
export async function withdrawKey(ctx: Context, actor: Actor, key: string): Promise<void> {
	mustOwn(actor);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await store.deleteKey(db, actor.organizationId, key))) throw new Problem('not-found');
		const about = { kind: 'organization', id: actor.organizationId } as const;
		await record(ctx, db, actor, 'benchmark.key-withdrawn', about);
	});
}

/** Takes an industry file in, all of it or nothing. Throws 'invalid-input' with a `BenchmarkIssue` for its file. */
export async function importIndustryFile(ctx: Context, actor: Actor, bytes: Uint8Array): Promise<void> {
	mustOwn(actor);
	if (bytes.length > largestBenchmark) refuse('file', 'too-large');
	const file = parseBenchmark(new TextDecoder().decode(bytes));
	if (!file) return refuse('file', 'unreadable');
	const { organizationId } = actor;
	const keys = await store.acceptedKeys(ctx.db, organizationId);
	if (!keys.some(({ key }) => key === file.key)) refuse('file', 'unknown-key');
	if (!isSignedBy(file.key, signedText(file.payload), file.signature)) refuse('file', 'wrong-signature');
	await ctx.db.transaction().execute(async (db) => {
		if ((await store.listFiles(db, organizationId)).length >= mostFiles) refuse('file', 'full');
		const inserted = await store.insertFile(db, {
			organization_id: organizationId,
			public_key: file.key,
			content_hash: contentHash(file.payload),
			body: JSON.stringify(file),
			imported_on: dayOf(ctx.now())
		});
		if (!inserted) refuse('file', 'known');
		const about = { kind: 'organization', id: organizationId } as const;
		await record(ctx, db, actor, 'benchmark.imported', about, { count: file.payload.groups.length });
	});
}

export async function deleteBenchmark(ctx: Context, actor: Actor, id: string): Promise<void> {
	mustOwn(actor);
	await ctx.db.transaction().execute(async (db) => {
		if (!(await store.deleteFile(db, actor.organizationId, id))) throw new Problem('not-found');
		await record(ctx, db, actor, 'benchmark.deleted', { kind: 'organization', id: actor.organizationId });
	});
}

export interface WaveBenchmarks extends ReadableReport {
	/** The organization's other clients together; or why not. */
	readonly own: Maybe<PooledClients>;
	/** What others signed for this industry and this instrument. */
	readonly industry: readonly (BenchmarkPayload['groups'][number] & Pick<BenchmarkPayload, 'publisher'>)[];
}

/** What the figures of a wave can be compared with, for whoever may read it. Throws 'not-found' for a foreign wave. */
export async function benchmarksOfWave(ctx: Context, actor: Actor, waveId: string): Promise<WaveBenchmarks> {
	const wave = await findWave(ctx.db, actor, waveId);
	if (!wave) throw new Problem('not-found');
	const readable = await readReport(ctx, actor, waveId);
	const { readiness } = readable.report;
	if (!isAvailable(readiness)) return { ...readable, own: unavailable('not-applicable'), industry: [] };
	const { hash } = readiness.instrument;
	const engagement = await engagementById(ctx.db, wave.engagement_id);
	const client = wordKey(engagement.client_fa);
	const others = (await keptClients(ctx, actor.organizationId)).filter(
		(one) => one.instrument.hash === hash && one.client !== client && one.engagementId !== engagement.id
	);
	const files = await store.listFiles(ctx.db, actor.organizationId);
	return {
		...readable,
		own: poolClients(others, ['index', ...readiness.factors.map(({ code }) => code)]),
		industry: files
			.filter(({ payload }) => payload.instrument.hash === hash)
			.flatMap(({ payload }) =>
				payload.groups
					.filter(({ industry }) => industry === engagement.industry)
					.map((group) => ({ ...group, publisher: payload.publisher }))
			)
	};
}
