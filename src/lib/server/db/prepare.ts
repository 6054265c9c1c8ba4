import { parse, protocol, type PGlite } from '@electric-sql/pglite';
import type { PoolClient } from 'pg';

/*
 * A respondent's page is a handful of short statements, and parsing and planning them is most of what they cost: so a
 * statement that comes again and again is prepared once a connection, on either engine. Statements without
 * parameters and the long tail of rare ones go as they are.
 */
const seen = new Map<string, { readonly name: string; times: number }>();
const worthIt = 5;
const most = 300;
/**
 * `select *` and `returning *`: a prepared one fails from the moment in which a newer release adds a column, for as
 * long as its connection lives.
 */
const takesAllColumns = /(?:\bselect |\breturning |[,.] ?)\*/i;

/** The name under which a statement is prepared, or undefined for one that is rare. */
function nameOf(text: string): string | undefined {
	const known = seen.get(text);
	if (known) return ++known.times > worthIt ? known.name : undefined;
	if (seen.size < most && !takesAllColumns.test(text)) seen.set(text, { name: `s${seen.size}`, times: 1 });
	return undefined;
}

type Query = (statement: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/** For a connection of `pg`, which prepares what it is given a name for. */
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

const { serialize } = protocol;

/** For PGlite, which does not prepare by itself: the same messages as its own `query`, with a named statement. */
export function prepareRepeatedOnPglite(pglite: PGlite): void {
	const query = pglite.query.bind(pglite) as Query;
	const types = new Map<string, readonly number[]>();
	const send = (message: Uint8Array) => pglite.execProtocolStream(message, { syncToFs: false });

	async function typesOf(name: string, text: string): Promise<readonly number[]> {
		const known = types.get(name);
		if (known) return known;
		await send(serialize.parse({ name, text }));
		const described = parse.parseDescribeStatementResults(
			await send(serialize.describe({ type: 'S', name }))
		);
		types.set(name, described);
		return described;
	}

	async function run(
		name: string,
		text: string,
		given: readonly unknown[],
		options: object
	): Promise<unknown> {
		const messages = [];
		try {
			const oids = await typesOf(name, text);
			const values = given.map((value, i) => {
				if (value === null || value === undefined) return null;
				const serializer = pglite.serializers[oids[i] ?? 0];
				return serializer ? serializer(value) : String(value);
			});
			messages.push(...(await send(serialize.bind({ statement: name, values }))));
			messages.push(...(await send(serialize.describe({ type: 'P' }))));
			messages.push(...(await send(serialize.execute({}))));
		} finally {
			messages.push(...(await send(serialize.sync())));
		}
		await pglite.syncToFs();
		return parse.parseResults(messages, pglite.parsers, options)[0];
	}

	const preparing: Query = async (statement, values, options) => {
		const name =
			typeof statement === 'string' && Array.isArray(values) && values.length ? nameOf(statement) : undefined;
		if (name === undefined) return query(statement, values, options);
		await pglite.waitReady;
		return pglite._runExclusiveTransaction(() =>
			pglite._runExclusiveQuery(() =>
				run(name, statement as string, values as readonly unknown[], options as object)
			)
		);
	};
	pglite.query = preparing as typeof pglite.query;
}
