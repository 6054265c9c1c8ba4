import { typedApart, type Localized } from '#lib/domain/text.ts';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';

/** The text fields of a posted form, in the order in which they came; a field may come more than once. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** A request with a form, as far as it is read here. */
export interface Posted extends Pick<Request, 'text' | 'formData'> {
	readonly headers: Pick<Headers, 'get'>;
}

function collect(entries: Iterable<readonly [string, FormDataEntryValue]>): Fields {
	// A Map: a field called __proto__ is a name like any other.
	const fields = new Map<string, string[]>();
	for (const [name, value] of entries) {
		if (typeof value !== 'string') throw new Problem('invalid-input');
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	return fields;
}

// Kit ends the body of a request with an error of this status when it grows beyond BODY_SIZE_LIMIT.
const isTooLarge = (error: unknown): boolean => (error as { status?: unknown } | null)?.status === 413;

/**
 * Reads a posted form without files. Throws Problem 'too-large' beyond `most` bytes, before reading it where
 * the length is announced, and 'invalid-input' for files and bodies that are not a form.
 */
export async function readFields(request: Posted, most: number = limits.bodyBytes): Promise<Fields> {
	if (Number(request.headers.get('content-length') ?? 0) > most) throw new Problem('too-large');
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	try {
		if (type === 'application/x-www-form-urlencoded') {
			const body = await request.text();
			if (body.length > most) throw new Problem('too-large');
			return collect(new URLSearchParams(body));
		}
		if (type === 'multipart/form-data') return collect(await request.formData());
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw new Problem(isTooLarge(error) ? 'too-large' : 'invalid-input');
	}
	throw new Problem('invalid-input');
}

/** The first value of a field, or ''. */
export const fieldOf = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? '';

/** A text in both languages as two fields, `typedApart`. */
export function fieldsInBoth<Name extends string>(
	name: Name,
	text: Localized
): Record<`${Name}Fa` | `${Name}En`, string> {
	const { fa, en } = typedApart(text);
	return { [`${name}Fa`]: fa, [`${name}En`]: en } as Record<`${Name}Fa` | `${Name}En`, string>;
}

// Kit sends no object with a member __proto__ to a page.
/** The first value of each field, to be shown again. */
export const valuesOf = (fields: Fields): Record<string, string> =>
	Object.fromEntries(
		[...fields].filter(([name]) => name !== '__proto__').map(([name, values]) => [name, values[0] ?? ''])
	);
