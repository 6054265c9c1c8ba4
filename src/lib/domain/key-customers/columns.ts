import { wordKey } from '../tables/fold.ts';

export const customerColumns = [
	'name',
	'revenue',
	'profit',
	'margin',
	'purchases',
	'retention',
	'satisfaction',
	'relation'
] as const;
export type CustomerColumn = (typeof customerColumns)[number];

/** The words by which each column is known, in every language. */
export type CustomerHeads = Readonly<Record<CustomerColumn, readonly string[]>>;

/** What a unit or a remark in brackets adds to a name does not count: «درآمد (ریال)». */
const bare = (name: string): string => name.replace(/\s*[([{«].*$/su, '');

/** The column that each name in the first row stands for; undefined for what is none of ours. */
export function columnsNamed(names: readonly string[], heads: CustomerHeads): (CustomerColumn | undefined)[] {
	const known = new Map(
		customerColumns.flatMap((column) => heads[column].map((word) => [wordKey(word), column] as const))
	);
	return names.map((name) => known.get(wordKey(name)) ?? known.get(wordKey(bare(name))));
}
