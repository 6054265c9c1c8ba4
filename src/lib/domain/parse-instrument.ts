import * as v from 'valibot';
import { audiences, dimensionRoles, type Instrument } from './instrument.ts';
import { instrumentProblems, type InstrumentProblem } from './integrity.ts';

/** A value that is not a sound instrument, with everything that is wrong with it. */
export class InvalidInstrument extends Error {
	override readonly name = 'InvalidInstrument';
	readonly problems: readonly InstrumentProblem[];

	constructor(problems: readonly InstrumentProblem[]) {
		super(`invalid instrument: ${problems.map((p) => `${p.code} at ${p.at}`).join('; ')}`);
		this.problems = problems;
	}
}

const code = v.pipe(v.string(), v.maxLength(80));
const words = v.pipe(v.string(), v.maxLength(2000));
const localized = v.strictObject({ fa: words, en: words });
const whole = v.pipe(v.number(), v.integer());
const list = <T extends v.GenericSchema>(schema: T, most: number) =>
	v.pipe(v.array(schema), v.maxLength(most));

const scale = v.strictObject({
	code,
	min: whole,
	max: whole,
	anchors: list(v.strictObject({ value: whole, text: localized }), 15),
	escape: v.optional(localized)
});

const item = v.strictObject({
	code,
	kind: v.picklist(['rating', 'single', 'multiple', 'number', 'text']),
	text: localized,
	scale: v.optional(code),
	aspect: v.optional(code),
	reverseKeyed: v.optional(v.boolean()),
	poles: v.optional(v.tuple([localized, localized])),
	ends: v.optional(v.tuple([localized, localized])),
	options: v.optional(list(v.strictObject({ value: whole, text: localized }), 50)),
	askedIf: v.optional(v.strictObject({ item: code, values: list(whole, 50) })),
	source: v.optional(v.pipe(v.string(), v.maxLength(200))),
	tags: v.optional(list(code, 20))
});

const aspect = v.strictObject({ code, title: localized, help: v.optional(localized) });

const dimension = v.strictObject({
	code,
	title: localized,
	help: v.optional(localized),
	role: v.picklist(dimensionRoles),
	aspects: list(aspect, 30)
});

const section = v.strictObject({
	code,
	title: localized,
	instruction: v.optional(localized),
	items: list(code, 500)
});

const shape = v.strictObject({
	code,
	version: v.pipe(v.string(), v.maxLength(20)),
	title: localized,
	purpose: localized,
	audience: v.picklist(audiences),
	instruction: v.optional(localized),
	scales: list(scale, 30),
	dimensions: list(dimension, 30),
	items: v.pipe(list(item, 500), v.minLength(1)),
	sections: list(section, 100),
	forms: list(v.strictObject({ code, title: localized, items: list(code, 500), minutes: v.number() }), 20),
	certificate: v.strictObject({
		basis: localized,
		sources: v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(80)), words),
		own: localized,
		permission: localized,
		translation: localized
	})
});

/**
 * An instrument from a file that a person gave. First the shape (no unknown members, sizes within limits: 500 items,
 * 2000 characters a text), then `instrumentProblems`. Throws `InvalidInstrument` with all problems of the first kind
 * found.
 */
export function parseInstrument(value: unknown): Instrument {
	const parsed = v.safeParse(shape, value);
	if (!parsed.success) {
		throw new InvalidInstrument(
			parsed.issues.map((issue) => ({ code: 'shape', at: v.getDotPath(issue) ?? 'instrument' }))
		);
	}
	const instrument: Instrument = parsed.output;
	const problems = instrumentProblems(instrument);
	if (problems.length > 0) throw new InvalidInstrument(problems);
	return instrument;
}
