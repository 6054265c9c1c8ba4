import type { Benefit, Component, Corner } from '#lib/domain/views/tags.ts';

type Names<Code extends string> = Readonly<Record<Code, string>>;

/** The words of the views: pictures of a wave from sides that are no dimension of their own. */
export const views = {
	tab: 'Views',
	title: (shown: string, of: string) => `${shown} of ${of} views can be drawn from this wave`,
	titleNone: (of: string) => `None of the ${of} views can be drawn from this wave yet`,
	lead: 'A measurement should answer three questions. Under each stand the pictures that answer it; where something was not asked, it says what would have to be asked.',
	questions: {
		works: 'How well does what we do work?',
		change: 'What has to change?',
		helped: 'Did it help?'
	},
	missing: 'Not drawn for this wave',
	names: {
		coin: 'Two sides of one coin: key customers and technology',
		components: 'People, process, technology, data',
		triangle: 'The triangle of customer, relationship and management',
		strategies: 'Four strategies of building relationships',
		principles: 'Three principles of CRM',
		coverage: 'What the software covers',
		satisfaction: 'The service itself and the treatment',
		need: 'Need against readiness',
		expectation: 'Compared with expectations and competitors',
		importance: 'What matters to customers, and how satisfied they are with it',
		drivers: 'What goes together with satisfaction',
		captive: 'Do customers stay because they want to?',
		objectives: 'Six objectives with their indicators',
		benefits: 'The five benefits',
		waves: 'Since the wave before'
	},
	ask: {
		coin: 'Field the readiness instrument to employees or managers; the core form is enough.',
		components:
			'Field the readiness instrument to employees or managers; the full form covers every component better.',
		triangle: 'Field the readiness instrument to employees or managers.',
		strategies: 'Field “Relationship strategies, principles and objectives” to managers.',
		principles: 'Field “Relationship strategies, principles and objectives” to managers.',
		coverage: 'Have a specialist fill in the checklist “Technology coverage”.',
		satisfaction: 'Field “Customer satisfaction, full” to customers.',
		need: 'Field “Context: how much CRM is needed” to managers beside the readiness instrument.',
		expectation:
			'Field “Customer satisfaction, full” to customers; its extended form also compares with competitors.',
		importance: 'Field the extended form of “Customer satisfaction, full” to customers.',
		drivers: 'Field “Customer satisfaction, full” to customers.',
		captive:
			'Field “Customer satisfaction, full” to customers, and “Context: how much CRM is needed” to managers.',
		objectives: 'Field “Relationship strategies, principles and objectives” to managers.',
		benefits: 'Field “CRM success” to managers.',
		waves: 'Repeat the wave: from the second one on, the change stands here.'
	},
	focus: 'Key customer focus',
	technology: 'CRM technology',
	whole: 'The organization',
	gapOf: 'Technology minus focus',
	coinQuadrants: ['Focus only', 'Both sides', 'Neither', 'Software only'] as readonly [
		string,
		string,
		string,
		string
	],
	coin: {
		'technology-ahead':
			'Imbalance: technology is clearly ahead of the focus on key customers. Software without a customer to focus on changes little; choose the key customers before buying more.',
		'focus-ahead':
			'Imbalance: the focus on key customers is clearly ahead of technology. People carry it by hand; give them tools before they tire.',
		'no-clear-gap': 'No clear imbalance: the interval of the gap contains 0.'
	},
	coinNote:
		'Each unit that may be shown is a point. The interval of the gap is the widest that those of both sides allow.',
	components: {
		people: 'People',
		process: 'Process',
		technology: 'Technology',
		data: 'Data'
	} satisfies Names<Component>,
	component: 'Component',
	corners: {
		customer: 'Customer',
		relationship: 'Relationship',
		management: 'Management'
	} satisfies Names<Corner>,
	corner: 'Corner',
	lowest: (name: string) => `${name} is clearly the lowest.`,
	noLowest: 'No side is clearly the lowest: the intervals overlap.',
	groupNote: (items: string) =>
		`Means of ${items} items that cut across the factors, each item counting the same. The intervals are drawn wide: the widest that the spreads of the items allow.`,
	strategy: 'Strategy',
	strategies: {
		'rel-01': 'Mutual awareness',
		'rel-02': 'Knowing the customer from the first contact',
		'rel-03': 'Service that goes on after the sale',
		'rel-04': 'Incentives to stay'
	} as Readonly<Record<string, string>>,
	strategiesNote: 'In the order in which a relationship grows. 0 is “absent”, 100 “fully done and reviewed”.',
	principle: 'Principle',
	principles: {
		'pri-01': 'Planned personal contact',
		'pri-02': 'Choosing valuable customers',
		'pri-03': 'One-to-one targeting'
	} as Readonly<Record<string, string>>,
	objective: 'Objective',
	objectives: {
		'obj-01': 'Value for customers',
		'obj-02': 'Sales revenue',
		'obj-03': 'Profit through knowledge of customers',
		'obj-04': 'Lower costs',
		'obj-05': 'Customer satisfaction',
		'obj-06': 'Fewer complaints'
	} as Readonly<Record<string, string>>,
	indicator: 'Indicator',
	indicators: {
		'obj-01': 'Share of key customers with a recorded value profile',
		'obj-02': 'Revenue per customer, conversion rate',
		'obj-03': 'Margin per customer',
		'obj-04': 'Cost to serve, churn rate',
		'obj-05': 'Satisfaction index',
		'obj-06': 'Complaints per 1,000 customers; here: customers with a problem'
	} as Readonly<Record<string, string>>,
	pursued: 'Pursued',
	baseline: 'Baseline',
	target: 'Target',
	fromBooks: 'from your books',
	toAgree: 'to be agreed',
	objectivesTable: 'Objectives, indicators, baselines and targets',
	objectivesNote:
		'“Pursued” is how far managers say that the objective is at work, 0–100. The baseline is what this wave measured; where it measured nothing, it comes from your own books. A target is agreed, not computed.',
	benefit: 'Benefit',
	benefits: {
		loyalty: 'Loyalty',
		cost: 'Lower cost of marketing',
		experience: 'Better experience',
		sales: 'More sales',
		decisions: 'Decisions based on data'
	} satisfies Names<Benefit>,
	better: 'clearly better',
	worse: 'clearly worse',
	notClear: 'no clear change',
	levelOnly: (value: string) => `today’s state ${value} of 100; its change was not asked`,
	notAsked: 'not asked',
	unchanged: 'Unchanged',
	benefitsReading: (better: string, worse: string) =>
		`Of the benefits whose change was asked, ${better} are clearly better and ${worse} clearly worse than two years ago.`,
	undrawn: (benefit: string, why: string) => `${benefit}: ${why}.`,
	benefitsNote: 'As managers see it; 50 means unchanged. Lower cost and fewer complaints count as better.',
	reading: 'Reading',
	functional: 'The service itself',
	psychological: 'The treatment',
	satisfactionQuadrants: [
		'Right service, cold treatment',
		'Complete satisfaction',
		'General dissatisfaction',
		'Kind treatment, poor service'
	] as readonly [string, string, string, string],
	satisfactionCorners: ['Right, but cold', 'Complete', 'Dissatisfied', 'Kind, but poor'] as readonly [
		string,
		string,
		string,
		string
	],
	customers: 'Customers',
	onBorder: (name: string) =>
		`The point lies in “${name}”, but an interval crosses the border: it may lie beside it.`,
	standsIn: (name: string) => `The point lies in “${name}”, with both intervals.`,
	satisfactionNote: 'The borders at 60 are conventions of this product.',
	attribute: 'Attribute',
	performance: 'Satisfaction',
	expectation: 'Against expectation',
	competitors: 'Against competitors',
	shortOfExpectation: {
		none: 'No attribute falls clearly short of what customers expected.',
		one: 'One attribute falls clearly short of what customers expected.',
		many: (n: string) => `${n} attributes fall clearly short of what customers expected.`
	},
	behindCompetitors: {
		none: 'No attribute is clearly worse than at competitors.',
		one: 'One attribute is clearly worse than at competitors.',
		many: (n: string) => `${n} attributes are clearly worse than at competitors.`
	},
	expectationNote:
		'In the comparisons 50 means “as expected” and “like the competitors”. “Clearly” means that the whole interval lies below 50. –: not asked, or too few answers.',
	importance: 'Importance',
	concentrate: {
		none: 'No attribute is clearly more important, and clearly less satisfying, than the average one.',
		one: 'One attribute is clearly more important, and clearly less satisfying, than the average one: begin there.',
		many: (n: string) =>
			`${n} attributes are clearly more important, and clearly less satisfying, than the average one: begin there.`
	},
	importanceNote:
		'Importance as customers state it. The lines lie at the means of all attributes, so “important” and “satisfying” are meant relative to the others. “Clearly” means that both intervals lie wholly on one side of the lines; these points are orange.',
	driver: 'Driver',
	driverShare: 'Share of what is explained (%)',
	driversExplain: (share: string, range: string) =>
		`Together these drivers explain ${share} of the differences in satisfaction between customers (95% interval: ${range}).`,
	firstDriver: (name: string) => `${name} clearly has the largest share.`,
	noFirstDriver: 'None clearly has the largest share: the intervals overlap.',
	driversNote:
		'Shares of R² by Lindeman, Merenda and Gold, which are fair to drivers that go together; 95% intervals from 1,000 bootstrap samples of customers. What goes together with satisfaction need not bring it about.',
	againstKey: ['0–20', '20–40', '40–60', '60–80', '80–100'] as readonly [
		string,
		string,
		string,
		string,
		string
	],
	sign: 'Sign',
	again: 'Would choose us again',
	leaving: 'Would leave if they could',
	bound: 'Buy even when dissatisfied (managers)',
	captive: {
		captive:
			'Warning: customers are not satisfied and stay all the same. They stay for want of a choice; when one comes, they leave. Report satisfaction apart from retention.',
		possible:
			'Customers stay, and satisfaction may be low: its interval holds the border of 60. Ask more customers before calling them loyal.',
		'no-sign': 'No sign of captive customers that the intervals carry.'
	},
	captiveNote:
		'The warning needs satisfaction below 60 with its whole interval, and one sign of staying above 50 with its whole interval.',
	needLight:
		'Little CRM is needed today: a light, cheap CRM is enough. Competition may grow, so look again at the next wave.',
	needNote: 'The need may change: little competition today is no promise for tomorrow.',
	coverageReading: (share: string) => `The software covers ${share} of the functions called needed.`,
	coverageNote:
		'«–» where nothing is needed or nothing was asked. What one specialist, or a group, stated: no sample, no interval.',
	pdf: {
		name: 'Further views',
		title: 'The same answers, seen from further sides'
	},
	picture: {
		source: (product: string, date: string, hash: string) =>
			`Source: ${product}, numbers of ${date}; answers ${hash}`
	}
};

export type ViewsMessages = typeof views;
