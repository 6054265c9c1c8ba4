import { formatter } from '../../format.ts';

const { num } = formatter('en');

export const retentionEconomics = {
	title: 'What losing and keeping customers costs',
	titleLost: (low: string, high: string) =>
		low === high
			? `Losing ${low} customers a year has a price`
			: `Losing ${low} to ${high} customers a year has a price`,
	lead: 'Everything here is computed from the client’s own numbers. Quoted figures stand beside them, with what their sources bear; none of them is used.',
	inputTitle: 'Your own numbers, for a year',
	rangeHint:
		'From – to: the ends between which the true number lies. Leave the second empty where you know it exactly.',
	customers: 'Customers at the beginning of the year',
	fields: {
		churn: 'Customers lost, per cent',
		margin: 'Margin of a customer, before the cost of keeping it',
		acquisition: 'Cost of winning a new customer',
		keeping: 'Cost of keeping a customer',
		discount: 'Real discount rate, per cent'
	},
	low: 'from',
	high: 'to',
	discountHint: 'Without inflation; 5 to 10 is usual.',
	compute: 'Compute',
	outcomeTitle: 'The ranges',
	table: 'Cost of losing and of keeping, low – middle – high',
	quantity: 'Quantity',
	value: 'Low – middle – high',
	range: (low: string, mid: string, high: string) => (low === high ? mid : `${low} – ${mid} – ${high}`),
	none: 'no figure',
	quantities: {
		lost: 'Customers lost in a year',
		replacing: 'Winning as many new ones costs',
		keeping: 'Keeping all customers costs',
		ratio: 'Winning one costs so many times what keeping one costs',
		lifetime: 'Lifetime value of a customer, net of keeping',
		newcomer: 'The same for a new one, less the cost of winning',
		point: 'One point less churn is worth, over all customers',
		breakEven: 'Churn that keeping has to save to pay for itself'
	},
	points: (value: string) => `${value} points`,
	method:
		'The low end puts all unfavourable ends together, the high end all favourable ones. Lifetime value: first margin now, no end, a constant share stays.',
	apart:
		'What winning new customers costs and what the lost ones would have been worth are two views of the same loss; they are never added.',
	noLimit:
		'Where nobody leaves and money later counts as much as money now, the lifetime value has no limit and is not printed.',
	noKeeping:
		'Where keeping may cost nothing, there is no ratio; where winning may cost nothing, no break-even.',
	figuresTitle: 'What is often quoted, and your own number',
	figuresTable: 'Quoted figures with their sources',
	claim: 'What is said',
	source: 'Source',
	own: 'Your own',
	verdict: 'What can be said',
	ownTimes: (value: string) => `${value} times`,
	ownYears: (value: string) => `${value} yearly margins`,
	issues: {
		number: 'Please give a whole number from 1 to 10,000,000.',
		share: 'Please give a number from 0 to 100.',
		money: `Please give a number from 0 to ${num(1e15)}.`,
		discount: 'Please give a number from 0 to 200.',
		missing: 'Please fill this in.',
		order: 'The second number is smaller than the first.'
	}
};
export type RetentionEconomicsMessages = typeof retentionEconomics;
