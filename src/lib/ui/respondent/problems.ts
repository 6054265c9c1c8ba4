/** What is wrong with a page as a whole, and with its items by code, in words. */
export interface PageProblems {
	readonly title: string;
	readonly general: readonly string[];
	readonly items: ReadonlyMap<string, string>;
}
