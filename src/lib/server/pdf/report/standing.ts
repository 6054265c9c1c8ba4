import { isAvailable } from '#lib/domain/available.ts';
import { clearEnds, clearlyHighest, clearlyLowest, type Scored } from './standing-out.ts';
import type { ReportPagesMessages } from '#lib/i18n/report-pages.ts';
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

/** The same for any number of scores: of a single one its value, of none that there is none. */
export function standingOfAny(
	tell: Telling,
	all: readonly Named[],
	kind: keyof ReportPagesMessages['standing']['noneOf']
): string {
	const { w, fmt, quoted } = tell;
	const scored = all.filter(({ score }) => isAvailable(score) && isAvailable(score.mean));
	const [only] = scored;
	if (!only) return w.standing.unscored;
	if (scored.length === 1) return w.standing.only(quoted(only.name), tell.mean(only.score));
	return standing(tell, scored, w.standing.noneOf[kind](fmt.num(scored.length)));
}
