import { isAvailable, unavailable } from '../available.ts';
import { notApplicable } from '../answers.ts';
import { kurtosis, skewness } from '../statistics/descriptives.ts';
import { type Pool } from '../pool.ts';
import { enough, type ThesisSource } from './source.ts';
import { columnsOf, type ThesisTable } from './thesis-tables.ts';

/** The answers to a rating or number item as given, NaN where there is none. */
function givenTo({ columns, numbers, n }: Pool, code: string): Float64Array {
	const written = numbers.get(code);
	if (written) return written.map((value) => (Number.isFinite(value) ? value : NaN));
	const column = columns.get(code);
	return Float64Array.from({ length: n }, (_, row) => {
		const value = column?.[row] ?? notApplicable;
		return value > notApplicable ? value : NaN;
	});
}

/**
 * Every rating and number item as answered: respondents, gaps, mean, SD, skewness and excess kurtosis (type 3, n − 1
 * standard deviation). n, gaps, mean and SD are those of the report.
 */
export function itemTables({ pools }: ThesisSource): ThesisTable[] {
	return pools.flatMap(({ pool, shown }): ThesisTable[] => {
		const kinds = new Map(pool.instrument.items.map((item) => [item.code, item.kind]));
		const items = shown.items.filter(({ code }) => ['rating', 'number'].includes(kinds.get(code) ?? ''));
		if (items.length === 0) return [];
		return [
			{
				code: 'items',
				about: { kind: 'instrument', hash: pool.hash, side: pool.side },
				labels: ['item'],
				columns: columnsOf('n', 'missing', 'mean', 'sd', 'skewness', 'kurtosis'),
				rows: items.map((item) => {
					const values = enough(givenTo(pool, item.code), pool);
					const shape = (moment: typeof skewness) => (isAvailable(values) ? moment(values) : values);
					const few = isAvailable(values) ? item.n : unavailable('hidden');
					return {
						labels: [{ kind: 'item', hash: pool.hash, code: item.code }],
						cells: [
							few,
							isAvailable(values) ? item.missing + item.notApplicable : few,
							item.mean,
							item.sd,
							shape(skewness),
							shape(kurtosis)
						]
					};
				}),
				n: null,
				notes: [{ code: 'items' }]
			}
		];
	});
}
