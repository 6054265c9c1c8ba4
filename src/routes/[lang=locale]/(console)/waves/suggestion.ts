import { industryTemplates } from '#lib/domain/industry-templates.ts';
import type { Locale } from '#lib/domain/text.ts';
import { industryName } from '#lib/i18n/console.ts';
import { fieldsOfCodes } from './fields-of-wave.ts';
import type { Offer } from './offers.ts';

/** With what a first wave in this industry may begin. */
export interface Suggestion {
	readonly industry: string;
	readonly why: string;
	readonly titles: readonly string[];
	/** It was asked for: its questionnaires are ticked, and nothing is saved yet. */
	readonly ticked: boolean;
}

/**
 * The choice of the questionnaires as it is shown: where nothing has been chosen yet, with the suggestion for the
 * industry, ticked once somebody asks for it by `?suggested`.
 */
export function withSuggestion(
	locale: Locale,
	url: URL,
	industry: string,
	offers: readonly Offer[],
	values: Readonly<Record<string, string>>
): { readonly values: Readonly<Record<string, string>>; readonly suggestion: Suggestion | null } {
	const template = industryTemplates[industry];
	if (!template || Object.keys(values).some((name) => name.startsWith('ask.')))
		return { values, suggestion: null };
	const offered = offers.filter(({ code }) => template.questionnaires.includes(code));
	const ticked = url.searchParams.has('suggested');
	return {
		values: ticked ? { ...values, ...fieldsOfCodes(offered.map(({ code }) => code)) } : values,
		suggestion: {
			industry: industryName(industry)[locale],
			why: template.why[locale],
			titles: offered.map(({ title }) => title),
			ticked
		}
	};
}
