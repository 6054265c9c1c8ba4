import { redirect } from '@sveltejs/kit';
import { locales, pick, type Locale } from '#lib/domain/text.ts';
import { paperWords } from '#lib/i18n/paper.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { fieldOf, readFields, valuesOf } from '#lib/server/http/form.ts';
import { acting, answering, requireActor } from '#lib/server/guard.ts';
import { newToken } from '#lib/server/secrets.ts';
import { enterPaper, paperCampaign, type PaperOutcome } from '#lib/server/services/fielding/paper.ts';
import { entryPages } from './entry-pages.ts';
import type { Actions, PageServerLoad } from './$types';

/** How many sheets this sitting has seen: only the address knows. */
const sittingOf = (url: URL): number => {
	const text = url.searchParams.get('entered') ?? '';
	return /^\d{1,5}$/.test(text) ? Number(text) : 0;
};

export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, campaign: campaignId, lang } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const campaign = await paperCampaign(ctx, actor, id, campaignId);
		const { searchParams } = event.url;
		const wished = searchParams.get('language');
		return {
			token: newToken(),
			audience: reportMessages(lang).audiences[campaign.audience],
			code: campaign.linkCode,
			state: campaign.state,
			opensOn: campaign.opensOn,
			responses: campaign.responses,
			entered: sittingOf(event.url),
			language: locales.find((l) => l === wished) ?? campaign.defaultLocale,
			unit: searchParams.get('unit') ?? '',
			units: campaign.units.map((unit) => ({ value: unit.id, text: pick(unit.name, lang) })),
			pages: entryPages(campaign.questionnaire, lang)
		};
	});

const controls = ['_token', '_unit', '_language', '_entered'];

/** What was refused, at its items and as a whole. */
function refusalOf(refused: Extract<PaperOutcome, { refused: unknown }>['refused'], locale: Locale) {
	const { entry } = paperWords(locale);
	if (refused === 'empty') return { general: entry.empty, items: {} };
	if (refused === 'unit-unknown') return { general: entry.unitUnknown, items: {} };
	const items: Record<string, string> = {};
	for (const { item, problem } of refused) items[item] = entry.issues[problem];
	return { general: null, items };
}

export const actions: Actions = {
	default: (event) =>
		acting(event, async () => {
			const { id, campaign: campaignId, lang } = event.params;
			const actor = await requireActor(event, 'owner', 'consultant');
			const fields = await readFields(event.request);
			const [token, unitId, locale] = ['_token', '_unit', '_language'].map((name) => fieldOf(fields, name));
			const typed = new Map([...fields].filter(([name]) => !controls.includes(name)));
			const values = valuesOf(fields);
			return acting(
				event,
				async () => {
					const outcome = await enterPaper(event.locals.ctx, actor, id, campaignId, {
						token: token ?? '',
						locale: locale ?? '',
						unitId: unitId ?? '',
						typed
					});
					if ('refused' in outcome) return { refusal: refusalOf(outcome.refused, lang), values };
					const before = /^\d{1,5}$/.exec(fieldOf(fields, '_entered'))?.[0] ?? '0';
					const query = new URLSearchParams({
						entered: String(Number(before) + 1),
						language: locale ?? '',
						unit: unitId ?? ''
					});
					redirect(303, `/${lang}/waves/${id}/paper/${campaignId}?${query.toString()}`);
				},
				values
			);
		})
};
