import { tellCustomers } from '#lib/charts/customers-in-report.ts';
import { tellThemes } from '#lib/charts/themes-in-report.ts';
import type { Told } from '#lib/charts/told.ts';
import { viewsOf } from '#lib/charts/views/all.ts';
import { pick } from '#lib/domain/text.ts';
import { answering } from '#lib/server/guard.ts';
import { customersOfReport } from '#lib/server/services/customers/customers-in-report.ts';
import { forewordOfWave } from '#lib/server/services/reports/foreword.ts';
import { findingsOfWave } from '#lib/server/services/reports/findings-of-wave.ts';
import { shadesOf } from '#lib/domain/look/shades.ts';
import { lookOfReport } from '#lib/server/services/reports/look-of-report.ts';
import { objectivesOfWave } from '#lib/server/services/plans/objectives-of-wave.ts';
import { planOfWave } from '#lib/server/services/plans/plan-of-wave.ts';
import { hasFigures } from '#lib/domain/report.ts';
import { themesOfReport } from '#lib/server/services/reports/themes.ts';
import { readShared } from '#lib/server/services/reports/sharing.ts';
import { actionView } from '#lib/ui/report/action-view.ts';
import { changeOf } from '#lib/ui/report/change.ts';
import { contextOf } from '#lib/ui/report/context.ts';
import { customersOf } from '#lib/ui/report/customers.ts';
import { factorsOf } from '#lib/ui/report/factors.ts';
import { findingView } from '#lib/ui/report/findings.ts';
import { modelView } from '#lib/ui/report/model.ts';
import { objectiveViews } from '#lib/ui/report/objective-view.ts';
import { summaryOf } from '#lib/ui/report/summary.ts';
import type { PageServerLoad } from './$types';

/** The report as the file has it, for a screen; how sure its scales are and the tables of a thesis are left to the files. */
export const load: PageServerLoad = (event) =>
	answering(event, async () => {
		const { token, lang } = event.params;
		const { ctx } = event.locals;
		const readable = await readShared(ctx, token);
		const { report, instruments } = readable;
		const { published } = await findingsOfWave(ctx.db, readable);
		const foreword = await forewordOfWave(ctx.db, readable);
		const look = await lookOfReport(ctx, readable);
		const keyCustomers = await customersOfReport(ctx.db, readable);
		const kpis = await objectivesOfWave(ctx, readable);
		const told: Told = { report, instruments, locale: lang, kpis };
		const { subject } = report;
		const { bars, rows, units, radar } = factorsOf(told);
		return {
			ready: hasFigures(report),
			version: readable.published && { number: readable.published.number, at: readable.published.at },
			client: pick(subject.client, lang),
			logo: look?.logo ?? null,
			shades: look?.accent ? shadesOf(look.accent) : null,
			sample: subject.sample,
			wave: subject.wave.number,
			opensOn: subject.opensOn,
			closesOn: subject.closesOn,
			builtAt: report.builtAt,
			threshold: report.threshold,
			foreword: foreword?.[lang] ?? null,
			summary: summaryOf(told),
			factors: { bars, rows, units, radar },
			change: changeOf(told),
			customers: customersOf(told),
			themes: tellThemes(await themesOfReport(ctx, readable), lang),
			keyCustomers: keyCustomers && tellCustomers(keyCustomers, lang),
			context: contextOf(told),
			model: modelView(told),
			// The others have chapters of their own.
			views: viewsOf(told).filter(({ code, content }) => content && code !== 'need' && code !== 'waves'),
			findings: published.map((finding) => findingView(told, finding)),
			objectives: objectiveViews(kpis, lang).filter((objective) => objective.kpis.length > 0),
			plan: (await planOfWave(ctx, readable)).map((action) => actionView(action, lang))
		};
	});
