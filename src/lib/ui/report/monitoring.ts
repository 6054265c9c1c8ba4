import type { Told } from '#lib/charts/told.ts';
import { isUnavailable, type Unavailable } from '#lib/domain/available.ts';
import type { CampaignMonitoring } from '#lib/domain/monitoring/campaign-monitoring.ts';
import type { MedianClass } from '#lib/domain/monitoring/answering-time.ts';
import { monitoringWords } from '#lib/i18n/monitoring.ts';
import { voiceOf, type Voice } from './voice.ts';

export interface PageRow {
	readonly page: string;
	readonly section: string;
	readonly reached: string;
	/** 0–100, for the bar. */
	readonly share: number;
	readonly shareText: string;
	readonly stopped: string;
}

export interface DropOffView {
	readonly audience: string;
	/** Where most of those stand who have not sent, or why nothing is told. */
	readonly conclusion: string | null;
	/** Empty where nothing is told. */
	readonly rows: readonly PageRow[];
}

export interface MonitoringView {
	readonly dropOffs: readonly DropOffView[];
	readonly course: readonly {
		readonly audience: string;
		readonly time: string;
		/** The number of people behind the median. */
		readonly timed: string | null;
		readonly flagged: string;
		readonly bounced: string;
		readonly anyBounced: boolean;
	}[];
}

function dropOffView(
	{ locale, t, f }: Voice,
	{ audience, dropOff }: CampaignMonitoring,
	threshold: number
): DropOffView {
	const m = monitoringWords(locale).dropOff;
	const name = t.audiences[audience];
	const reason = ({ unavailable }: Unavailable) =>
		unavailable === 'too-few'
			? m.tooFew(threshold)
			: unavailable === 'hidden'
				? m.hidden(threshold)
				: m.nobody;
	if (isUnavailable(dropOff)) return { audience: name, conclusion: reason(dropOff), rows: [] };
	const { begun, untouched, sent, pages } = dropOff;
	const row = (page: string, section: string, reached: number, stopped: string): PageRow => ({
		page,
		section,
		reached: f.num(reached),
		share: (100 * reached) / begun,
		shareText: f.pct((100 * reached) / begun),
		stopped
	});
	const [most, next] = pages.toSorted((a, b) => b.stopped - a.stopped);
	// Said only where it is true of one page.
	const others = Math.max(untouched, next?.stopped ?? 0);
	const title = ({ page }: (typeof pages)[number]) => page.section.title[locale];
	return {
		audience: name,
		conclusion:
			most && most.stopped > others
				? m.stopsMost(most.page.number, title(most), most.stopped, begun - sent)
				: null,
		rows: [
			row('', m.begun, begun, untouched > 0 ? `${f.num(untouched)} (${m.untouched})` : f.missing),
			...pages.map((p) => row(f.num(p.page.number), title(p), p.reached, f.num(p.stopped))),
			row('', m.sent, sent, f.missing)
		]
	};
}

function timeText({ locale, f }: Voice, { from, to }: MedianClass): string {
	const m = monitoringWords(locale).course;
	if (to === null) return m.atLeast(f.num(from));
	return from === 0 ? m.under(f.num(to)) : m.between(f.num(from), f.num(to));
}

/** What the progress page shows to those who run the wave, beside who has answered. */
export function monitoringOf(
	{ report, locale }: Told,
	monitoring: readonly CampaignMonitoring[]
): MonitoringView {
	const voice = voiceOf(locale);
	const { t, f } = voice;
	return {
		dropOffs: monitoring.map((campaign) => dropOffView(voice, campaign, report.threshold)),
		course: monitoring.map(({ audience, medianTime, bounced }) => {
			const quality = report.quality.campaigns.find((c) => c.audience === audience);
			return {
				audience: t.audiences[audience],
				time: isUnavailable(medianTime) ? f.missing : timeText(voice, medianTime),
				timed: isUnavailable(medianTime) ? null : t.nIs(f.num(medianTime.n)),
				flagged: quality ? t.page.progress.of(f.num(quality.flagged), f.num(quality.responses)) : f.missing,
				bounced: f.num(bounced),
				anyBounced: bounced > 0
			};
		})
	};
}
