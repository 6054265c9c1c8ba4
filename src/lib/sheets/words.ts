import type { Told } from '#lib/charts/told.ts';
import { isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { Side } from '#lib/domain/report.ts';
import type { Locale } from '#lib/domain/text.ts';
import { dimensionTitle, itemText } from '#lib/domain/titles.ts';
import { formatter, type Formatter } from '#lib/i18n/format.ts';
import type { ModelMessages } from '#lib/i18n/messages/en/model.ts';
import type { ReportMessages } from '#lib/i18n/messages/en/report.ts';
import { modelMessages } from '#lib/i18n/model.ts';
import { reportMessages } from '#lib/i18n/report.ts';
import { commonMessages, type CommonMessages } from '#lib/i18n/common.ts';
import type { Cell } from './table.ts';

/** What every maker of tables needs: the words and figures of a language, and names for the codes of a report. */
export interface Teller {
	readonly locale: Locale;
	readonly f: Formatter;
	readonly t: ReportMessages;
	readonly m: ModelMessages;
	readonly common: CommonMessages;
	/** The value, or the words for why there is none. */
	readonly figure: (value: Maybe) => Cell;
	readonly dimension: (hash: string, code: string) => string;
	readonly item: (hash: string, code: string) => string;
	readonly side: (side: Side) => string;
}

export function tellerOf({ instruments, locale }: Told): Teller {
	const common = commonMessages(locale);
	const t = reportMessages(locale);
	return {
		locale,
		f: formatter(locale),
		t,
		m: modelMessages(locale),
		common,
		figure: (value) => (isUnavailable(value) ? common.unavailable[value.unavailable] : value),
		dimension: (hash, code) => dimensionTitle(instruments, hash, code)[locale],
		item: (hash, code) => itemText(instruments, hash, code)[locale],
		side: (side) => (side === 'specialists' ? t.audiences.specialist : t.sides[side])
	};
}
