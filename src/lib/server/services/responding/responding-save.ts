import { acceptPage, type Answer, type AnswerIssue } from '#lib/domain/answers.ts';
import { isHasty } from '#lib/domain/careless.ts';
import type { Page, Slot } from '#lib/domain/questionnaire.ts';
import { locales, type Locale } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { fieldOf, type Fields } from '../../http/form.ts';
import { count } from '../../metrics.ts';
import { Problem } from '../../problem.ts';
import { beginDraft, saveUnit } from '../../store/drafts.ts';
import { submitDraft } from '../../store/responses.ts';
import { countTime } from '../fielding/answering-times.ts';
import {
	findRespondent,
	mustBeAnswerable,
	neighbour,
	pageCount,
	pageNumber,
	unitsOf,
	type Respondent,
	type SavedDraft
} from './responding.ts';
import { forgetHandedOver, handOver, recall } from './responding-memory.ts';
import { saveTogether } from './saving-together.ts';

export interface PostedPage {
	readonly token: string;
	/** As it stands in the address. */
	readonly page: string;
	readonly locale: Locale;
	/**
	 * The items' fields, and beside them `_go` (next, back, a language, or save) and `_unit`. Of a page that is left every
	 * item is saved, the absent ones as unanswered; `save` leaves nothing and saves the items that are named, no others.
	 */
	readonly fields: Fields;
}

/** Where to go once everything is on disk, or what was not accepted; then nothing of the page was saved. */
export type PostedOutcome =
	| { readonly page: number; readonly locale: Locale }
	| { readonly submitted: true }
	/** How many answers of this respondent are on disk now. */
	| { readonly saved: number }
	| { readonly refused: readonly AnswerIssue[] }
	| { readonly refused: 'unit-unknown' | 'empty' };

/** A respondent and where this post leads from the page it came from. */
interface Post extends PostedPage {
	readonly respondent: Respondent;
	readonly number: number;
	readonly go: string;
	readonly submits: boolean;
}

function postOf(posted: PostedPage, respondent: Respondent): Post {
	const number = pageNumber(respondent, posted.page);
	const go = fieldOf(posted.fields, '_go');
	const submits = number === pageCount(respondent) && go !== 'back' && go !== 'save' && !isLocale(go);
	return { ...posted, respondent, number, go, submits };
}

const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

const controls = new Set(['_go', '_unit']);
const itemFields = (fields: Fields): Fields => new Map([...fields].filter(([name]) => !controls.has(name)));

/**
 * Saves one posted page and, on the last one, submits. Saving twice is saving once; pages come in any order; what two
 * tabs save at the same moment both stays. Throws the Problems of `mustBeAnswerable`, and 'page-unknown'.
 */
export async function answerPage(ctx: Context, posted: PostedPage): Promise<PostedOutcome> {
	// Mostly the page was shown by this process a moment ago; the statement that saves checks what may have changed.
	const recalled = recall(posted.token);
	if (recalled) {
		const post = postOf(posted, recalled);
		const page = recalled.questionnaire.pages[post.number - 1];
		const saved = page && (await saveItems(ctx, post, page));
		if (saved) return proceed(ctx, post, saved);
	}
	return answerFresh(ctx, posted);
}

/** The same with everything read anew. */
async function answerFresh(ctx: Context, posted: PostedPage): Promise<PostedOutcome> {
	const respondent = await findRespondent(ctx, posted.token);
	const post = postOf(posted, respondent);
	// The second of two clicks on "send" is answered like the first.
	if (respondent.used && post.submits) return { submitted: true };
	mustBeAnswerable(respondent);
	const page = respondent.questionnaire.pages[post.number - 1];
	if (!page) return proceed(ctx, post, await saveChosenUnit(ctx, post));
	const saved = (await saveItems(ctx, post, page)) ?? (await saveFirstItems(ctx, post, page));
	if (saved) return proceed(ctx, post, saved);
	// Submitted or closed in the meantime, by the other one of two clicks or in another tab.
	const now = await findRespondent(ctx, posted.token);
	if (now.used && post.submits) return { submitted: true };
	mustBeAnswerable(now);
	throw new Problem('unexpected');
}

type Saved = SavedDraft | { readonly refused: readonly AnswerIssue[] } | { readonly refused: 'unit-unknown' };

/** Null where no draft takes answers just now: none was begun, it was submitted, or the wave is not open. */
async function saveItems(
	ctx: Context,
	{ respondent, locale, fields, go }: Post,
	page: Page
): Promise<Saved | null> {
	const values = itemFields(fields);
	const slots = go === 'save' ? page.slots.filter((slot) => values.has(slot.code)) : page.slots;
	const accepted = acceptPage({ ...page, slots }, values);
	if ('issues' in accepted) return { refused: accepted.issues };
	const answers = new Map(accepted.answers);
	const texts = new Map(accepted.texts);
	if (slots.length === 0) throw new Problem('invalid-input');
	let saved: SavedDraft | null = null;
	for (const run of runsOf(slots)) {
		const textItems = run.filter((s) => s.item.kind === 'text').map((s) => s.code);
		saved = await saveTogether(ctx.db, {
			tokenHash: respondent.tokenHash,
			locale,
			day: dayOf(ctx.now()),
			first: run[0]?.index ?? 0,
			answers: run.map((slot) => answers.get(slot.index) ?? null),
			textItems,
			texts: Object.fromEntries(
				textItems.flatMap((code) => (texts.has(code) ? [[code, texts.get(code) ?? '']] : []))
			)
		});
		if (!saved) return null;
	}
	return saved;
}

/** Slots that follow each other, together: the statement that saves writes one stretch of the array. */
function runsOf(slots: readonly Slot[]): Slot[][] {
	const runs: Slot[][] = [];
	for (const slot of slots) {
		const run = runs.at(-1);
		if (run && run.at(-1)?.index === slot.index - 1) run.push(slot);
		else runs.push([slot]);
	}
	return runs;
}

/** For a page that was posted without "start": nobody knows when it was begun, so it is taken as unhurried. */
async function saveFirstItems(ctx: Context, post: Post, page: Page): Promise<Saved | null> {
	const { tokenHash, questionnaire } = post.respondent;
	const now = ctx.now();
	const startedAt = new Date(now.getTime() - 2000 * page.slots.length);
	const slots = questionnaire.slots.length;
	await beginDraft(ctx.db, { tokenHash, slots, locale: post.locale, day: dayOf(now), startedAt });
	return saveItems(ctx, post, page);
}

async function saveChosenUnit(ctx: Context, { respondent, fields, go, token }: Post): Promise<Saved> {
	if (go === 'save' && !fields.has('_unit')) throw new Problem('invalid-input');
	const unitId = fieldOf(fields, '_unit') || null;
	if (unitId !== null) {
		const units = await unitsOf(ctx, respondent);
		if (!units.some((unit) => unit.id === unitId)) return { refused: 'unit-unknown' };
	}
	const stored = await saveUnit(ctx.db, respondent.tokenHash, unitId);
	if (go === 'save' && !stored) {
		// Submitted in the meantime, or never begun: nothing is called saved that is not.
		mustBeAnswerable(await findRespondent(ctx, token));
		throw new Problem('invalid-input');
	}
	const { answers = [], texts = {}, startedAt = null } = respondent.draft ?? {};
	return { answers, texts, startedAt, unitId };
}

async function proceed(ctx: Context, post: Post, draft: Saved): Promise<PostedOutcome> {
	if ('refused' in draft) return draft;
	count('sanjeh_saves_total');
	const { number, go, locale } = post;
	const respondent = { ...post.respondent, draft };
	if (post.submits) return submit(ctx, post, respondent);
	if (go === 'save') {
		// No page follows that would take it, and what an earlier post left is no longer all.
		forgetHandedOver(respondent);
		return { saved: draft.answers.filter((answer) => answer !== null).length };
	}
	handOver(respondent, ctx.now());
	if (isLocale(go)) return { page: number, locale: go };
	return { page: neighbour(respondent, number, go === 'back' ? -1 : 1, draft.answers), locale };
}

async function submit(
	ctx: Context,
	{ token }: Post,
	respondent: Respondent & { readonly draft: SavedDraft }
): Promise<PostedOutcome> {
	const { tokenHash, draft } = respondent;
	const answered = draft.answers.filter((answer: Answer) => answer !== null).length;
	if (answered === 0) return { refused: 'empty' };
	const now = ctx.now();
	const since = draft.startedAt && (now.getTime() - draft.startedAt.getTime()) / 1000;
	// A clock that was set back in the meantime says nothing, least of all that somebody was hasty.
	const took = since !== null && since >= 0 ? since : null;
	const seconds = took ?? Infinity;
	const done = await submitDraft(ctx.db, { tokenHash, day: dayOf(now), hasty: isHasty(seconds, answered) });
	// Not by us: then by the other one of two clicks, or something is badly wrong and nobody is thanked for it.
	if (!done && !(await findRespondent(ctx, token)).used) throw new Problem('unexpected');
	handOver({ ...respondent, used: true, draft: null }, now);
	if (done) {
		count('sanjeh_submissions_total');
		ctx.live?.tell(respondent.campaignId);
		// Not waited for: nobody's thanks depend on it.
		if (took !== null) void countTime(ctx, respondent.campaignId, respondent.threshold, took);
	}
	return { submitted: true };
}
