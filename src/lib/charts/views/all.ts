import { isAvailable, isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { viewsWords } from '#lib/i18n/views.ts';
import type { Told } from '../told.ts';
import { coin } from './coin.ts';
import { coverageView, needView, waveView } from './context.ts';
import { captiveBars, expectationMap, importanceMap, satisfactionMap } from './customers.ts';
import { driverBars } from './drivers.ts';
import { benefitMap, objectiveTable, principleBars, strategyBars } from './listed.ts';
import type { ViewCode, ViewQuestion } from './codes.ts';
import { componentRing, triangle } from './rings.ts';
import { reasonIn, viewVoice, type ViewBuilder, type ViewContent } from './view.ts';

/** Which question each view answers, and what draws it, in the order of the page. */
const order: readonly (readonly [ViewCode, ViewQuestion, ViewBuilder])[] = [
	['coin', 'works', coin],
	['components', 'works', componentRing],
	['triangle', 'works', triangle],
	['strategies', 'works', strategyBars],
	['principles', 'works', principleBars],
	['coverage', 'works', coverageView],
	['satisfaction', 'works', satisfactionMap],
	['need', 'change', needView],
	['expectation', 'change', expectationMap],
	['importance', 'change', importanceMap],
	['drivers', 'change', driverBars],
	['captive', 'change', captiveBars],
	['objectives', 'change', objectiveTable],
	['benefits', 'helped', benefitMap],
	['waves', 'helped', waveView]
];

export interface View {
	readonly code: ViewCode;
	readonly question: ViewQuestion;
	readonly title: string;
	readonly content: ViewContent | null;
	/** Why there is none, and what would have to be asked. */
	readonly missing: { readonly reason: string; readonly ask: string | null } | null;
}

/** Every view of a wave: drawn, or with what it would take. */
export function viewsOf(told: Told): View[] {
	const w = viewsWords(told.locale);
	const voice = viewVoice(told);
	return order.map(([code, question, build]) => {
		const content: Maybe<ViewContent> = build(voice);
		return {
			code,
			question,
			title: w.names[code],
			content: isAvailable(content) ? content : null,
			missing: isUnavailable(content)
				? {
						reason: reasonIn(told.locale, content),
						// What is only hidden has been asked already.
						ask: content.unavailable === 'not-asked' ? w.ask[code] : null
					}
				: null
		};
	});
}

/** One view; null where it cannot be drawn. */
export const viewOf = (told: Told, code: ViewCode): ViewContent | null =>
	viewsOf(told).find((view) => view.code === code)?.content ?? null;
