import { formatter } from '../../format.ts';

const { date } = formatter('en');

/** One sentence or two for every code of `server/problem.ts`: what is wrong, and what to do. */
export const problem = {
	'not-found': 'This page does not exist, or it is not yours to open.',
	'not-signed-in': 'Please sign in first.',
	'not-allowed': 'Your role does not allow this.',
	'invalid-input': 'Some of what was entered cannot be used. Please look at the marked fields.',
	'too-large': 'This is too large to be accepted.',
	'too-many-requests': 'Too many attempts. Please wait a few minutes and try again.',
	'database-unavailable':
		'The database cannot be reached just now. Nothing was stored; please try again in a moment.',
	'sign-in-failed': 'The e-mail address or the password is wrong.',
	'email-taken': 'There is an account with this e-mail address already.',
	'password-too-short': 'The password needs at least 10 characters.',
	'setup-done': 'The first account exists already. Please sign in.',
	'token-unknown': 'This link is not valid. Please check that it was copied whole.',
	'token-expired': 'This link has expired. Please ask for a new one.',
	'token-used': 'This link has been used already.',
	'invitation-unknown':
		'This link is not valid. Please check that it was copied whole, or ask the person who sent it.',
	'invitation-used': 'The answers of this link have been received already. Thank you.',
	'wave-not-open-yet': 'This questionnaire is not open yet.',
	'wave-closed': 'This questionnaire is closed. What you had saved is kept.',
	'page-unknown': 'This questionnaire has no such page.',
	'unit-unknown': 'Please choose a unit from the list.',
	'wave-not-draft': 'This wave was launched already; its questionnaires can no longer change.',
	'wave-not-open': 'This wave is not open.',
	'wave-incomplete': 'This wave cannot be launched yet: choose at least one questionnaire and valid dates.',
	'reminder-enough': 'No further reminder is possible: the most that is allowed has been reached.',
	'reminder-too-soon': (details: { readonly day?: string | number }) =>
		`It is too soon for the next reminder.${typeof details.day === 'string' ? ` It is possible from ${date(details.day)} on.` : ''}`,
	'reminder-nobody':
		'There is nobody to remind: everybody has answered, was invited only just now, or gets no mail.',
	'last-owner': 'An organization needs at least one owner.',
	'report-building': 'There are many answers, so building the report takes a moment.',
	'report-empty': 'There are not enough answers for a report yet.',
	'report-unchanged': 'The newest version says exactly this already: nothing was published.',
	'export-withheld': 'These answers are not given out, so that nobody can be singled out.',
	'file-unreadable': 'This file cannot be read as a table.',
	'import-refused': 'Nothing was imported, because the file has problems.',
	'import-repeated':
		'This very file has been imported for this audience already. Nothing was imported again.',
	'password-wrong': 'The present password is wrong.',
	'password-too-long': 'The password may have at most 200 characters.',
	'join-sign-in':
		'There is an account with this e-mail address already. Please enter its password to join with it.',
	'already-member': 'This person is a member already.',
	'no-organization': 'This account belongs to no organization any more. An owner can invite it again.',
	'case-changed': 'Somebody has changed this case in the meantime. Please look at it again.',
	'changed-meanwhile':
		'Somebody has saved this in the meantime, and nothing of yours is saved yet. What you typed is still here: saving it again puts it in the place of theirs, which you see when you open this page once more.',
	'removal-gone':
		'This cannot be put back any more: it is there again already, or it was deleted more than a day ago.',
	'code-wrong':
		'This code is not right, or it has been used already. Please wait for the next one of the app, or take an unused recovery code.',
	'sign-in-again': 'This sign-in took too long. Please begin again with your password.',
	'proof-needed': 'Please confirm your password first.',
	'member-elsewhere':
		'This account works in another organization as well. Only the person who runs the server can take its second factor away.',
	'cross-site': 'This was sent from another site and is not accepted.',
	unexpected: 'The server could not do this. It has been noted; please try again in a moment.'
};
export type ProblemMessages = typeof problem;
