import type { Report } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import { composePdf } from '../kit/compose.ts';
import { contents } from '../kit/contents.ts';
import { section } from '../kit/section.ts';
import type { ChapterOf } from './chapter.ts';
import { coverPage } from './cover-page.ts';
import { factors } from './factors.ts';
import { method } from './method.ts';
import { summary } from './summary.ts';
import { tellingOf } from './telling.ts';
import { titleOf } from './title.ts';

/** In the order in which they are read. */
const chapters: readonly ChapterOf[] = [summary, factors, method];

/** So much of the dataset hash stands at the foot of each page. */
const shortHash = 12;

/**
 * The report of a wave as a PDF in one language. All its numbers come from the Report; what was not asked, or may not
 * be shown, has no page or stands as «–» with its reason. The same report gives the same bytes.
 */
export function printReport(
	report: Report,
	instruments: InstrumentsByHash,
	locale: Locale
): Promise<Uint8Array> {
	const tell = tellingOf(report, instruments, locale);
	const { fmt, t, w, text } = tell;
	const { subject } = report;
	const title = titleOf(tell);
	const meta = {
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
	return composePdf({ fmt, meta, created: new Date(report.builtAt) }, (kit) => {
		coverPage(kit, tell);
		contents(kit, w.contents);
		let number = 0;
		for (const chapter of chapters) {
			const made = chapter(tell);
			if (!made) continue;
			const over = w.chapter(fmt.num(++number), made.name);
			section(kit, { over, title: made.title, listed: over }, made.blocks);
		}
	});
}
