import { createHash } from 'node:crypto';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '#lib/domain/text.ts';
import { dirOf } from '#lib/i18n/locale.ts';
import { policyReportPath } from '#lib/server/http/policy-report.ts';
import scriptPath from '#lib/respondent-script/main.ts?script-path';
import css from '#lib/ui/respondent/respondent.css?inline';

/*
 * Respondents' pages are rendered here and not by Kit's page machinery: they carry no data for a script, so that a page
 * whose content does not depend on the person can be rendered and compressed once for everybody. The one small script
 * of the pages that take answers reads what it needs from the page itself.
 */

const styleHash = createHash('sha256').update(css).digest('base64');

/** Nothing runs but our own file, nothing is loaded from elsewhere, and the one style sheet is the one in the page. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	`style-src 'sha256-${styleHash}'`,
	"font-src 'self'",
	"img-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	`report-uri ${policyReportPath}`,
	'report-to csp'
].join('; ');

// Fonts first: a page can be read and answered before the script is there.
const script = `<script type="module" src="${scriptPath}" fetchpriority="low"></script>`;

/** A whole document around a component; Svelte escapes what people have written. `answering`: with the script. */
export function documentOf<Props extends Record<string, unknown> & { locale: Locale }>(
	component: Component<Props>,
	props: Props,
	{ answering = false }: { readonly answering?: boolean } = {}
): string {
	const { head, body } = render(component as Component<Record<string, unknown>>, { props });
	const { locale } = props;
	return `<!doctype html>
<html lang="${locale}" dir="${dirOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg">
${head}
<style>${css}</style>${answering ? `\n${script}` : ''}
</head>
<body>${body}</body>
</html>`;
}
