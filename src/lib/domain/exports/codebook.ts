import { itemOf } from '../instrument.ts';
import type { Questionnaire, Slot } from '../questionnaire.ts';
import { pick, type Localized } from '../text.ts';
import { spssNames } from './spss-names.ts';
import type { ExportVariable } from './variables.ts';

/** The columns of a codebook, in their order. */
export const codebookColumns = [
	'variable',
	'spss',
	'statementFa',
	'statementEn',
	'kind',
	'valuesFa',
	'valuesEn',
	'lowest',
	'highest',
	'reversed',
	'dontKnow',
	'dimension',
	'aspect',
	'section',
	'askedIf',
	'instrument'
] as const;
export type CodebookColumn = (typeof codebookColumns)[number];

/** The words of a codebook in one language. */
export interface CodebookWords {
	readonly columns: Readonly<Record<CodebookColumn, string>>;
	readonly kinds: Readonly<Record<ExportVariable['kind'], string>>;
	readonly yes: string;
	readonly locale: 'fa' | 'en';
}

export type CodebookCell = string | number;

const valueList = ({ values }: ExportVariable, locale: 'fa' | 'en'): string =>
	values.map(({ value, text }) => `${value} = ${pick(text, locale)}`).join(' | ');

/** Where an item belongs: the titles of its dimension, aspect and section. */
function placeOf({ parts, pages }: Questionnaire, slot: Slot) {
	const instrument = parts[slot.part]?.instrument;
	const item = instrument && itemOf(instrument, slot.code);
	const dimension = instrument?.dimensions.find((d) => d.aspects.some((a) => a.code === item?.aspect));
	const aspect = dimension?.aspects.find((a) => a.code === item?.aspect);
	const section = pages.find((page) => page.slots.includes(slot))?.section;
	return { instrument, dimension: dimension?.title, aspect: aspect?.title, section: section?.title };
}

/** One row a variable: what it is called, what was asked, what its values mean, how it counts. No responses. */
export function codebookRows(
	variables: readonly ExportVariable[],
	questionnaire: Questionnaire,
	words: CodebookWords
): CodebookCell[][] {
	const names = spssNames(variables.map((variable) => variable.name));
	const say = (text: Localized | undefined) => (text ? pick(text, words.locale) : '');
	return variables.map((variable, i) => {
		const { slot, label } = variable;
		const item = slot?.item;
		const place = slot ? placeOf(questionnaire, slot) : undefined;
		const condition = item?.askedIf;
		const cells: Record<CodebookColumn, CodebookCell> = {
			variable: variable.name,
			spss: names[i] ?? '',
			statementFa: label.fa,
			statementEn: label.en,
			kind: words.kinds[variable.kind],
			valuesFa: valueList(variable, 'fa'),
			valuesEn: valueList(variable, 'en'),
			lowest: slot?.scale?.min ?? '',
			highest: slot?.scale?.max ?? '',
			reversed: item?.reverseKeyed ? words.yes : '',
			dontKnow: variable.dontKnow ? -1 : '',
			dimension: say(place?.dimension),
			aspect: say(place?.aspect),
			section: say(place?.section),
			askedIf: condition ? `${condition.item} = ${condition.values.join(' | ')}` : '',
			instrument: place?.instrument ? `${place.instrument.code} ${place.instrument.version}` : ''
		};
		return codebookColumns.map((column) => cells[column]);
	});
}
