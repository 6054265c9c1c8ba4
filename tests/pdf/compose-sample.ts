import { formatter } from '#lib/i18n/format.ts';
import { composePdf } from '#lib/server/pdf/kit/compose.ts';
import type { Kit } from '#lib/server/pdf/kit/kit.ts';
import { openRead, pagesOf, type ReadPage } from './read-pdf.ts';

/** Composes a small document and reads it back. */
export async function composeAndRead(
	locale: 'fa' | 'en',
	build: (kit: Kit) => void,
	organization = 'Acme'
): Promise<{ bytes: Uint8Array; pages: ReadPage[] }> {
	const meta = {
		title: 'A <title> & more',
		author: organization,
		subject: '',
		keywords: '',
		running: 'Running head',
		organization,
		provenance: 'abc',
		pageOf: (n: string, of: string) => `${n}/${of}`
	};
	const bytes = await composePdf({ fmt: formatter(locale), meta, created: new Date(0) }, build);
	return { bytes, pages: await pagesOf(await openRead(bytes)) };
}
