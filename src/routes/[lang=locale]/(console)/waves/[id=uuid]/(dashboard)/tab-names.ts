import type { Locale } from '#lib/domain/text.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { benchmarkWords } from '#lib/i18n/benchmarks.ts';
import { consoleWords } from '#lib/i18n/console.ts';
import { dashboardWords } from '#lib/i18n/dashboard.ts';
import { dataWords } from '#lib/i18n/data.ts';
import { evidenceWords } from '#lib/i18n/evidence.ts';
import { findingsWords } from '#lib/i18n/findings.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { segmentWords } from '#lib/i18n/segments.ts';
import { viewsWords } from '#lib/i18n/views.ts';

/** The names of a wave's parts, and what is said of invented data: chosen by the server, so that no browser loads whole vocabularies for them. */
export function tabNames(locale: Locale) {
	const { tabs } = consoleWords(locale);
	const model = modelMessages(locale);
	return {
		...tabs,
		evidence: evidenceWords(locale).tab,
		views: viewsWords(locale).tab,
		model: model.tab,
		reliability: model.reliability.tab,
		findings: findingsWords(locale).tab,
		actions: actionWords(locale).tab,
		segments: segmentWords(locale).link,
		benchmarks: benchmarkWords(locale).tab,
		data: dataWords(locale).tab,
		invite: dashboardWords(locale).page.progress.invite,
		sample: reportMessages(locale).sample
	};
}
