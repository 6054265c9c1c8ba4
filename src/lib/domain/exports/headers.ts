import { wordKey } from '../tables/fold.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { pick, type Locale } from '../text.ts';
import type { ExportVariable } from './variables.ts';

/** What stands at the head of the columns: codes, or the statements in one of the languages. */
export const headerKinds = ['code', 'fa', 'en'] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** Statements that are asked in two sections (what was expected, what was got) are told apart by its title. */
function inSection(variable: ExportVariable, questionnaire: Questionnaire, locale: Locale): string {
	const { slot } = variable;
	const page = slot && questionnaire.pages.find((p) => p.slots.includes(slot));
	const statement = pick(variable.label, locale);
	return page ? `${pick(page.section.title, locale)} [${statement}]` : statement;
}

/**
 * The head of every column, no two alike: where statements collide, the title of their section stands before them, and
 * where even these collide, the code behind them. An import finds the items again in each of these forms.
 */
export function headersOf(
	variables: readonly ExportVariable[],
	questionnaire: Questionnaire,
	kind: HeaderKind
): string[] {
	if (kind === 'code') return variables.map((variable) => variable.name);
	const forms: ((variable: ExportVariable) => string)[] = [
		(variable) => pick(variable.label, kind),
		(variable) => inSection(variable, questionnaire, kind),
		(variable) => `${pick(variable.label, kind)} [${variable.name}]`
	];
	let headers = variables.map(() => '');
	for (const form of forms) {
		const seen = Map.groupBy(headers.keys(), (i) => wordKey(headers[i] ?? ''));
		headers = headers.map((header, i) => {
			const alike = seen.get(wordKey(header))?.length ?? 1;
			const variable = variables[i];
			return variable && (header === '' || alike > 1) ? form(variable) : header;
		});
	}
	const seen = new Set<string>();
	return headers.map((header, i) => {
		const unique = seen.has(header) ? `${header} [${variables[i]?.name ?? i}]` : header;
		seen.add(unique);
		return unique;
	});
}
