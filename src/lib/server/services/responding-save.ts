import { acceptPage, type Answer, type AnswerIssue } from '#lib/domain/answers.ts';
import { isHasty } from '#lib/domain/careless.ts';
import type { Page } from '#lib/domain/questionnaire.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { Context } from '../app.ts';
import { dayOf } from '../days.ts';
import { fieldOf, type Fields } from '../form.ts';
import { Problem } from '../problem.ts';
import { beginDraft, savePage, saveUnit } from '../store/drafts.ts';
import { submitDraft } from '../store/responses.ts';
import {
	findRespondent,
	mustBeAnswerable,
	neighbour,
	pageCount,
	pageNumber,
	unitsOf,
	type Respondent
} from './responding.ts';

export interface PostedPage {
	readonly token: string;
	/** As it stands in the address. */
	readonly page: string;
	readonly locale: Locale;
	/** The items' fields, and beside them `_go` (next, back, or a language) and `_unit`. */
	readonly fields: Fields;
}

/** Where to go once everything is on disk, or what was not accepted; then nothing of the page was saved. */
export type PostedOutcome =
	| { readonly page: number; readonly locale: Locale }
	| { readonly submitted: true }
	| { readonly refused: readonly AnswerIssue[] }
	| { readonly refused: 'unit-unknown' | 'empty' };

/**
 * Saves one posted page and, on the last one, submits. Saving twice is saving once; pages come in any order; what two
 * tabs save at the same moment both stays. Throws the Problems of `mustBeAnswerable`, and 'page-unknown'.
 */
export async function answerPage(ctx: Context, posted: PostedPage): Promise<PostedOutcome> {
	const respondent = await findRespondent(ctx, posted.token);
	const number = pageNumber(respondent, posted.page);
	const go = fieldOf(posted.fields, '_go');
	const submits = number === pageCount(respondent) && go !== 'back' && !isLocale(go);
	// The second of two clicks on "send" is answered like the first.
	if (respondent.used && submits) return { submitted: true };
	mustBeAnswerable(respondent);

	let answers: readonly Answer[] = respondent.draft?.answers ?? [];
	const page = respondent.questionnaire.pages[number - 1];
	if (page) {
		const accepted = acceptPage(page, itemFields(posted.fields));
		if ('issues' in accepted) return { refused: accepted.issues };
		const { answers: given, texts } = accepted;
		if (!(await keep(ctx, respondent, page, posted.locale, given, texts))) {
			// Submitted in the meantime, by the other one of two clicks or in another tab.
			if (submits) return { submitted: true };
			throw new Problem('invitation-used');
		}
		const merged = respondent.questionnaire.slots.map((slot) => answers[slot.index] ?? null);
		for (const [slot, answer] of given) merged[slot] = answer;
		answers = merged;
	} else if (!(await keepUnit(ctx, respondent, fieldOf(posted.fields, '_unit')))) {
		return { refused: 'unit-unknown' };
	}

	if (submits) return submit(ctx, posted, respondent, answers);
	if (isLocale(go)) return { page: number, locale: go };
	return { page: neighbour(respondent, number, go === 'back' ? -1 : 1, answers), locale: posted.locale };
}

const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

const controls = new Set(['_go', '_unit']);
const itemFields = (fields: Fields): Fields => new Map([...fields].filter(([name]) => !controls.has(name)));

/** False where there is no draft and none can be begun: the answers were sent already. */
async function keep(
	ctx: Context,
	respondent: Respondent,
	page: Page,
	locale: Locale,
	answers: readonly (readonly [slot: number, answer: Answer])[],
	texts: readonly (readonly [item: string, text: string])[]
): Promise<boolean> {
	const { tokenHash, questionnaire } = respondent;
	const toSave = {
		tokenHash,
		locale,
		first: page.slots[0]?.index ?? 0,
		answers: answers.map(([, answer]) => answer),
		textItems: page.slots.filter((s) => s.item.kind === 'text').map((s) => s.code),
		texts: Object.fromEntries(texts)
	};
	if (await savePage(ctx.db, toSave)) return true;
	// Posted without "start": nobody knows when it was begun, so it is taken as unhurried.
	const startedAt = new Date(ctx.now().getTime() - 2000 * page.slots.length);
	await beginDraft(ctx.db, { tokenHash, slots: questionnaire.slots.length, locale, startedAt });
	return savePage(ctx.db, toSave);
}

async function keepUnit(ctx: Context, respondent: Respondent, unitId: string): Promise<boolean> {
	if (unitId === '') {
		await saveUnit(ctx.db, respondent.tokenHash, null);
		return true;
	}
	const units = await unitsOf(ctx, respondent);
	if (!units.some((unit) => unit.id === unitId)) return false;
	await saveUnit(ctx.db, respondent.tokenHash, unitId);
	return true;
}

async function submit(
	ctx: Context,
	posted: PostedPage,
	respondent: Respondent,
	answers: readonly Answer[]
): Promise<PostedOutcome> {
	const answered = answers.filter((answer) => answer !== null).length;
	if (answered === 0) return { refused: 'empty' };
	const now = ctx.now();
	const begun = respondent.draft?.startedAt;
	const seconds = begun ? (now.getTime() - begun.getTime()) / 1000 : Infinity;
	const { tokenHash } = respondent;
	const done = await submitDraft(ctx.db, { tokenHash, day: dayOf(now), hasty: isHasty(seconds, answered) });
	// Not by us: then by the other one of two clicks, or something is badly wrong and nobody is thanked for it.
	if (!done && !(await findRespondent(ctx, posted.token)).used) throw new Problem('unexpected');
	return { submitted: true };
}
