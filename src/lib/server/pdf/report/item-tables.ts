import { isAvailable } from '#lib/domain/available.ts';
import type { ItemScores } from '#lib/domain/report.ts';
import { heading } from '../blocks/heading.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table } from '../table/table.ts';
import { shownScores } from './scores-of.ts';
import type { Telling } from './telling.ts';

/** Every item that has a mean, instrument by instrument: n, missing, mean and SD as answered, score 0–100. */
export function itemTables(tell: Telling): Block[] {
	const { report, instruments, text, w } = tell;
	const sides = new Map<string, number>();
	for (const { hash } of report.instrumentScores) sides.set(hash, (sides.get(hash) ?? 0) + 1);
	return report.instrumentScores.flatMap(({ hash, side }) => {
		const instrument = instruments[hash];
		const items = (shownScores(report, hash, side)?.items ?? []).filter((item) => isAvailable(item.mean));
		if (!instrument || items.length === 0) return [];
		const title = text(instrument.title);
		return [
			heading((sides.get(hash) ?? 0) > 1 ? w.items.titleOf(title, w.other.sides[side]) : title, {
				listed: true
			}),
			itemTable(tell, hash, items)
		];
	});
}

function itemTable(tell: Telling, hash: string, items: readonly ItemScores[]): Block {
	const { t, w, fmt, instruments } = tell;
	const words = (code: string) => {
		const reversed = instruments[hash]?.items.find((i) => i.code === code)?.reverseKeyed;
		const own = tell.item(hash, code);
		return reversed ? w.reversed(own) : own;
	};
	return table({
		columns: [
			{ head: w.items.code, width: 10, style: { face: 'R', size: styles.micro.size } },
			{ head: t.item, width: 58, style: { size: 7.8 } },
			{ head: w.count, width: 7, align: 'center' },
			{ head: w.items.missing, width: 9, align: 'center' },
			{ head: w.items.mean, width: 8, align: 'center' },
			{ head: w.items.sd, width: 8, align: 'center' },
			{ head: t.score, width: 8, align: 'center' }
		],
		rows: items.map((item) => [
			fmt.ltr(item.code),
			words(item.code),
			fmt.num(item.n),
			isAvailable(item.missingShare) ? fmt.pct(100 * item.missingShare) : fmt.missing,
			tell.figure(item.mean, 2),
			tell.figure(item.sd, 2),
			tell.figure(item.score)
		]),
		pad: 2.2,
		note: [w.items.note, tell.missingNote(items.flatMap((item) => [item.sd, item.score]))]
			.filter((part) => part !== null)
			.join(' ')
	});
}
