import { pick } from '#lib/domain/text.ts';
import { pageCount, type Asked } from '#lib/server/services/responding/responding.ts';
import Intro from '#lib/ui/respondent/Intro.svelte';
import { documentOf } from './html.ts';
import { kept, type KeptDocument } from './kept.ts';
import type { Visit } from './visit.ts';

type Begun = boolean | { readonly path: string } | 'finished';

/** The page before the first item: who asks, why, how long, and what becomes of the answers. */
export function introOf(
	event: Pick<Visit, 'locals'>,
	asked: Asked,
	kind: 'personal' | 'open',
	begun: Begun
): string | KeptDocument {
	const { locale } = event.locals;
	const props = {
		locale,
		client: pick(asked.client, locale),
		audience: asked.audience,
		minutes: asked.questionnaire.minutes,
		items: asked.questionnaire.slots.length,
		pages: pageCount(asked),
		closesOn: asked.closesOn,
		threshold: asked.threshold,
		kind,
		begun
	};
	// The way back to what this browser began holds a token; nothing else here depends on the person.
	return typeof begun === 'object'
		? documentOf(Intro, props)
		: kept(JSON.stringify(props), () => documentOf(Intro, props));
}
