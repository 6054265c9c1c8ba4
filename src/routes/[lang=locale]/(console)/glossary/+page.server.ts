import { ideas } from '#lib/domain/glossary/ideas.ts';
import { quotedFigures } from '#lib/domain/glossary/quoted-figures.ts';
import { glossaryParts, terms } from '#lib/domain/glossary/terms.ts';
import { furtherReading, references } from '#lib/domain/instruments/references.ts';
import { pick } from '#lib/domain/text.ts';
import { sourceIn } from '#lib/i18n/source.ts';
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
			ideas: ideas.map(({ code, rows }) => ({
				code,
				rows: rows.map((cells) => cells.map((cell) => pick(cell, lang)))
			})),
			sources: [...Object.values(references), ...furtherReading]
				.filter((source) => source !== references.D)
				.map((source) => sourceIn(source, lang)),
			figures: quotedFigures.map(({ code, quality, claim, verdict }) => ({
				code,
				quality,
				claim: pick(claim, lang),
				verdict: pick(verdict, lang)
			}))
		};
	});
