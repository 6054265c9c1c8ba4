import { bands } from '#lib/domain/bands.ts';
import { comparedWeights, isConsistent, sharpestContradiction } from '#lib/domain/comparison.ts';
import { factorPairs, indexFactors, judgements, mostExperts } from '#lib/domain/index-method.ts';
import { pick } from '#lib/domain/text.ts';
import type { Comparison } from '#lib/domain/wave-data.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { fieldOf } from '#lib/server/http/form.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { readIndexMethod, saveIndexMethod } from '#lib/server/services/reports/index-method.ts';
import { changing } from '../../../changing.ts';
import { choiceOf, fieldsOf } from './choice-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** What follows from the judgements of all experts, and of each alone. */
function resultOf(comparison: Comparison) {
	const together = comparedWeights(comparison);
	return {
		together,
		alone: comparison.experts.map((judged) => comparedWeights({ ...comparison, experts: [judged] })),
		consistent: isConsistent(together),
		contradiction: isConsistent(together) ? null : sharpestContradiction(together)
	};
}

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { id, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const { client, method, uncounted } = await readIndexMethod(event.locals.ctx, actor, id);
		const comparison = method.weights?.comparison;
		return {
			name: pick(client, lang),
			factors: indexFactors,
			pairs: factorPairs,
			judgements,
			/** Those that begin at a cut-off. */
			bands: bands.slice(1).map((band) => reportMessages(lang).bands[band]),
			mostExperts,
			values: fieldsOf(method, lang),
			result: comparison ? resultOf(comparison) : null,
			inUse: method.weights?.kind === 'compared',
			uncounted: method.strata === 'headcount' ? uncounted.map((unit) => pick(unit, lang)) : [],
			done: event.url.searchParams.has('done')
		};
	});

export const actions: Actions = {
	default: (event) =>
		changing(event, async (actor, fields) => {
			const { id, lang } = event.params;
			await saveIndexMethod(event.locals.ctx, actor, id, choiceOf(fields), fieldOf(fields, 'seen'));
			return `/${lang}/engagements/${id}/index-method?done`;
		})
};
