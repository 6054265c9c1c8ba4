/** Why a file of responses cannot be read, and what is wrong with it cell by cell. Numbers come in as text. */
export const imports = {
	file: {
		'empty-file': 'The file is empty.',
		'not-text': 'This is not a table: the file holds neither text nor an XLSX workbook.',
		'is-workbook': 'This is an XLSX workbook, not a text file.',
		'is-old-workbook':
			'This is an old (.xls) or password-protected workbook. Save it as XLSX without a password, or as CSV.',
		'not-a-workbook': 'This is not an XLSX workbook, or it is damaged.',
		'quotes-not-closed': (record: string) =>
			`A quotation mark that opens in record ${record} is never closed, so what follows cannot be told apart.`,
		'too-large': (megabytes: string) => `The file is larger than ${megabytes} MB.`,
		'inflates-too-much': (megabytes: string) =>
			`The workbook unpacks to more than ${megabytes} MB. Save it as CSV.`,
		'too-many-rows': (rows: string) => `The table has more than ${rows} rows.`,
		'too-many-columns': (columns: string) =>
			`The table has more than ${columns} columns, or far too many cells.`
	},
	headsNotClosed:
		'A quotation mark that opens among the names of the columns is never closed, so what follows cannot be told apart.',
	refused: 'Nothing was read, because the file has problems:',
	valid: (valid: string, all: string) => `${valid} of ${all} records are without a problem.`,
	more: (n: string) => `… and ${n} more of this kind`,
	columns: {
		'two-columns-one-item': (columns: string, item: string) =>
			`The columns ${columns} are all item ${item}; only one can count. Put the others aside with a map.`,
		'map-unknown-column': (column: string) =>
			`The map names the column ${column}, which the file does not have.`,
		'map-unknown-item': (column: string, item: string) =>
			`The map gives column ${column} the item ${item}, which is not asked.`,
		'nothing-matched': (columns: string) =>
			`No column belongs to an item of the instrument. The first row has to name the columns; in it stands ${columns}.`,
		'other-scale': (column: string, found: string, expected: string) =>
			`Column ${column} runs from ${found}, but its item is answered from ${expected}: the scales are mixed.`,
		'column-not-found': (column: string) => `The file has no column ${column}.`,
		'no-records': 'The file has a header but no records.'
	},
	records: {
		'too-few-fields': (record: string, by: string) =>
			`Record ${record}: fewer cells than the header (by ${by})`,
		'too-many-fields': (record: string, by: string) =>
			`Record ${record}: more cells than the header (by ${by})`,
		'empty-id': (record: string) => `Record ${record}: the respondent has no identifier`,
		'duplicate-id': (record: string, id: string, first: string) =>
			`Record ${record}: identifier ${id} stands in record ${first} already`
	},
	cell: (record: string, column: string, value: string, reason: string) =>
		`Record ${record}, column ${column}, “${value}”: ${reason}`,
	reasons: {
		'above-maximum': 'above the highest point of the scale',
		'below-minimum': 'below the lowest point of the scale',
		'not-whole': 'not a whole number',
		'not-a-number': 'not a number',
		'unknown-word': 'none of the words of the scale',
		'unknown-option': 'none of the options',
		'too-long': 'too long'
	},
	aside: (columns: string) => `Not used, because they belong to no item of this form: ${columns}`,
	missing: (items: string) => `No column was found for these items: ${items}`,
	fromTo: (from: string, to: string) => `${from} to ${to}`
};
export type ImportMessages = typeof imports;
