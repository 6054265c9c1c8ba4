import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import { neededUntilUseful } from '#lib/domain/monitoring/useful-interval.ts';
import { usefulMargin } from '#lib/domain/monitoring/useful-margin.ts';
import type { Report } from '#lib/domain/report.ts';
import { marginOfError } from '#lib/domain/statistics/sample-size.ts';
import { monitoringWords } from '#lib/i18n/monitoring.ts';
import { voiceOf } from './voice.ts';

export interface CampaignRow {
	readonly audience: string;
	readonly started: string;
	readonly responses: string;
	/** 0–100 for the bar; null where it is not known. */
	readonly rate: number | null;
	readonly rateText: string;
	readonly margin: string;
	/** «12 more» until the interval is narrow enough to be of use, «12 too few» once nobody answers, or that it is. */
	readonly useful: string;
	/** «3 more until visible», «3 too few to be shown» once nobody answers, or that it is shown. */
	readonly state: string;
	readonly visible: boolean;
}

export interface UnitRow {
	readonly title: string;
	readonly responses: string;
	readonly rate: number | null;
	readonly rateText: string;
	/** As for campaigns; a dash for a unit that is not shown. */
	readonly margin: string;
	readonly useful: string;
	readonly state: string;
	readonly visible: boolean;
}

export interface ParticipationView {
	readonly title: string;
	readonly campaigns: readonly CampaignRow[];
	readonly sides: readonly { readonly name: string; readonly units: readonly UnitRow[] }[];
}

const responsesIn = (report: Report): number =>
	report.participation.campaigns.reduce((sum, c) => sum + c.responses, 0);

/** Who was asked and who answered, as the progress page shows it. */
export function participationOf({ report, locale }: Told, open: boolean): ParticipationView {
	const { t, f } = voiceOf(locale);
	const words = t.page.progress;
	const m = monitoringWords(locale);
	const { campaigns, units } = report.participation;
	const ofAddressed = (n: number | null, population: number | null) =>
		n === null ? f.missing : population === null ? f.num(n) : words.of(f.num(n), f.num(population));
	const percent = (rate: number | null) => (rate === null ? f.missing : f.pct(rate));
	const untilUseful = (responses: number, population: number | null, margin: number) => {
		const more = neededUntilUseful(responses, population, margin);
		if (more === 0) return m.useful;
		return open ? m.usefulMore(f.num(more)) : m.usefulShort(f.num(more));
	};
	const untilVisible = (more: number) => (open ? t.neededMore(f.num(more)) : t.shortBy(f.num(more)));
	const points = (share: number) => words.points(f.num(100 * share, 1));
	const hidden = units.filter((u) => u.side === 'staff' && u.visibility !== 'visible').length;
	const responses = responsesIn(report);
	/** A head-count that is smaller than the answers is not believed. */
	const known = ({ responses, population }: { responses: number | null; population: number | null }) =>
		population !== null && population >= (responses ?? 0) ? population : null;
	const sides = (['staff', 'customers'] as const).flatMap((side) => {
		const own = units.filter((u) => u.side === side);
		return own.length ? [{ name: t.sides[side], units: own }] : [];
	});
	return {
		title: !open
			? words.titleClosed(responses)
			: hidden > 0
				? words.titleHidden(responses, hidden)
				: words.title(responses),
		campaigns: campaigns.map((c) => {
			const rate = isAvailable(c.rate) ? 100 * c.rate : null;
			return {
				audience: t.audiences[c.audience],
				started: f.num(c.started),
				responses: ofAddressed(c.responses, c.population),
				rate,
				rateText: percent(rate),
				margin: isAvailable(c.marginOfError) ? words.points(f.num(c.marginOfError, 1)) : f.missing,
				useful: untilUseful(c.responses, c.population, usefulMargin.audience),
				state: c.visible ? words.visible : untilVisible(c.needed),
				visible: c.visible
			};
		}),
		sides: sides.map(({ name, units: own }) => ({
			name,
			units: own.map((u) => {
				const rate = isAvailable(u.rate) ? 100 * u.rate : null;
				return {
					title: u.title[locale],
					responses: ofAddressed(u.responses, u.population),
					rate,
					rateText: percent(rate),
					margin: u.responses ? points(marginOfError(u.responses, { population: known(u) })) : f.missing,
					useful:
						u.responses === null ? f.missing : untilUseful(u.responses, u.population, usefulMargin.unit),
					state:
						u.visibility === 'visible'
							? words.visible
							: u.needed !== null
								? untilVisible(u.needed)
								: t.protectsAnother,
					visible: u.visibility === 'visible'
				};
			})
		}))
	};
}
