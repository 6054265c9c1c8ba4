import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { CustomerScores } from '#lib/domain/customers.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import { card, columns } from '../blocks/layout.ts';
import { paragraph, small } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { marked } from '../kit/rich.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import { barMark } from '../table/marks.ts';
import type { Telling } from './telling.ts';

type Tally = Maybe<readonly { readonly value: number; readonly count: number }[]>;

/** Items of the customers' instruments that are told apart here. */
const told = { channel: 'prb-02', reason: 'prb-03' } as const;

/** Who speaks up, why others do not, and how many stay silent. */
export function complaints(tell: Telling, { complaints: found }: CustomerScores): Block[] {
	const { t, w, fmt } = tell;
	const channels = options(tell, told.channel, found.channels, w.complaints.channels);
	const reasons = options(tell, told.reason, found.reasons, w.complaints.reasons);
	const silent = found.silentPerComplaint;
	if (channels.length + reasons.length === 0 && !isAvailable(silent)) return [];
	const blocks: Block[] = [heading(w.complaints.title, { listed: true })];
	const tables = [channels, reasons].filter((table) => table.length > 0);
	if (tables.length === 2) blocks.push(columns(tables.map((each) => ({ span: 6, blocks: each }))));
	else blocks.push(...tables.flat());
	if (isAvailable(silent)) {
		const { ratio, lo, hi } = silent;
		const range = isAvailable(hi) ? fmt.range(lo, hi) : w.complaints.atLeast(fmt.num(lo, 1));
		const n = isAvailable(found.complained) ? found.complained.n : null;
		blocks.push(
			card(
				[
					paragraph(marked(w.complaints.silent(fmt.num(ratio, 1), range)), {
						style: { ...styles.body, colour: colour.ink },
						below: 3
					}),
					...(isAvailable(found.told)
						? [
								paragraph(
									w.complaints.spread(
										fmt.num(found.told.mean, 1),
										fmt.num(found.told.median),
										tell.nIs(found.told.n)
									),
									{ below: 3 }
								)
							]
						: []),
					small(w.complaints.caution(n === null ? t.silentPerComplaint : fmt.num(n)), { below: 0 })
				],
				'attention'
			)
		);
	}
	return blocks;
}

/** How often each option of an item was chosen, in the order of the instrument. */
function options(tell: Telling, code: string, tally: Tally, title: string): Block[] {
	const { report, instruments, text, fmt, w, t } = tell;
	if (!isAvailable(tally)) return [];
	const item = report.instrumentScores
		.filter((s) => s.side === 'customers')
		.flatMap((s) => instruments[s.hash]?.items ?? [])
		.find((i) => i.code === code);
	if (!item?.options) return [];
	const rows = item.options.map((option) => ({
		name: text(option.text),
		count: tally.find((c) => c.value === option.value)?.count ?? 0
	}));
	const most = Math.max(1, ...rows.map((row) => row.count));
	return [
		table({
			columns: [
				{ head: title, width: 46 },
				{ head: t.responses, width: 18, align: 'center' },
				{ head: '', width: 24 }
			],
			rows: rows.map(({ name, count }) => [
				name,
				fmt.num(count),
				{ mark: barMark({ value: count, min: 0, max: most }) }
			]),
			pad: 3,
			...(item.kind === 'multiple' ? { note: w.complaints.several } : {})
		})
	];
}
