import { arrange } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import { reportVariantWords } from '#lib/i18n/report-variants.ts';
import type { ReportJob } from '../build.ts';
import { composePdf } from '../kit/compose.ts';
import { contents } from '../kit/contents.ts';
import type { Kit } from '../kit/kit.ts';
import { section } from '../kit/section.ts';
import { actionPlan } from './action-plan.ts';
import { appendix } from './appendix.ts';
import type { Chapter } from './chapter.ts';
import { coverage } from './coverage.ts';
import { customers } from './customers.ts';
import { coverPage } from './cover-page.ts';
import { documentMeta } from './document-meta.ts';
import { executivePages } from './executive.ts';
import { factors } from './factors.ts';
import { foreword } from './foreword.ts';
import { inside } from './inside.ts';
import { withIsolatedNames } from './isolate-names.ts';
import { keyCustomers } from './key-customers.ts';
import { method } from './method.ts';
import { mirror } from './mirror.ts';
import { pathModel } from './model.ts';
import { objectives } from './objectives.ts';
import { orientation } from './orientation.ts';
import { otherInstruments } from './other-instruments.ts';
import { outcomes } from './outcomes.ts';
import { priorities } from './priorities.ts';
import { risk } from './risk.ts';
import { staffPoster } from './staff-poster.ts';
import { statements } from './statements.ts';
import { summary } from './summary.ts';
import { tellingOf, type Telling } from './telling.ts';
import { titleOf } from './title.ts';
import { units } from './units.ts';
import { views } from './views.ts';

/** The chapters that the report has something for, in the order in which they are read. */
const chaptersOf = (tell: Telling): Chapter[] =>
	[
		foreword(tell),
		summary(tell),
		factors(tell),
		units(tell),
		inside(tell),
		mirror(tell),
		customers(tell),
		keyCustomers(tell),
		outcomes(tell),
		pathModel(tell),
		risk(tell),
		orientation(tell),
		coverage(tell),
		views(tell),
		...otherInstruments(tell),
		priorities(tell),
		objectives(tell),
		actionPlan(tell),
		statements(tell),
		method(tell),
		appendix(tell)
	].filter((chapter) => chapter !== null);

/** All that there is to say, with a table of contents. */
function fullPages(kit: Kit, tell: Telling): void {
	const { w, fmt } = tell;
	coverPage(kit, tell);
	contents(kit, w.contents);
	for (const [i, { name, title, blocks }] of chaptersOf(tell).entries()) {
		const over = w.chapter(fmt.num(i + 1), name);
		section(kit, { over, title, listed: over }, blocks);
	}
}

const pages = { full: fullPages, executive: executivePages, poster: staffPoster } as const satisfies Record<
	ReportVariant,
	(kit: Kit, tell: Telling) => void
>;

/**
 * The report of a wave as a PDF in one language. All its numbers come from the Report; what was not asked, or may not
 * be shown, has no page or stands as «–» with its reason. The findings are those that a consultant left, or, without them,
 * what the rules write; the action plan, the objectives and the foreword only where there are any. The same report,
 * content and variant give the same bytes.
 */
export function printReport(job: ReportJob): Promise<Uint8Array> {
	const { report, instruments, locale, variant = 'full', look = null } = job;
	const tell: Telling = {
		...tellingOf(withIsolatedNames(report, locale), instruments, locale),
		findings: job.findings ?? arrange(findingsOf({ report, instruments })).published,
		plan: job.plan ?? [],
		kpis: job.objectives ?? [],
		customers: job.customers ?? null,
		themes: job.themes ?? [],
		foreword: job.foreword?.[locale] ?? null
	};
	const title = reportVariantWords(locale).titles[variant](titleOf(tell));
	const meta = documentMeta(tell, report.subject, title, look);
	return composePdf({ fmt: tell.fmt, meta, created: new Date(report.builtAt), look }, (kit) =>
		pages[variant](kit, tell)
	);
}
