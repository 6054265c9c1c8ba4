import { isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { Formatter } from '#lib/i18n/format.ts';
import { keyCustomerWords } from '#lib/i18n/key-customers.ts';
import type { Currency } from '#lib/server/services/customers/key-customers.ts';

/** How the pages print amounts and what is not defined. */
export function printing(f: Formatter, currency: Currency) {
	const t = keyCustomerWords(f.locale);
	const amount = (value: number) => f.num(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2);
	const unit = currency === 'other' ? '' : ` ${t.list.currencies[currency]}`;
	return {
		amount,
		/** With its currency, for sentences. */
		money: (value: number) => amount(value) + unit,
		/** For cells of tables, where the reason stands elsewhere. */
		cell: (value: Maybe, show: (value: number) => string) => (isUnavailable(value) ? f.missing : show(value)),
		reason: (value: Maybe<unknown>) =>
			isUnavailable(value) ? t.notDefined(t.unavailable[value.unavailable]) : ''
	};
}
export type Printing = ReturnType<typeof printing>;
