import type { Block } from '../kit/block.ts';

/** A part of the report that begins a page. */
export interface Chapter {
	/** Its name in the table of contents and above its title. */
	readonly name: string;
	/** A sentence that says what the chapter shows, as far as the intervals carry it. */
	readonly title: string;
	readonly blocks: readonly Block[];
}
