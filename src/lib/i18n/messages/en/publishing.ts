import { formatter } from '../../format.ts';

const { num, date } = formatter('en');

/** Published versions of a report, and what changed from one to another. Versions come in as numbers. */
export const publishing = {
	title: 'Published versions',
	titleOf: (count: number) =>
		count === 0
			? 'Nothing has been published yet'
			: count === 1
				? 'One version has been published'
				: `${num(count)} versions have been published`,
	lead: 'A version is the report as it stood: its figures, its findings, its date. It does not change any more. Managers, and everybody who has a link, see the newest version.',
	state: (version: number, day: string) =>
		`Managers and links show version ${num(version)}, published on ${date(day)}.`,
	stateNone: 'Nothing is published: managers and links show how things stand now.',
	yours: (version: number, day: string) => `This is version ${num(version)}, published on ${date(day)}.`,
	versionAt: (version: number, day: string) => `Version ${num(version)}, published on ${date(day)}`,
	toVersions: 'Published versions and what changed',
	forewordTitle: 'The summary in your own words',
	forewordLead: (most: number) =>
		`It stands before the figures in the report, above them in its executive summary, on the shared page and in the results; new answers do not change it. At most ${num(most)} characters in each language; an empty line begins a paragraph. What is left empty in one language is taken from the other.`,
	foreword: { fa: 'In Persian', en: 'In English' },
	forewordSave: 'Save the summary',
	forewordSaved: 'The summary is saved.',
	publishTitle: 'Publish a version',
	publishLead:
		'The report is frozen as it stands now, with its findings in their present wording and order, and drawn in both languages. This takes a few seconds.',
	openWave:
		'The wave still takes answers. Whoever compares versions that are only a few answers apart could work these answers out: publish when the wave is closed, or when many more have answered.',
	publish: 'Publish',
	published: (version: number) => `Version ${num(version)} has been published.`,
	table: 'Published versions, the newest one first',
	version: 'Version',
	versionIs: (version: number) => `Version ${num(version)}`,
	day: 'Published on',
	by: 'By',
	gone: 'an account that is gone',
	data: 'Data',
	download: 'Download',
	pdf: { fa: 'Persian', en: 'English' },
	pdfOf: {
		fa: (version: number) => `Version ${num(version)} in Persian (PDF)`,
		en: (version: number) => `Version ${num(version)} in English (PDF)`
	},

	compareTitle: 'What changed',
	from: 'From',
	to: 'To',
	compare: 'Compare',
	changed: (from: number, to: number) => `What changed from version ${num(from)} to version ${num(to)}`,
	nothing: 'These two versions say the same.',
	tableOf: 'Numbers that are not the same any more',
	measure: 'Figure',
	difference: 'Difference',
	people: (audience: string) => `${audience}: answers`,
	index: 'Readiness index',
	satisfaction: 'Satisfaction of customers',
	target: (factor: string) => `${factor}: target`,
	withheld: {
		staff: (threshold: number) =>
			`Figures of the staff changed by the answers of fewer than ${num(threshold)} people. The difference would tell what these few answered, so it is not shown.`,
		customers: (threshold: number) =>
			`Figures of customers changed by the answers of fewer than ${num(threshold)} people. The difference would tell what these few answered, so it is not shown.`
	},
	note: 'Each figure with its 95% interval and the number of people behind it. Both versions rest on much the same answers, so a difference says what the report says now, not that something has become better or worse.',
	added: 'Findings that were added',
	dropped: 'Findings that are no longer there',
	reworded: 'Findings in other words',
	reordered: 'The findings stand in another order.',
	plan: 'The action plan has changed.',
	objectives: 'The indicators of the objectives have changed.',
	customersChanged: 'The figures of the key customers have changed.',
	themesChanged: 'What the comments are about has been sorted differently.',
	forewordChanged: 'What the consultant says at the head of the report has changed.',
	look: 'The logo or the colour of the report has changed.',
	engine: (before: string, after: string) =>
		`The formulas changed from version ${before} to ${after}: figures may differ without a new answer.`
};
export type PublishingMessages = typeof publishing;
