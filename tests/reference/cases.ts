import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeSurvey } from './large-100k.ts';

/** A value to reach: its identifier, null for "not available", and how far off it may be. */
export interface ExpectedValue {
	readonly id: string;
	readonly value: number | null;
	readonly abs: number;
	readonly rel: number;
}

export interface ReferenceCase {
	readonly name: string;
	readonly model: unknown;
	readonly responses: Uint8Array;
	readonly expected: readonly ExpectedValue[];
	/** SHA-256 of the responses. */
	readonly sha256: string;
	/** The score of every respondent as CSV text, where the case has it. */
	readonly scores: string | undefined;
}

const simulated = join(import.meta.dirname, 'cases');
const beside = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'reference', 'cases');

export const simulatedCases: readonly string[] = readdirSync(simulated).sort();

/** Cases of published data, which lie beside the repository on the machines that have them. */
export const publishedCases: readonly string[] = existsSync(beside)
	? readdirSync(beside).filter((name) => name.startsWith('real-'))
	: [];

export function simulatedCase(name: string): ReferenceCase {
	const folder = join(simulated, name);
	const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
	const expected = json(gunzipSync(readFileSync(join(folder, 'expected.json.gz')))) as {
		dataSha256: string;
		tolerances: [number, number][];
		values: [string, number | null, number][];
	};
	const csv = join(folder, 'responses.csv');
	const scores = join(folder, 'expected_scores.csv.gz');
	return {
		name,
		model: json(readFileSync(join(folder, 'model.json'))),
		responses: existsSync(csv)
			? readFileSync(csv)
			: generated(json(readFileSync(join(folder, 'config.json')))),
		expected: expected.values.map(([id, value, place]) => {
			const [abs, rel] = expected.tolerances[place]!;
			return { id, value, abs, rel };
		}),
		sha256: expected.dataSha256,
		scores: existsSync(scores) ? gunzipSync(readFileSync(scores)).toString('utf8') : undefined
	};
}

const generated = (recipe: unknown): Uint8Array =>
	new TextEncoder().encode(makeSurvey(recipe as Parameters<typeof makeSurvey>[0]));

const notOurs = /^(?:cfa|sem)\./;

export function publishedCase(name: string): ReferenceCase {
	const folder = join(beside, name);
	const text = (file: string) => readFileSync(join(folder, file), 'utf8');
	const expected = JSON.parse(text('expected.json')) as {
		data_sha256: string;
		values: {
			id: string;
			q: string;
			value: number | null;
			tol: { abs: number; rel: number };
			variant?: boolean;
		}[];
	};
	return {
		name,
		model: JSON.parse(text('model.json')),
		responses: readFileSync(join(folder, 'responses.csv')),
		expected: expected.values
			.filter((each) => !each.variant && !notOurs.test(each.q))
			.map(({ id, value, tol }) => ({ id, value, ...tol })),
		sha256: expected.data_sha256,
		scores: existsSync(join(folder, 'expected_scores.csv')) ? text('expected_scores.csv') : undefined
	};
}

/** Standard errors that the reference has as the rounding of 0, where 0 is what they are. */
const roundingOfZero = ({ value, abs }: ExpectedValue) =>
	abs === 0 && value !== null && Math.abs(value) < 1e-15;

/** Whether a number is the expected one within its tolerance, or both are not available. */
export function isMet(expected: ExpectedValue, actual: number | null | undefined): boolean {
	if (expected.value === null) return actual === null;
	if (typeof actual !== 'number' || !Number.isFinite(actual)) return false;
	if (roundingOfZero(expected) && actual === 0) return true;
	const off = Math.abs(actual - expected.value);
	return off <= Math.max(expected.abs, expected.rel * Math.abs(expected.value));
}
