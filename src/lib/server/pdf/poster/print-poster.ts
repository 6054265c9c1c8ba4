import { colour } from '#lib/charts/theme.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { invitingWords } from '#lib/i18n/inviting.ts';
import { groupedCode } from '#lib/i18n/paper.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { respondentMessages } from '#lib/i18n/respondent.ts';
import { composePdf } from '../kit/compose.ts';
import { register } from '../kit/entries.ts';
import { inset, page, type Box } from '../kit/grid.ts';
import type { Kit } from '../kit/kit.ts';
import { barePage } from '../kit/page.ts';
import { fillBox, putText, shrunk, textHeight } from '../kit/put.ts';
import type { TextStyle } from '../kit/styles.ts';
import { artifact, group, leaf } from '../kit/tags.ts';
import type { Poster } from './poster.ts';
import { qrFigure } from './qr-figure.ts';

const area: Box = { x: 56, width: page.width - 112 };
const qrSide = 236;
const white = '#FFFFFF';

const styles = {
	client: { size: 15, face: 'M', colour: '#BBD5EE', leading: 1.5 },
	purpose: { size: 13, colour: colour.body },
	scan: { size: 16, face: 'B', colour: colour.ink, leading: 1.5 },
	or: { size: 12, colour: colour.body, leading: 1.6 },
	code: { size: 30, face: 'B', colour: colour.navy, leading: 1.4, features: ['tnum'] },
	facts: { size: 13, face: 'B', colour: colour.ink, leading: 1.6 },
	promise: { size: 11.5, colour: colour.body },
	badge: { size: 10, face: 'B', colour: colour.rust, leading: 1.5 }
} as const satisfies Record<string, TextStyle>;

/** Large, and smaller where the title would take more than three lines. */
function titleStyle(kit: Kit, title: string): TextStyle {
	const style = (size: number): TextStyle => ({
		size,
		face: 'B',
		colour: white,
		leading: kit.dir === 'rtl' ? 1.5 : 1.25
	});
	for (let size = 34; size > 18; size -= 2)
		if (textHeight(kit, title, style(size), area.width) <= 130) return style(size);
	return style(18);
}

/** One page for a wall: who asks, what for, the way in for cameras and for fingers, how long, and the promise. */
export function printPoster(poster: Poster, locale: Locale, created: Date): Promise<Uint8Array> {
	const fmt = formatter(locale);
	const { intro } = respondentMessages(locale);
	const t = invitingWords(locale).poster;
	const { client, audience, link, code, minutes, closesOn, threshold, sample } = poster;
	const title = intro.titles[audience](client);
	const meta = {
		title,
		author: client,
		subject: intro.why[audience],
		keywords: `sanjeh poster ${code} ${locale} ${created.toISOString()}`,
		running: title,
		organization: client,
		provenance: '',
		pageOf: t.pageOf
	};
	const address = poster.codeAddress.replace(/^https?:\/\//, '');
	return composePdf({ fmt, meta, created }, (kit) => {
		barePage(kit);
		register(kit, 1, title, 0);
		const centred = { align: 'center' } as const;
		const line = (text: string, style: TextStyle, y: number, box = area): number => {
			let below = y;
			leaf(kit, 'P', () => (below = putText(kit, text, style, box, y, centred)));
			return below;
		};
		const headStyle = titleStyle(kit, title);
		const headHeight = textHeight(kit, title, headStyle, area.width);
		const head = 58 + textHeight(kit, client, styles.client, area.width) + headHeight;
		artifact(kit.doc, () => {
			fillBox(kit, { x: 0, width: page.width }, 0, head + 28, colour.navy);
			fillBox(kit, { x: 0, width: page.width }, head + 28, 5, colour.orange);
		});
		group(kit, 'Sect', () => {
			let y = line(client, styles.client, 40);
			leaf(kit, 'H1', () => putText(kit, title, headStyle, area, y + 6, centred));
			y = line(intro.why[audience], styles.purpose, head + 54, inset(kit.dir, area, 20));
			const top = y + 22;
			qrFigure(kit, link, `${t.scan}: ${link}`, (page.width - qrSide) / 2, top, qrSide);
			y = line(t.scan, styles.scan, top + qrSide + 14);
			const or = t.or(fmt.ltr(address));
			y = line(or, shrunk(kit, or, styles.or, area.width), y + 6);
			const typed = fmt.ltr(groupedCode(code));
			y = line(typed, styles.code, y + 2);
			y = line(`${t.minutes(minutes)}  ·  ${t.until(fmt.date(closesOn))}`, styles.facts, y + 12);
			y = line(
				`${t.confidential} ${t.threshold(threshold)}`,
				styles.promise,
				y + 4,
				inset(kit.dir, area, 20)
			);
			if (sample) line(reportMessages(locale).sample, styles.badge, y + 8);
		});
	});
}
