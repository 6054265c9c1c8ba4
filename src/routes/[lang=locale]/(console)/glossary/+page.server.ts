import { quotedFigures } from '#lib/domain/glossary/quoted-figures.ts';
import { glossaryParts, terms } from '#lib/domain/glossary/terms.ts';
import { pick } from '#lib/domain/text.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		await requireActor(event);
		const { lang } = event.params;
		return {
			parts: glossaryParts.map((part) => ({
				part,
				terms: terms
					.filter((term) => term.part === part)
					.map(({ code, name, meaning }) => ({ code, name: pick(name, lang), meaning: pick(meaning, lang) }))
			})),
			figures: quotedFigures.map(({ code, quality, claim, verdict }) => ({
				code,
				quality,
				claim: pick(claim, lang),
				verdict: pick(verdict, lang)
			}))
		};
	});
