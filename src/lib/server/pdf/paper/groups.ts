import type { PaperItem } from './sheet.ts';

/** Items that share one head: ratings on one scale, one below the other. */
export interface Grid {
	readonly kind: 'words' | 'numbers' | 'poles';
	readonly items: readonly PaperItem[];
}
export type Group = Grid | { readonly kind: 'single'; readonly item: PaperItem };

const headOf = ({ kind, layout, choices = [] }: PaperItem): string | null =>
	kind === 'rating' && layout ? JSON.stringify([layout, choices.map((c) => [c.value, c.text])]) : null;

/** Worth a table with a head of its own; a single item has its choices below it. */
const least = 2;

/** Neighbours that are answered alike stand in one table; every other item stands alone. */
export function groupsOf(items: readonly PaperItem[]): Group[] {
	const runs: PaperItem[][] = [];
	for (const item of items) {
		const last = runs.at(-1);
		const head = headOf(item);
		if (last?.[0] && head !== null && headOf(last[0]) === head) last.push(item);
		else runs.push([item]);
	}
	return runs.flatMap((run): Group[] => {
		const layout = run[0]?.layout;
		if (layout && (run.length >= least || layout === 'poles')) return [{ kind: layout, items: run }];
		return run.map((item) => ({ kind: 'single', item }));
	});
}
