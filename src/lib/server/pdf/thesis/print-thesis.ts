import type { Unavailable } from '#lib/domain/available.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { ThesisTables } from '#lib/domain/thesis/thesis-tables.ts';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import { formatter, type DecimalMark } from '#lib/i18n/format.ts';
import { reasonWords } from '#lib/i18n/report-pages.ts';
import { thesisMessages } from '#lib/i18n/thesis.ts';
import { tellThesisTable } from '#lib/i18n/thesis-tables.ts';
import { heading } from '../blocks/heading.ts';
import { list } from '../blocks/list.ts';
import { lead } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { composePdf } from '../kit/compose.ts';
import { contents } from '../kit/contents.ts';
import { cover } from '../kit/cover.ts';
import { section } from '../kit/section.ts';
import { certificates, sources } from '../report/certificates.ts';
import { type Telling, tellingOf } from '../report/telling.ts';
import { chaptersOf } from './chapters.ts';
import { thesisTable } from './thesis-table.ts';

/** So much of the dataset hash stands at the foot of each page. */
const shortHash = 12;

/** Why something is missing, and how much would be needed. */
function reasonIs({ w, fmt, locale, report }: Telling, { unavailable, need }: Unavailable): string {
	if (unavailable === 'hidden') return w.hiddenNote(fmt.num(report.threshold));
	return w.reasonNote(reasonWords(locale)[unavailable], need === undefined ? null : fmt.num(need));
}

function absent(tell: Telling, { without }: ThesisTables): Block[] {
	const w = thesisMessages(tell.locale);
	if (without.length === 0) return [];
	const items = without.map(({ part, reason }) => w.absent(w.part[part], reasonIs(tell, reason)));
	return [heading(w.absentTitle), list(items, { marks: 'dots' })];
}

/**
 * The thesis appendix of a wave as a PDF in one language: numbered tables with captions above and notes below, chapter
 * by chapter, and what the instruments rest on. The same tables give the same bytes.
 */
export function printThesis(
	thesis: ThesisTables,
	report: Report,
	instruments: InstrumentsByHash,
	locale: Locale,
	mark: DecimalMark = 'standard'
): Promise<Uint8Array> {
	const tell = tellingOf(report, instruments, locale, formatter(locale, undefined, mark));
	const w = thesisMessages(locale);
	const { fmt, t, text, w: pages } = tell;
	const { subject } = report;
	const meta = {
		title: `${w.title} – ${text(subject.client)}`,
		author: text(subject.client),
		subject: pages.document.subject(text(subject.engagement), text(subject.wave.title)),
		keywords: `sanjeh thesis ${report.engine} ${report.datasetHash} ${locale} ${report.builtAt}`,
		running: pages.document.running(w.title, fmt.num(subject.wave.number)),
		organization: text(subject.client),
		provenance: pages.document.provenance(
			fmt.ltr(report.datasetHash.slice(0, shortHash)),
			fmt.ltr(report.engine)
		),
		...(subject.sample ? { badge: t.sample } : {}),
		pageOf: pages.document.pageOf
	};
	return composePdf({ fmt, meta, created: new Date(report.builtAt) }, (kit) => {
		cover(kit, {
			title: w.title,
			subtitle: w.subtitle,
			...(subject.sample ? { badge: t.sample } : {}),
			facts: [
				[pages.cover.client, text(subject.client)],
				[pages.cover.engagement, text(subject.engagement)],
				[pages.cover.wave, text(subject.wave.title)],
				[pages.cover.date, fmt.date(report.builtAt)]
			]
		});
		contents(kit, w.contents);
		let number = 0;
		const tableChapters = chaptersOf(thesis.tables);
		for (const [i, { chapter, tables }] of tableChapters.entries()) {
			const [name, title] = w.chapters[chapter];
			const over = w.chapter(fmt.num(i + 1), name);
			const blocks = tables.flatMap((table) => {
				number += 1;
				const told = tellThesisTable(table, instruments, locale, mark);
				return thesisTable(tell, told, w.caption(fmt.num(number), told.title));
			});
			section(
				kit,
				{ over, title, listed: over },
				i === 0 ? [lead(w.method), ...blocks, ...absent(tell, thesis)] : blocks
			);
		}
		const rests = [...certificates(tell), ...sources(tell)];
		if (rests.length === 0) return;
		const [name, title] = w.sources;
		const over = w.chapter(fmt.num(tableChapters.length + 1), name);
		section(kit, { over, title, listed: over }, rests);
	});
}
