import type { DocumentMeta } from '../kit/kit.ts';
import type { Telling } from './telling.ts';

/** So much of the dataset hash stands at the foot of each page. */
const shortHash = 12;

/** What an edition of the report says about itself, under its title. */
export function documentMeta({ report, fmt, locale, t, w, text }: Telling, title: string): DocumentMeta {
	const { subject } = report;
	return {
		title: `${title} – ${text(subject.client)}`,
		author: text(subject.client),
		subject: w.document.subject(text(subject.engagement), text(subject.wave.title)),
		keywords: `sanjeh ${report.engine} ${report.datasetHash} ${locale} ${report.builtAt}`,
		running: w.document.running(title, fmt.num(subject.wave.number)),
		organization: text(subject.client),
		provenance: w.document.provenance(
			fmt.ltr(report.datasetHash.slice(0, shortHash)),
			fmt.ltr(report.engine)
		),
		...(subject.sample ? { badge: t.sample } : {}),
		pageOf: w.document.pageOf
	};
}
