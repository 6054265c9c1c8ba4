/** Whole mails: the words around names and links. Plain text; a blank line parts paragraphs. */
export const mail = {
	signature: 'Sanjeh',
	join: {
		subject: (organization: string) => `Invitation to ${organization} on Sanjeh`,
		body: (organization: string, inviter: string, role: string) => [
			'Hello,',
			`${inviter} invites you to work with ${organization} on Sanjeh. Your role: ${role}.`,
			'To accept, please open this link within seven days. It works once:'
		],
		end: 'If you did not expect this, you can leave it: nothing happens without the link.'
	},
	factorGone: {
		subject: 'The second factor of your Sanjeh account was taken away',
		body: (owner: string, organization: string) => [
			'Hello,',
			`${owner}, an owner of ${organization}, has taken away the second factor of your account, because the telephone and the recovery codes were said to be lost. Your recovery codes no longer work, and you were signed out everywhere. Until a new second factor is set up, your password alone opens your account.`,
			'Please sign in soon and set up a new one here:'
		],
		end: 'If you did not ask for this: sign in at once, change your password, set up a new second factor, and ask the owners of your organization or the person who runs the server. The audit log of the organization says who did it and when.'
	},
	reset: {
		subject: 'A new password for Sanjeh',
		body: [
			'Hello,',
			'A new password was asked for your account. Within one hour, this link lets you choose one:'
		],
		end: 'If it was not you, you can leave this mail: your password stays as it is.'
	}
};
export type MailMessages = typeof mail;
