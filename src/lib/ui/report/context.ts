import { needScatter, orientationBars, successBars } from '#lib/charts/from-report.ts';
import type { Told } from '#lib/charts/told.ts';
import type { BarsSpec, ScatterSpec } from '#lib/charts/spec.ts';
import { isAvailable } from '#lib/domain/available.ts';
import type { OrientationScores } from '#lib/domain/orientation-audit.ts';
import type { RiskScores } from '#lib/domain/report.ts';
import { dimensionTitle, itemText } from '#lib/domain/titles.ts';
import { intervalText, peopleOf, reasonOf, scoreFigure, voiceOf, type Figure, type Voice } from './voice.ts';

export interface RiskView {
	readonly title: string;
	readonly n: string;
	readonly rows: readonly {
		readonly text: string;
		readonly mean: string;
		/** null: nobody answered. */
		readonly high: boolean | null;
	}[];
	readonly figures: readonly Figure[];
}

export interface OrientationView {
	readonly bars: BarsSpec | null;
	readonly type: string;
	readonly reading: string;
	readonly n: string;
	readonly rows: readonly {
		readonly title: string;
		readonly claimed: string;
		readonly interval: string;
		readonly evidenced: string;
		readonly gap: string;
		readonly agreement: string;
	}[];
}

export interface ContextView {
	readonly title: string;
	/** Why nothing at all is shown. */
	readonly reason: string | null;
	readonly success: { readonly bars: BarsSpec | null; readonly figure: Figure } | null;
	readonly risk: RiskView | null;
	readonly need: {
		readonly scatter: ScatterSpec | null;
		readonly quadrant: string | null;
		readonly figure: Figure;
	} | null;
	readonly orientation: OrientationView | null;
}

function titleOf({ report, locale }: Told): string {
	const { t } = voiceOf(locale);
	const words = t.page.context;
	const { need, success } = report;
	if (isAvailable(need) && isAvailable(need.quadrant)) return words.titleNeed(t.quadrants[need.quadrant]);
	if (!isAvailable(success)) return words.titleNone;
	const { mean, lo, hi } = success.overall;
	if (!isAvailable(mean)) return words.titleUnanswered;
	if (isAvailable(lo) && lo > 50) return words.titleBetter;
	return isAvailable(hi) && hi < 50 ? words.titleWorse : words.titleSame;
}

function riskOf(voice: Voice, { instruments, locale }: Told, risk: RiskScores): RiskView {
	const { t, f } = voice;
	return {
		title:
			risk.high > 0
				? t.page.context.riskCount(risk.high)
				: risk.items.some((item) => isAvailable(item.mean))
					? t.page.context.noRisk
					: t.page.context.unansweredRisk,
		n: t.nIs(f.num(risk.n)),
		rows: risk.items.map(({ code, mean, high }) => ({
			text: itemText(instruments, risk.instrument.hash, code)[locale],
			mean: isAvailable(mean) ? f.num(mean, 1) : f.missing,
			high: isAvailable(mean) ? high : null
		})),
		figures: [scoreFigure(voice, t.safeguards, risk.safeguards)]
	};
}

function orientationOf(voice: Voice, told: Told, orientation: OrientationScores): OrientationView {
	const { t, f } = voice;
	const { dimensions, instrument, type, n } = orientation;
	return {
		bars: orientationBars(told),
		type: isAvailable(type) ? t.orientationTypes[type] : reasonOf(voice, type),
		reading: isAvailable(type) ? t.orientationReading[type] : '',
		n: t.nIs(f.num(n)),
		rows: dimensions.map((d) => ({
			title: dimensionTitle(told.instruments, instrument.hash, d.code)[told.locale],
			claimed: isAvailable(d.claimed.mean) ? f.num(d.claimed.mean, 1) : f.missing,
			interval: intervalText(voice, d.claimed) ?? f.missing,
			evidenced: isAvailable(d.evidenced) ? f.num(d.evidenced, 1) : f.missing,
			gap: isAvailable(d.sloganGap) ? f.num(d.sloganGap, 1) : f.missing,
			agreement: isAvailable(d.agreement) ? t.agreement[d.agreement.label] : f.missing
		}))
	};
}

/** What the page of outcomes, risks, need and orientation shows. */
export function contextOf(told: Told): ContextView {
	const voice = voiceOf(told.locale);
	const { t } = voice;
	const { success, risk, need, orientation } = told.report;
	const all = [success, risk, need, orientation];
	const reasons = all.flatMap((part) => (isAvailable(part) ? [] : [part]));
	const hidden = reasons.find((r) => r.unavailable !== 'not-asked');
	return {
		title: titleOf(told),
		reason: reasons.length < all.length ? null : hidden ? reasonOf(voice, hidden) : t.page.context.notAsked,
		success: isAvailable(success)
			? { bars: successBars(told), figure: scoreFigure(voice, t.success, success.overall) }
			: null,
		risk: isAvailable(risk) ? riskOf(voice, told, risk) : null,
		need: isAvailable(need)
			? {
					scatter: needScatter(told),
					quadrant: isAvailable(need.quadrant) ? t.quadrants[need.quadrant] : null,
					figure: {
						...scoreFigure(voice, t.need, need.need),
						n: peopleOf(voice, need.need)
					}
				}
			: null,
		orientation: isAvailable(orientation) ? orientationOf(voice, told, orientation) : null
	};
}
