/** Quadrants of importance–performance analysis (Martilla and James 1977), numbered as reported. */
export const quadrants = ['keep-up', 'concentrate-here', 'low-priority', 'possible-overkill'] as const;
export type Quadrant = (typeof quadrants)[number];

/** Where the cross-hair lies; reaching it counts as high. */
export interface CrossHair {
	readonly importance: number;
	readonly performance: number;
}

/** The quadrant of an attribute (instruments.md §5.6). */
export function quadrantOf(importance: number, performance: number, crossHair: CrossHair): Quadrant {
	const important = importance >= crossHair.importance;
	const good = performance >= crossHair.performance;
	if (important) return good ? 'keep-up' : 'concentrate-here';
	return good ? 'possible-overkill' : 'low-priority';
}

/** 1 keep up the good work, 2 concentrate here, 3 low priority, 4 possible overkill. */
export const quadrantNumber = (quadrant: Quadrant): number => quadrants.indexOf(quadrant) + 1;
