import type { Block } from '../kit/block.ts';
import type { Telling } from './telling.ts';

/** A part of the report that begins a page. */
export interface Chapter {
	/** Its name in the table of contents and above its title. */
	readonly name: string;
	/** A sentence that says what the chapter shows, as far as the intervals carry it. */
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** Null where the report holds nothing for the chapter. */
export type ChapterOf = (tell: Telling) => Chapter | null;
