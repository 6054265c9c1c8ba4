import { contentHash } from '#lib/domain/hash.ts';
import { editionOfLook, type Look } from '#lib/domain/look/look.ts';
import type { Report } from '#lib/domain/report.ts';
import type { DocumentMeta } from '../kit/kit.ts';
import type { Telling } from './telling.ts';

/** So much of the dataset hash stands at the foot of each page. */
const shortHash = 12;

/** What an edition of the report says about itself, under its title. */
export function documentMeta(
	{ report, fmt, locale, t, w, text }: Telling,
	subject: Report['subject'],
	title: string,
	look: Look | null = null
): DocumentMeta {
	// The identifier of the file is made of these words: a file that looks otherwise is another one.
	const looks = look ? ` look ${contentHash(editionOfLook(look)).slice(0, shortHash)}` : '';
	return {
		title: `${title} – ${text(subject.client)}`,
		author: text(subject.client),
		subject: w.document.subject(text(subject.engagement), text(subject.wave.title)),
		keywords: `sanjeh ${report.engine} ${report.datasetHash} ${locale} ${report.builtAt}${looks}`,
		running: w.document.running(title, fmt.num(subject.wave.number)),
		organization: text(report.subject.client),
		provenance: w.document.provenance(
			fmt.ltr(report.datasetHash.slice(0, shortHash)),
			fmt.ltr(report.engine)
		),
		...(subject.sample ? { badge: t.sample } : {}),
		pageOf: w.document.pageOf
	};
}
