import type { PoolClient } from 'pg';

/** Statements that came often enough to be worth a plan of their own, by their text. */
const seen = new Map<string, { readonly name: string; times: number }>();
const worthIt = 5;
const most = 300;

/** The name under which a statement is prepared, or undefined for one that is rare. */
function nameOf(text: string): string | undefined {
	const known = seen.get(text);
	if (known) return ++known.times > worthIt ? known.name : undefined;
	if (seen.size < most) seen.set(text, { name: `s${seen.size}`, times: 1 });
	return undefined;
}

type Query = (statement: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/**
 * Lets PostgreSQL parse and plan a statement that comes again and again once a connection instead of every time: for
 * the short statements of a respondent's page that is most of their cost. Statements without parameters and the long
 * tail of rare ones go as they are.
 */
export function prepareRepeated(client: PoolClient): void {
	const query = client.query.bind(client) as Query;
	const preparing: Query = (statement, values, ...rest) => {
		const name =
			typeof statement === 'string' && Array.isArray(values) && values.length ? nameOf(statement) : undefined;
		return name === undefined
			? query(statement, values, ...rest)
			: query({ name, text: statement, values }, ...rest);
	};
	client.query = preparing as typeof client.query;
}
