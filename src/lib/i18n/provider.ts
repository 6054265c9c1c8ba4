import type { Locale } from '#lib/domain/text.ts';
import { provider as en } from './messages/en/provider.ts';
import { provider as fa } from './messages/fa/provider.ts';

const words = { fa, en };

/** The words around signing in through the operator's provider. */
export const providerWords = (locale: Locale) => words[locale];

/** Why it did not work, in words; undefined for what is no such reason. `reason` may come from the address. */
export function refusedByProvider(locale: Locale, reason: string | null, name: string): string | undefined {
	const { refused } = words[locale];
	const known = Object.keys(refused).find((key): key is keyof typeof refused => key === reason);
	return known && refused[known](name);
}
