import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { groupedCode, paperWords, type PaperWords } from '#lib/i18n/paper.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { heading } from '../blocks/heading.ts';
import { card } from '../blocks/layout.ts';
import { list } from '../blocks/list.ts';
import { paragraph } from '../blocks/text.ts';
import type { Block } from '../kit/block.ts';
import { composePdf } from '../kit/compose.ts';
import { register } from '../kit/entries.ts';
import { flow } from '../kit/flow.ts';
import { fullWidth, page as paper } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { newPage } from '../kit/page.ts';
import { putText } from '../kit/put.ts';
import { styles } from '../kit/styles.ts';
import { group, leaf } from '../kit/tags.ts';
import { numberBox, ruledLines } from './blanks.ts';
import { choices } from './choices.ts';
import { grid } from './grid.ts';
import { groupsOf } from './groups.ts';
import type { PaperCampaignFacts, PaperItem, PaperPage, PaperSheet } from './sheet.ts';
import { statement } from './statement.ts';
import { statement as bodyStyle } from './styles.ts';

/** Lines to write on for an open item. */
const openLines = 4;

/** A blank questionnaire to be filled in by hand. The same sheet on the same day gives the same bytes. */
export function printPaper(sheet: PaperSheet, locale: Locale, created: Date): Promise<Uint8Array> {
	const fmt = formatter(locale);
	const t = paperWords(locale);
	const { campaign, versions } = sheet;
	const title = titleOf(sheet, locale);
	const meta = {
		title,
		author: campaign?.client ?? t.product,
		subject: campaign?.wave ?? t.print.specimen,
		keywords: `sanjeh paper ${versions.join(' ')} ${locale} ${campaign?.code ?? ''}`,
		running: title,
		organization: campaign ? `${campaign.client} · ${campaign.wave}` : t.product,
		provenance: campaign
			? t.print.codeIs(fmt.ltr(groupedCode(campaign.code)))
			: fmt.list(versions.map((v) => fmt.ltr(v))),
		...(campaign?.sample ? { badge: reportMessages(locale).sample } : {}),
		...(campaign ? {} : { badge: t.print.specimen }),
		pageOf: t.print.pageOf
	};
	return composePdf({ fmt, meta, created }, (kit) => {
		newPage(kit);
		group(kit, 'Sect', () => {
			register(kit, 1, title, paper.top - 14);
			leaf(kit, 'H1', () => (kit.y = putText(kit, title, styles.h1, fullWidth, kit.y)));
			kit.y += 8;
			flow(kit, [
				...introduction(kit, sheet, t),
				...sheet.pages.flatMap((part) => blocksOf(kit, part, t)),
				...(campaign ? unitBlocks(kit, campaign, sheet, t) : []),
				paragraph(t.print.thanks, { style: styles.strong, above: 14 })
			]);
		});
	});
}

function titleOf({ campaign, title }: PaperSheet, locale: Locale): string {
	return campaign ? respondentMessages(locale).intro.titles[campaign.audience](campaign.client) : title;
}

function introduction(kit: Kit, { campaign }: PaperSheet, t: PaperWords): Block[] {
	const { intro } = respondentMessages(kit.locale);
	const how = [
		paragraph(t.print.howTitle, { style: styles.strong, below: 3 }),
		list(t.print.how, { marks: 'dots', apart: 2, style: bodyStyle })
	];
	if (!campaign) return [card(how)];
	const { audience, threshold, closesOn, code, address } = campaign;
	return [
		paragraph(intro.why[audience], { style: bodyStyle }),
		card([
			...how,
			paragraph(t.print.promise(threshold), { style: bodyStyle, above: 6 }),
			paragraph(t.print.until(kit.fmt.date(closesOn)), { style: bodyStyle }),
			paragraph(t.print.online(kit.fmt.ltr(address)), { style: bodyStyle }),
			paragraph(t.print.codeIs(kit.fmt.ltr(groupedCode(code))), { style: styles.strong, below: 0 })
		])
	];
}

function blocksOf(kit: Kit, { title, instruction, items }: PaperPage, t: PaperWords): Block[] {
	return [
		heading(title, { listed: true }),
		...(instruction ? [paragraph(instruction, { style: bodyStyle })] : []),
		...groupsOf(items).flatMap((part) =>
			part.kind === 'single' ? alone(kit, part.item, t) : [grid(kit, part, t.print.heads)]
		)
	];
}

/** An item with its answers below it. */
function alone(kit: Kit, item: PaperItem, t: PaperWords): Block[] {
	const { page } = respondentMessages(kit.locale);
	if (item.kind === 'text') return [statement(item), ruledLines(openLines)];
	if (item.kind === 'number') return [statement(item), numberBox(page.wholeNumber)];
	const shape = item.kind === 'multiple' ? 'square' : 'circle';
	const several = item.kind === 'multiple' ? ` (${t.print.several})` : '';
	const ends = item.ends ? ` – ${item.ends.join('، ')}` : '';
	const worded = item.layout === 'numbers' ? withoutWords(item) : (item.choices ?? []);
	return [statement({ ...item, text: item.text + several + ends }), choices(worded, shape)];
}

/** The figure stands in the circle already. */
const withoutWords = ({ choices: all = [] }: PaperItem) =>
	all.map((choice) => (choice.escape ? choice : { ...choice, text: '' }));

function unitBlocks(
	kit: Kit,
	{ units, threshold }: PaperCampaignFacts,
	sheet: PaperSheet,
	t: PaperWords
): Block[] {
	if (units.length === 0) return [];
	const { page } = respondentMessages(kit.locale);
	const last = Math.max(0, ...sheet.pages.flatMap((p) => p.items.map((i) => i.number)));
	return [
		heading(page.unitTitle, { listed: true }),
		paragraph(t.print.unitNote(threshold), { style: bodyStyle }),
		statement({ number: last + 1, kind: 'single', text: page.unitQuestion }),
		choices(
			units.map((text, i) => ({ value: String(i + 1), text })),
			'circle'
		)
	];
}
