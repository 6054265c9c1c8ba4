/** The path without the tokens in it: a log must not open what the link opens. */
export const maskPath = (path: string): string =>
	path
		.replace(/^(\/[^/]{1,10})?\/(r|s|kiosk|no-mail|join|reset|report|reports|share)\/.*$/i, '$1/$2/…')
		.slice(0, 200);
