import { defaultThreshold } from '#lib/domain/disclosure.ts';
import { pick } from '#lib/domain/text.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import type { Actor } from '#lib/server/actor.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readEngagement } from '#lib/server/services/engagements.ts';
import { offeredInstruments } from '#lib/server/services/instruments/instruments.ts';
import { createWave, readWave } from '#lib/server/services/fielding/waves.ts';
import { changing } from '../../../../changing.ts';
import { afterStep } from '../../../../waves/draft.ts';
import { fieldsOfChoice } from '../../../../waves/fields-of-wave.ts';
import { offersIn } from '../../../../waves/offers.ts';
import { stepsBefore } from '../../../../waves/plan-steps.ts';
import { readQuestionnaires, readThen } from '../../../../waves/read-steps.ts';
import { withSuggestion } from '../../../../waves/suggestion.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const usualDays = 14;

/** The engagement and what its last wave asked: the next one asks it again, so that the two can be compared. */
async function readBefore(event: RequestEvent, actor: Actor) {
	const { ctx } = event.locals;
	const engagement = await readEngagement(ctx, actor, event.params.id);
	const last = engagement.waves.at(-1);
	const campaigns = last ? (await readWave(ctx, actor, last.id)).campaigns : [];
	return { engagement, number: (last?.number ?? 0) + 1, campaigns };
}

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { engagement, number, campaigns } = await readBefore(event, actor);
		const offers = offersIn(lang, await offeredInstruments(event.locals.ctx, actor));
		return {
			name: pick(engagement.client, lang),
			number,
			steps: stepsBefore(id),
			offers,
			...withSuggestion(lang, event.url, engagement.industry, offers, fieldsOfChoice(campaigns))
		};
	});

export const actions: Actions = {
	default: (event) =>
		changing(event, async (actor, fields) => {
			const { ctx } = event.locals;
			const { id, lang } = event.params;
			const then = readThen(fields);
			const { engagement, number, campaigns } = await readBefore(event, actor);
			const now = ctx.now();
			const wave = await createWave(ctx, actor, id, {
				title: {
					fa: consoleWords('fa').wave.titleSuggestion(number),
					en: consoleWords('en').wave.titleSuggestion(number)
				},
				opensOn: dayOf(now),
				closesOn: dayOf(new Date(now.getTime() + usualDays * 86_400_000)),
				threshold: defaultThreshold,
				...readQuestionnaires(fields, campaigns, await offeredInstruments(ctx, actor))
			});
			return `/${lang}/${afterStep({ id: wave, engagement }, 'questionnaires', then)}`;
		})
};
