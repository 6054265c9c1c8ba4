import { isAvailable } from '#lib/domain/available.ts';
import type { OrientationScores } from '#lib/domain/orientation-audit.ts';
import { orientationBars } from '#lib/charts/from-report.ts';
import { chart } from '../blocks/chart.ts';
import { heading } from '../blocks/heading.ts';
import { card } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { lead, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import type { Chapter } from './chapter.ts';
import { strong } from './score-rows.ts';
import { noteOf } from './note-of.ts';
import { partsOf, type Telling } from './telling.ts';

/** The audit of customer orientation: what is claimed, what is evidenced, and where to begin. */
export function orientation(tell: Telling): Chapter | null {
	const { report, t, w, quoted } = tell;
	const audit = report.orientation;
	if (!isAvailable(audit)) return null;
	const bars = orientationBars(tell);
	return {
		name: t.orientation,
		title: isAvailable(audit.type)
			? w.orientation.title(quoted(t.orientationTypes[audit.type]))
			: w.orientation.untitled,
		blocks: [
			lead(w.orientation.lead),
			...(bars?.rows.some(({ value }) => value !== null) ? [chart(bars, { titled: false })] : []),
			claims(tell, audit),
			...diagnosis(tell, audit)
		]
	};
}

function claims(tell: Telling, { instrument, dimensions, n }: OrientationScores): Block {
	const { t, w, fmt } = tell;
	return table({
		columns: [
			{ head: w.orientation.side, width: 22 },
			{ head: w.orientation.claimed, width: 10, align: 'center', style: strong },
			{ head: t.interval, width: 16, align: 'center' },
			{ head: w.orientation.evidenced, width: 12, align: 'center' },
			{ head: w.orientation.sloganGap, width: 12, align: 'center' },
			{ head: w.orientation.agreement, width: 28 }
		],
		rows: dimensions.map((d) => [
			tell.dimension(instrument.hash, d.code),
			tell.mean(d.claimed),
			tell.range(d.claimed),
			tell.figure(d.evidenced),
			fmt.maybe(
				d.sloganGap,
				() => fmt.missing,
				(gap) => fmt.signed(gap)
			),
			isAvailable(d.agreement) ? t.agreement[d.agreement.label] : fmt.missing
		]),
		note: noteOf(
			`${tell.nIs(n)}${w.sentenceEnd}`,
			w.orientation.note,
			tell.missingNote(dimensions.flatMap((d) => [...partsOf(d.claimed), d.evidenced, d.agreement]))
		)
	});
}

function diagnosis(tell: Telling, { instrument, type, weakest }: OrientationScores): Block[] {
	const { t, w, quoted } = tell;
	if (!isAvailable(weakest)) return [];
	return [
		heading(w.orientation.diagnosis),
		...(isAvailable(type)
			? [
					card(
						[
							paragraph(t.orientationTypes[type], { style: styles.strong, below: 2 }),
							paragraph(t.orientationReading[type], { below: 0 })
						],
						'note'
					)
				]
			: []),
		paragraph(w.orientation.weakest(quoted(tell.dimension(instrument.hash, weakest.dimension)))),
		list(
			weakest.items.map((code) => tell.item(instrument.hash, code)),
			{ marks: 'dots' }
		)
	];
}
