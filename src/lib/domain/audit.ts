/** Everything that the audit log can tell, by what it is about. */
export const auditActions = {
	session: ['opened', 'refused'],
	password: ['changed', 'reset', 'replaced'],
	member: ['added', 'invited', 'invitation-withdrawn', 'joined', 'role-changed', 'removed'],
	reader: ['granted', 'revoked'],
	organization: ['created', 'deleted'],
	engagement: ['created', 'changed', 'deleted'],
	wave: ['created', 'changed', 'launched', 'closed', 'deleted'],
	instrument: ['published', 'changed', 'deleted'],
	invitation: ['made', 'mailed', 'reminded', 'sent-again', 'forgotten', 'embedded'],
	data: ['exported', 'imported'],
	report: ['downloaded', 'published'],
	share: ['made', 'withdrawn'],
	evidence: ['changed'],
	finding: ['changed'],
	complaint: ['entered', 'changed', 'contact-deleted', 'agreed'],
	retention: ['drafts', 'contacts', 'complaints', 'log'],
	log: ['exported']
} as const;

export type AuditSubject = keyof typeof auditActions;
export type AuditAction = {
	[Subject in AuditSubject]: `${Subject}.${(typeof auditActions)[Subject][number]}`;
}[AuditSubject];

	customers: ['saved', 'deleted', 'exported'],
export type AuditObjectKind = 'engagement' | 'wave' | 'account' | 'instrument' | 'organization';
