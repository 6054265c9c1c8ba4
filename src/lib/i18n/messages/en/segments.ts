/** The words of the page that sets a segment beside everybody. */
export const segmentMessages = {
	link: 'By segment',
	title: 'Look at one segment beside everybody',
	titleApart: (segment: string, apart: string, all: string) =>
		`“${segment}”: figures that clearly differ from everybody’s: ${apart} of ${all}`,
	titleClose: (segment: string) => `“${segment}”: every difference from everybody is within the noise`,
	titleHidden: (segment: string) => `“${segment}” cannot be shown`,
	titleNone: 'There is nothing here by which answers can be divided',
	lead: 'A unit, or those who gave one answer to an item of one choice. A segment is shown from the threshold on, and only where nobody can work out the answers of fewer people by adding and subtracting what is shown.',
	none: 'Nobody named a unit, and no item of one choice was asked. A question such as how long somebody has been with the organization can be added to a questionnaire of your own.',
	choose: 'Segment',
	show: 'Show',
	unitsOf: { staff: 'Units, employees and managers', customers: 'Units, customers' },
	itemOf: {
		staff: (item: string) => `Employees and managers: ${item}`,
		customers: (item: string) => `Customers: ${item}`
	},
	option: (text: string, responses: string) => `${text} (${responses})`,
	optionHidden: (text: string) => `${text} (not shown)`,
	oneOnly:
		'Two filters at once are not offered. Each pair of answers would be a further group, and whoever takes such groups from one another soon has the answers of single people.',
	hidden: {
		'too-small': (threshold: string) =>
			`Fewer than ${threshold} people of this segment answered one of the figures.`,
		'protects-another':
			'This segment has enough answers, but it is withheld: together with what is shown it would give away the answers of a small group.'
	},
	everybody: 'Everybody',
	figure: 'Figure',
	reading: 'Reading',
	readings: {
		higher: 'clearly higher',
		lower: 'clearly lower',
		noise: 'within the noise',
		none: 'cannot be judged'
	},
	note: 'A difference is told only where the two 95% intervals do not overlap. The segment is part of everybody, and people chose their answers themselves: a difference does not show what causes it.',
	indexNote: 'In this table all factors weigh the same.',
	chart: (segment: string) => `“${segment}” beside everybody`,
	chartSummary: 'Two bars for each figure: first the segment, then everybody, each with its 95% interval.',
	index: 'Readiness index',
	satisfaction: 'Satisfaction index',
	nps: 'NPS',
	table: (segment: string) => `Figures of “${segment}” beside everybody’s`
};
export type SegmentsMessages = typeof segmentMessages;
