import { isAvailable } from '#lib/domain/available.ts';
import type { Readiness } from '#lib/domain/report.ts';
import { colour } from '#lib/charts/theme.ts';
import { card } from '../blocks/layout.ts';
import { note, paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import type { Telling } from './telling.ts';

/** Why the band is lower than the index says: every closed gate with what closes it. Nothing where none is closed. */
export function gateCard(tell: Telling, { gates, band, gatedBand, instrument }: Readiness): Block[] {
	const { t, fmt, quoted, report } = tell;
	if (gates.length === 0) return [];
	const sentences = gates.map(({ code, because }) => {
		if (code === 'risk') return t.gates.risk(fmt.num(because.length));
		const names = because.map(
			(b) => `${quoted(tell.dimension(instrument.hash, b.code))} (${fmt.num(b.value, 1)})`
		);
		return t.gates[code](fmt.list(names));
	});
	return [
		card(
			[
				paragraph(t.gateTitle, { style: { ...styles.strong, colour: colour.rust }, below: 2 }),
				...sentences.map((sentence) => paragraph(sentence, { below: 3 })),
				...(isAvailable(band) ? [paragraph(t.rawBand(t.bands[band]), { below: 3 })] : []),
				...(isAvailable(gatedBand) ? [paragraph(t.bandMeaning[gatedBand], { below: 0 })] : [])
			],
			'attention'
		),
		note(t.conventions(fmt.list(report.cutoffs.map((cutoff) => fmt.num(cutoff)))), { below: 0 })
	];
}
