import { isAsked, type Answer } from '#lib/domain/answers.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { Problem } from '../../problem.ts';
import { hashToken, newToken } from '../../secrets.ts';
import { findByLinkCode } from '../../store/campaigns-for-respondents.ts';
import { beginDraft, beginOpenDraft } from '../../store/drafts.ts';
import {
	askedOf,
	findRespondent,
	mustBeAnswerable,
	mustBeOpen,
	pageCount,
	slotsAsked,
	type Asked,
	type Respondent,
	type SavedDraft
} from './responding.ts';
import { handOver, recall } from './responding-memory.ts';

/** Anything else would make the database complain instead of find nothing. */
const couldBeCode = /^[a-z0-9]{1,64}$/;

/** What lies behind an open link, whatever its state. Throws 'invitation-unknown', also for what no code can be. */
export async function findOpenLink(ctx: Context, linkCode: string): Promise<Asked> {
	const row = couldBeCode.test(linkCode) ? await findByLinkCode(ctx.db, linkCode) : undefined;
	if (!row) throw new Problem('invitation-unknown');
	return askedOf(ctx, row);
}

/** "Start" on an open link: a right to answer for whoever pressed it. Returns its token, the only copy there is. */
export async function startOpen(ctx: Context, linkCode: string, locale: Locale): Promise<string> {
	const asked = await findOpenLink(ctx, linkCode);
	mustBeOpen(asked);
	const token = newToken();
	const tokenHash = hashToken(token);
	const startedAt = ctx.now();
	await beginOpenDraft(ctx.db, {
		tokenHash,
		campaignId: asked.campaignId,
		slots: asked.questionnaire.slots.length,
		locale,
		day: dayOf(startedAt),
		startedAt
	});
	handOver({ ...asked, tokenHash, kind: 'open', used: false, draft: emptyDraft(startedAt) }, startedAt);
	return token;
}

/** "Start" on a link of one's own; pressing it again changes nothing. Returns the page to go to. */
export async function start(ctx: Context, token: string, locale: Locale): Promise<number> {
	// Mostly the introduction was shown by this process; the statement checks what may have changed since.
	const recalled = recall(token);
	if (recalled && (await begin(ctx, recalled, locale))) return 1;
	const respondent = await findRespondent(ctx, token);
	mustBeAnswerable(respondent);
	if (respondent.draft) return resumeAt(respondent, respondent.draft.answers);
	await begin(ctx, respondent, locale);
	return 1;
}

async function begin(ctx: Context, respondent: Respondent, locale: Locale): Promise<boolean> {
	const { tokenHash, questionnaire } = respondent;
	const startedAt = ctx.now();
	const slots = questionnaire.slots.length;
	const begun = await beginDraft(ctx.db, { tokenHash, slots, locale, day: dayOf(startedAt), startedAt });
	if (begun) handOver({ ...respondent, draft: emptyDraft(startedAt) }, startedAt);
	return begun;
}

const emptyDraft = (startedAt: Date): SavedDraft => ({ answers: [], texts: {}, unitId: null, startedAt });

/** The first page on which something that is asked has no answer; the last page when there is none. */
function resumeAt(respondent: Respondent, answers: readonly Answer[]): number {
	const { questionnaire } = respondent;
	const page = questionnaire.pages.find((p) =>
		slotsAsked(questionnaire, p, answers).some(
			(slot) => (answers[slot.index] ?? null) === null && isAsked(questionnaire, slot, answers)
		)
	);
	return page?.number ?? pageCount(respondent);
}

/** Whether a token that a browser kept leads back into this campaign: to answers under way, or to a finished set. */
export async function resumption(
	ctx: Context,
	asked: Pick<Asked, 'campaignId'>,
	token: string
): Promise<{ readonly page: number } | 'finished' | null> {
	try {
		const respondent = await findRespondent(ctx, token);
		if (respondent.campaignId !== asked.campaignId) return null;
		if (respondent.used) return 'finished';
		return { page: respondent.draft ? resumeAt(respondent, respondent.draft.answers) : 1 };
	} catch (error) {
		if (error instanceof Problem && error.code === 'invitation-unknown') return null;
		throw error;
	}
}
