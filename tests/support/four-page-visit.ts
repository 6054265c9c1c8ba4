import { findRespondent } from '../../src/lib/server/services/responding/responding.ts';
import type { Db } from '../../src/lib/server/db/open.ts';
import { ask } from './ask.ts';
import { aContext, anInvitation, anOpenWave } from './builders.ts';
import { fourPages, pagesOfFour } from './four-pages.ts';
import type { SanjehProcess } from './sanjeh-process.ts';

/** A wave of `fourPages` that is open today, whichever day that is. */
export const openToday = (db: Db) =>
	anOpenWave(db, {
		opensOn: '2000-01-01',
		closesOn: '2999-12-31',
		instruments: [{ instrument: fourPages }]
	});

/** Somebody who was invited and answers over HTTP; every item of a page gets the same value. */
export async function aVisitor(server: SanjehProcess, db: Db, campaignId: string) {
	const { token } = await anInvitation(db, campaignId);
	const post = (path: string, form: Record<string, string>) =>
		ask(server.port, server.origin, { path: `/en/r/${token}${path}`, form });
	return {
		begin: () => post('', {}),
		post: (page: number, value: number) =>
			post(`/${page}`, {
				...Object.fromEntries(pagesOfFour[page - 1]!.slots.map((slot) => [slot.code, String(value)])),
				_go: 'next'
			}),
		/** The values that are stored in the draft, page by page; undefined where there is no draft. */
		saved: async () => {
			const { draft } = await findRespondent(aContext({ db } as Parameters<typeof aContext>[0]), token);
			return draft && pagesOfFour.map((page) => draft.answers[page.slots[0]!.index]);
		}
	};
}

/** The first value of each page, for every response of a campaign. */
export async function responsesOf(db: Db, campaignId: string) {
	const rows = await db
		.selectFrom('response')
		.select('answers')
		.where('campaign_id', '=', campaignId)
		.execute();
	return rows.map(({ answers }) => pagesOfFour.map((page) => answers[page.slots[0]!.index]));
}
