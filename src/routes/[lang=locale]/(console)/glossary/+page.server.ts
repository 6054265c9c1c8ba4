import { ideas } from '#lib/domain/glossary/ideas.ts';
import { quotedFigures } from '#lib/domain/glossary/quoted-figures.ts';
import { glossaryParts, terms } from '#lib/domain/glossary/terms.ts';
import { crmSuccess } from '#lib/domain/instruments/crm-success.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { furtherReading, references } from '#lib/domain/instruments/references.ts';
import { modelSpecifications } from '#lib/domain/path-model/specifications.ts';
import { type Locale, pick } from '#lib/domain/text.ts';
import { sourceIn } from '#lib/i18n/source.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import type { PageServerLoad } from './$types';

/** Causes, what they work through, results, of the model of the success factors. */
const steps = modelSpecifications
	.filter(({ code }) => code === 'csf-success')
	.flatMap(({ causes, mediator, outcomes }) => [causes, [mediator], outcomes]);

/** The dimension of an instrument that has a part in the model. */
function titleOf(code: string, lang: Locale): string {
	const found = [...csf.dimensions, ...crmSuccess.dimensions].find((dimension) => dimension.code === code);
	return found ? pick(found.title, lang) : code;
}

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
			model: steps.map((codes) => codes.map((code) => titleOf(code, lang))),
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
