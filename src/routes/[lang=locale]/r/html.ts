import { createHash } from 'node:crypto';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Locale } from '#lib/domain/text.ts';
import { dirOf } from '#lib/i18n/locale.ts';
import css from '#lib/ui/respondent/respondent.css?inline';

/*
 * Respondents' pages are rendered here and not by Kit's page machinery: they carry no script and no data for one, so
 * that a page whose content does not depend on the person can be rendered and compressed once for everybody.
 */

const styleHash = createHash('sha256').update(css).digest('base64');

/** Nothing runs, nothing is loaded from elsewhere, and the one style sheet is the one that is in the page. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	`style-src 'sha256-${styleHash}'`,
	"font-src 'self'",
	"img-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join('; ');

/** A whole document around a component; Svelte escapes what people have written. */
export function documentOf<Props extends Record<string, unknown> & { locale: Locale }>(
	component: Component<Props>,
	props: Props
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
<style>${css}</style>
</head>
<body>${body}</body>
</html>`;
}
