import type { Locale } from '#lib/domain/text.ts';
import { dirOf } from '#lib/i18n/locale.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c]!);

const button =
	'display:inline-block;padding:12px 24px;border-radius:8px;background:#1b5e9e;color:#fff;font-weight:600;text-decoration:none';

/** HTML for a page elsewhere: a button that opens the link in a page of its own. */
export const linkSnippet = (url: string, words: string, locale: Locale): string =>
	`<a href="${escape(url)}" target="_blank" rel="noopener" lang="${locale}" dir="${dirOf(locale)}" style="${button}">${escape(words)}</a>`;

/** HTML for a page of the one site that may show it: the questionnaire in a frame. */
export const frameSnippet = (url: string, title: string): string =>
	`<iframe src="${escape(url)}" title="${escape(title)}" loading="lazy" style="width:100%;height:80vh;min-height:480px;border:0"></iframe>`;
