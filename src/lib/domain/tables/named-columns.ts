import { wordKey } from './fold.ts';

/** The words by which each column of a list is known, in every language. */
export type Heads<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** What a unit or a remark in brackets adds to a name does not count: «درآمد (ریال)». */
const bare = (name: string): string => name.replace(/\s*[([{«].*$/su, '');

/** The column that each name in the first row stands for; undefined for what is none of ours. */
export function columnsNamed<Column extends string>(
	names: readonly string[],
	heads: Heads<Column>
): (Column | undefined)[] {
	const known = new Map<string, Column>();
	for (const column of Object.keys(heads) as Column[])
		for (const word of heads[column]) known.set(wordKey(word), column);
	return names.map((name) => known.get(wordKey(name)) ?? known.get(wordKey(bare(name))));
}
