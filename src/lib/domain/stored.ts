/** For how long something is kept. */
export type Kept =
	| 'organization'
	| 'engagement'
	| 'wave'
	| 'sent'
	| 'contacts'
	| 'mails'
	| 'uploads'
	| 'removals'
	| 'links'
	| 'refusals'
	| 'complaints'
	| 'log'
	| 'account';

/** Who gets to see something. */
export type Seen = 'staff' | 'owners' | 'readers' | 'groups' | 'themselves' | 'audit' | 'nobody';

/** What something is stored for. */
export type Purpose = 'work' | 'invite' | 'answer' | 'report' | 'access' | 'complaints' | 'proof';

export interface Stored {
	readonly purpose: Purpose;
	readonly kept: Kept;
	readonly seen: Seen;
}

const as = (purpose: Purpose, kept: Kept, seen: Seen): Stored => ({ purpose, kept, seen });

/** Every table that holds data of an organization: what for, how long, and who sees it. */
export const storedTables = {
	organization: as('work', 'organization', 'staff'),
	member: as('access', 'organization', 'staff'),
	token: as('access', 'links', 'nobody'),
	mail_outbox: as('invite', 'mails', 'staff'),
	mail_stop: as('invite', 'organization', 'nobody'),
	opt_out_link: as('invite', 'refusals', 'nobody'),
	engagement: as('work', 'engagement', 'staff'),
	engagement_reader: as('access', 'engagement', 'staff'),
	engagement_look: as('report', 'engagement', 'readers'),
	unit: as('work', 'engagement', 'readers'),
	own_instrument: as('work', 'organization', 'staff'),
	wave: as('work', 'wave', 'readers'),
	campaign: as('work', 'wave', 'staff'),
	campaign_instrument: as('work', 'wave', 'staff'),
	invitation: as('invite', 'contacts', 'nobody'),
	invitation_alias: as('invite', 'wave', 'nobody'),
	reminder: as('invite', 'wave', 'staff'),
	draft: as('answer', 'sent', 'themselves'),
	response: as('answer', 'wave', 'groups'),
	comment: as('answer', 'wave', 'groups'),
	answering_time: as('answer', 'wave', 'groups'),
	report: as('report', 'wave', 'readers'),
	newest_report: as('report', 'wave', 'readers'),
	report_file: as('report', 'wave', 'readers'),
	publication: as('report', 'wave', 'readers'),
	publication_file: as('report', 'wave', 'readers'),
	publication_look: as('report', 'wave', 'readers'),
	share_link: as('report', 'wave', 'staff'),
	import_batch: as('answer', 'wave', 'staff'),
	import_upload: as('answer', 'uploads', 'themselves'),
	evidence: as('report', 'wave', 'readers'),
	finding_edit: as('report', 'wave', 'readers'),
	foreword: as('report', 'wave', 'readers'),
	theme: as('report', 'engagement', 'readers'),
	theme_mark: as('report', 'wave', 'staff'),
	action: as('report', 'engagement', 'readers'),
	kpi: as('report', 'engagement', 'readers'),
	kpi_measurement: as('report', 'engagement', 'readers'),
	complaint_settings: as('complaints', 'engagement', 'staff'),
	complaint_holiday: as('complaints', 'engagement', 'staff'),
	complaint_case: as('complaints', 'engagement', 'staff'),
	complaint_contact: as('complaints', 'complaints', 'staff'),
	complaint_event: as('complaints', 'engagement', 'staff'),
	charter_promise: as('work', 'engagement', 'readers'),
	customer_list: as('work', 'engagement', 'staff'),
	key_customer: as('work', 'engagement', 'staff'),
	signing_key: as('report', 'organization', 'nobody'),
	accepted_key: as('report', 'organization', 'staff'),
	benchmark_file: as('report', 'organization', 'readers'),
	removal: as('work', 'removals', 'staff'),
	audit_entry: as('proof', 'log', 'audit'),
	account: as('access', 'account', 'staff')
} as const satisfies Readonly<Record<string, Stored>>;

export type StoredTable = keyof typeof storedTables;

/** Those of them that hold data of people who answer or complain, or of customers; the others are the work's own. */
export const aboutPeople: readonly StoredTable[] = [
	'invitation',
	'invitation_alias',
	'mail_outbox',
	'mail_stop',
	'opt_out_link',
	'draft',
	'response',
	'comment',
	'answering_time',
	'import_upload',
	'complaint_contact',
	'complaint_case',
	'complaint_event',
	'key_customer'
];
