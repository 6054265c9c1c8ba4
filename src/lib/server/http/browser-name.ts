/** The first that a browser claims to be; those that also claim to be another stand before it. */
const browsers = [
	[/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
	[/\bOPR\/|\bOPiOS\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bFirefox\/|\bFxiOS\//, 'Firefox'],
	[/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'],
	[/\bSafari\//, 'Safari']
] as const;
const systems = [
	[/\bAndroid\b/, 'Android'],
	[/\biPhone\b|\biPad\b/, 'iOS'],
	[/\bWindows\b/, 'Windows'],
	[/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bLinux\b/, 'Linux']
] as const;

const first = (table: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
	table.find(([sign]) => sign.test(text))?.[1];

/**
 * Enough to know one's own browser by, and nothing that tells two of a kind apart: no version, no model. '' when
 * neither is known.
 */
export function browserName(userAgent: string | null): string {
	const text = (userAgent ?? '').slice(0, 500);
	return [first(browsers, text), first(systems, text)].filter((part) => part !== undefined).join(' · ');
}
