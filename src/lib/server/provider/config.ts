import type { Localized } from '#lib/domain/text.ts';

/** The operator's own provider, as the environment names it. */
export interface ProviderConfig {
	/** As the provider writes its own name, letter by letter. */
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** What the button calls it. */
	readonly name: Localized;
}
