/** What only the printed report says: titles that state a conclusion, sentences around the numbers, heads of tables. */
export const reportPages = {
	quote: (text: string) => `“${text}”`,
	semicolon: '; ',
	sentenceEnd: '.',
	colon: ': ',
	count: 'n',
	fromTo: (from: string, to: string) => `${from} to ${to}`,
	reversed: (text: string) => `${text} (reversed)`,
	/** Two halves of a headline. */
	join: (first: string, second: string) => `${first}; ${second}`,
	nobody: 'no answers',
	noInterval: (reason: string) => `no interval: ${reason}`,
	/** The first letter of a sentence that is put together. */
	capital: (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
	dash: (reasons: string) => `–: ${reasons}.`,
	hiddenNote: (threshold: string) =>
		`fewer than ${threshold} answered, or withheld so that a small group cannot be worked out`,
	reasonNote: (reason: string, need: string | null) =>
		need ? `${reason} (at least ${need} needed)` : reason,

	document: {
		readiness: 'CRM readiness report',
		customers: 'Customer satisfaction report',
		other: 'Assessment report',
		subject: (engagement: string, wave: string) => `${engagement}, ${wave}`,
		running: (title: string, wave: string) => `${title} · wave ${wave}`,
		provenance: (hash: string, version: string) => `Data ${hash} · formulas ${version}`,
		pageOf: (n: string, of: string) => `Page ${n} of ${of}`
	},
	cover: {
		subtitle: (audiences: string) => `What ${audiences} say`,
		voices: {
			employee: 'employees',
			manager: 'managers',
			customer: 'customers',
			rater: 'raters',
			specialist: 'specialists'
		},
		client: 'Prepared for',
		engagement: 'Engagement',
		industry: 'Industry',
		wave: 'Wave',
		fieldwork: 'Answers collected',
		fieldworkIs: (from: string, to: string) => `${from} to ${to}`,
		date: 'Date of the report',
		answered: 'Who answered',
		counts: {
			employee: (n: string) => `${n} employees`,
			manager: (n: string) => `${n} managers`,
			customer: (n: string) => `${n} customers`,
			rater: (n: string) => `${n} raters`,
			specialist: (n: string) => `${n} specialists`
		}
	},
	contents: 'Contents',
	chapter: (number: string, name: string) => `${number} · ${name}`,

	standing: {
		lowest: (names: string, count: number) => (count > 1 ? `${names} lag behind` : `${names} lags behind`),
		highest: (names: string, count: number) => (count > 1 ? `${names} are ahead` : `${names} is ahead`),
		ends: (highest: string, lowest: string) => `${highest} is clearly above ${lowest}`,
		none: 'no factor stands apart',
		noneOf: {
			factors: (count: string) => `none of the ${count} factors clearly stands apart from the others`,
			dimensions: (count: string) => `none of the ${count} dimensions clearly stands apart from the others`
		},
		only: (name: string, score: string) => `${name} scores ${score}\u00a0of\u00a0100`,
		unscored: 'nothing has a score yet'
	},

	summary: {
		foreword: 'In the consultant’s words',
		forewordTitle: 'What to know before the figures',
		name: 'Executive summary',
		at: (band: string) => band,
		between: (lower: string, upper: string) => `Between “${lower}” and “${upper}”`,
		gated: (raw: string, gated: string) => `“${raw}” by the index, held at “${gated}” by the weakest link`,
		headline: (state: string, standing: string) => `${state}: ${standing}`,
		index: (score: string, interval: string, n: string) =>
			`The readiness index is **${score}\u00a0of\u00a0100** (${interval}; ${n}), as the organization rates itself.`,
		noIndex: (because: string) => `There is no readiness index: ${because}`,
		withoutScore: (names: string, count: number) =>
			count > 1 ? `${names} have no score` : `${names} has no score`,
		noScores: 'no factor has a score',
		noIndexLead:
			'The readiness index is the mean of all factors. There is none as long as the statements of one of them have too few answers to compute a score from.',
		risen: (points: string, range: string) =>
			`Since the wave before it has risen by **${points} points** (95% interval of the change: ${range}).`,
		fallen: (points: string, range: string) =>
			`Since the wave before it has fallen by **${points} points** (95% interval of the change: ${range}).`,
		unchanged: (difference: string, range: string) =>
			`A change since the wave before cannot be told from chance (${difference}; 95% interval: ${range}).`,
		satisfaction: (score: string, n: string) =>
			`Customers rate their satisfaction at **${score}**\u00a0of\u00a0100 (${n}).`,
		selfRated: (label: string) => `${label}: judged by the organization’s own people, without evidence`,
		meaning: 'What this means',
		findings: 'What stands out',
		nPeople: (n: string, population: string | null) =>
			population ? `n = ${n} of ${population}` : `n = ${n}`,
		figures: {
			staff: (of: string | null) =>
				of ? `employees and managers answered, of ${of}` : 'employees and managers answered',
			customers: (of: string | null) => (of ? `customers answered, of ${of}` : 'customers answered'),
			raters: (of: string | null) => (of ? `raters answered, of ${of}` : 'raters answered'),
			specialists: (of: string | null) => (of ? `specialists answered, of ${of}` : 'specialists answered'),
			change: (range: string) => `points of readiness since the wave before (${range})`,
			satisfaction: (range: string) => `satisfaction of customers, of 100 (${range})`,
			rate: {
				employee: (n: string, of: string) => `response rate of employees (${n} of ${of})`,
				manager: (n: string, of: string) => `response rate of managers (${n} of ${of})`,
				customer: (n: string, of: string) => `response rate of customers (${n} of ${of})`,
				rater: (n: string, of: string) => `response rate of raters (${n} of ${of})`,
				specialist: (n: string, of: string) => `response rate of specialists (${n} of ${of})`
			},
			nps: (range: string) => `net promoter score (${range})`
		},
		rankNote: (n: string) => `Score from 0 to 100 with its 95% interval; ${n}.`,
		satisfactionTitle: (score: string) => `Customers rate their satisfaction at ${score}\u00a0of\u00a0100`,
		satisfactionLead: 'The pages that follow show what customers report, each figure with its interval.',
		ofInstrument: (instrument: string, standing: string) => `${instrument}: ${standing}`,
		unanswered: 'Too few statements were answered: nothing has a score',
		unansweredLead:
			'Enough people have taken part, but they left most statements empty. A score needs answers to at least half of the statements that belong to it.',
		unscored: 'The answers are measurements, not ratings: they make no score from 0 to 100',
		unscoredLead:
			'A score from 0 to 100 needs a scale with two ends, and these answers have none. The pages that follow give them as they are: number, mean and standard deviation, and reliability where several statements belong together.',
		waiting: 'Too few people have answered: nothing can be shown yet',
		waitingLead: (threshold: string) =>
			`Scores are shown from ${threshold} responses on, so that nobody’s answers can be recognised. The table says how many are still needed.`,
		waitingNote: 'As soon as enough people have answered, this report fills itself.'
	},
	finding: {
		lowestFactors: (names: string) => `**Start with ${names}.**`,
		highestFactors: (names: string) => `**Build on ${names}.**`,
		lowScores: (list: string) =>
			`${list}\u00a0of\u00a0100; the intervals lie wholly below those of the other factors.`,
		highScores: (list: string) =>
			`${list}\u00a0of\u00a0100; the intervals lie wholly above those of the other factors.`,
		weakestAspect: (name: string) => `**The weakest aspect is ${name}.**`,
		weakestAspects: (names: string) => `**The weakest aspects are ${names}.**`,
		weakestBody: (score: string, item: string | null) =>
			item ? `${score}\u00a0of\u00a0100. Lowest in it: ${item}` : `${score}\u00a0of\u00a0100.`,
		blindSpot: (names: string) => `**A blind spot: ${names}.**`,
		blindSpotBody: (staff: string, customers: string) =>
			`The staff rate it at ${staff}, customers at ${customers}.`,
		hiddenStrength: (names: string) => `**A hidden strength: ${names}.**`,
		hiddenStrengthBody: (staff: string, customers: string) =>
			`Customers rate it at ${customers}, the staff only at ${staff}.`,
		managersHigher: (names: string) => `**Managers see ${names} in a better light than employees do.**`,
		managersLower: (names: string) => `**Managers are more critical of ${names} than employees are.**`,
		managersBody: (managers: string, employees: string) => `${managers} against ${employees}.`,
		risks: (n: string, of: string, count: number) =>
			count > 1 ? `**${n} of ${of} risks are rated high.**` : `**One of ${of} risks is rated high.**`,
		riskBody: (item: string, count: number) => (count > 1 ? `The highest: ${item}` : item),
		handled: '**Complaints are seldom handled to satisfaction.**',
		handledBody: (share: string, range: string, n: string) =>
			`${share} of those who complained are satisfied with it (${range}; ${n}).`,
		npsBody: (value: string, range: string, n: string) => `NPS ${value} (${range}; ${n}).`,
		problem: (share: string) => `**${share} of customers had a problem.**`,
		problemBody: (range: string, n: string) => `95% interval: ${range}; ${n}.`,
		silent: '**Most customers with a problem do not speak up.**',
		silentBody: (share: string, n: string) => `Only ${share} of them told the organization (${n}).`
	},

	factors: {
		name: 'Factors and aspects',
		lead: (range: string, geometric: string, index: string) =>
			`The factor scores run from ${range}. Their geometric mean is ${geometric} beside an index of ${index}: the closer the two, the more even the profile.`,
		tableTitle: 'The factors, each with its interval and band',
		aspectsTitle: 'The aspects, from strongest to weakest',
		scale: '0 to 100',
		change: 'Change',
		note: (threshold: string, band: string) =>
			`Vertical line: ${threshold}, where ${band} begins. A band in brackets: the interval holds a cut-off, so the neighbouring band is as likely.`,
		changeNote: 'Change since the wave before; bold: its 95% interval does not contain 0.',
		howToRead: 'How to read it',
		reading:
			'Each axis is one aspect from 0 to 100; further out is readier. Every aspect counts alike in its factor, whatever its number of statements.',
		earlier: 'The dashed line is the wave before.',
		thisWave: 'this wave',
		waveBefore: 'wave before',
		lowestNote: 'Orange: the interval lies wholly below all others.',
		notClear: 'Differences between overlapping intervals may be chance.',
		borderline: (band: string) => `(${band})`
	},

	participation: {
		audience: 'Audience',
		needed: 'More until shown',
		points: (points: string) => `±${points} points`,
		marginNote:
			'Margin of error: half the width of the 95% interval of a share of 50%, in percentage points, corrected for the number addressed.'
	},

	change: {
		compared: (all: string) => `**${all}** figures can be compared.`,
		up: (count: string) => `**${count}** rose by more than chance explains.`,
		down: (count: string) => `**${count}** fell by more than chance explains.`,
		unclear: (count: string) => `For **${count}** the interval of the change contains 0.`,
		caution:
			'Each interval stands for itself: among many figures, about one in twenty would look changed by chance alone. Confidential answers cannot be joined, so both waves count as independent samples.',
		trendNote: 'Vertical lines: 95% intervals of this wave. The scale does not begin at 0.',
		part: (name: string) => `– ${name}`,
		before: 'Before',
		after: 'Now',
		difference: 'Difference',
		detectable: 'Detectable',
		note: (wave: string, hash: string) =>
			`Compared with wave ${wave} (data ${hash}). Bold: the interval does not contain 0. Detectable: the smallest true change that samples of this size would show in four of five cases. Changes of shares and NPS in points.`
	},

	units: {
		title: 'What the units say',
		noneShown: 'The units are still too small to be shown',
		none: (count: string) => `none of the ${count} units clearly stands apart from the others`,
		lead: (all: string, shown: string, threshold: string) =>
			`${shown} of ${all} units can be shown. A unit appears from ${threshold} responses on, and only if no small group can be worked out by subtraction.`,
		mapTitle: 'Score of each factor by unit',
		tableTitle: {
			staff: 'Response rate and readiness index by unit',
			customers: 'Satisfaction of customers by unit'
		},
		index: { staff: 'Index', customers: 'Satisfaction' },
		indexNote:
			'The index of a unit weighs its factors equally. Small units have wide intervals: judge them by their count, not by their rate.'
	},

	inside: {
		name: 'Inside views',
		higher: (names: string) => `Managers rate ${names} higher than employees do`,
		lower: (names: string) => `Managers rate ${names} lower than employees do`,
		alike: 'Employees and managers see the organization much alike',
		agreementOnly: 'How far people share one picture',
		lead: 'Where managers see more readiness than those who do the work, plans rest on too bright a picture; where they see less, a strength goes unused.',
		reading: 'Reading',
		managersAbove: 'managers higher',
		managersBelow: 'managers lower',
		noDifference: 'no clear difference',
		people: (audience: string, n: string) => `${audience}: n = ${n}.`,
		note: 'A difference is named only where the two 95% intervals do not overlap.',
		plainIndex: 'In this table all factors and all people count the same.',
		agreementTitle: 'Do people share one picture?',
		complete: 'Complete answers',
		rwg: 'r_wg(J)',
		deviation: 'Average deviation',
		agreement: {
			lack: 'no shared picture',
			weak: 'weak agreement',
			moderate: 'moderate agreement',
			strong: 'strong agreement',
			'very-strong': 'very strong agreement'
		},
		agreementNote:
			'r_wg(J) compares the spread of the answers with that of random answers (uniform null distribution) and grows with the number of statements; labels after LeBreton and Senter (2008), a convention. Average deviation in points of the scale.'
	},

	mirror: {
		name: 'Staff and customers',
		blind: (names: string) => `Customers rate ${names} clearly lower than the staff do`,
		hidden: (names: string) => `Customers rate ${names} clearly higher than the staff do`,
		alike: 'Staff and customers see no clear difference in what both were asked',
		lead: 'Some statements to the staff and some to customers are about the same subject. Both are set on 0 to 100 and laid side by side; the gap is staff minus customers.',
		chart: 'The same subjects, seen from both sides',
		statements: 'What both sides were asked',
		toStaff: 'Employees and managers',
		subject: 'Subject',
		staff: 'Staff',
		people: 'n (staff, customers)',
		both: (staff: string, customers: string) => `${staff}, ${customers}`,
		readings: {
			'blind-spot': 'blind spot',
			'hidden-strength': 'hidden strength',
			'no-clear-gap': 'no clear gap'
		},
		note: 'Blind spot: the interval of the gap lies wholly above 0; hidden strength: wholly below. The statements were matched by their subject, which is this product’s own work; the two sides answered different words on different scales.'
	},

	customers: {
		title: 'What customers report',
		silentTitle: 'most of those with a problem stay silent',
		morePromoters: 'promoters outnumber detractors',
		moreDetractors: 'detractors outnumber promoters',
		balanced: 'promoters and detractors are about balanced',
		lead: (n: string, population: string | null) =>
			population
				? `${n} of ${population} customers addressed have answered. Each figure rests on those who gave an answer to it.`
				: `${n} customers have answered. Each figure rests on those who gave an answer to it.`,
		figure: (name: string, range: string, n: string) => `${name} (${range}; ${n})`,
		figuresNote:
			'In brackets: 95% interval. Satisfaction index 0–100; NPS from −100 to +100; satisfied: 4 and 5 of 5; found it easy: 5 to 7 of 7.',
		histogram: 'Answers to “How likely are you to recommend us?”',
		histogramAlt: (bars: string) => `How often each answer from 0 to 10 was given. ${bars}.`,
		histogramBar: (answer: string, count: string) => `${answer}: ${count}`,
		npsNote: (n: string) =>
			`Number of customers for each answer from 0 to 10; ${n}. NPS is the share of 9 and 10 less the share of 0 to 6, with a normal interval.`,
		csat: 'Satisfied customers (4 and 5 of 5)',
		ces: 'Found it easy (5 to 7 of 7)',
		handled: 'Satisfied with how the complaint was handled (4 and 5 of 5)',
		sharesTitle: 'What happened, in shares',
		percentScale: '0% to 100%',
		sharesNote: 'Shares with Wilson’s 95% interval; n: those who were asked and answered.'
	},
	kinds: {
		title: 'Service and treatment',
		kind: 'Satisfaction with',
		functional: 'The service itself',
		psychological: 'The treatment',
		cells: {
			complete: 'Complete: service and treatment both satisfy.',
			cold: 'Cold: the service works, the treatment does not satisfy.',
			kind: 'Kind: the treatment satisfies, the service does not.',
			dissatisfied: 'Neither the service nor the treatment satisfies.'
		},
		border: 'The line of 60 lies within an interval, so the neighbouring reading is as likely.',
		note: (n: string) =>
			`${n}. Vertical line: 60, from where a score counts as high; a convention of this product.`
	},
	complaints: {
		title: 'Problems, complaints and silence',
		channels: 'Did they tell us?',
		reasons: 'Why not?',
		several: 'Several reasons could be chosen.',
		silent: (ratio: string, range: string) =>
			`For each customer who complains, about **${ratio}** others with a problem say nothing (${range}).`,
		atLeast: (lo: string) => `at least ${lo}`,
		spread: (mean: string, median: string, n: string) =>
			`Those with a problem have told ${mean} people about it on average, half of them ${median} or fewer (${n}).`,
		caution: (n: string) =>
			`Read the range, not one number: this estimate rests on the ${n} customers of this survey who had a problem and answered. The multipliers that are often quoted, such as 26 silent customers for each complaint, come from old studies in other industries and are not used here.`
	},
	comments: {
		title: 'In their own words',
		ofCustomers: 'In the customers’ own words',
		lead: 'As written, in alphabetical order and never by unit. Comments appear from twice the number of responses that a group needs.',
		shown: (shown: string, all: string) =>
			shown === all ? `${all} comments.` : `${shown} of ${all} comments, chosen at even distances.`
	},

	model: {
		largest: (factor: string) => `${factor} shows the largest clear effect on success`,
		largestEach: (effects: string) => `The largest clear effects come from ${effects}`,
		onOutcome: (factor: string, outcome: string) => `${factor} (${outcome})`,
		refused: (title: string, why: string) => `The path to success: ${title}. ${why}`,
		effects: 'What moves success, and how surely',
		effectsNote:
			'Total effects, direct and through the organization, standardised; bold: the 95% interval does not contain 0.',
		bold: 'Bold: the 95% interval does not contain 0.'
	},

	outcomes: {
		name: 'Success and need',
		better: 'the staff see the outcomes of CRM improving',
		worse: 'the staff see the outcomes of CRM declining',
		same: 'the staff see no clear change in the outcomes of CRM',
		unknown: 'what CRM has brought so far',
		need: (quadrant: string) => `need and readiness say ${quadrant}`,
		needBorder: (quadrant: string) => `need and readiness are close to a border of ${quadrant}`,
		needOnly: 'how much CRM the context asks for',
		dimension: 'Dimension',
		mean: 'Mean',
		successLine: 'Vertical line: 50.',
		needLine: 'Vertical line: 50, from where need counts as high; a convention.',
		needReading: (need: string, readiness: string) =>
			`Need counts as high from ${need} and readiness from ${readiness}; both are conventions of this product.`,
		needChanges: 'Competition that is weak today may grow: look at the need again in the next wave.',
		here: 'this organization',
		quadrantNames: ['Build foundations', 'Roll out', 'Light CRM', 'Keep'] as readonly [
			string,
			string,
			string,
			string
		],
		needLead:
			'How much CRM the competition, the customers’ freedom to switch, their diversity and the market ask for.',
		quadrants: {
			build:
				'The context asks for CRM and the foundations are missing: start with the weakest aspects, not with software.',
			operate:
				'The context asks for CRM and the organization can carry it: roll out, and close the gaps on the way.',
			light: 'Neither asks for much: a light and cheap solution will do for now.',
			surplus: 'More readiness than the context asks for: keep it, at low cost.'
		}
	},

	risk: {
		closed: (count: string) => `${count} risks are rated high and close the gate`,
		some: (count: string, of: string, n: number) =>
			n > 1
				? `${count} of ${of} risks are rated high; the gate stays open`
				: `One of ${of} risks is rated high; the gate stays open`,
		none: 'No risk is rated high; the gate stays open',
		unknown: 'The risks have no answers yet, so the gate cannot be judged',
		lead: 'Known causes of failed CRM projects, rated by managers as they stand today. Here a high number is bad.',
		gate: (limit: string) =>
			`The gate: with ${limit} risks rated high, readiness cannot be better than “Weak foundations”, whatever the index. Both bounds are conventions of this product.`,
		statement: 'Risk',
		scale: '1 to 5',
		level: 'Level',
		high: 'high',
		notHigh: 'below',
		resilience: 'Freedom from risk',
		scoresTitle: 'Freedom from risk and safeguards',
		scoresNote: 'Here a high number is good: 100 means no risk at all, and all safeguards in place.'
	},

	orientation: {
		title: (type: string) => `The profile of customer orientation reads ${type}`,
		untitled: 'How customer-oriented the organization is',
		lead: 'Raters place the organization between two described poles on four sides. The profile counts more than any single number.',
		side: 'Side',
		claimed: 'Claimed',
		evidenced: 'Evidenced',
		sloganGap: 'Slogan gap',
		agreement: 'Agreement of the raters',
		note: 'Claimed: as the raters say. Evidenced: the claim capped by the evidence that an auditor found (none 40, partly 70, fully 100). Slogan gap: claimed minus evidenced, over the audited statements. The type follows rules of this product.',
		diagnosis: 'Where to begin',
		weakest: (side: string) =>
			`The weakest side is ${side}. Its lowest statements, as they would read at the upper pole:`
	},

	coverage: {
		name: 'Technology coverage',
		title: (share: string) => `The software covers ${share} of what is needed`,
		untitled: 'How far the software covers what is needed',
		lead: (n: string, functions: string) =>
			`${functions} functions, answered in ${n} checklists. A function counts only where it was called needed.`,
		areas: 'Coverage by area',
		area: 'Area',
		functions: 'Functions',
		needed: 'Needed',
		covered: 'Covered',
		all: 'All areas',
		note: 'Covered: sum of the status of the needed functions over the highest possible sum (none 0, planned 1, partly 2, in full use 3).',
		map: 'Coverage by area and kind',
		mapNote: '–: no function of this kind, or none called needed.',
		kinds: { operational: 'Operational', analytical: 'Analytical', collaborative: 'Collaborative' },
		shelfware: 'Bought, but hardly used',
		shelfwareNote: 'In place, but used by less than a quarter of those it is meant for.'
	},

	other: {
		title: (name: string) => name,
		further: 'Further instruments',
		furtherTitle: 'What the further instruments show',
		lead: (side: string, n: string) => `Answered by ${n} ${side}.`,
		sides: {
			staff: 'employees and managers',
			raters: 'raters',
			specialists: 'specialists',
			customers: 'customers'
		},
		dimensions: 'The dimensions with their intervals',
		note: 'Scores from 0 to 100 with 95% intervals.',
		rawNote: 'Means as answered, with 95% intervals.'
	},

	priorities: {
		untargeted: 'Where to begin',
		below: (count: string, of: string, n: number) =>
			n === 1
				? `One of ${of} factors is clearly below its target`
				: count === of
					? `All ${of} factors are clearly below their targets`
					: `${count} of ${of} factors are clearly below their targets`,
		reached: 'No factor is clearly below its target',
		lead: (weights: string) =>
			`The factors in the order of their distance to the target times their weight: closing the first gap moves the index most. Weights: ${weights}.`,
		gapTitle: 'Distance to the target',
		gapInterval: '95% interval of the gap',
		weight: 'Weight',
		product: 'Gap × weight',
		gapNote:
			'Vertical line: the target, set by the organization. Orange: the whole interval lies below it. Gap × weight: points that the index would gain.'
	},

	statements: {
		name: 'Statements',
		title: 'The statements rated highest and lowest',
		lead: (instrument: string, count: string) =>
			`The ${count} rated statements of ${instrument}, from both ends of the ranking.`,
		best: 'Highest scores',
		worst: 'Lowest scores',
		spread: 'How the answers are spread',
		note: 'Score: mean of the answers on 0 to 100. Reversed statements are turned round, so that blue is always favourable. Neighbouring ranks may differ by chance.'
	},

	quality: {
		sign: 'Sign',
		any: 'At least one sign',
		note: 'Nobody is left out because of such a sign.',
		byPerson: 'These figures are averaged person by person and may differ a little from the headline.',
		compared: (measure: string, figures: string) => `${measure}: ${figures}.`
	},
	certificate: {
		title: 'The instruments',
		instrument: 'Instrument',
		basis: 'What it rests on, and what is this product’s own',
		version: (version: string, items: string, hash: string) => `version ${version}, ${items} items\n${hash}`,
		sources: 'Sources'
	},

	appendix: {
		name: 'Appendix',
		title: 'Reliability and all single figures',
		complete: 'Complete answers',
		items: 'Items',
		alpha: 'Alpha',
		omega: 'Omega',
		verdict: 'In words',
		reliabilityNote:
			'Cronbach’s alpha of those who answered every item, with Feldt’s 95% interval; McDonald’s omega of one common factor. From .8 “reliable”, from .7 “acceptable”: conventions.',
		suspects: (items: string) =>
			`These items run against the others; look whether a reverse key was forgotten or set by mistake: ${items}.`
	},
	items: {
		titleOf: (instrument: string, side: string) => `${instrument}: ${side}`,
		title: 'Every statement',
		meanSd: 'Mean (SD)',
		meanWithSd: (mean: string, sd: string) => `${mean} (${sd})`,
		missing: 'Missing',
		mean: 'Mean',
		note: 'Mean and standard deviation as answered, score from 0 to 100 with reversed statements turned round. Missing: left empty or “don’t know”, of those asked.'
	}
};
export type ReportPagesMessages = typeof reportPages;
