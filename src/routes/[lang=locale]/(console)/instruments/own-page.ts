import { fail } from '@sveltejs/kit';
import { ownAudiences } from '#lib/domain/own-version/audience.ts';
import type { OwnDraft } from '#lib/domain/own-version/draft.ts';
import { readyQuestions } from '#lib/domain/own-version/ready-questions.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import type { Fields } from '#lib/server/http/form.ts';
import type { OwnEdit, OwnOutcome } from '#lib/server/services/instruments/own-instruments.ts';
import {
	arranged,
	problemWords,
	readOwnDraft,
	readyKind,
	scalesToRateOn,
	type ProblemWords
} from './own-fields.ts';

const wroteNothing = { reworded: [], added: [] };

/** What the editor's page shows of a draft. */
export const editorOf = ({ base, hash, draft, next }: OwnEdit, locale: Locale) => ({
	hash,
	draft,
	next,
	title: pick(base.title, locale),
	reverse: base.items.filter((i) => i.reverseKeyed).map((i) => i.code),
	// Every audience that some draft of this base may have; which of them this one may is said when it is saved.
	audiences: ownAudiences(base, wroteNothing),
	sections: base.sections.map((s) => ({ code: s.code, title: pick(s.title, locale) })),
	scales: scalesToRateOn(base).map((scale) => ({
		value: scale.code,
		text: scale.anchors
			.filter((a) => a.value === scale.min || a.value === scale.max)
			.map((a) => pick(a.text, locale))
			.join(' … ')
	})),
	ready: readyQuestions(base.audience).map(({ code, text }) => ({
		value: readyKind(code),
		text: pick(text, locale)
	})),
	aspects: base.dimensions.flatMap((d) =>
		d.aspects.map((a) => ({ value: a.code, text: `${pick(d.title, locale)} · ${pick(a.title, locale)}` }))
	)
});
export type Editor = ReturnType<typeof editorOf>;

/** The draft as it stands after a press of a button, to be shown again. */
export interface Redrawn {
	readonly draft: OwnDraft;
	readonly problems: readonly ProblemWords[];
}

export const rearranged = (edit: OwnEdit, fields: Fields): Redrawn => ({
	draft: arranged(readOwnDraft(fields, edit.draft), edit.base, fields),
	problems: []
});

/** Saves what the form says; what was refused goes back to the page with the draft. */
export async function savedOr(
	edit: OwnEdit,
	fields: Fields,
	locale: Locale,
	save: (draft: OwnDraft) => Promise<OwnOutcome>
) {
	const draft = readOwnDraft(fields, edit.draft);
	const outcome = await save(draft);
	if (!('problems' in outcome)) return { saved: outcome };
	const problems = problemWords(outcome.problems, draft, edit.base, locale);
	return { refused: fail(422, { draft, problems } satisfies Redrawn) };
}
