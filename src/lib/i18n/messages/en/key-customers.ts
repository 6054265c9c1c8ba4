import type { CustomerColumn } from '#lib/domain/key-customers/columns.ts';
import type { SatisfactionScale } from '#lib/domain/key-customers/cells.ts';
import type { Relation, RelationSide } from '#lib/domain/key-customers/customer.ts';
import type { GridAction } from '#lib/domain/key-customers/grid.ts';
import type { Basis, EquityInput } from '#lib/domain/key-customers/lifetime.ts';
import type { RowIssue } from '#lib/domain/key-customers/read-customers.ts';
import type { FirstMargin } from '#lib/domain/statistics/lifetime-value.ts';
import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const customers = (n: number) => `${num(n)} ${n === 1 ? 'customer' : 'customers'}`;

const firsts: Record<FirstMargin, string> = {
	now: 'the first margin now',
	'year-end': 'the first margin for certain at the end of the first year',
	'if-retained': 'the first margin at the end of the first year, only if the customer stays'
};

export const keyCustomers = {
	open: 'Key customers',
	navigation: 'Key customers',
	tabs: { analysis: 'Analysis', list: 'The list' },
	title: 'Key customers',
	titlePareto: (count: number, share: string, revenue: string) =>
		`${customers(count)} (${share}) ${count === 1 ? 'brings' : 'bring'} ${revenue} of revenue`,
	lead: (count: number, period: string, savedOn: string) =>
		`${customers(count)}${period ? `, ${period}` : ''}. List saved on ${date(savedOn)}.`,
	emptyTitle: 'There is no list of customers yet',
	empty:
		'With a list of customers and their revenue you see who carries the business, what they are worth and what to do about each of them.',
	upload: 'Hand in a list',
	download: 'Download as CSV',
	downloadCodes: 'CSV with codes instead of names',
	confidential: 'Names of customers are the client’s. Owners and consultants see them, and nobody else.',

	concentrationTitle: 'How much hangs on how few',
	top: (count: number, share: string) =>
		`The largest fifth (${customers(count)}) ${count === 1 ? 'brings' : 'bring'} ${share} of revenue. The rule of thumb says 80%: it is a rule of thumb.`,
	pareto: (count: number, share: string) =>
		`80% of revenue comes from ${customers(count)}, that is ${share} of those with revenue.`,
	gini: (value: string) =>
		`The Gini coefficient, corrected for the number of customers, is ${value} (0: all bring the same; 1: one brings everything).`,
	effective: (count: string, herfindahl: string) =>
		`Revenue is as concentrated as if it came from ${count} equal customers (Herfindahl index ${herfindahl}).`,
	about: 'What it means',
	classesNote: (a: string, b: string) =>
		`Class A reaches ${a} of revenue, A and B together ${b}; the rest is C: a convention.`,
	notCounted: (count: number) =>
		`${customers(count)} without revenue, or with more returned than bought, ${count === 1 ? 'is' : 'are'} not counted here.`,
	nameless: 'From the client’s own list; no customer is named in this report.',
	bands: 'Bands such as “above 50% is high” are conventions of vendors and not printed here.',
	notDefined: (reason: string) => `Not defined: ${reason}.`,
	apart: (count: number) =>
		`${customers(count)} without revenue, or with more returned than bought, ${count === 1 ? 'is' : 'are'} listed at the end and not counted here.`,
	stressTable: 'What stays when the largest leave',
	leaving: 'If they leave',
	largest: (k: number) => (k === 1 ? 'the largest one' : `the ${num(k)} largest`),
	their: 'Their part',
	left: 'Revenue that stays',
	paretoChart: 'Revenue by customer, and added up',
	paretoSummary: 'Bars are the part of each customer, the line adds them up from the largest on.',
	lorenzChart: 'Revenue of the smallest customers, added up',
	lorenzSummary:
		'The Lorenz curve: if all brought the same, it would be the dashed line; the deeper it hangs below, the more depends on few.',
	lorenzEqual: 'If all brought the same',
	lorenzRow: 'Part of the customers, the smallest first',
	others: (n: number) => `all others (${num(n)})`,
	share: 'Part of revenue',
	cumulative: 'Added up',

	classesTitle: 'Classes A, B and C',
	classesLead: (a: string, b: string) =>
		`Class A reaches ${a} of revenue, A and B together ${b}; the rest is C. A convention that you can change below.`,
	classesTable: 'Customers and revenue by class',
	class: 'Class',
	count: 'Customers',
	revenue: 'Revenue',
	satisfaction: 'Satisfaction',
	perPurchase: 'Revenue of a purchase',
	listTable: 'Customers by revenue',
	rank: 'No.',
	name: 'Customer',
	unnamed: (rank: number) => `No. ${num(rank)}, name deleted`,
	lifetime: 'Lifetime value',
	action: 'What to do',
	allRows: (count: number) => `Show all ${num(count)} rows`,
	shown: (shown: number, all: number) =>
		shown < all
			? `The first ${num(shown)} of ${num(all)} customers. All of them are in the file.`
			: `All ${customers(all)}.`,

	lifetimeTitle: 'What the customers are worth',
	equity: (value: string, known: number, all: number) =>
		known === all
			? `Together the customers are worth ${value}.`
			: `Together the ${num(known)} of ${num(all)} customers whose lifetime value is known are worth ${value}.`,
	noEquity: 'No lifetime value can be computed.',
	lackProfit: (n: number) =>
		`Of ${customers(n)} no profit is known: add a column with profit or margin, or assume a margin below.`,
	lackRetention: (n: number) =>
		`Of ${customers(n)} nobody knows how likely they are to stay: add a column, or assume a retention below.`,
	noLimit:
		'With this discount rate and retention the sum has no limit. Choose a number of years instead of “no end”.',
	assumedProfit: (n: number, margin: string) => `For ${customers(n)} a margin of ${margin} is assumed.`,
	assumedRetention: (n: number, retention: string) =>
		`For ${customers(n)} a retention of ${retention} is assumed.`,
	oneOff: (n: number) =>
		`${customers(n)} with a one-off relationship ${n === 1 ? 'counts' : 'count'} with this period only.`,
	formula: (first: FirstMargin, periods: number | null, discount: string) =>
		`Computed with a real discount rate of ${discount}, ${
			periods === null ? 'without end' : `over ${num(periods)} ${periods === 1 ? 'payment' : 'payments'}`
		}, ${firsts[first]}; no cost of acquisition, for these customers are here already.`,
	negativeRate:
		'The real discount rate is negative: prices outrun the nominal rate. Money later then counts more than money now; read the values with care.',
	sensitivityTable: 'What the sum becomes when one input is a tenth smaller or larger',
	input: 'Input',
	inputs: {
		profit: 'profit',
		retention: 'retention',
		discount: 'discount rate'
	} satisfies Record<EquityInput, string>,
	lower: '10% smaller',
	higher: '10% larger',
	losses: (count: number, sum: string, known: number) =>
		count === 0
			? `None of the ${customers(known)} with a known profit makes a loss.`
			: `${num(count)} of ${customers(known)} with a known profit ${count === 1 ? 'makes' : 'make'} a loss, ${sum} together.`,
	whale: (peak: string) =>
		`Without the customers that make a loss the profit would be ${peak} of what it is.`,

	gridTitle: 'Invest, serve or let go',
	gridLead: (satisfiedFrom: string) =>
		`Customers of high value together have 80% of all lifetime value; satisfied means ${satisfiedFrom} of 100 or more. Both are conventions: the grid opens a conversation and does not close one.`,
	gridTable: 'Customers by what to do',
	actions: {
		invest: 'Invest',
		rescue: 'Rescue',
		ask: 'Ask first',
		serve: 'Serve efficiently',
		'let-go': 'Let go',
		unknown: 'Not placed'
	} satisfies Record<GridAction, string>,
	actionTexts: {
		invest:
			'High value and satisfied: a long-term relationship of their own, a responsible person, offers made for them.',
		rescue: 'High value and not satisfied: find out why, repair it, and have a manager follow it up.',
		ask: 'High value, and nobody knows whether they are satisfied: ask before anything else.',
		serve: 'Low value and satisfied: good standard service at low cost.',
		'let-go': 'Low value and not satisfied, or a loss: first a fair price and less cost, then let go.',
		unknown: 'The lifetime value is not known.'
	} satisfies Record<GridAction, string>,
	valueAlone: 'by value alone',
	loss: 'loss',
	satisfied: 'Satisfied',
	notSatisfied: 'Not satisfied',
	satisfactionUnknown: 'Not asked',
	weighted: (mean: string, weighted: string) =>
		`Satisfaction is ${mean} of 100 on average, and ${weighted} when each customer counts with its revenue.`,
	atRisk: (count: number, asked: number, revenue: string) =>
		`${num(count)} of ${num(asked)} customers of class A who were asked ${asked === 1 ? 'is' : 'are'} not satisfied; ${revenue} of revenue hangs on them.`,
	noSatisfaction: 'The list has no satisfaction: the grid cannot tell whom to rescue.',

	relationsTitle: 'Kinds of relationship',
	relationsTable: 'Customers and revenue by kind of relationship',
	sides: {
		term: 'Length',
		continuity: 'Continuity',
		repetition: 'Repetition'
	} satisfies Record<RelationSide, string>,
	kind: 'Kind',
	relationNames: {
		long: 'long-term',
		short: 'short-term',
		continuous: 'continuous',
		discrete: 'discrete',
		repeated: 'repeated',
		'one-off': 'one-off'
	} satisfies Record<Relation, string>,
	relationUnknown: 'not said',
	loose: (names: string) => `Class A, yet a short, discrete or one-off relationship: ${names}.`,
	more: (n: number) => `${num(n)} more`,

	assumptionsTitle: 'Your assumptions',
	assumptionsLead: 'They stand in the address of this page and are stored nowhere.',
	fields: {
		discount: 'Real discount rate, per cent a year',
		nominal: 'Or: nominal rate, per cent a year',
		inflation: 'and inflation, per cent a year',
		periods: 'Years that are counted',
		first: 'First margin',
		margin: 'Margin where the list has none, per cent of revenue',
		retention: 'Retention where the list has none, per cent a year',
		a: 'Class A up to, per cent of revenue',
		b: 'A and B up to, per cent of revenue',
		satisfied: 'Satisfied from, of 100'
	},
	hints: {
		discount: '5 to 10 is usual.',
		nominal: 'Both are turned into a real rate: (1 + nominal) ÷ (1 + inflation) − 1.',
		periods: '1 to 50; empty: no end.',
		optional: 'Optional.'
	},
	firstOptions: {
		now: 'now',
		'year-end': 'after a year, for certain',
		'if-retained': 'after a year, if they stay'
	} satisfies Record<FirstMargin, string>,
	compute: 'Compute',
	fieldIssues: {
		discount: 'Please give a number from −50 to 200.',
		nominal: 'Please give both, each from 0 to 500.',
		periods: 'Please give a whole number from 1 to 50, or nothing.',
		margin: 'Please give a number from −100 to 100.',
		retention: 'Please give a number from 0 to 100.',
		limits: 'Please give 1 to 99, the second one larger.',
		satisfied: 'Please give a number from 0 to 100.'
	},
	basis: {
		given: 'from the list',
		'one-off': 'one-off relationship',
		assumed: 'assumed',
		unknown: 'not known'
	} satisfies Record<Basis, string>,

	list: {
		title: 'The list of customers',
		lead: 'One line a customer. The first line names the columns; name and revenue are needed, all others are optional.',
		columnsTitle: 'Columns that are understood',
		columnsTable: 'Columns of the list',
		column: 'Column',
		about: 'What stands in it',
		columns: {
			name: 'Name',
			revenue: 'Revenue',
			profit: 'Profit',
			margin: 'Margin',
			purchases: 'Purchases',
			retention: 'Retention',
			satisfaction: 'Satisfaction',
			relation: 'Relationship'
		} satisfies Record<CustomerColumn, string>,
		abouts: {
			name: 'Each once; a code will do as well.',
			revenue: 'Of a period, usually a year. Negative where more was returned than bought.',
			profit: 'Revenue less what the customer costs, in the same period.',
			margin: 'Instead of profit, in per cent of revenue.',
			purchases: 'How many in the period.',
			retention: 'How likely the customer is to be here in a year: 85%, 85 or 0.85.',
			satisfaction: 'On the scale that you choose below.',
			relation:
				'long-term or short-term, continuous or discrete, repeated or one-off; several between commas.'
		} satisfies Record<CustomerColumn, string>,
		file: 'File (CSV or XLSX)',
		fileHint: (mb: number, most: number) =>
			`Up to ${num(mb)} MB and ${num(most)} customers. Columns with other names are left out. Reading it saves nothing.`,
		read: 'Read the file',
		noFile: 'Please choose a file first.',
		text: 'Or paste the list',
		placeholder: 'Name; Revenue; Profit; Satisfaction\nAlpha Company; 4200; 900; 80',
		scale: 'Satisfaction is given as',
		scales: {
			percent: '0 to 100',
			five: '1 to 5',
			seven: '1 to 7',
			ten: '0 to 10'
		} satisfies Record<SatisfactionScale, string>,
		currency: 'Currency',
		currencies: { rial: 'rial', toman: 'toman', other: 'another currency' },
		period: 'Period',
		periodHint: 'For instance: the year 1404. Optional.',
		check: 'Check the list',
		save: (n: number) => `Save the list of ${customers(n)}`,
		checkedTitle: (n: number) => `${customers(n)}, and nothing is wrong`,
		checked: (revenue: string, columns: string) => `Revenue together: ${revenue}. Columns: ${columns}.`,
		replaces: 'Saving replaces the list that is here.',
		problemsTitle: (n: number) => `${num(n)} ${n === 1 ? 'thing is' : 'things are'} wrong; nothing was saved`,
		moreProblems: (n: number) => `and ${num(n)} more`,
		line: (n: number) => `Line ${num(n)}`,
		issues: {
			'no-head': 'The first line has to name the columns, “Name” and “Revenue” among them.',
			'no-customers': 'Below the names of the columns there is nobody.',
			'too-many': (most: number) => `These are more than ${num(most)} customers.`,
			'column-twice': (column: string) => `There are two columns for “${column}”.`
		},
		rowIssues: {
			'no-name': () => 'the name is missing',
			'name-too-long': () => 'the name is longer than 200 characters',
			'name-twice': (text, first) => `${text} stands in line ${num(first)} already`,
			'no-revenue': () => 'the revenue is missing',
			fields: (text) => `there are more cells than columns: ${text}`,
			'not-a-number': (text) => `${text} is not a number`,
			'too-large': (text) => `${text} is too large`,
			'not-whole': (text) => `${text} is not a whole number of purchases`,
			share: (text) => `${text} is outside what a share can be`,
			'mixed-share': (text) => `${text} could be a part of one or a per cent: please write all in per cent`,
			satisfaction: (text) => `${text} is outside the scale`,
			relation: (text) => `${text} is no kind of relationship`,
			'relation-twice': (text) => `${text} contradicts itself`
		} satisfies Record<RowIssue, (text: string, first: number) => string> as Record<
			RowIssue,
			(text: string, first: number) => string
		>,
		periodTooLong: 'The period is longer than 100 characters.',
		saved: (n: number) => `The list was saved: ${customers(n)}.`,
		deleted: 'The list was deleted.',
		reportTitle: 'In the report',
		reportLead:
			'The report can tell what this list says: how much of the revenue hangs on how few, the classes, what stays when the largest leave, lifetime value and what to do, with the usual assumptions and without a single name. A published version keeps it as it stands then.',
		report: 'The report tells the figures of the key customers',
		reportSave: 'Save',
		reported: {
			yes: 'The report tells the figures of the key customers from now on.',
			no: 'The report tells nothing of the key customers any more.'
		},
		deleteTitle: 'Delete the list',
		deleteText: 'The names and everything else in it, for good. It goes with the engagement in any case.',
		delete: 'Delete the list',
		sure: 'Yes, delete all of it',
		notSure: 'Please tick the box: nothing was deleted.'
	},
	heads: {
		name: ['name', 'customer', 'customer name', 'client', 'company', 'code', 'customer code'],
		revenue: ['revenue', 'sales', 'turnover', 'income', 'amount'],
		profit: ['profit', 'contribution', 'gross profit', 'net profit'],
		margin: ['margin', 'profit margin', 'margin %', 'margin percent'],
		purchases: ['purchases', 'number of purchases', 'orders', 'frequency', 'transactions'],
		retention: ['retention', 'retention rate', 'retention probability', 'probability of staying', 'loyalty'],
		satisfaction: ['satisfaction', 'satisfaction score', 'csat'],
		relation: [
			'relationship',
			'relation',
			'relationship type',
			'kind of relationship',
			'length',
			'continuity',
			'repetition'
		]
	} satisfies Record<CustomerColumn, readonly string[]>,
	relationWords: {
		long: ['long', 'long-term', 'long term'],
		short: ['short', 'short-term', 'short term'],
		continuous: ['continuous', 'ongoing'],
		discrete: ['discrete', 'discontinuous', 'occasional'],
		repeated: ['repeated', 'repeat', 'recurring'],
		'one-off': ['one-off', 'one off', 'once', 'single']
	} satisfies Record<Relation, readonly string[]>,
	csv: {
		file: 'key-customers',
		code: (n: number) => `C-${String(n).padStart(4, '0')}`,
		percent: (head: string) => `${head} (%)`,
		profit: 'Profit',
		purchases: 'Purchases',
		retention: 'Retention',
		profitFrom: 'Profit comes from',
		retentionFrom: 'Retention comes from',
		basis: 'Placed by',
		full: 'value and satisfaction'
	}
};
export type KeyCustomersMessages = typeof keyCustomers;
