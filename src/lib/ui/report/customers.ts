import { customerShares, npsDistribution } from '#lib/charts/from-customers.ts';
import type { Told } from '#lib/charts/told.ts';
import type { BarsSpec, DistributionSpec } from '#lib/charts/spec.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import { highSatisfaction } from '#lib/domain/customer-scores.ts';
import type { CustomerScores, Share, TopBox } from '#lib/domain/customers.ts';
import { holdsBorder } from '#lib/domain/holds-border.ts';
import { peopleOf, reasonOf, scoreFigure, voiceOf, type Figure, type Voice } from './voice.ts';

export interface CustomersView {
	readonly title: string;
	/** Why nothing is shown. */
	readonly reason: string | null;
	readonly figures: readonly Figure[];
	readonly nps: DistributionSpec | null;
	readonly shares: BarsSpec | null;
	readonly complaints: readonly Figure[];
	readonly kinds: { readonly cell: string; readonly figures: readonly Figure[] } | null;
	readonly units: { readonly heads: readonly string[]; readonly rows: readonly Figure[] } | null;
}

function shareFigure(voice: Voice, label: string, share: Maybe<Share>, note?: string): Figure {
	const { f, t } = voice;
	if (!isAvailable(share)) return { label, value: f.missing, note: reasonOf(voice, share) };
	return {
		label,
		value: f.pct(100 * share.share),
		interval: f.range(100 * share.lo, 100 * share.hi, 0),
		n: t.nOf(f.num(share.count), f.num(share.n)),
		...(note ? { note } : {})
	};
}

const topOf = (box: Maybe<TopBox>): Maybe<Share> => (isAvailable(box) ? box.top : box);

function npsFigure(voice: Voice, { nps }: CustomerScores): Figure {
	const { t, f } = voice;
	if (!isAvailable(nps)) return { label: t.nps, value: f.missing, note: reasonOf(voice, nps) };
	return {
		label: t.nps,
		value: f.signed(nps.value, 0),
		interval: f.range(nps.lo, nps.hi, 0),
		n: t.nIs(f.num(nps.n)),
		note: t.npsScale
	};
}

function complaintFigures(voice: Voice, { complaints }: CustomerScores): Figure[] {
	const { t, f } = voice;
	const words = t.page.customers;
	const { silentPerComplaint: silent, told } = complaints;
	return [
		shareFigure(voice, t.hadProblem, complaints.problem),
		shareFigure(voice, t.complained, complaints.complained),
		isAvailable(silent) && isAvailable(complaints.complained)
			? {
					label: t.silentPerComplaint,
					value: f.num(silent.ratio, 1),
					interval: isAvailable(silent.hi) ? f.range(silent.lo, silent.hi) : null,
					n: t.nIs(f.num(complaints.complained.n))
				}
			: {
					label: t.silentPerComplaint,
					value: f.missing,
					note: isAvailable(silent) ? null : reasonOf(voice, silent)
				},
		shareFigure(voice, words.handled, topOf(complaints.handled)),
		isAvailable(told)
			? { label: words.told, value: f.num(told.mean, 1), n: t.nIs(f.num(told.n)) }
			: { label: words.told, value: f.missing, note: reasonOf(voice, told) }
	];
}

function unitRows(voice: Voice, { report, locale }: Told): CustomersView['units'] {
	const units = report.units.filter((u) => u.side === 'customers');
	if (units.length === 0) return null;
	const { t } = voice;
	return {
		heads: [t.unit, t.satisfaction, t.interval, t.responses],
		rows: units.map((u) => scoreFigure(voice, u.title[locale], u.index))
	};
}

/** What the page of the customers shows. */
export function customersOf(told: Told): CustomersView {
	const voice = voiceOf(told.locale);
	const { t, f } = voice;
	const words = t.page.customers;
	const { customers } = told.report;
	if (!isAvailable(customers))
		return {
			title: words.titleNone,
			reason: customers.unavailable === 'not-asked' ? words.notAsked : reasonOf(voice, customers),
			figures: [],
			nps: null,
			shares: null,
			complaints: [],
			kinds: null,
			units: null
		};
	const { satisfaction, kinds } = customers;
	const answered = t.nIs(f.num(customers.n));
	return {
		title:
			isAvailable(satisfaction) && isAvailable(satisfaction.mean)
				? words.title(f.num(satisfaction.mean, 0), peopleOf(voice, satisfaction))
				: words.titleOther(answered),
		reason: null,
		figures: [
			{ ...scoreFigure(voice, t.satisfaction, satisfaction), unit: t.page.of100 },
			npsFigure(voice, customers),
			shareFigure(voice, t.csat, topOf(customers.csat), t.csatNote),
			shareFigure(voice, t.ces, topOf(customers.ces), t.cesNote)
		],
		nps: npsDistribution(told),
		shares: customerShares(told),
		complaints: complaintFigures(voice, customers),
		kinds: isAvailable(kinds)
			? {
					cell: [kinds.functional, kinds.psychological].some((s) => holdsBorder(s, highSatisfaction))
						? words.kindsBorder(words.kinds[kinds.cell])
						: words.kinds[kinds.cell],
					figures: [
						scoreFigure(voice, words.functional, kinds.functional),
						scoreFigure(voice, words.psychological, kinds.psychological)
					]
				}
			: null,
		units: unitRows(voice, told)
	};
}
