/** The part of it that the tests use; the package brings no types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	interface Grant {
		addOIDCScope(scope: string): void;
		save(): Promise<string>;
	}
	interface Asking {
		readonly oidc: {
			readonly client: { readonly clientId: string };
			readonly session: { readonly accountId: string };
		};
	}
	interface Configuration {
		readonly clients: readonly object[];
		readonly cookies: { readonly keys: readonly string[] };
		readonly jwks: { readonly keys: readonly object[] };
		readonly features: Readonly<Record<string, { readonly enabled: boolean }>>;
		readonly interactions: { url(ctx: unknown, interaction: { readonly uid: string }): string };
		readonly pkce: { required(): boolean };
		readonly ttl: Readonly<Record<string, number>>;
		findAccount(ctx: unknown, id: string): { readonly accountId: string; claims(): { readonly sub: string } };
		loadExistingGrant(ctx: Asking): Promise<Grant>;
	}
	export default class Provider {
		constructor(issuer: string, configuration: Configuration);
		readonly Grant: new (of: { readonly clientId: string; readonly accountId: string }) => Grant;
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
		interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ readonly uid: string }>;
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			outcome: object,
			options: { readonly mergeWithLastSubmission: boolean }
		): Promise<void>;
		on(event: string, heard: (...told: unknown[]) => void): void;
	}
}
