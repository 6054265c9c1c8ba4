import { redirect } from '@sveltejs/kit';
import { outcomes } from '#lib/domain/complaints/case.ts';
import { disputeBodies, disputeOutcomes } from '#lib/domain/complaints/dispute.ts';
import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import { parseDay, typedDay } from '#lib/i18n/jalali.ts';
import { dayOf } from '#lib/server/days.ts';
import { formTexts } from '#lib/server/http/form-text.ts';
import { acting, answering, requireActor, type Actor } from '#lib/server/guard.ts';
import * as steps from '#lib/server/services/complaints/complaint-steps.ts';
import { readCase } from '#lib/server/services/complaints/complaints.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const actor = await requireActor(event);
		const { id, lang } = event.params;
		const { ctx } = event.locals;
		const today = dayOf(ctx.now());
		return {
			done: event.url.searchParams.get('done'),
			me: actor.accountId,
			today,
			typedToday: typedDay(today, lang),
			outcomes,
			disputeBodies,
			disputeOutcomes,
			longestNote: steps.longestNote,
			complaint: await readCase(ctx, actor, id, event.params.case)
		};
	});

const names = ['responsible', 'on', 'note', 'outcome', 'satisfaction', 'body', 'disputeOutcome'] as const;
type Typed = Record<(typeof names)[number] | 'step', string>;

/** One step of the case: taken, or shown again with what was typed in its own form. */
async function take(
	event: RequestEvent,
	step: string,
	work: (actor: Actor, key: steps.CaseKey, typed: Typed) => Promise<void>
) {
	const typed: Typed = { ...(await formTexts(event, ...names)), step };
	return acting(
		event,
		async () => {
			const actor = await requireActor(event, 'owner', 'consultant');
			const { id, lang, case: caseId } = event.params;
			await work(actor, { engagementId: id, id: caseId }, typed);
			redirect(303, `/${lang}/engagements/${id}/cases/${caseId}?done=${step}`);
		},
		typed
	);
}

const stepOf = ({ on, note }: Typed): steps.TypedStep => ({ on: parseDay(on), note });

export const actions: Actions = {
	assign: (event) =>
		take(event, 'assign', (actor, key, { responsible }) =>
			steps.assignCase(event.locals.ctx, actor, key, responsible)
		),
	acknowledge: (event) =>
		take(event, 'acknowledge', (actor, key, typed) =>
			steps.acknowledgeCase(event.locals.ctx, actor, key, stepOf(typed))
		),
	act: (event) =>
		take(event, 'act', (actor, key, typed) => steps.addAction(event.locals.ctx, actor, key, stepOf(typed))),
	close: (event) =>
		take(event, 'close', (actor, key, typed) =>
			steps.closeCase(event.locals.ctx, actor, key, { ...stepOf(typed), outcome: typed.outcome })
		),
	reopen: (event) =>
		take(event, 'reopen', (actor, key, typed) =>
			steps.reopenCase(event.locals.ctx, actor, key, stepOf(typed))
		),
	rate: (event) =>
		take(event, 'rate', (actor, key, { satisfaction }) => {
			const grade = Number(asciiDigits(trimmed(satisfaction)) || NaN);
			return steps.rateHandling(event.locals.ctx, actor, key, grade);
		}),
	dispute: (event) =>
		take(event, 'dispute', (actor, key, typed) =>
			steps.takeOutside(event.locals.ctx, actor, key, { ...stepOf(typed), body: typed.body })
		),
	settle: (event) =>
		take(event, 'settle', (actor, key, typed) =>
			steps.endDispute(event.locals.ctx, actor, key, {
				...stepOf(typed),
				disputeOutcome: typed.disputeOutcome
			})
		),
	erase: (event) => take(event, 'erase', (actor, key) => steps.eraseCaseContact(event.locals.ctx, actor, key))
};
