import { contentHash } from '#lib/domain/hash.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { findInstrument, instruments } from '#lib/domain/instruments/index.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Command } from './io.ts';
import { readArguments, UsageError } from './usage.ts';

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

function named(code: string, locale: Locale): Instrument {
	const { ltr, list } = formatter(locale);
	const found = findInstrument(code);
	if (found) return found;
	const known = list(instruments.map((instrument) => ltr(instrument.code)));
	throw new UsageError(cliMessages(locale).unknownInstrument(code, known));
}

/**
 * `instruments [<code>] [--json]`: the built-in instruments, or one of them; with --json all of them described, or the
 * one whole, as `score --instrument` takes it from a file.
 */
export const instrumentsCommand: Command = (argv, io) => {
	const { locale, values, positionals } = readArguments(argv, { json: { type: 'boolean' } });
	const [code, ...more] = positionals;
	if (more.length) throw new UsageError(cliMessages(locale).instrumentsUsage);
	const one = code === undefined ? null : named(code, locale);
	const shown = one ? [one] : instruments;
	io.stdout(
		values.json
			? `${JSON.stringify(one ?? instruments.map(described), null, '\t')}\n`
			: shown.flatMap((instrument) => lines(instrument, locale)).join('\n')
	);
	return 0;
};
