const digit = /[\u06f0-\u06f9\u0660-\u0669]/g;

/** The same text with Persian (U+06F0–06F9) and Arabic-Indic (U+0660–0669) digits as ASCII digits. */
export const asciiDigits = (text: string): string =>
	text.replace(digit, (d) => String.fromCharCode(48 + (d.charCodeAt(0) & 15)));
