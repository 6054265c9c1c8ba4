import type { Localized } from '#lib/domain/text.ts';

/** Why a provider was of no use: it did not answer as it should, or what it said does not hold. */
export interface ProviderFailure {
	readonly failure: 'unreachable' | 'invalid';
	/** For the log, in words of ours: nothing that the provider wrote. */
	readonly reason: string;
}

/** What one sign-in is recognized by, in this order: in the address, in the signed token, in the exchange. */
export interface FlowSecrets {
	readonly state: string;
	readonly nonce: string;
	readonly verifier: string;
}

export interface ProviderAnswer {
	readonly code: string;
	/** Who claims to have answered; null when that was not said. */
	readonly iss: string | null;
}

/**
 * The operator's sign-in provider. Failures are values, not thrown: the server and its build hold a copy of each class,
 * so that nothing thrown here would be recognized there.
 */
export interface SignInProvider {
	readonly issuer: string;
	readonly name: Localized;
	/** Where a browser signs in; `anew`: also who is signed in there already shows that they are the one. */
	entry(secrets: FlowSecrets, anew: boolean): Promise<{ readonly url: string } | ProviderFailure>;
	/** Who came back: the provider's unchanging name for them. */
	identify(
		answer: ProviderAnswer,
		secrets: FlowSecrets
	): Promise<{ readonly subject: string } | ProviderFailure>;
}
