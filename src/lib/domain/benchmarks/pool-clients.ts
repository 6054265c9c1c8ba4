import { unavailable, type Maybe } from '../available.ts';

/** So many clients at least stand behind an aggregate: none of them can be told. */
export const fewestClients = 5;

/** The figures of one client, from its newest closed wave. */
export interface ClientScores {
	/** Folds together engagements with the same client. */
	readonly client: string;
	readonly industry: string;
	/** Days of the wave, ISO dates. */
	readonly from: string;
	readonly to: string;
	/** 'index' or a factor → mean 0–100 and the people behind it. */
	readonly figures: Readonly<Record<string, { readonly mean: number; readonly n: number }>>;
}

/** Of the clients' own means, each client counting once. */
export interface Aggregate {
	readonly code: string;
	readonly clients: number;
	/** All people behind it, rounded to tens. */
	readonly people: number;
	/** Points of 0–100, rounded to whole ones: the coming of one more client does not tell its score. */
	readonly mean: number;
	readonly sd: number;
}

export interface PooledClients {
	readonly from: string;
	readonly to: string;
	readonly clients: number;
	readonly figures: readonly Aggregate[];
}

/** The newest wave of each client. */
export function newestOfEach(scores: readonly ClientScores[]): ClientScores[] {
	const newest = new Map<string, ClientScores>();
	for (const one of scores) {
		const known = newest.get(one.client);
		if (!known || known.to < one.to) newest.set(one.client, one);
	}
	return [...newest.values()];
}

function aggregate(code: string, all: readonly { readonly mean: number; readonly n: number }[]): Aggregate {
	const mean = all.reduce((sum, one) => sum + one.mean, 0) / all.length;
	const variance = all.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0) / (all.length - 1);
	const people = all.reduce((sum, one) => sum + one.n, 0);
	return {
		code,
		clients: all.length,
		people: 10 * Math.round(people / 10),
		mean: Math.round(mean),
		sd: Math.round(Math.sqrt(variance))
	};
}

/**
 * Mean and standard deviation (n − 1) of the clients' means for each figure that at least five clients have; 'hidden'
 * with the number that is needed where none has.
 */
export function poolClients(scores: readonly ClientScores[], codes: readonly string[]): Maybe<PooledClients> {
	const clients = newestOfEach(scores);
	const figures = codes.flatMap((code) => {
		const all = clients.flatMap(({ figures: own }) => own[code] ?? []);
		return all.length < fewestClients ? [] : [aggregate(code, all)];
	});
	if (figures.length === 0) return unavailable('hidden', fewestClients);
	const days = clients.flatMap(({ from, to }) => [from, to]).sort();
	return { from: days[0] ?? '', to: days.at(-1) ?? '', clients: clients.length, figures };
}
