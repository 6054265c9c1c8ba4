import { fieldOf, readFields } from './form.ts';
import { answering, type Visit } from '../guard.ts';

/**
 * The named texts of a posted form, and nothing else of it: fields that nobody asked for are left out. A body that is
 * too large or no form at all ends the request.
 */
export async function formTexts<Name extends string>(
	event: Visit,
	...names: Name[]
): Promise<Record<Name, string>> {
	const fields = await answering(event, () => readFields(event.request));
	return Object.fromEntries(names.map((name) => [name, fieldOf(fields, name)])) as Record<Name, string>;
}
