/** Setup, sign-in, members, account and outbox; the shell around all signed-in pages. */
export const accounts = {
	shell: {
		navigation: 'Main navigation',
		menu: 'Menu',
		engagements: 'Engagements',
		members: 'Members',
		outbox: 'Outbox',
		account: 'My account',
		signOut: 'Sign out'
	},
	role: {
		owner: 'Owner',
		consultant: 'Consultant',
		manager: 'Manager',
		auditor: 'Auditor'
	},
	roleHint: {
		owner: 'everything, and the members',
		consultant: 'engagements, questionnaires, invitations and reports',
		manager: 'reads the reports that were opened to them',
		auditor: 'enters evidence in audits and checklists'
	},
	field: {
		organizationFa: 'Name of your organization in Persian',
		organizationEn: 'Name of your organization in English',
		name: 'Your name',
		email: 'E-mail address',
		password: 'Password',
		newPassword: 'New password',
		currentPassword: 'Present password',
		role: 'Role',
		locale: 'Language of the mail',
		accountLocale: 'Language of mails to you'
	},
	hint: {
		organization: 'If one of the two names is left empty, the other is used in both languages.',
		password: 'At least 10 characters. A short sentence is easy to remember and hard to guess.',
		locale: 'The pages themselves can be read in both languages at any time.'
	},
	language: { fa: 'Persian', en: 'English' },
	issue: {
		required: 'Please fill this in.',
		email: 'This is not one complete e-mail address, such as name@example.com.',
		'too-long': 'This is too long.',
		choice: 'Please choose one from the list.'
	},
	setup: {
		title: 'Set up Sanjeh',
		lead: 'The first account belongs to the owner. This page closes as soon as it exists.',
		submit: 'Create the account and begin'
	},
	signIn: {
		title: 'Sign in',
		submit: 'Sign in',
		forgotten: 'Forgotten your password?',
		noAccount: 'No account? An owner of your organization can invite you.',
		done: {
			'signed-out': 'You have signed out.',
			'password-changed': 'The new password is set. Please sign in with it.'
		}
	},
	reset: {
		title: 'Set a new password',
		lead: 'Give the e-mail address of your account. A link for a new password goes there.',
		submit: 'Send the link',
		sentTitle: 'Please look into your mailbox',
		sent: 'If there is an account with this address, a mail is on its way. Its link works for one hour, once.',
		noMail:
			'This server sends no mail. The person who runs it can set a new password with the command npm run sanjeh -- user reset.',
		choose: 'Choose a new password',
		chooseLead: 'You will be signed out everywhere else.',
		chooseSubmit: 'Set the password',
		back: 'Back to sign-in'
	},
	join: {
		title: (organization: string) => `Join ${organization}`,
		lead: (role: string, email: string) => `You were invited as ${role}, with the address ${email}.`,
		leadExisting: 'You have an account with this address already: please enter its password.',
		submit: 'Join'
	},
	members: {
		title: (count: string, one: boolean) =>
			one ? 'One person works in this organization' : `${count} people work in this organization`,
		overline: 'Members',
		table: 'Members of the organization',
		since: 'Member since',
		you: 'you',
		changeRole: 'Set',
		roleOf: (name: string) => `Role of ${name}`,
		remove: 'Remove',
		removeText: 'Access ends at once. The account itself and everything that was made stay.',
		removeLabel: (name: string) => `Remove ${name} from the organization`,
		inviteTitle: 'Invite someone',
		inviteLead: 'A link goes to this address. It works for seven days, once.',
		invite: 'Invite',
		invitedTitle: 'Invitation ready',
		invitedMail: (email: string) =>
			`A mail goes to ${email}. You can also pass this link on yourself; it is shown only now:`,
		invitedNoMail: (email: string) =>
			`This server sends no mail. Please pass this link to ${email}; it is shown only now:`,
		link: 'Join link',
		pendingTitle: 'Waiting for an answer',
		pendingTable: 'Open invitations',
		until: 'Valid until',
		withdraw: 'Withdraw',
		withdrawLabel: (email: string) => `Withdraw the invitation of ${email}`,
		changed: 'The role is changed.',
		removed: 'The person is no longer a member.',
		withdrawn: 'The invitation is withdrawn.',
		nameTitle: 'Name of the organization',
		nameLead: 'Shown to members, in mails to them, and where people ask to get no more mails.',
		rename: 'Save the name',
		renamed: 'The name is changed.'
	},
	account: {
		overline: 'My account',
		profileTitle: 'Name and language',
		save: 'Save',
		saved: 'Saved.',
		passwordTitle: 'Password',
		passwordLead: 'Every other place where you are signed in is signed out.',
		passwordSubmit: 'Change the password',
		passwordChanged: 'The password is changed. You stay signed in here only.',
		organizationsTitle: 'Organizations',
		organizationsLead: 'You belong to more than one organization. The pages show one at a time.',
		current: 'shown now',
		switchTo: 'Show this one'
	},
	outbox: {
		overline: 'Outbox',
		title: (waiting: string, none: boolean) =>
			none ? 'No mail is waiting' : `${waiting} mails are waiting to be sent`,
		titleNoMail: 'Mails stay here until a mail server is set',
		leadNoMail:
			'This server sends no mail yet (SMTP_URL is not set). Each mail can be opened here and passed on by hand.',
		table: 'Mails of this organization, the newest first',
		to: 'To',
		state: 'State',
		written: 'Written',
		kind: 'Kind',
		kinds: {
			invitation: 'invitation',
			reminder: 'reminder',
			join: 'membership',
			'reset-password': 'new password'
		},
		states: {
			waiting: 'waiting',
			sent: 'sent',
			interrupted: 'interrupted while sending; it may have arrived',
			uncertain: 'the mail server did not confirm; it may have arrived',
			unreachable: 'mail server not reachable; will be tried again',
			postponed: 'postponed by the mail server; will be tried again',
			refused: 'refused by the mail server',
			expired: 'given up after waiting too long',
			'opted-out': 'not sent: this person wants no more mails',
			'wave-closed': 'not sent: the wave was closed before'
		},
		emptyTitle: 'No mails yet',
		empty: 'Invitations, reminders and memberships appear here as soon as they are written.',
		again: 'Send again',
		againDone: 'The mail is waiting to be sent again.',
		back: 'All mails',
		newer: 'Newer',
		older: 'Older',
		copy: 'Copy',
		copied: 'Copied'
	}
};
export type AccountsMessages = typeof accounts;
