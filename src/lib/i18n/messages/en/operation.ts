/** For the person who runs the server: backup, restore, verify. */
export const operation = {
	backupUsage: 'backup <file>',
	restoreUsage: 'restore <file>',
	verifyUsage: 'verify [<file>]',
	needPassphrase: (variable: string) =>
		`A passphrase is needed: set the environment variable ${variable}, or run the command at a terminal.`,
	askPassphrase: 'Passphrase of the backup:',
	askAgain: 'Once more:',
	weakPassphrase: (least: string) =>
		`This passphrase is too weak: it needs at least ${least} characters, and not always the same ones.`,
	notTheSame: 'The two passphrases are not the same. Nothing was written.',
	backedUp: (file: string, tables: string, rows: string) =>
		`The backup is in ${file} (tables: ${tables}, rows: ${rows}). Without its passphrase nobody can open it.`,
	restored: (tables: string, rows: string) =>
		`Restored and compared row by row with the backup (tables: ${tables}, rows: ${rows}).`,
	backupOf: (day: string, product: string, schema: string) =>
		`Backup of ${day}, made by version ${product}, schema ${schema}`,
	whole: (tables: string, rows: string) =>
		`The backup is whole and unchanged (tables: ${tables}, rows: ${rows}).`,
	fileTrouble: (file: string, code: string) => `The file ${file} cannot be used (${code}).`,
	problems: {
		'not-a-backup': (file: string) => `The file ${file} is not a backup of Sanjeh.`,
		'format-newer': (file: string) =>
			`The backup ${file} has a newer format than this version can read. Install the newest version.`,
		'wrong-passphrase': (file: string) => `The passphrase does not open ${file}.`,
		incomplete: (file: string) =>
			`The backup ${file} is not complete: it was aborted or cut off. Nothing was taken from it.`,
		damaged: (file: string) =>
			`The backup ${file} is damaged or was changed after it was made. Nothing was taken from it.`,
		'file-exists': (file: string) => `The file ${file} exists already. A backup never replaces a file.`,
		'no-database': () => 'There is no database yet.',
		'product-newer': (file: string) =>
			`The backup ${file} was made by a newer version. Install that version first.`,
		'schema-newer': (file: string) =>
			`The backup ${file} is older than the schema of this database. Restore it into a database that was just created and never started; the schema is then brought up to date.`,
		'not-empty': () =>
			'The database is not empty. A backup is restored into a new one only, so that nothing is overwritten.',
		'server-ended': () =>
			'The running server stopped before it had answered in full. Nothing was changed; please try again.',
		mismatch: () => 'What was loaded is not what the backup holds. Nothing was kept.'
	},
	ok: 'ok',
	broken: 'broken',
	checks: {
		migrations: 'the schema is the newest one',
		references: 'every row has what it belongs to',
		instruments: 'every instrument is word for word what its hash says',
		answers: 'all answers have the length of their questionnaire',
		reports: 'the reports of closed waves belong to the answers that are stored',
		'newest-reports': 'the figures kept of large waves are those that their answers give',
		'audit-log': 'the audit log can only be added to'
	},
	found: (count: string, where: string) => `${count} not (${where})`,
	sound: 'The database is sound.',
	notSound: (count: string) => `Checks that failed: ${count}`
};
export type OperationMessages = typeof operation;
