import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/cli/build.ts';
import { mostPeople } from './person.ts';
import { brokenPromises, memoryTrouble, soak, type Soaked } from './soak.ts';
import { pgliteStage, postgresStage } from './stage.ts';

/*
 * `npm run soak`: 200 respondents at once for fifteen minutes on PostgreSQL while the server is killed three times and the
 * database once, then the same on the embedded database while its one process is killed three times. Ends by itself,
 * prints one table, and fails when an acknowledged answer was lost or doubled, when a reply was an unexpected error,
 * when a rejection was not handled, or when memory grows.
 *
 *     npm run soak -- --minutes 1 --people 50 --kills 3 --engine pglite
 */
const options = {
	minutes: { type: 'string', default: '15' },
	people: { type: 'string', default: '200' },
	kills: { type: 'string', default: '3' },
	engine: { type: 'string', default: 'both' }
} as const;

function typed() {
	try {
		return parseArgs({ options }).values;
	} catch {
		const known = Object.entries(options).map(([name, { default: usual }]) => `--${name} ${usual}`);
		process.stderr.write(`npm run soak -- ${known.join(' ')}\n`);
		process.exit(2);
	}
}
const values = typed();

function bounded(name: 'minutes' | 'people' | 'kills', least: number, most: number): number {
	const number = Number(values[name]);
	if (number >= least && number <= most) return number;
	process.stderr.write(`--${name} is a number from ${least} to ${most}.\n`);
	process.exit(2);
}

const minutes = bounded('minutes', 0.2, 30);
const atOnce = bounded('people', 1, 500);
const kills = bounded('kills', 0, 10);
const stages = { postgres: postgresStage, pglite: pgliteStage };
const engines = (Object.keys(stages) as (keyof typeof stages)[]).filter(
	(engine) => values.engine === 'both' || values.engine === engine
);
if (!engines.length) {
	process.stderr.write('--engine is postgres, pglite or both.\n');
	process.exit(2);
}

// A second for a page on average; nobody needs less than four for the whole.
const thinking = 1000;
const comers = Math.min(mostPeople, Math.ceil(atOnce * (1 + (minutes * 60) / 4)));

const ms = (value: number) => `${value.toFixed(0)} ms`;
const slope = (value: number | null) => (value === null ? 'too short to say' : `${value.toFixed(2)} MiB/min`);
const rowsOf = (run: Soaked) => ({
	'people who came': run.people,
	'submissions acknowledged': run.thanked,
	'drafts left': run.drafts,
	replies: run.replies,
	'SIGKILL of the server': run.serverKills,
	'SIGKILL of the database': run.databaseKills,
	'longest away': `${run.longestAway.toFixed(1)} s`,
	'posts cut off': run.brokenPosts,
	'refused in words (503)': run.refused,
	'acknowledged answers lost': run.lostAnswers,
	'acknowledged submissions lost': run.lostSubmissions,
	'responses doubled': run.doubled,
	'stored, never sent': run.unexplained,
	'stored in part': run.torn,
	'unexpected errors': run.serverErrors + run.complaints.length,
	'unhandled rejections': run.unhandled,
	'p95 before': ms(run.before.p95),
	'p95 at the end': ms(run.after.p95),
	'p99 before': ms(run.before.p99),
	'p99 at the end': ms(run.after.p99),
	'memory, most': `${run.memoryPeak.toFixed(0)} MiB`,
	'memory slope': slope(run.memorySlope),
	'slope of the living heap': slope(run.heapSlope)
});

ensureBuilt();
const runs: Soaked[] = [];
for (const engine of engines) {
	process.stderr.write(`${engine}: ${atOnce} people at once for ${minutes} min …\n`);
	const stage = await stages[engine](comers);
	try {
		runs.push(await soak(stage, { seconds: minutes * 60, atOnce, thinking, kills }));
	} finally {
		await stage.close();
	}
}
const names = Object.keys(rowsOf(runs[0]!)) as (keyof ReturnType<typeof rowsOf>)[];
console.table(
	Object.fromEntries(
		names.map((name) => [name, Object.fromEntries(runs.map((run) => [run.engine, rowsOf(run)[name]]))])
	)
);
const broken = runs.flatMap((run) =>
	[...brokenPromises(run, kills), ...memoryTrouble(run)].map((what) => `${run.engine}: ${what}`)
);
for (const what of broken) process.stdout.write(`✗ ${what}\n`);
if (!broken.length) process.stdout.write('Nothing that was acknowledged was lost, nothing was doubled.\n');
process.exit(broken.length ? 1 : 0);
