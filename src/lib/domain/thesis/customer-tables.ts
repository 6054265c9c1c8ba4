import { type Maybe, whenAvailable } from '../available.ts';
import type { CustomerScores, TopBox } from '../customers.ts';
import { columnsOf, type ThesisTable, word } from './thesis-tables.ts';

const topCells = (found: Maybe<TopBox>) => [
	whenAvailable(found, (own) => own.top.n),
	whenAvailable<TopBox, number>(found, (own) => 100 * own.top.share),
	whenAvailable<TopBox, number>(found, (own) => 100 * own.top.lo),
	whenAvailable<TopBox, number>(found, (own) => 100 * own.top.hi)
];

/** Satisfaction index, NPS, CSAT and CES with their intervals as in the report, and who makes up the NPS. */
export function customerTables({ satisfaction, nps, csat, ces }: CustomerScores): ThesisTable[] {
	const groups = ['promoters', 'passives', 'detractors'] as const;
	return [
		{
			code: 'customers',
			about: null,
			labels: ['measure'],
			columns: columnsOf('n', 'value', 'lo', 'hi'),
			rows: [
				{
					labels: [word('satisfaction')],
					cells: [
						whenAvailable(satisfaction, (own) => own.n),
						whenAvailable(satisfaction, (own) => own.mean),
						whenAvailable(satisfaction, (own) => own.lo),
						whenAvailable(satisfaction, (own) => own.hi)
					]
				},
				{
					labels: [word('nps')],
					cells: [
						whenAvailable(nps, (own) => own.n),
						whenAvailable(nps, (own) => own.value),
						whenAvailable(nps, (own) => own.lo),
						whenAvailable(nps, (own) => own.hi)
					]
				},
				{ labels: [word('csat')], cells: topCells(csat) },
				{ labels: [word('ces')], cells: topCells(ces) }
			],
			n: null,
			notes: [{ code: 'wilson' }]
		},
		{
			code: 'nps',
			about: null,
			labels: ['group'],
			columns: columnsOf('count', 'percent'),
			rows: groups.map((group) => ({
				labels: [word(group)],
				cells: [
					whenAvailable(nps, (own) => own[group]),
					whenAvailable<Exclude<typeof nps, { unavailable: unknown }>, number>(
						nps,
						(own) => (100 * own[group]) / own.n
					)
				]
			})),
			n: null,
			notes: []
		}
	];
}
