import { clearEnds, clearlyHighest, clearlyLowest, type Scored } from './standing-out.ts';
import type { Telling } from './telling.ts';

export interface Named extends Scored {
	readonly name: string;
}

/**
 * Who stands apart, as half a headline: those that lag behind if there are any, else those ahead, else the two ends of
 * the ranking where they are clearly apart, else that nobody does.
 */
export function standing({ w, quoted, quotedList }: Telling, all: readonly Named[], none: string): string {
	const lowest = clearlyLowest(all);
	if (lowest.length > 0) return w.standing.lowest(quotedList(lowest.map((x) => x.name)), lowest.length);
	const highest = clearlyHighest(all);
	if (highest.length > 0) return w.standing.highest(quotedList(highest.map((x) => x.name)), highest.length);
	const ends = clearEnds(all);
	return ends ? w.standing.ends(quoted(ends.highest.name), quoted(ends.lowest.name)) : none;
}
