import type { RankedCustomer } from '#lib/domain/key-customers/analysis.ts';
import type { KeyCustomer } from '#lib/domain/key-customers/customer.ts';
import type { CustomerWords } from '#lib/domain/key-customers/read-customers.ts';
import type { Locale } from '#lib/domain/text.ts';
import { common as commonEn } from './messages/en/common.ts';
import { keyCustomers as en } from './messages/en/key-customers.ts';
import { common as commonFa } from './messages/fa/common.ts';
import { keyCustomers as fa } from './messages/fa/key-customers.ts';

type Called = Pick<RankedCustomer, 'rank'> & { readonly customer: Pick<KeyCustomer, 'name'> };

const words = { fa: { ...commonFa, ...fa }, en: { ...commonEn, ...en } };

/** The words of the pages about key customers. */
export const keyCustomerWords = (locale: Locale) => words[locale];

/** What a customer is called: by name, or by rank where the name was deleted because the person asked for it. */
export const customerName = ({ customer, rank }: Called, locale: Locale): string =>
	customer.name || keyCustomerWords(locale).unnamed(rank);

/** How a list may name its columns and kinds of relationship, in either language. */
export const customerWords: CustomerWords = {
	heads: {
		name: [...fa.heads.name, ...en.heads.name],
		revenue: [...fa.heads.revenue, ...en.heads.revenue],
		profit: [...fa.heads.profit, ...en.heads.profit],
		margin: [...fa.heads.margin, ...en.heads.margin],
		purchases: [...fa.heads.purchases, ...en.heads.purchases],
		retention: [...fa.heads.retention, ...en.heads.retention],
		satisfaction: [...fa.heads.satisfaction, ...en.heads.satisfaction],
		relation: [...fa.heads.relation, ...en.heads.relation]
	},
	relations: {
		long: [...fa.relationWords.long, ...en.relationWords.long],
		short: [...fa.relationWords.short, ...en.relationWords.short],
		continuous: [...fa.relationWords.continuous, ...en.relationWords.continuous],
		discrete: [...fa.relationWords.discrete, ...en.relationWords.discrete],
		repeated: [...fa.relationWords.repeated, ...en.relationWords.repeated],
		'one-off': [...fa.relationWords['one-off'], ...en.relationWords['one-off']]
	}
};
