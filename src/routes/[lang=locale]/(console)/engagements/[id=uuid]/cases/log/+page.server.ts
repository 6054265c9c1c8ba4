import { redirect } from '@sveltejs/kit';
import { logColumns, mostLogged } from '#lib/domain/complaints/log.ts';
import { withFileWords } from '#lib/server/http/file-words.ts';
import { fieldOf, readFields } from '#lib/server/http/form.ts';
import { readPostedList } from '#lib/server/http/posted-list.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { limits } from '#lib/server/limits.ts';
import {
	checkLog,
	readLogFile,
	takeLog,
	takenCases,
	withdrawLog
} from '#lib/server/services/complaints/complaint-log.ts';
import { largestPeopleFile } from '#lib/server/services/people/people-files.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event, 'owner', 'consultant');
		return {
			columns: logColumns,
			limits: { bytes: largestPeopleFile, cases: mostLogged },
			taken: await takenCases(event.locals.ctx, actor, event.params.id),
			done: event.url.searchParams.get('done')
		};
	});

const textIn = async (event: RequestEvent): Promise<string> =>
	fieldOf(await readFields(event.request, limits.listBytes), 'text');

/** What the page says of a log, beside the lines themselves. */
async function check(event: RequestEvent, text: string) {
	const actor = await requireActor(event, 'owner', 'consultant');
	const { cases, ...said } = await checkLog(event.locals.ctx, actor, event.params.id, text);
	return { checked: { ...said, count: cases.length }, values: { text } };
}

export const actions: Actions = {
	file: async (event) => {
		const outcome = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { bytes, values } = await readPostedList(event.request, ['text']);
			if (!bytes) return { noFile: true, values };
			return acting(
				event,
				async () => check(event, await readLogFile(event.locals.ctx, actor, event.params.id, bytes)),
				values
			);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	check: async (event) => {
		const outcome = await acting(event, async () => {
			await requireActor(event, 'owner', 'consultant');
			const text = await textIn(event);
			return acting(event, () => check(event, text), { text });
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	take: async (event) => {
		const outcome = await acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const text = await textIn(event);
			return acting(
				event,
				async () => {
					const { id, lang } = event.params;
					// The list may have been changed since it was checked.
					const again = await check(event, text);
					if (again.checked.count === 0) return again;
					await takeLog(event.locals.ctx, actor, id, text);
					redirect(303, `/${lang}/engagements/${id}/cases?state=all&done=taken`);
				},
				{ text }
			);
		});
		return withFileWords(event.params.lang, outcome, largestPeopleFile);
	},
	withdraw: (event) =>
		acting(event, async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { id, lang } = event.params;
			if (fieldOf(await readFields(event.request), 'sure') !== 'yes') return { notSure: true };
			await withdrawLog(event.locals.ctx, actor, id);
			redirect(303, `/${lang}/engagements/${id}/cases/log?done=withdrawn`);
		})
};
