import type { Told } from '#lib/charts/told.ts';
import { isAvailable } from '#lib/domain/available.ts';
import type { ChangeRow, Report } from '#lib/domain/report.ts';
import { aspectTitle, dimensionTitle, type InstrumentsByHash } from '#lib/domain/titles.ts';
import { voiceOf } from './voice.ts';

export interface ChangeView {
	readonly rows: readonly {
		readonly name: string;
		readonly before: string;
		readonly after: string;
		readonly difference: string;
		readonly interval: string;
		readonly detectable: string;
	}[];
}

/** The instrument that a factor, aspect or outcome belongs to. */
function hashOf({ readiness, success }: Report, measure: ChangeRow['measure']): string | null {
	if (measure === 'success') return isAvailable(success) ? success.instrument.hash : null;
	return isAvailable(readiness) ? readiness.instrument.hash : null;
}

function nameOf({ report, instruments, locale }: Told, row: ChangeRow): string {
	const { t } = voiceOf(locale);
	const { measure, dimension, aspect } = row;
	const hash = hashOf(report, measure);
	const known = (words: (instruments: InstrumentsByHash, hash: string) => { fa: string; en: string }) =>
		hash ? words(instruments, hash)[locale] : dimension;
	switch (measure) {
		case 'index':
			return t.readinessIndex;
		case 'satisfaction':
			return t.satisfaction;
		case 'nps':
		case 'csat':
		case 'ces':
			return t[measure];
		case 'aspect':
			return known((i, h) => aspectTitle(i, h, aspect));
		case 'factor':
			return known((i, h) => dimensionTitle(i, h, dimension));
		case 'success':
			return dimension === '' ? t.success : known((i, h) => dimensionTitle(i, h, dimension));
	}
}

/** What changed since the wave before; null where there is nothing to compare with. Aspects are left to the PDF. */
export function changeOf(told: Told): ChangeView | null {
	const { report, locale } = told;
	const { f } = voiceOf(locale);
	if (!isAvailable(report.change)) return null;
	return {
		rows: report.change.rows
			.filter((row) => row.measure !== 'aspect')
			.map((row) => ({
				name: nameOf(told, row),
				before: f.num(row.before, 1),
				after: f.num(row.after, 1),
				difference: f.signed(row.difference),
				interval: isAvailable(row.lo) && isAvailable(row.hi) ? f.range(row.lo, row.hi) : f.missing,
				detectable: isAvailable(row.detectable) ? f.num(row.detectable, 1) : f.missing
			}))
	};
}
