import { setTimeout as wait } from 'node:timers/promises';
import { compare, type Comparison } from './compare.ts';
import { anEntry, type Entry } from './ledger.ts';
import { Experience, GaveUp, Line } from './line.ts';
import { heapSlope, MemoryWatch } from './memory.ts';
import { answerAll } from './person.ts';
import type { Stage } from './stage.ts';

export interface SoakOptions {
	/** How long people come, in seconds. */
	readonly seconds: number;
	readonly atOnce: number;
	/** How long somebody looks at a page, about, in milliseconds. */
	readonly thinking: number;
	/** How often the server is killed; the database, where it is one of its own, is killed once if this is not 0. */
	readonly kills: number;
}

export interface Soaked extends Comparison {
	readonly engine: Stage['engine'];
	readonly people: number;
	readonly replies: number;
	readonly serverKills: number;
	readonly databaseKills: number;
	/** Of all interruptions, the longest until the server was ready again, in seconds. */
	readonly longestAway: number;
	readonly brokenPosts: number;
	readonly refused: number;
	readonly serverErrors: number;
	readonly complaints: readonly string[];
	readonly unhandled: number;
	readonly fell: number;
	/** Milliseconds until a reply was there: before the first kill, and after the last. */
	readonly before: Tail;
	readonly after: Tail;
	readonly memoryPeak: number;
	/** MiB per minute; null where the last process did not answer enough to say. */
	readonly memorySlope: number | null;
	/** The same for what is alive in its heap. */
	readonly heapSlope: number | null;
}

interface Tail {
	readonly p95: number;
	readonly p99: number;
}

const patience = 30;
/**
 * What a process remembers of respondents is bounded (services/responding/responding-memory.ts: 5,000 of them, a dozen replies
 * each); whether it grows is seen once that is full, and its heap and the embedded database have found their size,
 * which takes some five minutes.
 */
const grown = { replies: 65_000, milliseconds: 300_000 };

/** Kills happen in the first fifth of the time, the last one is the database's; what follows is for looking at calm. */
const lastBlow = 1 / 5;

function tailOf(experience: Experience, from: number, to: number): Tail {
	const times = experience.replies.filter(({ at }) => at >= from && at <= to).map(({ ms }) => ms);
	times.sort((a, b) => a - b);
	const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0;
	return { p95: quantile(0.95), p99: quantile(0.99) };
}

/** Waits, within reason, for a moment in which somebody's submission is on its way. */
async function untilSomebodySubmits(experience: Experience): Promise<void> {
	const until = performance.now() + 5_000;
	while (performance.now() < until) {
		await new Promise(setImmediate);
		if (!experience.submitting) continue;
		// Somewhere between the first byte and the reply.
		await wait(3 * Math.random());
		if (experience.submitting) return;
	}
}

/**
 * People answer `atOnce` at a time while the server, and its database, are killed and come back. Each keeps a ledger of
 * what they were told; in the end it is compared with what is stored.
 */
export async function soak(stage: Stage, options: SoakOptions): Promise<Soaked> {
	const { server } = stage;
	const experience = new Experience();
	const entries: Entry[] = [];
	const memory = new MemoryWatch(() => server.memory());
	const started = performance.now();
	const ends = started + options.seconds * 1000;
	const slots = 24;

	const comesToAnEnd = () => performance.now() > ends;
	const givesUp = () => performance.now() > ends + patience * 1000;
	const seat = async () => {
		while (!comesToAnEnd() && entries.length < stage.tokens.length) {
			const number = entries.length;
			const entry = anEntry(stage.tokens[number]!, slots);
			entries.push(entry);
			const line = new Line(server.origin, experience, givesUp);
			try {
				await answerAll(line, entry, number, options.thinking);
			} catch (error) {
				if (!(error instanceof GaveUp)) experience.complaints.push(String(error));
			} finally {
				line.close();
			}
		}
	};

	let longestAway = 0;
	let serverKills = 0;
	let databaseKills = 0;
	const blow = async (strike: () => Promise<void>) => {
		await untilSomebodySubmits(experience);
		const struck = performance.now();
		await strike();
		await server.ready();
		longestAway = Math.max(longestAway, (performance.now() - struck) / 1000);
	};
	/** Again, a few times, where it came between two requests: a kill that meets nobody shows nothing. */
	const killServer = async () => {
		const before = experience.brokenPosts;
		for (let attempt = 0; attempt < 5 && experience.brokenPosts === before; attempt++)
			await blow(async () => {
				await server.kill();
				memory.begin();
				await server.start();
			});
	};
	const blows = options.kills + (options.kills && stage.killDatabase ? 1 : 0);
	const timeOfBlow = (i: number) => started + ((i + 1) / blows) * lastBlow * options.seconds * 1000;
	const chaos = async () => {
		for (let i = 0; i < blows; i++) {
			await wait(Math.max(0, timeOfBlow(i) - performance.now()));
			if (i < options.kills) {
				await killServer();
				serverKills += 1;
			} else {
				await blow(async () => stage.killDatabase?.());
				databaseKills += 1;
			}
		}
	};

	try {
		const everybody = Promise.all(Array.from({ length: options.atOnce }, seat));
		await Promise.all([everybody, chaos()]);
	} finally {
		memory.stop();
	}
	const calm = started + (lastBlow + (1 - lastBlow) / 2) * options.seconds * 1000;
	const comparison = await stage.inspect((db) => compare(db, stage.campaignId, entries));
	const said = server.said();
	return {
		engine: stage.engine,
		people: entries.length,
		replies: experience.replies.length,
		serverKills,
		databaseKills,
		longestAway,
		brokenPosts: experience.brokenPosts,
		refused: experience.refused,
		serverErrors: [...experience.unexpected.values()].reduce((sum, count) => sum + count, 0),
		complaints: experience.complaints,
		unhandled: said.match(/unhandled rejection|uncaught/gi)?.length ?? 0,
		fell: server.fell(),
		before: tailOf(experience, started, blows ? timeOfBlow(0) : calm),
		after: tailOf(experience, calm, ends),
		memoryPeak: memory.peak,
		memorySlope: memory.slope(
			Math.max(
				experience.replies.filter(({ at }) => at >= memory.began)[grown.replies]?.at ?? Infinity,
				memory.began + grown.milliseconds
			)
		),
		heapSlope: heapSlope(said, server.pid),
		...comparison
	};
}

// The embedded database alone takes some 600 MiB for a moment while it is opened.
const memoryBound = { postgres: 512, pglite: 1024 };
const slopeBound = { memory: 20, heap: 6 };

/** What a run broke of the promises on answers; empty when all was kept. */
export function brokenPromises(run: Soaked, kills: number): string[] {
	const zero = {
		'acknowledged answers lost': run.lostAnswers,
		'acknowledged submissions lost': run.lostSubmissions,
		'responses stored twice': run.doubled,
		'responses and drafts that nobody sent': run.unexplained,
		'submissions that were stored in part': run.torn,
		'pages of an unexpected error': run.serverErrors,
		'replies that made no sense': run.complaints.length,
		'unhandled rejections': run.unhandled,
		'ends of the server that nobody asked for': run.fell
	};
	const broken = Object.entries(zero).flatMap(([what, count]) => (count ? [`${what}: ${count}`] : []));
	if (run.serverKills !== kills) broken.push(`killed ${run.serverKills} times instead of ${kills}`);
	if (kills && run.brokenPosts === 0) broken.push('no kill met a post: nothing was shown');
	if (run.thanked === 0) broken.push('nobody was thanked');
	return [...broken, ...run.complaints.slice(0, 5)];
}

/** Where memory went beyond its bounds, or grows. */
export function memoryTrouble(run: Soaked): string[] {
	const { memory, heap } = slopeBound;
	const trouble = [];
	const most = memoryBound[run.engine];
	if (run.memoryPeak > most) trouble.push(`memory: ${run.memoryPeak.toFixed(0)} MiB`);
	if (run.memorySlope !== null && run.memorySlope > memory)
		trouble.push(`memory grows by ${run.memorySlope.toFixed(1)} MiB a minute`);
	if (run.heapSlope !== null && run.heapSlope > heap)
		trouble.push(`the heap grows by ${run.heapSlope.toFixed(1)} MiB a minute`);
	return trouble;
}
