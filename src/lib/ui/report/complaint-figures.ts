import { isUnavailable, type Maybe } from '#lib/domain/available.ts';
import { restsOnFew, type ComplaintFigures, type Handling } from '#lib/domain/complaints/figures.ts';
import type { Proportion } from '#lib/domain/statistics/interval.ts';
import type { Locale } from '#lib/domain/text.ts';
import { complaintWords } from '#lib/i18n/complaints.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Figure } from './voice.ts';

/** The figures of complaints as they are shown: a share with its interval and n, or why there is none. */
export function complaintFigureList(figures: ComplaintFigures, locale: Locale): Figure[] {
	const t = complaintWords(locale).figures;
	const f = formatter(locale);
	const { workingDays } = complaintWords(locale);

	function share(label: string, value: Maybe<Proportion>): Figure {
		if (isUnavailable(value)) return { label, value: f.missing, note: t.tooFew(value.need ?? 1) };
		return {
			label,
			value: f.pct(100 * value.share),
			interval: f.range(100 * value.lo, 100 * value.hi, 0),
			n: t.of(value.n),
			note: restsOnFew(value) ? t.few : null
		};
	}
	function median(label: string, { median: days, done }: Handling): Figure {
		if (!isUnavailable(days)) return { label, value: workingDays(days), n: t.done(done) };
		return {
			label,
			value: f.missing,
			n: t.done(done),
			note: days.need === undefined ? t.notHalf : t.tooFew(days.need)
		};
	}
	return [
		{ label: t.received, value: f.num(figures.received) },
		{ label: t.open, value: f.num(figures.open) },
		share(t.acknowledgedInTime, figures.acknowledgement.inTime),
		median(t.medianAcknowledge, figures.acknowledgement),
		share(t.resolvedInTime, figures.resolution.inTime),
		median(t.medianResolve, figures.resolution),
		share(t.reopened, figures.reopened),
		share(t.satisfied, figures.satisfied),
		share(t.disputed, figures.disputes.share)
	];
}
