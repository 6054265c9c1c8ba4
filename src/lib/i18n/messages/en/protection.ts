import { formatter } from '../../format.ts';

const { num } = formatter('en');

/** What protects an account: the second factor, the sessions, the password that is asked for again. */
export const protection = {
	code: 'Code of the app',
	anyCode: 'Code of the app, or a recovery code',
	secondStep: {
		title: 'One more step',
		lead: 'Your password is right. Please open your authenticator app and type the six digits that it shows for Sanjeh.',
		hint: 'Without your telephone: one of the recovery codes that you have kept. Each works once.',
		submit: 'Sign in',
		expired: 'The sign-in took too long, or was finished already. Please begin again with your password.',
		again: 'Begin again with the password',
		lost: 'Telephone and recovery codes lost? An owner of your organization can take the second factor away on the members’ page; if you work in several organizations, only the person who runs the server can.'
	},
	factor: {
		overline: 'My account',
		title: {
			off: 'Set up a second factor',
			begun: 'Scan the square, then type a code',
			on: 'Your account has a second factor'
		},
		lead: 'After the password, signing in then asks for a code that changes every half minute. Nobody gets in with a stolen password alone.',
		required:
			'Your organization asks every member for a second factor. The other pages open once yours is set up.',
		back: 'Back to my account',
		beginText: 'You need an authenticator app on your telephone. No mail and no text message is sent.',
		begin: 'Begin',
		squareLabel: 'Square code for the authenticator app',
		square: 'Scan this square with the app. Or type this key there:',
		secret: 'Key for the app',
		confirmText: 'It counts only after a first code of the app was right.',
		confirm: 'Turn it on',
		anew: 'Draw a new key',
		codesTitle: 'Keep these recovery codes now',
		codesLead:
			'They are shown only this once. Each replaces one code of the app, for the day when the telephone is lost. Keep them on paper or in a password manager.',
		codesLabel: 'Recovery codes',
		turnedOn: 'The second factor is on. You were signed out everywhere else.',
		turnedOff: 'The second factor is off.',
		renewed: 'The old recovery codes no longer work.',
		since: (day: string) => `Turned on: ${day}`,
		codesLeft: (count: number) =>
			count === 0 ? 'No recovery code is left: please draw new ones.' : `Recovery codes left: ${num(count)}`,
		changeTitle: 'Renew or turn off',
		changeText:
			'For both, please show the password and a code. On a new telephone: turn off, then set up again.',
		renew: 'Draw new recovery codes',
		turnOff: 'Turn the second factor off'
	},
	accountTitle: 'Second factor',
	accountOff: 'Signing in asks for the password only.',
	accountOn: 'Signing in asks for the password and a code.',
	setUp: 'Set up a second factor',
	manage: 'Manage the second factor',
	sessions: {
		title: 'Where you are signed in',
		lead: 'If you do not know one of these, end it and change your password.',
		list: 'Your sessions',
		unknown: 'Unknown browser',
		here: 'this one',
		opened: 'Signed in',
		lastUsed: 'last used',
		end: 'End',
		endLabel: (browser: string, day: string) => `End the session of ${browser}, signed in ${day}`,
		endOthers: 'End all others',
		ended: 'The session has ended.',
		othersEnded: 'All other sessions have ended.'
	},
	requirement: {
		title: 'Second factor of the members',
		on: 'Every member needs a second factor. Who has none is led to set it up before anything else opens.',
		off: 'Each member decides. You can ask all of them for a second factor, yourself included.',
		have: (count: number, of: number) => `Set up by ${num(count)} of ${num(of)} members.`,
		turnOn: 'Ask every member for it',
		turnOff: 'Leave it to the members',
		saved: 'Saved.',
		tag: 'second factor'
	},
	lostFactor: {
		link: 'Take away the second factor',
		linkLabel: (name: string) => `Take away the second factor of ${name}`,
		overline: 'Members',
		title: (name: string) => `Take away the second factor of ${name}?`,
		lead: 'For a member who has lost the telephone and the recovery codes. Whoever still has one of them signs in with it.',
		elsewhereTitle: 'Not possible here',
		elsewhere:
			'This account works in another organization as well, and must not be weakened for it from here. Only the person who runs the server can take its second factor away.',
		back: 'Back to the members',
		effectsTitle: 'What will happen',
		effects: {
			gone: 'The second factor and its recovery codes are gone for good.',
			signedOut: 'All sessions of this account end, and links for a new password no longer work.',
			required:
				'Your organization asks for a second factor: the next sign-in with the password leads to setting up a new one.',
			free: 'The password alone opens the account until a new second factor is set up.',
			logged: 'The audit log keeps who did it and when.'
		},
		told: (email: string) => `A mail tells it to ${email}.`,
		toldByHand: (email: string) =>
			`This server sends no mail: the words for ${email} wait in the outbox. Please pass them on by hand.`,
		sureTitle: 'Are you sure who is asking?',
		sure: 'Please ask on a way that you know already, such as a call to a number of yours. Whoever writes from a mailbox that was taken over can set a new password by mail, and this was what kept them out.',
		proofTitle: 'Confirm that it is you',
		ownCode: 'Code of your own app, or one of your own recovery codes',
		ownCodeHint: 'Yours, not that of the member.',
		submit: 'Take away the second factor',
		cancel: 'Keep it',
		done: 'The second factor was taken away.'
	},
	proof: {
		title: 'Please confirm your password',
		lead: (minutes: number) =>
			`Answers leave the product only with a password that was typed within the last ${num(minutes)} minutes.`,
		submit: 'Confirm',
		readyTitle: 'Confirmed',
		readyLead: (minutes: number) =>
			`Files with answers can be downloaded for ${num(minutes)} minutes after the password was typed.`,
		download: 'Download the file',
		back: 'Back to the data'
	}
};
export type ProtectionMessages = typeof protection;
