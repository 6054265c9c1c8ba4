/** What a picture may be to become a logo. */
export const logoLimits = {
	/** Of the file. */
	bytes: 512 * 1024,
	/** Pixels of the longer side, of the shorter one, and of the whole. */
	longest: 4000,
	shortest: 32,
	pixels: 8_000_000
} as const;

/** Why a picture is not taken as a logo. */
export const logoRefusals = [
	'empty',
	'svg',
	'gif',
	'webp',
	'no-picture',
	'damaged',
	'too-many-pixels',
	'too-few-pixels',
	'inflates',
	'animated',
	'cmyk',
	'jpeg-kind',
	'turned'
] as const;
export type LogoRefusal = (typeof logoRefusals)[number];
