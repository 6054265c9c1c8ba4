import type { FindingWords } from '#lib/domain/findings/rule.ts';
import { efforts, objectives, ownerRoles } from '#lib/domain/findings/rule.ts';
import { fieldOf, fieldsInBoth, type Fields } from '#lib/server/http/form.ts';
import { Problem } from '#lib/server/problem.ts';

function chosen<T extends string>(options: readonly T[], value: string, field: string): T {
	const found = options.find((option) => option === value);
	if (found === undefined) throw new Problem('invalid-input', { [field]: 'choice' });
	return found;
}

/** The words of a posted finding. Throws 'invalid-input' for a choice that is none. */
export function findingFrom(fields: Fields): FindingWords {
	const both = (name: string) => ({ fa: fieldOf(fields, `${name}Fa`), en: fieldOf(fields, `${name}En`) });
	return {
		says: both('says'),
		does: both('does'),
		first: both('first'),
		owner: chosen(ownerRoles, fieldOf(fields, 'owner'), 'owner'),
		effort: chosen(efforts, fieldOf(fields, 'effort'), 'effort'),
		serves: chosen(objectives, fieldOf(fields, 'serves'), 'serves')
	};
}

/** A finding's words as the fields of its form. */
export const fieldsFrom = ({
	says,
	does,
	first,
	owner,
	effort,
	serves
}: FindingWords): Record<string, string> => ({
	...fieldsInBoth('says', says),
	...fieldsInBoth('does', does),
	...fieldsInBoth('first', first),
	owner,
	effort,
	serves
});
