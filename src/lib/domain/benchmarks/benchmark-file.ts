import * as v from 'valibot';
import { canonicalJson } from '../hash.ts';
import { fewestClients } from './pool-clients.ts';

export const benchmarkSchema = 'sanjeh-benchmark/1';

/** Bytes of a file; a full one has a tenth of it. */
export const largestBenchmark = 64 * 1024;

const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const day = v.pipe(v.string(), v.isoDate());
const points = (most: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(most));
const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(10_000_000));
const base64url = (length: number) => v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.length(length));

const figure = v.strictObject({
	code,
	clients: count(fewestClients),
	people: count(fewestClients),
	mean: points(100),
	sd: points(60)
});

const once = <T>(key: (entry: T) => string) =>
	v.check<T[]>((list) => new Set(list.map(key)).size === list.length);

const group = v.pipe(
	v.strictObject({
		industry: code,
		from: day,
		to: day,
		figures: v.pipe(
			v.array(figure),
			v.minLength(1),
			v.maxLength(20),
			once((one) => one.code)
		)
	}),
	v.check(({ from, to }) => from <= to)
);

const payload = v.strictObject({
	schema: v.literal(benchmarkSchema),
	/** Who signed it; never a client. */
	publisher: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}]+$/u)),
	made: day,
	/** The instrument whose scores these are. */
	instrument: v.strictObject({ code, hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
	groups: v.pipe(
		v.array(group),
		v.minLength(1),
		v.maxLength(50),
		once((one) => one.industry)
	)
});

/** A raw Ed25519 public key in base64url. */
export const publicKey = base64url(43);

const file = v.strictObject({ payload, key: publicKey, signature: base64url(86) });

export type BenchmarkPayload = v.InferOutput<typeof payload>;
export type BenchmarkFile = v.InferOutput<typeof file>;

/** What is signed: the payload however its members are ordered and spaced. */
export const signedText = (content: BenchmarkPayload): string => canonicalJson(content);

/** An industry file as it was written. Null for what is not JSON, has more or other members, or says what cannot be. */
export function parseBenchmark(text: string): BenchmarkFile | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	const parsed = v.safeParse(file, value);
	return parsed.success ? parsed.output : null;
}
