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
