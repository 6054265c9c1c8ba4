import type { Locale } from '#lib/domain/text.ts';
import { dirOf } from '#lib/i18n/locale.ts';

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c]!);

/** A link that leads to one person has a word of thirty letters: on a phone it breaks, or the mail is wider. */
const linkStyle = 'color:#1b5e9e;word-break:break-all';

/**
 * The same words for mail programs that show HTML: they need it to set Persian from right to left. Nothing in the
 * text becomes markup but a line that is a link to this very server.
 */
export function mailHtml(body: string, locale: Locale, origin: string): string {
	const paragraphs = body
		.trim()
		.split(/\n{2,}/)
		.map((text) => {
			const safe = escape(text.trim()).replaceAll('\n', '<br>');
			const isLink = text.startsWith(`${origin}/`) && !/\s/.test(text.trim());
			const inner = isLink ? `<a href="${safe}" dir="ltr" style="${linkStyle}">${safe}</a>` : safe;
			return `<p style="margin:0 0 16px">${inner}</p>`;
		});
	const style = 'font:16px/1.8 Vazirmatn,Tahoma,sans-serif;color:#16202e;max-width:560px';
	const dir = dirOf(locale);
	return `<!doctype html><html lang="${locale}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><body><div dir="${dir}" style="${style};text-align:${dir === 'rtl' ? 'right' : 'left'}">${paragraphs.join('')}</div></body></html>`;
}
