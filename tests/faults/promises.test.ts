import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productRoot } from '../../src/lib/server/root.ts';

/** Where each promise on reliability is tested: a file and the name, or the beginning of the name, of a test in it. */
const promises: Readonly<Record<string, readonly (readonly [file: string, name: string])[]>> = {
	'R1: an answer is on disk before the next page, or is said not to be saved': [
		['server/responding.test.ts', 'a page is on disk before the next one is named'],
		['server/responding-outage.test.ts', 'while the database is gone nothing is acknowledged'],
		['faults/R01-a-full-disk.test.ts', 'R1: on a full disk of PostgreSQL'],
		['faults/R01-a-database-that-takes-nothing.test.ts', 'R1, R2: while the database says'],
		['faults/R01-a-slow-database.test.ts', 'R1: with every connection taken']
	],
	'R2: sending twice is sending once': [
		['faults/R02-killed-in-mid-submit.test.ts', 'R1, R2: SIGKILL in mid-submit'],
		['faults/R02-a-database-killed-in-mid-transaction.test.ts', 'R2: PostgreSQL killed in the middle'],
		['security/12-one-response.test.ts', 'ten submissions at the same moment are one']
	],
	'R3: without a network nothing is lost, also on a shared computer': [
		['e2e/with-script-answers-are-saved.e2e.ts', 'without a connection answers wait in the browser'],
		['e2e/with-script-answers-are-saved.e2e.ts', 'answers that could not be sent before the page was closed'],
		['e2e/with-script-answers-are-saved.e2e.ts', 'the thank-you page leaves nothing of the answers']
	],
	'R4: a deadline that passes drops nothing that was saved': [
		['server/responding.test.ts', 'a deadline that passes in the middle drops nothing that was saved'],
		['faults/R04-a-clock-that-jumps.test.ts', 'R4: a clock that jumps beyond the last day']
	],
	'R5: what is asked is frozen at the launch': [['server/waves.test.ts', 'a launch freezes what is asked']],
	'R6: an export has as many rows as the database': [
		['server/exporting.test.ts', 'gives out as many rows as the database counts, each once']
	],
	'R7: report, dashboard and export give the same numbers': [
		['faults/R07-one-set-of-numbers.test.ts', 'R6, R7: the exported answers, averaged by hand'],
		['domain/report-workbook.test.ts', 'gives the numbers of the report to the last digit']
	],
	'R8: what is backed up comes back, and a backup that ended half-way is known': [
		['server/backup.test.ts', 'every row of every table comes back as it was'],
		['server/backup.test.ts', 'another passphrase opens nothing'],
		['server/backup.test.ts', 'a file that was cut off is known wherever it was cut']
	],
	'R9: schemas go forward from every earlier one, or the server does not start': [
		['faults/R09-an-upgrade-from-every-schema.test.ts', 'R9: every earlier schema is brought to the newest'],
		['faults/R09-an-upgrade-that-fails.test.ts', 'R9: a server whose migration fails does not start'],
		['faults/R09-an-upgrade-that-fails.test.ts', 'R9: a server whose schema is not the newest'],
		['faults/R09-two-versions-at-once.test.ts', 'R9: while a newer release migrates']
	],
	'R11: mails wait for their server and are never sent twice': [
		['faults/R11-mails-survive-a-kill.test.ts', 'R11: with the mail server down mails wait'],
		['faults/R11-mails-survive-a-kill.test.ts', 'R11: a process killed among its mails'],
		['server/mail.test.ts', 'nobody gets a mail twice']
	],
	'R12: asked to stop, the server ends what it has begun': [
		['faults/R12-a-clean-shutdown.test.ts', 'R12: asked to stop']
	]
};

test.each(Object.entries(promises))('%s, and that is tested', (_, places) => {
	for (const [file, name] of places) {
		const source = readFileSync(join(productRoot, 'tests', file), 'utf8');
		const begins = ["'", '`'].some((quote) => source.includes(`${quote}${name}`));
		expect(begins, `${file}: ${name}`).toBe(true);
	}
});
