import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Instrument } from '#lib/domain/instrument.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { composeQuestionnaire, type Questionnaire } from '#lib/domain/questionnaire.ts';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPglite, openPostgres, type OpenDatabase } from '#lib/server/db/open.ts';
import { hashToken, newToken } from '#lib/server/secrets.ts';
import { aFrozenInstrument, anOpenWave } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { cpuSeconds, parentOf } from './respond-cpu.ts';
import { play, type Load, type Respondent, type Visit } from './respond-load.ts';
import { ended, startBare, startSanjeh, type RunningProcess } from './respond-server.ts';

/*
 * Complete respondents against the built server: 24 Likert items on four pages, one connection each, no script.
 * A person opens the link, presses start, and answers page by page until the thank-you page: eleven requests, because
 * every post answers with a redirection. Beside it, in the same run, the limit of bench/anchors/bare-respond.ts,
 * which needs five. With autosave the browser's script saves every two answers of a page before the page is posted:
 * twelve requests more. Everything on loopback; the database writes to disk as it would in earnest.
 */
export interface RespondTiming extends Load {
	readonly what:
		| 'sanjeh on PostgreSQL'
		| 'sanjeh in two processes'
		| 'sanjeh with autosave'
		| 'sanjeh on PGlite'
		| 'bare Node on PostgreSQL';
	readonly atOnce: number;
	/** CPU milliseconds for one respondent: of the server's processes, and of PostgreSQL's. */
	readonly serverCpu: number;
	readonly databaseCpu: number;
}

const levels = [
	{ atOnce: 1, people: 300 },
	{ atOnce: 10, people: 2000 },
	{ atOnce: 50, people: 2000 },
	{ atOnce: 200, people: 2000 }
];
// Enough for both servers to be compiled: what is measured is a fielding, not its first seconds.
const warmUp = 2000;
const longest = 20;

/** 24 of the success factors' items on four pages. */
const sections = [0, 1, 2, 3].map((page) => ({
	...csf.sections[page]!,
	code: `page-${page + 1}`,
	items: csf.sections.flatMap((s) => s.items).slice(page * 6, page * 6 + 6)
}));
const asked = new Set(sections.flatMap((section) => section.items));
const instrument: Instrument = {
	...csf,
	code: 'bench',
	items: csf.items.filter((item) => asked.has(item.code)),
	sections,
	forms: [{ code: 'full', title: csf.title, items: [...asked], minutes: 4 }]
};
const questionnaire: Questionnaire = composeQuestionnaire([{ instrument, form: 'full', hash: '' }]);

const pages = questionnaire.pages.map((page) =>
	Object.fromEntries([...page.slots.map((slot, i) => [slot.code, String((i % 5) + 1)]), ['_go', 'next']])
);

async function must(visit: Visit, path: string, form?: Readonly<Record<string, string>>): Promise<string> {
	const { status, location } = await visit(path, form);
	if (status !== (form ? 303 : 200)) throw new Error(`${path} answered ${status}`);
	return location ?? '';
}

const saves = pages.map((form): Record<string, string>[] => {
	const answers = Object.entries<string>(form).filter(([name]) => name !== '_go');
	return answers.flatMap((first, i) =>
		i % 2 ? [] : [Object.fromEntries([first, ...answers.slice(i + 1, i + 2), ['_go', 'save']])]
	);
});

const respondent =
	(token: string, autosave = false): Respondent =>
	async (visit, page) => {
		const timed = async (work: () => Promise<unknown>) => {
			const started = performance.now();
			await work();
			page(performance.now() - started);
		};
		const follow = async (path: string, form: Readonly<Record<string, string>>) =>
			must(visit, await must(visit, path, form));
		await timed(() => must(visit, `/fa/r/${token}`));
		await timed(() => follow(`/fa/r/${token}`, {}));
		for (const [i, form] of pages.entries()) {
			const path = `/fa/r/${token}/${i + 1}`;
			for (const some of autosave ? (saves[i] ?? []) : []) {
				const { status } = await visit(path, some, 'words');
				if (status !== 204) throw new Error(`saving answered ${status}`);
			}
			await timed(() => follow(path, form));
		}
	};

const bareRespondent =
	(token: string): Respondent =>
	async (visit, page) => {
		const post = (number: number) =>
			Object.fromEntries(
				Array.from({ length: 6 }, (_, i) => [`q${(number - 1) * 6 + i}`, String((i % 5) + 1)])
			);
		for (let number = 0; number <= 4; number++) {
			const started = performance.now();
			const answer = await visit(`/${token}/${number || 1}`, number ? post(number) : undefined);
			if (answer.status !== 200) throw new Error(`the bare server answered ${answer.status}`);
			page(performance.now() - started);
		}
	};

const everybody = warmUp + levels.reduce((sum, level) => sum + level.people, 0);

/** A wave and a link for everybody who will come. */
async function seed({ db }: OpenDatabase, many = everybody): Promise<string[]> {
	await migrateToLatest(db);
	await aFrozenInstrument(db, instrument);
	const wave = await anOpenWave(db, {
		client: 'Bench',
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		instruments: [{ instrument }]
	});
	const tokens = Array.from({ length: many }, newToken);
	for (let i = 0; i < tokens.length; i += 500) {
		const rows = tokens.slice(i, i + 500).map((token) => ({
			campaign_id: wave.campaignId,
			token_hash: hashToken(token),
			kind: 'personal' as const,
			created_on: '2026-01-01'
		}));
		await db.insertInto('invitation').values(rows).execute();
	}
	return tokens;
}

async function measure(
	what: RespondTiming['what'],
	processes: readonly RunningProcess[],
	people: readonly Respondent[],
	postmaster: number | null
): Promise<RespondTiming[]> {
	const timings: RespondTiming[] = [];
	const origins = processes.map(({ origin }) => origin);
	const ofServers = () => processes.reduce((sum, { child }) => sum + cpuSeconds(child.pid!), 0);
	const ofDatabase = () => (postmaster ? cpuSeconds(postmaster) : 0);
	let from = warmUp;
	try {
		await play(origins, people.slice(0, warmUp), 6, longest);
		for (const { atOnce, people: many } of levels) {
			const before = [ofServers(), ofDatabase()] as const;
			const load = await play(origins, people.slice(from, from + many), atOnce, longest);
			const per = 1000 / load.respondents;
			timings.push({
				what,
				atOnce,
				...load,
				serverCpu: (ofServers() - before[0]) * per,
				databaseCpu: (ofDatabase() - before[1]) * per
			});
			from += many;
		}
	} finally {
		await Promise.all(processes.map(({ child }) => ended(child)));
	}
	return timings;
}

async function onPostgres(): Promise<RespondTiming[]> {
	const postgres = await startPostgres();
	const url = postgres.url('postgres');
	const database = openPostgres(url, 2);
	try {
		const tokens = await seed(database, 3 * everybody);
		const some = (from: number) => tokens.slice(from * everybody, (from + 1) * everybody);
		const sanjeh = () => startSanjeh({ DATABASE_URL: url });
		await sql`create table bare (token text primary key, answers smallint[] not null, done boolean not null)`.execute(
			database.db
		);
		await sql`insert into bare select i::text, array_fill(null::smallint, array[24]), false
			from generate_series(1, ${everybody}) i`.execute(database.db);
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db);
		const postmaster = parentOf(rows[0]!.pid);
		const bare = Array.from({ length: everybody }, (_, i) => bareRespondent(String(i + 1)));
		return [
			...(await measure('bare Node on PostgreSQL', [await startBare(url)], bare, postmaster)),
			...(await measure(
				'sanjeh on PostgreSQL',
				[await sanjeh()],
				some(0).map((token) => respondent(token)),
				postmaster
			)),
			...(await measure(
				'sanjeh in two processes',
				[await sanjeh(), await sanjeh()],
				some(1).map((token) => respondent(token)),
				postmaster
			)),
			...(await measure(
				'sanjeh with autosave',
				[await sanjeh()],
				some(2).map((token) => respondent(token, true)),
				postmaster
			))
		];
	} finally {
		await database.close();
		await postgres.stop();
	}
}

async function onPglite(): Promise<RespondTiming[]> {
	const folder = mkdtempSync(join(tmpdir(), 'sanjeh-bench-'));
	try {
		const database = await openPglite(join(folder, 'pglite'));
		const tokens = await seed(database);
		await database.close();
		const server = await startSanjeh({ DATA_DIR: folder, DATABASE_URL: '' });
		const people = tokens.map((token) => respondent(token));
		return await measure('sanjeh on PGlite', [server], people, null);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Runs everything, one after another; needs the build. */
export const respondTimings = async (): Promise<RespondTiming[]> => [
	...(await onPostgres()),
	...(process.argv.includes('--postgres') ? [] : await onPglite())
];

if (import.meta.main) {
	const timings = await respondTimings();
	console.table(
		timings.map((t) => ({
			what: t.what,
			'at once': t.atOnce,
			'responses/s': Math.round(t.perSecond),
			'p50 ms': +t.p50.toFixed(1),
			'p95 ms': +t.p95.toFixed(1),
			'p99 ms': +t.p99.toFixed(1),
			'server CPU ms': +t.serverCpu.toFixed(2),
			'database CPU ms': +t.databaseCpu.toFixed(2),
			'kB/response': +(t.bytes / 1000).toFixed(1)
		}))
	);
}
