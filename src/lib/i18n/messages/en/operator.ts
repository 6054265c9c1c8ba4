/** For the person who runs the server: start, database, accounts, state of the installation. */
export const operator = {
	ready: (address: string) => `Sanjeh is open at ${address}`,
	setUp: (address: string) => `No account exists yet. Create the first one at ${address}`,
	badConfiguration: 'The configuration cannot be used:',
	inUse: (directory: string, pid: string) =>
		`The database in ${directory} is in use by the running process ${pid}. Stop it first, or use PostgreSQL (DATABASE_URL).`,
	inUseElsewhere: (directory: string, host: string, file: string) =>
		`The database in ${directory} was opened on ${host}, another machine or container, and not closed. If nothing runs there any more, delete ${file} and start again.`,
	portInUse: (address: string) => `Another program listens on ${address} already. Set PORT to a free port.`,
	cannotListen: (address: string, details: string) =>
		`The server cannot listen on ${address}: ${details}. Check HOST and PORT; ports below 1024 are for root.`,
	notBuilt: 'The application is not built yet. Run: npm run build',
	databaseFailed: (details: string) => `The database cannot be used: ${details}`,
	buildFailed: (details: string) => `The application could not be built. ${details}`.trim(),
	unsuited: {
		'too-old': (version: string) => `PostgreSQL ${version} is too old: 15 or newer is needed.`,
		'newer-schema': (names: string) =>
			`The database has the schema of a newer version (${names}). Install that version, or restore the backup from before the upgrade.`,
		'other-encoding': (encoding: string) =>
			`The database has the encoding ${encoding}, in which Persian cannot be stored. Make one with encoding 'UTF8' template template0.`
	},
	notForDemo:
		'This database has accounts already. The demo fills only a new one: unset DATABASE_URL, or name an empty database.',
	migrateUpToDate: 'The database is up to date.',
	migrated: (names: string) => `Applied: ${names}`,
	userUsage: [
		'user create --email <address> --name <name> [--role owner|consultant|manager|auditor] [--organization <name or id>] [--organization-en <name>]',
		'user reset --email <address> [--without-second-factor]'
	],
	needOption: (option: string) => `Please give --${option}.`,
	badEmail: (text: string) => `“${text}” is not one plain e-mail address.`,
	badRole: (text: string, roles: string) => `“${text}” is not a role; the roles are ${roles}.`,
	tooLong: (option: string) => `--${option} is too long.`,
	noOrganization: (name: string, known: string) => `There is no organization “${name}”. Known: ${known}.`,
	needOrganization: (known: string) => `Please say with --organization which one: ${known}.`,
	needNewOrganization: 'There is no organization yet. Please name the new one with --organization.',
	emailTaken: (email: string) => `There is an account ${email} already.`,
	noAccount: (email: string) => `There is no account ${email}.`,
	created: (email: string, role: string, organization: string) =>
		`Created: ${email}, ${role} of ${organization}.`,
	passwordSet: (email: string) =>
		`A new password is set for ${email}; all sessions of this account have ended.`,
	password: (password: string) => `Password (shown only now): ${password}`,
	secondFactorGone: 'The account has no second factor now; it can set one up again.',
	doctor: {
		ok: 'ok',
		problem: 'problem',
		summary: (problems: string, none: boolean) =>
			none ? 'Everything is in order.' : `Problems: ${problems}`,
		node: (version: string) => `Node ${version}`,
		nodeOld: (version: string) =>
			`Node ${version} is too old: 24.7 or newer is needed (npm install brings it)`,
		configuration: (origin: string) => `Configuration; address ${origin}`,
		dataDir: (path: string) => `Data folder ${path} can be written`,
		dataDirBad: (path: string) => `Data folder ${path} cannot be written`,
		locked: (pid: string) =>
			`The embedded database is in use by the server (process ${pid}); it was not opened`,
		embeddedNew: 'The embedded database will be made at the first start',
		embedded: (version: string) => `Embedded database, PostgreSQL ${version}`,
		postgres: (version: string) => `PostgreSQL ${version}`,
		databaseBad: (details: string) => `The database cannot be reached: ${details}`,
		migrations: 'The database has the newest schema',
		migrationsPending: (names: string) => `Waiting to be applied (npm run sanjeh -- migrate): ${names}`,
		fonts: 'Fonts of the reports are in place',
		fontsMissing: (files: string) => `Fonts are missing (npm ci): ${files}`,
		smtp: (host: string) => `Mail server ${host} answers`,
		smtpBad: (host: string, details: string) => `Mail server ${host} does not answer: ${details}`,
		provider: (issuer: string) => `Sign-in provider ${issuer} answers`,
		providerBad: (issuer: string, details: string) => `Sign-in provider ${issuer} cannot be used: ${details}`,
		senderNone: (sender: string) =>
			`No sender is set (MAIL_FROM): mails go out as ${sender}, which few servers take`,
		smtpNone: 'No mail server is set (SMTP_URL): mails stay in the outbox',
		disk: (free: string) => `${free} GB of disk space free`,
		diskLow: (free: string) => `Only ${free} GB of disk space free`,
		built: 'The application is built',
		notBuilt: 'The application is not built yet (npm start does it)'
	}
};
export type OperatorMessages = typeof operator;
