import type { Audience } from '#lib/domain/instrument.ts';

/** What stands on a poster: plain data in one language. */
export interface Poster {
	readonly client: string;
	readonly audience: Audience;
	/** What the QR code holds. */
	readonly link: string;
	/** Where the code is typed. */
	readonly codeAddress: string;
	readonly code: string;
	readonly minutes: number;
	/** ISO day. */
	readonly closesOn: string;
	readonly threshold: number;
	readonly sample: boolean;
}
