import type { Posted } from '#lib/server/http/form.ts';

export type Asking = Posted & { readonly method: string };

/** A respondent's request, as Kit makes one of it, or as it came past Kit (door.ts). */
export interface Visit<Params extends Partial<Record<string, string>> = Partial<Record<string, string>>> {
	readonly params: Params;
	readonly url: Pick<URL, 'pathname' | 'searchParams'>;
	readonly request: Asking;
	readonly locals: Pick<App.Locals, 'ctx' | 'locale' | 'requestId'>;
	readonly route: { readonly id: string | null };
	getClientAddress(): string;
}

export interface Answer {
	readonly status: number;
	readonly headers: Map<string, string>;
	readonly body: Uint8Array<ArrayBuffer> | null;
}
