import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import type { Audience } from '../instrument.ts';
import type { UnitParticipation } from '../report.ts';
import { cochran } from '../statistics/sample-size.ts';
import type { ThesisSource } from './source.ts';
import { columnsOf, type ThesisRow, type ThesisTable } from './thesis-tables.ts';

const share = (count: number, of: number): Maybe => (of > 0 ? (100 * count) / of : unavailable('no-answers'));

/** Audiences of which a sample may be drawn; raters and specialists are chosen one by one. */
const drawn: readonly Audience[] = ['employee', 'manager', 'customer'];

/** Who was addressed and who answered; the units as far as they are shown; answers to items with options. */
export function sampleTables(source: ThesisSource): ThesisTable[] {
	return [campaigns(source), ...units(source), ...profiles(source)];
}

function campaigns({ report }: ThesisSource): ThesisTable {
	const { campaigns } = report.participation;
	const all = campaigns.reduce((sum, campaign) => sum + campaign.responses, 0);
	return {
		code: 'sample',
		about: null,
		labels: ['audience'],
		columns: columnsOf('population', 'cochran', 'started', 'n', 'percent', 'rate', 'margin'),
		rows: campaigns.map(({ audience, population, started, responses, rate, marginOfError, visible }) => ({
			labels: [{ kind: 'audience', audience }],
			cells: [
				population ?? unavailable('not-asked'),
				drawn.includes(audience) ? cochran({ population }).needed : unavailable('not-applicable'),
				started,
				responses,
				share(responses, all),
				whenAvailable<number, number>(rate, (r) => 100 * r),
				visible ? marginOfError : unavailable('hidden')
			]
		})),
		n: null,
		notes: [{ code: 'sample' }, { code: 'cochran' }]
	};
}

function units({ report }: ThesisSource): ThesisTable[] {
	const sides = Map.groupBy(report.participation.units, (unit) => unit.side);
	const rowOf = (unit: UnitParticipation, all: number): ThesisRow => ({
		labels: [{ kind: 'unit', title: unit.title }],
		cells:
			unit.responses === null
				? [unavailable('hidden'), unavailable('hidden'), unavailable('hidden'), unavailable('hidden')]
				: [
						unit.population ?? unavailable('not-asked'),
						unit.responses,
						share(unit.responses, all),
						whenAvailable<number, number>(unit.rate, (rate) => 100 * rate)
					]
	});
	return [...sides].map(([side, own]) => {
		const shown = own.reduce((sum, unit) => sum + (unit.responses ?? 0), 0);
		return {
			code: 'sample-units',
			about: { kind: 'side', side },
			labels: ['unit'],
			columns: columnsOf('population', 'n', 'percent', 'rate'),
			rows: own.map((unit) => rowOf(unit, shown)),
			n: null,
			notes: [{ code: 'percent-of-shown' }]
		};
	});
}

/** Items with options: how often each was chosen. */
function profiles({ pools }: ThesisSource): ThesisTable[] {
	return pools.flatMap(({ pool, shown }) => {
		const rows = shown.items.flatMap((item): ThesisRow[] => {
			const kind = pool.instrument.items.find((each) => each.code === item.code)?.kind;
			if (kind !== 'single' && kind !== 'multiple') return [];
			return item.counts.map(({ value, count }) => ({
				labels: [
					{ kind: 'item', hash: pool.hash, code: item.code },
					{ kind: 'option', hash: pool.hash, item: item.code, value }
				],
				cells: [count, share(count, item.n)]
			}));
		});
		if (rows.length === 0) return [];
		return [
			{
				code: 'profile' as const,
				about: { kind: 'instrument' as const, hash: pool.hash, side: pool.side },
				labels: ['question', 'option'] as const,
				columns: columnsOf('count', 'percent'),
				rows,
				n: null,
				notes: []
			}
		];
	});
}
