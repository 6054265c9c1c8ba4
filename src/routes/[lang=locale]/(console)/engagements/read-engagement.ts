import { clientSizes } from '#lib/domain/client-size.ts';
import { indexFactors } from '#lib/domain/index-method.ts';
import { asciiDigits } from '#lib/domain/tables/fold.ts';
import { locales, type Localized } from '#lib/domain/text.ts';
import { typedLine } from '#lib/domain/typed.ts';
import { industries } from '#lib/i18n/console.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { isId } from '#lib/server/id.ts';
import { Problem } from '#lib/server/problem.ts';
import {
	longestName,
	mostPeople,
	mostUnits,
	type EngagementInput,
	type UnitInput
} from '#lib/server/services/engagements.ts';

export type Issues = Record<string, string>;

const lineOf = (fields: Fields, name: string): string => typedLine(fieldOf(fields, name));

/** A name in both languages; what is missing in one is taken from the other. */
export function readName(fields: Fields, fa: string, en: string, issues: Issues): Localized {
	const [given, other] = [lineOf(fields, fa), lineOf(fields, en)];
	if (given === '' && other === '') issues[fa] = 'required';
	if (given.length > longestName) issues[fa] = 'too-long';
	if (other.length > longestName) issues[en] = 'too-long';
	return { fa: given || other, en: other || given };
}

/** A whole number, or null for an empty field. */
export function readCount(fields: Fields, name: string, issues: Issues, least = 0): number | null {
	const text = asciiDigits(fieldOf(fields, name)).replace(/[\s٬,]/g, '');
	if (text === '') return null;
	const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
	if (count >= least && count <= mostPeople) return count;
	issues[name] = 'number';
	return null;
}

function readUnits(fields: Fields, issues: Issues): UnitInput[] {
	const rows = [...fields.keys()].flatMap((name) => /^unit\.(\d{1,4})\.fa$/.exec(name)?.[1] ?? []);
	const units = rows
		.map(Number)
		.sort((a, b) => a - b)
		.flatMap((row): UnitInput[] => {
			const at = (part: string) => `unit.${row}.${part}`;
			if (lineOf(fields, at('fa')) === '' && lineOf(fields, at('en')) === '') return [];
			const id = fieldOf(fields, at('id'));
			return [
				{
					...(isId(id) ? { id } : {}),
					name: readName(fields, at('fa'), at('en'), issues),
					headcount: readCount(fields, at('headcount'), issues)
				}
			];
		});
	if (units.length > mostUnits) throw new Problem('too-large');
	return units;
}

function readTargets(fields: Fields, issues: Issues): Record<string, number> {
	const targets: Record<string, number> = {};
	for (const { code } of indexFactors) {
		const name = `target.${code}`;
		const target = readCount(fields, name, issues);
		if (target === null) continue;
		if (target > 100) issues[name] = 'percent';
		targets[code] = target;
	}
	return targets;
}

/** The engagement that a form describes. Throws Problem 'invalid-input' with the issue of each field. */
export function readEngagementInput(fields: Fields): EngagementInput {
	const issues: Issues = {};
	const client = readName(fields, 'clientFa', 'clientEn', issues);
	const industry = industries.find((code) => code === fieldOf(fields, 'industry'));
	const defaultLocale = locales.find((locale) => locale === fieldOf(fields, 'defaultLocale'));
	const typedSize = fieldOf(fields, 'size');
	const size = clientSizes.find((code) => code === typedSize) ?? null;
	if (!industry) issues.industry = 'choice';
	if (size === null && typedSize !== '') issues.size = 'choice';
	if (!defaultLocale) issues.defaultLocale = 'choice';
	const units = readUnits(fields, issues);
	const targets = readTargets(fields, issues);
	if (Object.keys(issues).length || !industry || !defaultLocale) throw new Problem('invalid-input', issues);
	return { client, industry, size, defaultLocale, units, targets };
}
