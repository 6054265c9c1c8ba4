/** What only the printed report says: titles that state a conclusion, sentences around the numbers, heads of tables. */
export const reportPages = {
	quote: (text: string) => `“${text}”`,
	semicolon: '; ',
	sentenceEnd: '.',
	/** Two halves of a headline. */
	join: (first: string, second: string) => `${first}; ${second}`,
	nobody: 'no answers',
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
		lowest: (names: string, count: number) =>
			count > 1 ? `${names} lag behind the others` : `${names} lags behind the others`,
		highest: (names: string, count: number) =>
			count > 1 ? `${names} are ahead of the others` : `${names} is ahead of the others`,
		none: 'no factor stands apart from the others',
		noneOf: (count: string) => `none of the ${count} stands apart from the others`
	},

	summary: {
		name: 'Executive summary',
		at: (band: string) => `Readiness is at the level ${band}`,
		between: (lower: string, upper: string) => `Readiness lies on the border of ${lower} and ${upper}`,
		gated: (raw: string, gated: string) => `By the index ${raw}, held at ${gated} by what is weakest`,
		index: (score: string, range: string | null, n: string) =>
			range
				? `The readiness index is **${score} of 100** (95% interval: ${range}; ${n}), as the organization rates itself.`
				: `The readiness index is **${score} of 100** (${n}; too few answers for an interval), as the organization rates itself.`,
		risen: (points: string, range: string) =>
			`Since the wave before it has risen by **${points} points** (95% interval of the change: ${range}).`,
		fallen: (points: string, range: string) =>
			`Since the wave before it has fallen by **${points} points** (95% interval of the change: ${range}).`,
		unchanged: (difference: string, range: string) =>
			`A change since the wave before cannot be told from chance (${difference}; 95% interval: ${range}).`,
		satisfaction: (score: string, n: string) =>
			`Customers rate their satisfaction at **${score}** of 100 (${n}).`,
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
			nps: (range: string) => `net promoter score (${range})`
		},
		rankNote: (n: string) => `Score from 0 to 100 with its 95% interval; ${n}.`,
		satisfactionTitle: (score: string) => `Customers rate their satisfaction at ${score} of 100`,
		satisfactionLead: 'The pages that follow show what customers report, each figure with its interval.',
		waiting: 'Too few people have answered: nothing can be shown yet',
		waitingLead: (threshold: string) =>
			`Scores are shown from ${threshold} responses on, so that nobody’s answers can be recognised. The table says how many are still needed.`,
		waitingNote: 'As soon as enough people have answered, this report fills itself.'
	},
	finding: {
		lowestFactors: (names: string) => `**Start with ${names}.**`,
		highestFactors: (names: string) => `**Build on ${names}.**`,
		scores: (list: string) => `${list} of 100; the 95% intervals are apart from those of all other factors.`,
		scoreOf: (name: string, score: string) => `${name} ${score}`,
		weakestAspect: (name: string) => `**The weakest aspect is ${name}.**`,
		weakestAspects: (names: string) => `**The weakest aspects are ${names}.**`,
		weakestBody: (score: string, item: string | null) =>
			item ? `${score} of 100. Lowest in it: ${item}` : `${score} of 100.`,
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
		riskBody: (item: string) => `Among them: ${item}`,
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

	method: {
		name: 'Method',
		title: 'How this was measured, and how far it can be relied on'
	}
};
export type ReportPagesMessages = typeof reportPages;
