import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { InstrumentsByHash } from '#lib/domain/titles.ts';
import type { ReportVariant } from '#lib/domain/report-variants.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import { cliMessages } from '#lib/i18n/cli.ts';
import { formatter } from '#lib/i18n/format.ts';
import type { Io } from './io.ts';
import { CommandError } from './usage.ts';

interface ReportDocument {
	readonly kind: 'report';
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
	readonly locale: Locale;
	readonly variant?: ReportVariant;
}

/** Loaded only when a PDF is asked for: fonts and shaping take longer to load than a score takes to compute. */
async function renderer(
	locale: Locale
): Promise<(document: ReportDocument) => Promise<Uint8Array> | Uint8Array> {
	const path: string = '../lib/server/pdf/render.ts';
	try {
		const module = (await import(path)) as { renderPdf: Awaited<ReturnType<typeof renderer>> };
		return module.renderPdf;
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
		throw missing ? new CommandError(cliMessages(locale).noPdf, { cause: error }) : error;
	}
}

/** Writes the report as PDF to a path and says so. Throws a CommandError when the file cannot be written. */
export async function writePdf(path: string, document: Omit<ReportDocument, 'kind'>, io: Io): Promise<void> {
	const { locale } = document;
	const words = cliMessages(locale);
	const name = formatter(locale).ltr(path);
	const render = await renderer(locale);
	const bytes = await render({ kind: 'report', ...document });
	try {
		await writeFile(resolve(io.cwd, path), bytes);
	} catch (error) {
		throw new CommandError(words.cannotWrite(name), { cause: error });
	}
	io.stderr(`${words.pdfWritten(name)}\n`);
}
