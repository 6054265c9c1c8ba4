import type { FieldedInstrument } from '#lib/domain/report.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { references } from '#lib/domain/instruments/references.ts';
import { sourceIn } from '#lib/i18n/source.ts';
import { colour } from '#lib/charts/theme.ts';
import { heading } from '../blocks/heading.ts';
import { list } from '../blocks/list.ts';
import type { Block } from '../kit/block.ts';
import { styles } from '../kit/styles.ts';
import { table } from './kept-table.ts';
import type { Telling } from './telling.ts';

/** The instruments of the report, each once, with the parts of campaigns that fielded it. */
const fielded = ({ report, instruments }: Telling) =>
	[...Map.groupBy(report.instruments, (i) => i.hash).values()].flatMap((members) => {
		const [first] = members;
		const instrument = first && instruments[first.hash];
		return first && instrument ? [{ first, members, instrument }] : [];
	});

/** The instruments with what they rest on, what is this product's own, and their version and hash. */
export function certificates(tell: Telling): Block[] {
	const { w, fmt, text } = tell;
	const found = fielded(tell);
	if (found.length === 0) return [];
	return [
		heading(w.certificate.title, { listed: true }),
		table({
			columns: [
				{ head: w.certificate.instrument, width: 30 },
				{ head: w.certificate.basis, width: 70, style: { size: styles.small.size } }
			],
			rows: found.map(({ first, members, instrument }) => [
				[
					text(instrument.title),
					{
						text: `\n${audiencesOf(tell, members)}\n${w.certificate.version(
							fmt.ltr(instrument.version),
							fmt.num(first.items),
							fmt.ltr(first.hash.slice(0, 12))
						)}`,
						colour: colour.muted
					}
				],
				`${text(instrument.certificate.basis)} ${text(instrument.certificate.own)}`
			]),
			pad: 4,
			note: permissions(
				tell,
				found.map(({ instrument }) => instrument)
			)
		})
	];
}

const audiencesOf = ({ t, fmt }: Telling, members: readonly FieldedInstrument[]): string =>
	fmt.list([...new Set(members.map((m) => t.audiences[m.audience]))]);

/** Permission and translation notes, each once however many instruments share it. */
const permissions = ({ text }: Telling, instruments: readonly Instrument[]): string =>
	[
		...new Set(
			instruments.flatMap(({ certificate }) => [text(certificate.permission), text(certificate.translation)])
		)
	].join(' ');

/** The references that the instruments name, each once. */
export function sources(tell: Telling): Block[] {
	const all = new Set(
		fielded(tell).flatMap(({ instrument: { certificate } }) =>
			Object.values(certificate.sources)
				.filter((source) => source !== references.D)
				.map((source) => inLanguage(tell, source))
		)
	);
	if (all.size === 0) return [];
	return [
		heading(tell.w.certificate.sources),
		list([...all], { marks: 'dots', apart: 1.5, style: styles.micro })
	];
}

/** Citations run from left to right in both languages. */
function inLanguage({ locale, fmt }: Telling, source: string): string {
	const told = sourceIn(source, locale);
	return told === source ? fmt.ltr(source) : told;
}
