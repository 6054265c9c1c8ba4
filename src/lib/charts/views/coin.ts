import { isAvailable, isUnavailable, orNull } from '#lib/domain/available.ts';
import { coinFactors, coinOf } from '#lib/domain/views/coin.ts';
import type { ScatterSpec } from '../spec.ts';
import { axisAround } from './axis-around.ts';
import { figureOf, peopleOfAll, type ViewBuilder } from './view.ts';

/** Key-customer focus against technology, for the whole and for every unit that may be shown. */
export const coin: ViewBuilder = (voice) => {
	const { report, locale, w, f } = voice;
	const found = coinOf(report);
	if (isUnavailable(found)) return found;
	const { focus, technology, gap, lo, hi, reading } = found;
	const missing = [focus.mean, technology.mean].find(isUnavailable);
	if (missing) return missing;
	const units = report.units.filter((u) => u.side === 'staff' && u.visibility === 'visible');
	const meanIn = (unit: (typeof units)[number], code: string) => {
		const score = unit.factors.find((x) => x.code === code)?.score;
		return score && isAvailable(score) ? orNull(score.mean) : null;
	};
	const said = isAvailable(reading) ? [w.coin[reading]] : [];
	const border = report.cutoffs[2];
	const points: ScatterSpec['points'] = [
		...units.map((unit) => ({
			label: unit.title[locale],
			x: meanIn(unit, coinFactors.technology),
			y: meanIn(unit, coinFactors.focus)
		})),
		{ label: w.whole, x: orNull(technology.mean), y: orNull(focus.mean), tone: 'attention' }
	];
	return {
		chart: {
			kind: 'scatter',
			title: w.names.coin,
			summary: said,
			digits: 1,
			points,
			x: {
				...axisAround(
					points.map((p) => p.x),
					border
				),
				label: w.technology
			},
			y: {
				...axisAround(
					points.map((p) => p.y),
					border
				),
				label: w.focus
			},
			middle: { x: border, y: border },
			quadrants: w.coinQuadrants,
			heads: { row: voice.t.unit }
		},
		reading: said,
		figures: [
			figureOf(voice, w.focus, focus),
			figureOf(voice, w.technology, technology),
			{
				label: w.gapOf,
				value: isAvailable(gap) ? f.signed(gap) : f.missing,
				interval: isAvailable(lo) && isAvailable(hi) ? f.range(lo, hi) : null,
				n: null,
				note: null
			}
		],
		note: w.coinNote,
		people: peopleOfAll(voice, [focus, technology])
	};
};
