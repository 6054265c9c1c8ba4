/** The words of the command line. Numbers come in as text. */
export const cli = {
	usage: 'Usage: npm run --silent sanjeh -- <command> [options] [--lang fa|en]',
	commandsAre: 'Commands:',
	commands: {
		score: 'scores a file of responses and prints the figures; no database is needed',
		analyze: 'computes the statistics that a model asks for from a file of responses',
		instruments: 'lists the built-in instruments; one with --json is a file for score --instrument',
		migrate: 'brings the database up to date',
		user: 'creates an account or sets a new password',
		doctor: 'checks the installation',
		backup: 'writes the whole database into one encrypted file, also while the server runs',
		restore: 'loads a backup into an empty database',
		verify: 'checks a backup, or without a file the database itself'
	},
	noCommand: 'Please name a command.',
	unknownCommand: (name: string) => `There is no command “${name}”.`,
	badOption: (option: string) => `The option ${option} cannot be used like this.`,
	unknownLanguage: (value: string) => `The language is fa or en, not “${value}”.`,
	failed: (details: string) => `The command failed: ${details}`,
	instrumentsUsage: 'instruments [<code>] [--json]',
	migrateUsage: 'migrate',
	doctorUsage: 'doctor',
	scoreUsage:
		'score <responses.csv|xlsx> --instrument <code or file> [--form <code>] [--map <file.json>] [--unit <column>] [--id <column>] [--missing <codes, with commas>] [--population <number>] [--threshold <number>] [--json] [--pdf <file.pdf>] [--variant full|executive|poster]',
	needFile: 'Please name one file of responses.',
	needInstrument: 'Please say with --instrument which instrument was answered.',
	unknownVariant: (value: string) => `--variant takes full, executive or poster, not “${value}”.`,
	wholeNumber: (option: string) => `${option} takes a whole number above 0.`,
	populationTooSmall: (responses: string) =>
		`--population cannot be less than the ${responses} responses in the file.`,
	cannotRead: (path: string) => `The file ${path} cannot be read.`,
	cannotWrite: (path: string) => `The file ${path} cannot be written.`,
	cannotPrint: (details: string) => `The output could not be written: ${details}`,
	notJson: (path: string) => `The file ${path} is not JSON.`,
	unknownInstrument: (name: string, codes: string) =>
		`There is no instrument and no file “${name}”. The built-in instruments are ${codes}.`,
	badInstrument: (path: string, details: string) =>
		`The file ${path} is neither an instrument nor a model: ${details}`,
	unknownForm: (form: string, forms: string) =>
		`The instrument has no form “${form}”; its forms are ${forms}.`,
	badMap: (path: string) => `The map ${path} is not an object of column names and item codes.`,
	noPdf: 'This installation cannot write PDF files.',
	pdfWritten: (path: string) => `The report is in ${path}.`,
	dimension: 'Dimension',
	respondents: 'n',
	mean: 'Score (0–100)',
	interval: '95% interval',
	raw: 'As answered',
	alpha: 'Alpha',
	index: 'Readiness index',
	units: 'Units',
	responses: 'Responses',
	metrics: 'Single figures',
	version: 'Version',
	hash: 'Content hash',
	audience: 'For',
	forms: 'Forms',
	itemsAndMinutes: (items: string, minutes: string) => `${items} items, about ${minutes} minutes`,
	items: 'Items'
};
export type CliMessages = typeof cli;
