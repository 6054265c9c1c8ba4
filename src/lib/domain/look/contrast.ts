/** Linear light of the channel that begins at this sign of #RRGGBB (sRGB, IEC 61966-2-1). */
const channel = (hex: string, at: number): number => {
	const c = parseInt(hex.slice(at, at + 2), 16) / 255;
	return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of #RRGGBB as WCAG 2.2 defines it: 0.2126 R + 0.7152 G + 0.0722 B of linear light, 0 to 1. */
export const luminance = (hex: string): number =>
	0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** WCAG 2.2 contrast of two #RRGGBB colours: (lighter + 0.05) / (darker + 0.05) of their luminances, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
