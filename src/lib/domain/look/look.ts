/** A client's mark as it is kept: a PNG or JPEG with nothing in it but its pixels. */
export interface Logo {
	/** SHA-256 of its bytes. */
	readonly hash: string;
	readonly type: 'png' | 'jpeg';
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** What it can be seen on: a mark in white with nothing behind it needs a dark ground. */
	readonly ground: 'light' | 'dark';
}

/** How the reports of a client look; one without either has no look of its own. */
export interface Look {
	/** #RRGGBB */
	readonly accent: string | null;
	readonly logo: Logo | null;
}

/** A look with the picture, for those who draw it. */
export interface WholeLook extends Look {
	readonly logo: (Logo & { readonly bytes: Uint8Array }) | null;
}

/** What makes two looks the same. */
export const editionOfLook = ({ accent, logo }: Look) => ({ accent, logo: logo?.hash ?? null });
