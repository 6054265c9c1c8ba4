import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isConnectionFailure } from '../../src/lib/server/db/failure.ts';
import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import { answerPage } from '../../src/lib/server/services/responding/responding-save.ts';
import { start } from '../../src/lib/server/services/responding/responding-start.ts';
import { aContext, anInvitation, anOpenWave } from '../support/builders.ts';
import { onBothEngines } from '../support/database.ts';
import { fourPages, pagesOfFour } from '../support/four-pages.ts';

/*
 * What a full disk, a memory that is used up, a failing disk and a standby say, said by a trigger: so that it is tried
 * on every machine. R01-a-full-disk.test.ts fills a real one.
 */
const faults = {
	'disk full': '53100',
	'out of memory': '53200',
	'disk error': '58030',
	standby: '25006',
	deadlock: '40P01'
};
const last = pagesOfFour.length;
const filled = (value: string) => new Map(pagesOfFour[0]!.slots.map((slot) => [slot.code, [value]]));

onBothEngines((open) => {
	test.each(Object.entries(faults))(
		'R1, R2: while the database says “%s” nothing is acknowledged; then the same attempt is taken, once',
		async (_, code) => {
			const database = await open();
			const { db } = database;
			const ctx = aContext(database);
			const wave = await anOpenWave(db, { instruments: [{ instrument: fourPages }] });
			const { token } = await anInvitation(db, wave.campaignId);
			const stored = async () => (await findRespondent(ctx, token)).draft?.answers.slice(0, 6);
			const post = (page: number, value: string) =>
				answerPage(ctx, { token, page: String(page), locale: 'fa', fields: filled(value) });
			const send = () => answerPage(ctx, { token, page: String(last), locale: 'fa', fields: new Map() });
			await start(ctx, token, 'fa');
			await post(1, '4');

			await sql`create function fail() returns trigger language plpgsql as
				'begin raise exception using errcode = tg_argv[0], message = ''no''; end'`.execute(db);
			for (const table of ['draft', 'response'])
				await sql`create trigger fault before insert or update on ${sql.table(table)}
					execute function fail(${sql.lit(code)})`.execute(db);
			for (const attempt of [() => post(1, '5'), send]) {
				const error = await attempt().catch((e: unknown) => e);
				expect(isConnectionFailure(error)).toBe(true);
			}
			expect(await stored()).toEqual([4, 4, 4, 4, 4, 4]);
			for (const table of ['draft', 'response'])
				await sql`drop trigger fault on ${sql.table(table)}`.execute(db);
			await sql`drop function fail`.execute(db);

			await post(1, '5');
			expect(await stored()).toEqual([5, 5, 5, 5, 5, 5]);
			expect([await send(), await send()]).toEqual([{ submitted: true }, { submitted: true }]);
			const { responses } = await db
				.selectFrom('response')
				.where('campaign_id', '=', wave.campaignId)
				.select((e) => e.fn.countAll<number>().as('responses'))
				.executeTakeFirstOrThrow();
			expect(responses).toBe(1);
		}
	);
});
