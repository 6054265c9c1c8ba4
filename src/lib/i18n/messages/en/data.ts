import { formatter } from '../../format.ts';

const { num, date } = formatter('en');
const responses = (n: number) => `${num(n)} ${n === 1 ? 'response' : 'responses'}`;

/** The data of a wave: files of responses, and responses that were collected elsewhere. */
export const data = {
	tab: 'Data',
	export: {
		title: (rows: number) =>
			rows === 0 ? 'There is no data to download yet' : `${responses(rows)} can be downloaded`,
		lead: 'One row is one response, one column is one item. For a thesis, a statistics program or an archive.',
		ready: (rows: number, all: number) =>
			rows === all ? responses(rows) : `${num(rows)} of ${responses(all)}`,
		waiting: (n: number) =>
			`${responses(n)} ${n === 1 ? 'follows' : 'follow'} later: today's, and as long as the wave is open the newest of each unit are held back, so that two files, one after the other, single nobody out. Once the wave has closed, the file is complete from the next morning on.`,
		withheld: {
			empty: 'Nobody has answered yet.',
			'too-few': (n: number) => `Too few responses: ${num(n)} more until they can be downloaded.`,
			'protects-another':
				'Withheld to protect a smaller group: with this file and the report together its answers could be worked out.',
			'not-settled':
				'Too few responses have settled: they are put in random order every night, and as long as the wave is open the newest of each unit are held back. Once the wave has closed, all of them can be downloaded from the next morning on.'
		},
		units: {
			all: 'The file names the unit of every response.',
			some: (named: number) =>
				`The file names ${num(named)} ${named === 1 ? 'unit' : 'units'}; the others are too small, or would give a small one away, and are one group.`,
			none: 'The file names no units: they are too small, or none were given.',
			later:
				'The file names the units that the report shows and that are large enough; the others are one group.'
		},
		format: 'File',
		formats: {
			csv: 'CSV',
			xlsx: 'Excel (XLSX), with codebook and comments',
			sav: 'SPSS (SAV)',
			spss: 'SPSS syntax with CSV (ZIP)',
			jsonl: 'JSON, one object a line'
		},
		headers: 'Heads of the columns',
		headerKinds: { code: 'Codes of the items', fa: 'Persian statements', en: 'English statements' },
		headersHint: 'For CSV and Excel; the other files know codes and labels.',
		download: 'Download',
		downloadOf: (audience: string) => `Download the responses of ${audience}`,
		codebook: 'Codebook (CSV)',
		comments: 'Comments (CSV)',
		noComments: 'Comments can be downloaded once twice as many responses are there.',
		contentsTitle: 'What the files hold',
		contents: [
			'Answers as numbers, as they were given: reverse-keyed items are not turned; the codebook marks them.',
			'“Don’t know / not applicable” is −1. What was left empty is empty. Several choices are one column each: 1 chosen, 0 not chosen.',
			'No number of a response, no day and no time, no language, no link. The order is random.',
			'A unit is named only where it has enough responses, and nothing small remains; the rule of the report.',
			'Comments stand apart from the responses, in random order, and only with twice as many responses.',
			'The same data gives the same rows in the same order.'
		],
		importTitle: 'Responses from elsewhere',
		importLead:
			'Answers that were collected on paper or with another program become responses of this wave. Columns are matched with the items; nothing is imported before you have seen how.',
		importAction: 'Import a file',
		batchesTable: 'Imported files',
		importedOn: 'Imported on',
		audience: 'Audience',
		rows: 'Responses',
		by: 'By',
		nobody: 'a former member',
		imported: (n: number) =>
			`${responses(n)} ${n === 1 ? 'was' : 'were'} imported. ${n === 1 ? 'It counts' : 'They count'} like all others from now on.`
	},
	files: {
		responses: 'responses',
		codebook: 'codebook',
		comments: 'comments',
		about: 'about',
		sample: 'sample',
		product: 'Sanjeh',
		unit: 'Unit',
		otherUnits: 'Other units, or none (not told apart)',
		dontKnow: 'Don’t know / not applicable',
		chosen: 'chosen',
		notChosen: 'not chosen',
		yes: 'yes',
		kinds: {
			unit: 'unit',
			rating: 'rating',
			single: 'one choice',
			option: 'one of several choices',
			number: 'number'
		},
		codebookColumns: {
			variable: 'Variable',
			spss: 'Variable in SPSS',
			statementFa: 'Statement in Persian',
			statementEn: 'Statement in English',
			kind: 'Kind',
			valuesFa: 'Values in Persian',
			valuesEn: 'Values in English',
			lowest: 'Lowest',
			highest: 'Highest',
			reversed: 'Reverse-keyed',
			dontKnow: 'Don’t know',
			dimension: 'Dimension',
			aspect: 'Aspect',
			section: 'Section',
			askedIf: 'Asked only if',
			instrument: 'Instrument'
		},
		commentColumns: { item: 'Item', statement: 'Statement', text: 'Comment' },
		aboutColumns: { what: 'What', value: 'Value' },
		aboutRows: {
			client: 'Client',
			wave: 'Wave',
			audience: 'Audience',
			responses: 'Responses in this file',
			all: 'Responses that are in',
			day: 'Written on',
			values: 'Values'
		},
		sampleNote: 'Sample: an invented company with invented answers.'
	},
	import: {
		title: 'Import responses',
		lead: 'A CSV or XLSX file: its first row names the columns, every other row is one response.',
		audience: 'Whose answers are these?',
		audienceOption: (audience: string, items: number) => `${audience}: ${num(items)} items`,
		file: 'File',
		fileHint: (megabytes: number, rows: number, columns: number) =>
			`CSV, tab-separated text or XLSX, up to ${num(megabytes)} MB, ${num(rows)} rows and ${num(columns)} columns.`,
		upload: 'Read the file',
		advice: [
			'Columns are recognised by the code of an item or by its statement in either language.',
			'Answers may be numbers of the scale or its words. “Don’t know” is kept as such.',
			'Names and identifiers are not stored. An identifier is only used to find people who occur twice.',
			'The file itself is kept for a day at most, and deleted as soon as it is imported.'
		],
		tooLarge: (megabytes: number) => `The file is larger than ${num(megabytes)} MB.`,
		noFile: 'Please choose a file.',
		tooLong:
			'Reading this file took too long or too much memory. Please save it as CSV, or in several parts.',
		mapTitle: (rows: number, matched: number, items: number) =>
			`${num(rows)} rows, ${num(matched)} of ${num(items)} items found`,
		mapLead: (file: string, audience: string) => `${file}, for ${audience}. Nothing has been imported yet.`,
		ready: (rows: number) =>
			`The file has no problems: ${responses(rows)} will be imported. This cannot be undone.`,
		problemsTitle: 'Nothing can be imported as it is',
		problemsLead: 'Correct the file and upload it again, or choose for the columns what they are.',
		columnsTitle: 'What each column is',
		isLabel: (column: string) => `What the column ${column} is`,
		by: {
			code: 'Recognised by its code.',
			statement: 'Recognised by its statement.',
			name: 'Recognised by its name.',
			values: 'Recognised by its contents.',
			map: 'Your choice.'
		},
		aside: 'not used',
		/** What people call such a column. */
		unitHeads: ['unit', 'department', 'division', 'branch'],
		unit: 'unit',
		id: 'identifier (not stored)',
		twice: (item: string) => `Another column is ${item} as well; only one can count.`,
		noItem: 'No column is an item yet. Please choose at least one.',
		asideCount: (columns: number) =>
			`${num(columns)} ${columns === 1 ? 'column is' : 'columns are'} not used.`,
		missingTitle: (items: number) =>
			`${num(items)} ${items === 1 ? 'item has' : 'items have'} no column and will be empty`,
		unitsTitle: 'Units',
		unitsTable: 'Units in the file',
		unitInFile: 'In the file',
		unitHere: 'In this engagement',
		unitUnknown: 'no unit of this name: no unit',
		unitRows: 'Rows',
		moreUnits: (n: number) => `… and ${num(n)} more`,
		dontKnow: (n: number) => `${num(n)} answers are “don’t know / not applicable”.`,
		locale: 'Language in which these people answered',
		check: 'Check again',
		confirm: (rows: number) => `Import ${responses(rows)}`,
		discard: 'Discard the file',
		discarded: 'The file was deleted. Nothing was imported.',
		repeatedOn: (day: string) =>
			`This very file was imported for this audience on ${date(day)}. Nothing was imported again.`
	}
};
export type DataMessages = typeof data;
