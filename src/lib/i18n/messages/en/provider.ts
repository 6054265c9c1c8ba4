/** Signing in through the provider that the operator of the server has named. */
export const provider = {
	or: 'or',
	signInWith: (name: string) => `Sign in with ${name}`,
	refused: {
		unreachable: (name: string) =>
			`${name} cannot be reached at the moment. Please try again later, or sign in with your password.`,
		denied: (name: string) => `${name} did not confirm the sign-in, or it was cancelled there.`,
		unknown: (name: string) =>
			`${name} knows you, but no account here is connected with you yet. Please sign in with your password once and connect it under “My account”.`,
		invalid: (name: string) =>
			`The answer of ${name} could not be trusted, so nobody was signed in. Please begin again. If this happens again, please tell the person who runs the server.`,
		again: (name: string) =>
			`The sign-in with ${name} took too long, was finished already, or was begun in another browser. Please begin again.`,
		taken: (name: string) => `At ${name} you are connected with another account here already.`,
		tooMany: (name: string) =>
			`Too many sign-ins with ${name} were begun from your network. Please wait a quarter of an hour, or sign in with your password.`,
		noOrganization: (_name: string) => 'Your account belongs to no organization any more.'
	},
	secondStepLead: (name: string) =>
		`${name} has recognized you. Please open your authenticator app and type the six digits that it shows for Sanjeh.`,
	title: (name: string) => `Sign-in with ${name}`,
	off: (name: string) =>
		`Your account is not connected. Once it is, you can sign in with ${name} instead of your password. If you have a second factor, it is asked for all the same.`,
	on: (name: string, day: string) => `Connected since ${day}. You can sign in with ${name}.`,
	endsWithPassword: 'If you change your password, the connection ends and can be made anew.',
	connect: 'Connect',
	ready: (name: string) => `Your password is right. Now please show ${name} who you are.`,
	goOn: (name: string) => `Continue to ${name}`,
	disconnect: 'Disconnect',
	connected: (name: string) => `Your account is connected with ${name}.`,
	disconnected: 'The connection has ended. Sign in with your password from now on.'
};
export type ProviderMessages = typeof provider;
