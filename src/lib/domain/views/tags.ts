/** The four components of CRM of the source articles (instruments.md §10, no. 4). */
export const components = ['people', 'process', 'technology', 'data'] as const;
export type Component = (typeof components)[number];

/** The three corners of the triangle (instruments.md §10, no. 6). */
export const corners = ['customer', 'relationship', 'management'] as const;
export type Corner = (typeof corners)[number];

const items = (prefix: string, ...numbers: readonly number[]) =>
	numbers.map((n) => `${prefix}-${String(n).padStart(2, '0')}`);

/**
 * Which items of the readiness instrument speak of which component: by what would have to be changed to raise the
 * answer. Kept apart from the instrument, whose published versions never change.
 */
export const itemsOfComponent: Readonly<Record<Component, readonly string[]>> = {
	people: [...items('org', 6, 7, 9, 10, 11, 12), ...items('km', 7, 9), 'tec-01'],
	process: [
		...items('kcf', 1, 2, 3, 4, 7, 9, 10, 11, 12, 13, 14, 15),
		...items('org', 1, 2, 3, 5, 8),
		...items('km', 4, 5, 6, 10, 11, 12)
	],
	technology: items('tec', 2, 3, 4, 9, 11),
	data: [...items('kcf', 5, 6, 8), 'org-04', ...items('km', 1, 2, 3, 8), ...items('tec', 5, 6, 7, 8, 10, 12)]
};

/** Which items speak of knowing the customer, of the relationship with him or her, and of managing both. */
export const itemsOfCorner: Readonly<Record<Corner, readonly string[]>> = {
	customer: [...items('kcf', 1, 2, 3, 4, 5, 6, 7, 8), ...items('km', 1, 2, 3, 4)],
	relationship: [...items('kcf', 9, 10, 11, 12, 13, 14, 15, 16), ...items('km', 5, 9, 10, 11, 12)],
	management: items('org', 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12)
};

/** McCall's four strategies, in the order in which a relationship grows. */
export const strategies = items('rel', 1, 2, 3, 4);
export const principles = items('pri', 1, 2, 3);
export const objectives = items('obj', 1, 2, 3, 4, 5, 6);

/** The five benefits; `level` is not a change but today's state: nobody was asked how it changed. */
export const benefits = [
	{ code: 'loyalty', items: ['suc-06'], kind: 'change' },
	{ code: 'cost', items: ['suc-03'], kind: 'change' },
	{ code: 'experience', items: ['suc-05', 'suc-09'], kind: 'change' },
	{ code: 'sales', items: ['suc-01', 'suc-07'], kind: 'change' },
	{ code: 'decisions', items: ['tec-10', 'tec-11'], kind: 'level' }
] as const;
export type Benefit = (typeof benefits)[number]['code'];

/** Functional and psychological attributes that the customers' instrument rates up to three times. */
export const attributes = [...items('fun', 1, 2, 3, 4, 5, 6, 7, 8, 9), ...items('psy', 1, 2, 3, 4, 5, 6, 7)];
