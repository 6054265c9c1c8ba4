import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateToLatest } from '#lib/server/db/migrate.ts';
import { openPglite, openPostgres, type OpenDatabase } from '#lib/server/db/open.ts';
import { checkInvitees, inviteList, mostInvitees } from '#lib/server/services/people/inviting.ts';
import { aContext, anOpenWave } from '../tests/support/builders.ts';
import { startPostgres } from '../tests/support/embedded-postgres.ts';
import { aMember } from '../tests/support/members.ts';

/*
 * How long it takes to read the longest list of people that is taken, and to give everybody on it a link and a mail that
 * waits: ten thousand names, addresses and mobile numbers.
 */
const limit = 5;

const people = Array.from(
	{ length: mostInvitees },
	(_, i) => `پاسخ‌دهندهٔ شمارهٔ ${i}, person.${i}@example.ir, 0912${String(i).padStart(7, '0')}`
).join('\n');

async function time(database: OpenDatabase) {
	await migrateToLatest(database.db);
	const ctx = aContext(database);
	const wave = await anOpenWave(database.db, {
		client: 'Bench',
		opensOn: '2000-01-01',
		closesOn: '2999-12-31'
	});
	const actor = await aMember(database.db, wave.organizationId, 'owner');
	const clock = performance.now();
	const { problems } = await checkInvitees(ctx, actor, wave.waveId, wave.campaignId, people);
	if (problems.length) throw new Error('the list is sound');
	const checked = performance.now();
	const input = { text: people, locale: 'fa', sendMails: true } as const;
	const links = await inviteList(ctx, actor, wave.waveId, wave.campaignId, input);
	const seconds = (performance.now() - checked) / 1000;
	return {
		engine: database.engine,
		people: links.length,
		'dry run s': (checked - clock) / 1000,
		'invited s': seconds
	};
}

const folder = mkdtempSync(join(tmpdir(), 'sanjeh-invite-'));
const postgres = await startPostgres();
const databases = [openPostgres(postgres.url('postgres'), 4), await openPglite(join(folder, 'pglite'))];
try {
	const rows = [];
	for (const database of databases) rows.push(await time(database));
	console.table(rows);
	if (rows.some((row) => row['dry run s'] + row['invited s'] > limit)) process.exitCode = 1;
} finally {
	for (const database of databases) await database.close();
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}
