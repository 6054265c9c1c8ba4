import { isAvailable } from '#lib/domain/available.ts';
import type { ItemScores } from '#lib/domain/report.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import { note } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { table } from './kept-table.ts';
import { shownScores } from './scores-of.ts';
import type { Telling } from './telling.ts';

/** Every item that has a mean, instrument by instrument: n, missing, mean and SD as answered, score 0–100. */
export function itemTables(tell: Telling): Block[] {
	const { report, instruments, text, w } = tell;
	const sides = new Map<string, number>();
	for (const { hash } of report.instrumentScores) sides.set(hash, (sides.get(hash) ?? 0) + 1);
	const tables = report.instrumentScores.flatMap(({ hash, side }) => {
		const instrument = instruments[hash];
		const items = (shownScores(report, hash, side)?.items ?? []).filter((item) => isAvailable(item.mean));
		if (!instrument || items.length === 0) return [];
		const title = text(instrument.title);
		const named = (sides.get(hash) ?? 0) > 1 ? w.items.titleOf(title, w.other.sides[side]) : title;
		return [heading(named, { level: 3 }), itemTable(tell, hash, items)];
	});
	return tables.length > 0 ? [heading(w.items.title, { listed: true }), note(w.items.note), ...tables] : [];
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
			{ head: t.item, width: 66, style: { face: 'R', size: 7.8 } },
			{ head: w.count, width: 7, align: 'center' },
			{ head: w.items.missing, width: 9, align: 'center' },
			{ head: w.items.meanSd, width: 13, align: 'center' },
			{ head: t.score, width: 8, align: 'center' }
		],
		rows: items.map((item) => [
			[{ text: `${fmt.ltr(item.code)}  `, colour: colour.muted }, words(item.code)],
			fmt.num(item.n),
			isAvailable(item.missingShare) ? fmt.pct(100 * item.missingShare) : fmt.missing,
			w.items.meanWithSd(tell.figure(item.mean, 2), tell.figure(item.sd, 2)),
			tell.figure(item.score)
		]),
		pad: 2.2,
		note: tell.missingNote(items.flatMap((item) => [item.sd, item.score])) ?? undefined
	});
}
