import { table } from './kept-table.ts';
import type { Block } from '../kit/block.ts';
import type { Telling } from './telling.ts';

/** Who was addressed and who answered, campaign by campaign. */
export function participationTable(tell: Telling): Block {
	const { report, t, w, fmt } = tell;
	const { campaigns } = report.participation;
	const waiting = campaigns.some((c) => !c.visible);
	return table({
		columns: [
			{ head: w.participation.audience, width: 24 },
			{ head: t.population, width: 14, align: 'center' },
			{ head: t.started, width: 14, align: 'center' },
			{ head: t.responses, width: 14, align: 'center' },
			{ head: t.responseRate, width: 14, align: 'center' },
			{ head: t.marginOfError, width: 18, align: 'center' },
			...(waiting ? [{ head: w.participation.needed, width: 18, align: 'center' as const }] : [])
		],
		rows: campaigns.map((c) => [
			t.audiences[c.audience],
			c.population === null ? fmt.missing : fmt.num(c.population),
			fmt.num(c.started),
			fmt.num(c.responses),
			fmt.maybe(
				c.rate,
				() => fmt.missing,
				(rate) => fmt.pct(100 * rate)
			),
			fmt.maybe(
				c.visible ? c.marginOfError : { unavailable: 'hidden' },
				() => fmt.missing,
				(points) => w.participation.points(fmt.num(points, 1))
			),
			...(waiting ? [c.visible ? fmt.missing : fmt.num(c.needed)] : [])
		]),
		note: w.participation.marginNote
	});
}
