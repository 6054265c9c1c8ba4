import type { Audience } from '#lib/domain/instrument.ts';
import type { Localized } from '#lib/domain/text.ts';
import type { Kit } from '../kit/kit.ts';
import { cover } from '../kit/cover.ts';
import type { Telling } from './telling.ts';
import { titleOf } from './title.ts';

/** Audiences in the order of their campaigns, each with the number of its responses. */
function voices({ report }: Telling): Map<Audience, number> {
	const counts = new Map<Audience, number>();
	for (const { audience, responses } of report.participation.campaigns)
		counts.set(audience, (counts.get(audience) ?? 0) + responses);
	return counts;
}

/** The industry of the client, and how many work there where it was said. */
const kindOf = ({ report, text }: Telling, industry: Localized): string =>
	[industry, ...(report.subject.size ? [report.subject.size] : [])].map(text).join(' · ');

/** Who it is for, what was measured, when, and who answered. */
export function coverPage(kit: Kit, tell: Telling, title = titleOf(tell)): void {
	const { report, fmt, t, w, text } = tell;
	const { subject, builtAt } = report;
	const { opensOn, closesOn } = subject;
	const asked = voices(tell);
	cover(kit, {
		title,
		logoOf: text(subject.client),
		subtitle: w.cover.subtitle(fmt.list([...asked.keys()].map((audience) => w.cover.voices[audience]))),
		...(subject.sample ? { badge: t.sample } : {}),
		facts: [
			[w.cover.client, text(subject.client)],
			[w.cover.engagement, text(subject.engagement)],
			...(subject.industry ? [[w.cover.industry, kindOf(tell, subject.industry)] as const] : []),
			[w.cover.wave, text(subject.wave.title)],
			...(opensOn && closesOn
				? [[w.cover.fieldwork, w.cover.fieldworkIs(fmt.date(opensOn), fmt.date(closesOn))] as const]
				: []),
			[w.cover.date, fmt.date(builtAt)],
			[w.cover.answered, fmt.list([...asked].map(([audience, n]) => w.cover.counts[audience](fmt.num(n))))]
		]
	});
}
