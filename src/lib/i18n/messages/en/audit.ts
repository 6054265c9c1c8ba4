import type { AuditAction, AuditSubject } from '#lib/domain/audit.ts';
import { formatter } from '../../format.ts';

const { num } = formatter('en');

/** What the words of an entry are made of. */
export interface ToldEntry {
	readonly action: string;
	readonly by: string | null;
	readonly byAccount: boolean;
	readonly object: { readonly kind: string; readonly id: string } | null;
	readonly person: string | null;
	readonly detail: Readonly<Record<string, string | number>>;
}

const roles: Readonly<Record<string, string>> = {
	owner: 'owner',
	consultant: 'consultant',
	manager: 'manager',
	auditor: 'auditor'
};

const formats: Readonly<Record<string, string>> = {
	pdf: 'report, PDF',
	xlsx: 'workbook, XLSX',
	'thesis-pdf': 'thesis appendix, PDF',
	'thesis-xlsx': 'thesis tables, XLSX',
	csv: 'CSV',
	sav: 'SPSS, SAV',
	spss: 'SPSS, ZIP',
	jsonl: 'JSON',
	codebook: 'codebook, CSV',
	comments: 'comments, CSV'
};

export const audit = {
	navigation: 'Audit log',
	overline: 'Audit log',
	title: 'Who did what, and when',
	lead: (days: number) =>
		`Entries are only added: the database itself refuses to change or delete one. They hold no answers, no addresses and no links, and are deleted after ${num(days)} days.`,
	filter: 'Show',
	about: 'What',
	everything: 'everything',
	person: 'Who',
	everybody: 'everybody',
	day: 'Day',
	dayHint: 'For example 2026-11-22; empty for every day',
	badDay: 'This day was not understood, so every day is shown.',
	table: 'Entries, the newest first',
	newer: 'Newer',
	older: 'Older',
	csv: 'Download as CSV',
	emptyTitle: 'Nothing found',
	empty: 'Nothing in the log fits what you asked for.',
	fileName: 'audit-log',
	columns: ['time', 'time (UTC)', 'who', 'what', 'object', 'more', 'code', 'id'] as readonly string[],
	subjects: {
		session: 'Signing in',
		password: 'Passwords',
		'second-factor': 'Second factor',
		provider: 'Sign-in provider',
		member: 'Members',
		reader: 'Access of readers',
		organization: 'Organization',
		engagement: 'Engagements',
		wave: 'Waves',
		instrument: 'Own questionnaires',
		invitation: 'Invitations',
		data: 'Exports and imports',
		report: 'Reports taken along',
		share: 'Share links',
		evidence: 'Evidence',
		finding: 'Findings',
		theme: 'Themes of comments',
		plan: 'Action plan',
		objective: 'Objectives',
		complaint: 'Complaints',
		charter: 'Customer charter',
		customers: 'Key customers',
		benchmark: 'Benchmarks',
		retention: 'Deleted when its time was up',
		log: 'The log itself'
	} satisfies Record<AuditSubject, string> as Readonly<Record<AuditSubject, string>>,
	actions: {
		'session.opened': 'signed in',
		'session.refused': 'sign-in refused',
		'session.ended': 'signed out elsewhere',
		'password.changed': 'password changed',
		'password.reset': 'password set anew by link',
		'password.replaced': 'password replaced by the operator of the server',
		'second-factor.turned-on': 'second factor turned on',
		'second-factor.turned-off': 'second factor turned off',
		'second-factor.taken-away': 'second factor taken away by the operator of the server',
		'second-factor.taken-by-owner': 'second factor of a member taken away by an owner',
		'second-factor.codes-renewed': 'recovery codes renewed',
		'second-factor.code-used-up': 'recovery code used',
		'second-factor.required': 'second factor asked of all members',
		'second-factor.not-required': 'second factor no longer asked of all members',
		'provider.connected': 'account connected with the sign-in provider',
		'provider.disconnected': 'account disconnected from the sign-in provider',
		'provider.signed-in': 'recognized by the sign-in provider',
		'member.added': 'member added by the operator of the server',
		'member.invited': 'member invited',
		'member.invitation-withdrawn': 'invitation of a member withdrawn',
		'member.joined': 'joined',
		'member.role-changed': 'role changed',
		'member.removed': 'membership ended',
		'reader.granted': 'engagement opened to a reader',
		'reader.revoked': 'engagement closed to a reader',
		'organization.created': 'organization created',
		'organization.renamed': 'organization renamed',
		'organization.deleted': 'organization deleted',
		'engagement.created': 'engagement created',
		'engagement.changed': 'engagement changed',
		'engagement.look-changed': 'look of the reports changed',
		'engagement.method-changed': 'way of counting the index changed',
		'engagement.deleted': 'engagement deleted',
		'wave.created': 'wave planned',
		'wave.changed': 'plan of a wave changed',
		'wave.launched': 'wave launched',
		'wave.closed': 'wave closed',
		'wave.deleted': 'wave deleted',
		'instrument.published': 'version of an own questionnaire made',
		'instrument.changed': 'own questionnaire changed',
		'instrument.deleted': 'own questionnaire deleted',
		'invitation.made': 'personal links made',
		'invitation.mailed': 'invitations handed over for mailing',
		'invitation.reminded': 'reminders handed over for mailing',
		'invitation.embedded': 'site that may frame a questionnaire changed',
		'invitation.sent-again': 'mail sent again',
		'invitation.forgotten': 'contact of a person deleted',
		'data.exported': 'answers exported',
		'data.imported': 'answers imported',
		'report.downloaded': 'report taken along',
		'report.foreword-changed': 'foreword of a report changed',
		'report.published': 'report published',
		'share.made': 'share link made',
		'share.withdrawn': 'share link withdrawn',
		'evidence.changed': 'evidence judged',
		'finding.changed': 'findings of the report edited',
		'theme.added': 'theme added',
		'theme.changed': 'theme changed',
		'theme.deleted': 'theme deleted',
		'theme.put-back': 'deleted theme put back',
		'theme.sorted': 'comments sorted into themes',
		'plan.added': 'action added to the plan',
		'plan.changed': 'action of the plan changed',
		'plan.deleted': 'action of the plan deleted',
		'plan.put-back': 'deleted action of the plan put back',
		'plan.exported': 'action plan downloaded',
		'objective.added': 'indicator of an objective added',
		'objective.changed': 'indicator of an objective changed',
		'objective.measured': 'indicator of an objective measured',
		'objective.deleted': 'indicator of an objective deleted',
		'objective.put-back': 'deleted indicator of an objective put back',
		'complaint.entered': 'complaint entered by hand',
		'complaint.changed': 'case of a complaint changed',
		'complaint.contact-deleted': 'contact data of a complaint deleted',
		'complaint.agreed': 'targets for complaints changed',
		'complaint.imported': 'complaints taken from a log',
		'complaint.import-withdrawn': 'complaints from a log deleted',
		'charter.added': 'promise added to the charter',
		'charter.changed': 'promise of the charter changed',
		'charter.deleted': 'promise of the charter deleted',
		'charter.put-back': 'deleted promise of the charter put back',
		'customers.saved': 'list of key customers saved',
		'customers.deleted': 'list of key customers deleted',
		'customers.exported': 'list of key customers downloaded',
		'customers.reported': 'reports tell the figures of the key customers',
		'customers.unreported': 'reports tell no figures of the key customers any more',
		'customers.unnamed': 'name deleted from a list of key customers',
		'benchmark.exported': 'industry file made',
		'benchmark.imported': 'industry file imported',
		'benchmark.deleted': 'industry file deleted',
		'benchmark.key-accepted': 'key of a sender of benchmarks accepted',
		'benchmark.key-withdrawn': 'key of a sender of benchmarks no longer accepted',
		'retention.drafts': 'unfinished answers deleted',
		'retention.contacts': 'contacts of invited people deleted',
		'retention.complaints': 'contact data of closed complaints deleted',
		'retention.log': 'old entries of this log deleted',
		'log.exported': 'audit log exported'
	} satisfies Record<AuditAction, string> as Readonly<Record<AuditAction, string>>,
	/** Who did it. */
	by: ({ action, by, byAccount }: ToldEntry): string => {
		if (by !== null) return by;
		if (byAccount) return 'an account that is gone';
		if (action === 'session.refused') return 'unknown';
		return ['password', 'member', 'second-factor', 'provider'].includes(action.split('.', 1)[0] ?? '')
			? 'the operator'
			: 'the daily work';
	},
	/** What it was done to. */
	object: ({ object, person, by, detail }: ToldEntry): string => {
		const name = typeof detail.en === 'string' ? detail.en : null;
		if (person !== null)
			return [person === by ? null : person, name].filter((part) => part !== null).join(' – ');
		if (name !== null) return name;
		return object?.kind === 'account'
			? 'an account that is gone'
			: object?.kind === 'instrument'
				? object.id
				: '';
	},
	detail: ({ detail: { count, days, role, format } }: ToldEntry): string =>
		[
			typeof count === 'number' ? `number: ${num(count)}` : '',
			typeof days === 'number' ? `for ${num(days)} ${days === 1 ? 'day' : 'days'}` : '',
			typeof role === 'string' ? `role: ${roles[role] ?? role}` : '',
			typeof format === 'string' ? (formats[format] ?? format) : ''
		]
			.filter((part) => part !== '')
			.join(', ')
};
export type AuditMessages = typeof audit;
