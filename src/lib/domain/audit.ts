/** Everything that the audit log can tell, by what it is about. */
export const auditActions = {
	session: ['opened', 'refused', 'ended'],
	password: ['changed', 'reset', 'replaced'],
	'second-factor': [
		'turned-on',
		'turned-off',
		'taken-away',
		'taken-by-owner',
		'codes-renewed',
		'code-used-up',
		'required',
		'not-required'
	],
	provider: ['connected', 'disconnected', 'signed-in'],
	member: ['added', 'invited', 'invitation-withdrawn', 'joined', 'role-changed', 'removed'],
	reader: ['granted', 'revoked'],
	organization: ['created', 'renamed', 'deleted'],
	engagement: ['created', 'changed', 'look-changed', 'method-changed', 'deleted'],
	wave: ['created', 'changed', 'launched', 'closed', 'deleted'],
	instrument: ['published', 'changed', 'deleted'],
	invitation: ['made', 'mailed', 'reminded', 'sent-again', 'forgotten', 'embedded'],
	data: ['exported', 'imported'],
	report: ['downloaded', 'foreword-changed', 'published'],
	share: ['made', 'withdrawn'],
	evidence: ['changed'],
	finding: ['changed'],
	theme: ['added', 'changed', 'deleted', 'put-back', 'sorted'],
	plan: ['added', 'changed', 'deleted', 'put-back', 'exported'],
	objective: ['added', 'changed', 'measured', 'deleted', 'put-back'],
	complaint: ['entered', 'changed', 'contact-deleted', 'agreed', 'imported', 'import-withdrawn'],
	charter: ['added', 'changed', 'deleted', 'put-back'],
	customers: ['saved', 'deleted', 'exported', 'reported', 'unreported', 'unnamed'],
	benchmark: ['exported', 'imported', 'deleted', 'key-accepted', 'key-withdrawn'],
	retention: ['drafts', 'contacts', 'complaints', 'log'],
	log: ['exported']
} as const;

export type AuditSubject = keyof typeof auditActions;
export type AuditAction = {
	[Subject in AuditSubject]: `${Subject}.${(typeof auditActions)[Subject][number]}`;
}[AuditSubject];

export type AuditObjectKind = 'engagement' | 'wave' | 'account' | 'instrument' | 'organization';
