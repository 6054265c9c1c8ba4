import { redirect } from '@sveltejs/kit';
import { rootCode } from '#lib/domain/own-version/codes.ts';
import { pick } from '#lib/domain/text.ts';
import { worksOnEverything } from '#lib/server/actor.ts';
import { dayOf } from '#lib/server/days.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { mayAudit } from '#lib/server/services/reports/evidence.ts';
import { readWaveHead } from '#lib/server/services/fielding/waves.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { tabNames } from './tab-names.ts';
import type { LayoutServerLoad } from './$types';

/** Instruments whose figures stand on the page of success and context. */
const aboutContext = ['crm-success', 'risk-gate', 'context', 'nwankwo'];
const audit = 'nwankwo';

/** What stands above every part of a launched wave; a draft is sent to its plan. */
export const load: LayoutServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const actor = await requireActor(event);
		const wave = await readWaveHead(ctx, actor, id);
		if (wave.state === 'draft') redirect(303, `/${lang}/waves/${id}/setup`);
		const { engagement, asks } = wave;
		return {
			names: tabNames(lang),
			states: consoleWords(lang).state,
			works: worksOnEverything(actor),
			audits: mayAudit(actor),
			today: dayOf(ctx.now()),
			wave: {
				id,
				number: wave.number,
				title: pick(wave.title, lang),
				state: wave.state,
				opensOn: wave.opensOn,
				closesOn: wave.closesOn
			},
			engagement: { id: engagement.id, client: pick(engagement.client, lang), sample: engagement.sample },
			asks: {
				customers: asks.some((asked) => asked.audience === 'customer'),
				context: asks.some((asked) => asked.code !== null && aboutContext.includes(rootCode(asked.code))),
				audit: asks.some((asked) => asked.code !== null && rootCode(asked.code) === audit)
			}
		};
	});
