import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { instruments } from '#lib/domain/instruments/index.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Command } from './io.ts';
import { readArguments } from './usage.ts';

/** What can be said of an instrument before it is fielded; items with their words in both languages. */
const described = (instrument: Instrument) => ({
	code: instrument.code,
	version: instrument.version,
	hash: contentHash(instrument),
	title: instrument.title,
	purpose: instrument.purpose,
	audience: instrument.audience,
	forms: instrument.forms,
	scales: instrument.scales,
	items: instrument.items
});

function lines(instrument: Instrument, locale: Locale): string[] {
	const words = cliMessages(locale);
	const { num, ltr } = formatter(locale);
	const forms = instrument.forms.map(
		(form) =>
			`  ${ltr(form.code)} – ${pick(form.title, locale)}: ${words.itemsAndMinutes(num(form.items.length), num(form.minutes))}`
	);
	return [
		`${ltr(instrument.code)} – ${pick(instrument.title, locale)}`,
		`  ${words.version}: ${ltr(instrument.version)}  ${words.hash}: ${ltr(contentHash(instrument).slice(0, 12))}`,
		`  ${words.audience}: ${words.report.audiences[instrument.audience]}`,
		...forms,
		''
	];
}

/** `instruments [--json]`: the built-in instruments; with --json in full. */
export const instrumentsCommand: Command = (argv, io) => {
	const { locale, values } = readArguments(argv, { json: { type: 'boolean' } });
	io.stdout(
		values.json
			? `${JSON.stringify(instruments.map(described), null, '\t')}\n`
			: instruments.flatMap((instrument) => lines(instrument, locale)).join('\n')
	);
	return 0;
};
