import { pick } from '#lib/domain/text.ts';
import { paperWords } from '#lib/i18n/paper.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { answering, requireActor } from '#lib/server/guard.ts';
import { pdfResponse } from '#lib/server/http/pdf-response.ts';
import { paperCampaign, printPaper } from '#lib/server/services/fielding/paper.ts';
import { pageView } from '#lib/ui/respondent/page-view.ts';
import type { RequestHandler } from './$types';

/** The blank form of one audience, to be printed and handed out. */
export const GET: RequestHandler = (event) =>
	answering(event, async () => {
		const { ctx } = event.locals;
		const { id, campaign: campaignId, locale } = event.params;
		const actor = await requireActor(event, 'owner', 'consultant');
		const campaign = await paperCampaign(ctx, actor, id, campaignId);
		const { questionnaire, audience, wave } = campaign;
		const client = pick(campaign.client, locale);
		// A sheet has no link that would know the unit; customers have none.
		const asksUnit = campaign.asksUnit || audience === 'employee' || audience === 'manager';
		const bytes = await printPaper(
			ctx,
			{
				title: '',
				campaign: {
					audience,
					client,
					wave: pick(wave.title, locale),
					code: campaign.linkCode,
					address: `${ctx.config.origin}/${locale}/s/${campaign.linkCode}`,
					closesOn: campaign.closesOn,
					threshold: campaign.threshold,
					units: asksUnit ? campaign.units.map((unit) => pick(unit.name, locale)) : [],
					sample: campaign.sample
				},
				pages: questionnaire.pages.map((page) => pageView(questionnaire, page, locale)),
				versions: questionnaire.parts.map((p) => `${p.instrument.code} ${p.instrument.version}`)
			},
			locale
		);
		const { fileName, fileTitle } = paperWords(locale).print;
		return pdfResponse(
			bytes,
			`${fileName(wave.number, audience)}-${locale}`,
			fileTitle(client, wave.number, reportMessages(locale).audiences[audience])
		);
	});
