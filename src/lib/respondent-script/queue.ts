/** What a field posts: one value, several for boxes, and one empty value where an answer was taken back. */
export type Values = readonly string[];

/** Answers that the server has not confirmed: by page, as it stands in the address, and by item. */
export type Queue = Readonly<Record<string, Readonly<Record<string, Values>>>>;

/** What goes out in one request: answers of one page. */
export interface Batch {
	readonly page: string;
	readonly items: Readonly<Record<string, Values>>;
}

export const sameValues = (a: Values | undefined, b: Values | undefined): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

/** With one more answer; an earlier one to the same item is forgotten. */
export const withAnswer = (queue: Queue, page: string, item: string, values: Values): Queue => ({
	...queue,
	[page]: { ...queue[page], [item]: values }
});

/** Everything that waits for one page, or null. */
export function nextBatch(queue: Queue): Batch | null {
	const [first] = Object.entries(queue);
	return first ? { page: first[0], items: first[1] } : null;
}

/** Without what was sent, unless it was changed while it was under way. */
export function without(queue: Queue, { page, items }: Batch): Queue {
	const left = Object.entries(queue[page] ?? {}).filter(
		([item, values]) => !Object.hasOwn(items, item) || !sameValues(items[item], values)
	);
	const { [page]: _, ...rest } = queue;
	return left.length ? { ...rest, [page]: Object.fromEntries(left) } : rest;
}

export const withoutPage = (queue: Queue, page: string): Queue => {
	const { [page]: _, ...rest } = queue;
	return rest;
};

export const countOf = (queue: Queue): number =>
	Object.values(queue).reduce((sum, items) => sum + Object.keys(items).length, 0);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isValues = (value: unknown): value is Values =>
	Array.isArray(value) && value.every((v) => typeof v === 'string');

/** The queue that a browser kept; empty where it is not one, whoever wrote it there. */
export function asQueue(value: unknown): Queue {
	if (!isRecord(value)) return {};
	const pages = Object.entries(value).filter(
		([page, items]) =>
			/^\d{1,4}$/.test(page) &&
			isRecord(items) &&
			Object.values(items).every(isValues) &&
			Object.keys(items).length > 0
	);
	return Object.fromEntries(pages) as Queue;
}
