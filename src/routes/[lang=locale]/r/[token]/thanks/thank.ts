import { pick, type Locale } from '#lib/domain/text.ts';
import { mayAskForContact } from '#lib/server/services/complaints/complaining.ts';
import { receiptOf } from '#lib/server/services/responding/responding-receipt.ts';
import { respondentToShow } from '#lib/server/services/responding/responding-memory.ts';
import Thanks from '#lib/ui/respondent/Thanks.svelte';
import { documentOf } from '../../html.ts';
import { answer, framable, goTo } from '../../respond.ts';
import type { Answer, Visit } from '../../visit.ts';

export async function thank(event: Visit<{ lang: Locale; token: string }>): Promise<Answer> {
	const { token, lang } = event.params;
	const respondent = await respondentToShow(event.locals.ctx, token);
	if (!respondent.used) return goTo(`/${lang}/r/${token}`);
	const props = {
		locale: lang,
		client: pick(respondent.client, lang),
		receipt: receiptOf(token),
		contactPath: mayAskForContact(respondent) ? `/${lang}/r/${token}/contact` : undefined
	};
	return framable(respondent, answer(event.request, documentOf(Thanks, props, { answering: true })));
}
