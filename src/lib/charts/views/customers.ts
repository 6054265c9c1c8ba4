import { isAvailable, isUnavailable, orNull } from '#lib/domain/available.ts';
import { highSatisfaction } from '#lib/domain/customer-scores.ts';
import type { Score } from '#lib/domain/score.ts';
import { itemText } from '#lib/domain/titles.ts';
import { captiveOf } from '#lib/domain/views/captive.ts';
import { expectationOf } from '#lib/domain/views/expectation.ts';
import { importanceOf } from '#lib/domain/views/importance.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { axisAround } from './axis-around.ts';
import {
	figureOf,
	hundred,
	peopleOfAll,
	spanOf,
	valueOfGroup,
	type ViewBuilder,
	type ViewVoice
} from './view.ts';

const crosses = (score: Score, border: number) => {
	const span = spanOf(score);
	return !span || (span.lo < border && border <= span.hi);
};

const cellPlace = { cold: 0, complete: 1, dissatisfied: 2, kind: 3 } as const;

/** The service itself against the treatment (Schewe & Smith), instruments.md §5.1. */
export const satisfactionMap: ViewBuilder = (voice) => {
	const { report, w } = voice;
	const { customers } = report;
	if (isUnavailable(customers)) return customers;
	const { kinds } = customers;
	if (isUnavailable(kinds)) return kinds;
	const { functional, psychological, cell } = kinds;
	const name = w.satisfactionQuadrants[cellPlace[cell]];
	const border = crosses(functional, highSatisfaction) || crosses(psychological, highSatisfaction);
	const said = [border ? w.onBorder(name) : w.standsIn(name)];
	return {
		chart: {
			kind: 'scatter',
			title: w.names.satisfaction,
			summary: said,
			digits: 1,
			points: [
				{
					label: w.customers,
					x: orNull(psychological.mean),
					y: orNull(functional.mean),
					tone: 'attention'
				}
			],
			x: { ...hundred, label: w.psychological },
			y: { ...hundred, label: w.functional },
			middle: { x: highSatisfaction, y: highSatisfaction },
			quadrants: w.satisfactionCorners,
			heads: { row: voice.t.measure }
		},
		reading: said,
		figures: [figureOf(voice, w.functional, functional), figureOf(voice, w.psychological, psychological)],
		note: w.satisfactionNote,
		people: peopleOfAll(voice, [functional, psychological])
	};
};

const counted = ({ f }: ViewVoice, { none, one, many }: ViewVoice['w']['shortOfExpectation'], n: number) =>
	n === 0 ? none : n === 1 ? one : many(f.num(n));

/** An attribute as customers were asked about it. */
function attributeIn({ report, instruments, locale }: ViewVoice, code: string): string {
	const asked = report.instruments.find(({ hash }) =>
		instruments[hash]?.items.some((item) => item.code === code)
	);
	return asked ? itemText(instruments, asked.hash, code)[locale] : code;
}

/** Attributes against expectation and competitors; «alike» is 50. */
export const expectationMap: ViewBuilder = (voice) => {
	const { report, w } = voice;
	const found = expectationOf(voice);
	if (isUnavailable(found)) return found;
	const [c1, c2, c3, c4] = report.cutoffs;
	const { attributes, below, behind } = found;
	// What no attribute was compared with has no column, and nothing is said of it.
	const columns = (
		[
			['performance', w.performance],
			['expectation', w.expectation],
			['competitors', w.competitors]
		] as const
	).filter(([key]) => attributes.some((row) => isAvailable(row[key])));
	const compared = (key: 'expectation' | 'competitors') => columns.some(([own]) => own === key);
	const said = [
		...(compared('expectation') ? [counted(voice, w.shortOfExpectation, below.length)] : []),
		...(compared('competitors') ? [counted(voice, w.behindCompetitors, behind.length)] : [])
	];
	return {
		chart: {
			kind: 'heatmap',
			title: w.names.expectation,
			summary: said,
			digits: 0,
			columns: columns.map(([, name]) => name),
			rows: attributes.map((row) => ({
				label: attributeIn(voice, row.code),
				values: columns.map(([key]) => valueOfGroup(row[key]))
			})),
			cuts: [c1, c2, c3, c4],
			key: w.againstKey,
			heads: { row: w.attribute }
		},
		reading: said,
		figures: [],
		note: w.expectationNote,
		people: peopleOfAll(
			voice,
			attributes.flatMap((row) => [row.performance, row.expectation, row.competitors])
		)
	};
};

/** What customers call important against what satisfies them. */
export const importanceMap: ViewBuilder = (voice) => {
	const { w, locale } = voice;
	const found = importanceOf(voice);
	if (isUnavailable(found)) return found;
	const { attributes, crossHair, concentrate } = found;
	const said = [counted(voice, w.concentrate, concentrate.length)];
	const byImportance = attributes.toSorted((a, b) => b.importance.mean - a.importance.mean);
	return {
		chart: {
			kind: 'scatter',
			title: w.names.importance,
			summary: said,
			digits: 1,
			points: byImportance.map(({ code, importance, performance }) => ({
				label: attributeIn(voice, code),
				x: performance.mean,
				y: importance.mean,
				tone: concentrate.includes(code) ? 'attention' : 'plain'
			})),
			x: {
				...axisAround(
					attributes.map(({ performance }) => performance.mean),
					crossHair.performance
				),
				label: w.performance
			},
			y: {
				...axisAround(
					attributes.map(({ importance }) => importance.mean),
					crossHair.importance
				),
				label: w.importance
			},
			middle: { x: crossHair.performance, y: crossHair.importance },
			quadrants: [...modelMessages(locale).map.quadrants],
			heads: { row: w.attribute }
		},
		reading: said,
		figures: [],
		note: w.importanceNote,
		people: peopleOfAll(
			voice,
			attributes.flatMap(({ importance, performance }) => [importance, performance])
		)
	};
};

/** Whether customers stay without being satisfied. */
export const captiveBars: ViewBuilder = (voice) => {
	const { w, t } = voice;
	const found = captiveOf(voice);
	if (isUnavailable(found)) return found;
	const { satisfaction, again, leaving, bound, reading } = found;
	if (isUnavailable(reading) && reading.unavailable === 'not-asked') return reading;
	const said = isAvailable(reading) ? [w.captive[reading]] : [];
	return {
		chart: {
			kind: 'bars',
			title: w.names.captive,
			summary: said,
			...hundred,
			digits: 1,
			rows: [
				{
					label: t.satisfaction,
					value: orNull(satisfaction.mean),
					interval: spanOf(satisfaction),
					tone: reading === 'captive' ? ('attention' as const) : ('plain' as const)
				},
				...[
					{ label: w.again, group: again },
					{ label: w.leaving, group: leaving },
					{ label: w.bound, group: bound }
				]
					.filter(({ group }) => isAvailable(group) || group.unavailable !== 'not-asked')
					.map(({ label, group }) => ({
						label,
						value: valueOfGroup(group),
						interval: spanOf(group),
						tone: 'plain' as const
					}))
			],
			heads: { row: w.sign, value: t.scoreOf100, interval: t.interval }
		},
		reading: said,
		figures: [],
		note: w.captiveNote,
		people: peopleOfAll(voice, [satisfaction, again, leaving, bound])
	};
};
