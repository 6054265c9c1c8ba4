import { isUnavailable, type Maybe } from '#lib/domain/available.ts';
import type { ListHead } from '#lib/domain/key-customers/printed.ts';
import type { Formatter } from './format.ts';
import { keyCustomerWords } from './key-customers.ts';

/** How pages and reports print amounts and what is not defined. */
export function printing(f: Formatter, currency: ListHead['currency']) {
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
