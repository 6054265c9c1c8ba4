import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { ClientSize } from '#lib/domain/client-size.ts';
import type { IndexMethod } from '#lib/domain/wave-data.ts';

/*
 * Row types, by hand: `tests/server/schema.test.ts` compares them with the migrated database.
 * Dates without a time are ISO strings (yyyy-mm-dd) on both engines.
 */
type CreatedAt = ColumnType<Date, Date | undefined, never>;

export interface OrganizationRow {
	id: Generated<string>;
	name_fa: string;
	name_en: string;
	sample: Generated<boolean>;
	created_at: CreatedAt;
	second_factor_required: Generated<boolean>;
}

export interface AccountRow {
	id: Generated<string>;
	email: string;
	name: string;
	password_hash: string;
	locale: 'fa' | 'en';
	created_at: CreatedAt;
}

export const roles = ['owner', 'consultant', 'manager', 'auditor'] as const;
export type Role = (typeof roles)[number];

export interface MemberRow {
	organization_id: string;
	account_id: string;
	role: Role;
	created_at: CreatedAt;
}

export interface SessionRow {
	id: string;
	account_id: string;
	expires_at: Date;
	created_at: CreatedAt;
	/** What pages call it by; the id stays here. */
	handle: Generated<string>;
	/** A coarse name, such as Firefox · Windows. */
	browser: Generated<string>;
	last_used_on: string | null;
	/** When its password was typed last. */
	proved_at: Date | null;
}

export interface SecondFactorRow {
	account_id: string;
	/** Base32, as authenticator apps take it. */
	secret: string;
	started_at: Date;
	/** Null: set up, but not yet proved by a code; it does not count. */
	confirmed_at: Date | null;
	/** The half minute of the last code that was accepted. */
	last_step: number | null;
}

export interface RecoveryCodeRow {
	account_id: string;
	hash: string;
	used_at: Date | null;
}

export interface ProviderIdentityRow {
	issuer: string;
	/** What the issuer calls the person, for ever. */
	subject: string;
	account_id: string;
	connected_at: Date;
}

export interface TokenRow {
	hash: string;
	purpose:
		| 'join'
		| 'reset-password'
		| 'second-factor'
		| 'provider-sign-in'
		| 'provider-connect'
		| 'provider-second-factor';
	account_id: string | null;
	organization_id: string | null;
	email: string | null;
	role: Role | null;
	expires_at: Date;
	used_at: Date | null;
	created_at: CreatedAt;
}

export interface ThrottleRow {
	key: string;
	window_start: Date;
	hits: number;
}

export interface MailOutboxRow {
	id: Generated<string>;
	kind: 'invitation' | 'reminder' | 'join' | 'reset-password';
	organization_id: string | null;
	to_address: string;
	locale: 'fa' | 'en';
	subject: string;
	body: string;
	created_at: CreatedAt;
	due_at: Date | null;
	sent_at: Date | null;
	attempts: Generated<number>;
	failure: string | null;
	/** Where the recipient can refuse further mails; null where there is no choice. */
	opt_out: string | null;
}

export interface EngagementRow {
	id: Generated<string>;
	organization_id: string;
	client_fa: string;
	client_en: string;
	industry: Generated<string>;
	default_locale: ColumnType<'fa' | 'en', 'fa' | 'en' | undefined>;
	/** Factor code → target, 0–100. */
	targets: JSONColumnType<Record<string, number>, string | undefined, string>;
	/** Weights, strata and cut-offs of the index; as usual where something is left out. */
	index_method: JSONColumnType<IndexMethod, string | undefined, string>;
	sample: Generated<boolean>;
	/** How many people work there; null: not said. */
	size: ColumnType<ClientSize | null, ClientSize | null | undefined>;
	/** Whether its reports tell the figures of its key customers. */
	customers_in_report: Generated<boolean>;
	created_at: CreatedAt;
}

export interface EngagementReaderRow {
	engagement_id: string;
	account_id: string;
}

export interface UnitRow {
	id: Generated<string>;
	engagement_id: string;
	name_fa: string;
	name_en: string;
	headcount: number | null;
	position: number;
}

export interface InstrumentVersionRow {
	hash: string;
	code: string;
	version: string;
	body: JSONColumnType<object>;
}

export interface WaveRow {
	id: Generated<string>;
	engagement_id: string;
	number: number;
	title_fa: string;
	title_en: string;
	opens_on: string;
	closes_on: string;
	threshold: Generated<number>;
	state: ColumnType<'draft' | 'open' | 'closed', 'draft' | 'open' | 'closed' | undefined>;
	created_at: CreatedAt;
	launched_at: Date | null;
	closed_at: Date | null;
}

export interface CampaignRow {
	id: Generated<string>;
	wave_id: string;
	audience: 'employee' | 'manager' | 'customer' | 'rater' | 'specialist';
	population: number | null;
	asks_unit: Generated<boolean>;
	link_code: string;
	position: number;
	/** The one site that may show the open link in a frame. */
	embed_origin: string | null;
}

export interface CampaignInstrumentRow {
	campaign_id: string;
	position: number;
	instrument_hash: string;
	form: string;
}

export interface InvitationRow {
	id: Generated<string>;
	campaign_id: string;
	token_hash: string;
	kind: 'personal' | 'open';
	unit_id: string | null;
	name: string | null;
	email: string | null;
	created_on: string;
	used_on: string | null;
}

/** Another link to the same right to answer. */
export interface InvitationAliasRow {
	token_hash: string;
	invitation_id: string;
}

export interface ReminderRow {
	campaign_id: string;
	/** 1 for the first. */
	number: number;
	asked_on: string;
	mails: number;
}

/** An address that gets no reminder from this organization; one that has opted out gets no mail at all. */
export interface MailStopRow {
	organization_id: string;
	email: string;
	reason: 'opted-out' | 'bounced';
	stopped_on: string;
}

export interface OptOutLinkRow {
	token_hash: string;
	organization_id: string;
	email: string;
	made_on: string;
}

export interface DraftRow {
	token_hash: string;
	campaign_id: string;
	unit_id: string | null;
	locale: 'fa' | 'en';
	answers: (number | null)[];
	texts: JSONColumnType<Record<string, string>, string | undefined, string>;
	started_at: Date;
}

export interface ResponseRow {
	id: Generated<string>;
	campaign_id: string;
	unit_id: string | null;
	locale: 'fa' | 'en';
	answers: (number | null)[];
	hasty: boolean;
	submitted_on: string;
	settled: Generated<boolean>;
	/** The answers as an array literal: what is read by the thousand. */
	answers_text: GeneratedAlways<string>;
}

export interface CommentRow {
	id: Generated<string>;
	campaign_id: string;
	item_code: string;
	text: string;
	submitted_on: string;
	settled: Generated<boolean>;
}

/** How many answered within a class of minutes, whoever they were. */
export interface AnsweringTimeRow {
	campaign_id: string;
	/** Where the class begins. */
	from_minutes: number;
	people: number;
}

export interface ReportRow {
	id: Generated<string>;
	wave_id: string;
	/** Hash of the body without its time: the same numbers are stored once. */
	content_hash: string;
	dataset_hash: string;
	engine: string;
	built_at: Date;
	body: JSONColumnType<object>;
	created_at: CreatedAt;
}

/** What a wave with many responses shows until a newer report stands; replaced by the next. */
export interface NewestReportRow {
	wave_id: string;
	/** Hash of everything but the answers. */
	framed: string;
	/** Hash of that and of how many answers there are. */
	fingerprint: string;
	engine: string;
	built_at: Date;
	/** Milliseconds that it took to build. */
	took: number;
	body: JSONColumnType<object>;
}

export interface ReportFileRow {
	report_id: string;
	locale: 'fa' | 'en';
	/** Hash of the findings that the file shows. */
	edition: Generated<string>;
	bytes: Uint8Array;
}

/** A published version of a wave's report; never changed. */
export interface PublicationRow {
	id: Generated<string>;
	wave_id: string;
	/** Counts the versions of a wave, from 1. */
	number: number;
	report_id: string;
	/** Those that it prints, as they were edited then. */
	findings: JSONColumnType<object>;
	/** Hash of the report and the findings: what makes two versions the same. */
	edition: string;
	published_at: Date;
	published_by: string | null;
	/** The action plan as it stood; null: there was none. */
	plan: ColumnType<object | null, string | null | undefined, never>;
	/** The indicators of the objectives as they stood; null: there were none. */
	objectives: ColumnType<object | null, string | null | undefined, never>;
	/** What the consultant said at its head; null: nothing. */
	foreword: ColumnType<object | null, string | null | undefined, never>;
	/** The figures of the key customers as they stood; null: there were none, or they were not to be told. */
	customers: ColumnType<object | null, string | null | undefined, never>;
	/** What comments were about as they stood sorted; null: there were no themes. */
	themes: ColumnType<object | null, string | null | undefined, never>;
}

export interface PublicationFileRow {
	publication_id: string;
	variant: string;
	locale: 'fa' | 'en';
	bytes: Uint8Array;
}

export interface ShareLinkRow {
	id: Generated<string>;
	wave_id: string;
	token_hash: string;
	created_by: string | null;
	created_at: CreatedAt;
	expires_at: Date;
	revoked_at: Date | null;
	/** Null: its maker gave it none. */
	name: string | null;
}

export interface ImportBatchRow {
	id: Generated<string>;
	campaign_id: string;
	/** SHA-256 of the file. */
	file_hash: string;
	rows: number;
	imported_on: string;
	account_id: string | null;
}

export interface ImportUploadRow {
	id: Generated<string>;
	campaign_id: string;
	account_id: string;
	file_name: string;
	file_hash: string;
	bytes: Uint8Array;
	/** What each column is, first as it seems to be, then as chosen on the mapping page. */
	choices: JSONColumnType<object>;
	created_at: Date;
}

/** A version of an organization's own instrument; the one with the highest number is the one on offer. */
export interface OwnInstrumentRow {
	id: Generated<string>;
	organization_id: string;
	code: string;
	number: number;
	hash: string;
	body: JSONColumnType<object>;
	/** Content hash of the instrument that it was made of. */
	base_hash: string;
	saved_at: Date;
	saved_by: string | null;
}

export interface EvidenceRow {
	wave_id: string;
	item_code: string;
	/** null: a note without a judgement. */
	level: 'none' | 'partly' | 'fully' | null;
	note: string;
	saved_at: Date;
	saved_by: string | null;
}

/** What a consultant changed about one finding of a wave; without a row the rules' own words and order hold. */
export interface FindingEditRow {
	wave_id: string;
	/** Id of a rule, or `own.…` for what the consultant wrote. */
	key: string;
	/** false: dropped. true: printed though it would not be. */
	shown: boolean | null;
	place: number | null;
	words: ColumnType<object | null, string | null, string | null>;
	saved_at: Date;
	saved_by: string | null;
}

/** What a consultant says at the head of a wave's report, in own words; the same in both languages where one was left out. */
export interface ForewordRow {
	wave_id: string;
	fa: string;
	en: string;
	saved_at: Date;
	saved_by: string | null;
}

/** Something that comments of an engagement's waves are about. */
export interface ThemeRow {
	id: Generated<string>;
	engagement_id: string;
	place: number;
	name_fa: string;
	name_en: string;
	words: JSONColumnType<string[], string, string>;
	saved_at: Date;
	saved_by: string | null;
}

/** What was decided about a comment, which is known by a fingerprint of its words. */
export interface ThemeMarkRow {
	wave_id: string;
	theme_id: string;
	comment_key: string;
	belongs: boolean;
}

export type RemovalKind = 'action' | 'promise' | 'kpi' | 'measurement' | 'theme' | 'findings';

/** What was removed by hand and can be put back for a while: rows as they stood. */
export interface RemovalRow {
	id: Generated<string>;
	engagement_id: string;
	kind: RemovalKind;
	thing: JSONColumnType<Record<string, unknown>, string, string>;
	belongings: JSONColumnType<Record<string, unknown>[], string, string>;
	removed_at: Date;
}

/** Who did what to which object when. Only ever added to; the database refuses everything else. */
export interface AuditEntryRow {
	id: Generated<string>;
	organization_id: string | null;
	/** null: done by nobody in particular, such as the daily job. */
	account_id: string | null;
	action: string;
	object_kind: string | null;
	object_id: string | null;
	/** Names of things, numbers and codes; never of a person, never an answer, an address or a token. */
	detail: JSONColumnType<Record<string, string | number>, string | undefined, never>;
	at: Date;
}

/** What was agreed on for the complaints of an engagement; without a row the defaults hold. */
export interface ComplaintSettingsRow {
	engagement_id: string;
	acknowledge_days: number;
	resolve_days: number;
	retention_days: number;
	/** For the version before, which knows no other week. */
	works_thursday: boolean;
	/** Weekdays of rest, 0 (Sunday) … 6 (Saturday); null: Friday, and Thursday unless `works_thursday`. */
	rest_days: number[] | null;
}

/** A public holiday that does not count as a working day for an engagement's complaints. */
export interface ComplaintHolidayRow {
	engagement_id: string;
	day: string;
}

/** What is counted of a complaint, and stays when the contact data go. */
export interface ComplaintCaseRow {
	id: Generated<string>;
	engagement_id: string;
	/** What the customer quotes. */
	code: string;
	channel: 'questionnaire' | 'phone' | 'in-person' | 'mail' | 'other';
	received_on: string;
	responsible_id: string | null;
	acknowledged_on: string | null;
	closed_on: string | null;
	outcome: 'resolved' | 'compensated' | 'not-justified' | 'withdrawn' | null;
	reopenings: Generated<number>;
	satisfaction: number | null;
	/** When it was taken from a log that was kept elsewhere; its code is the number that it has there. */
	imported_on: string | null;
	dispute_body: 'mediation' | 'arbitration' | 'court' | 'authority' | 'association' | 'other' | null;
	disputed_on: string | null;
	dispute_ended_on: string | null;
	dispute_outcome: 'settled' | 'for-customer' | 'for-organization' | 'dropped' | null;
}

/** Who complained, and of what; deleted some time after the case is closed. */
export interface ComplaintContactRow {
	case_id: string;
	name: string | null;
	mobile: string | null;
	email: string | null;
	message: string;
}

export interface ComplaintEventRow {
	case_id: string;
	position: number;
	kind:
		| 'received'
		| 'assigned'
		| 'acknowledged'
		| 'action'
		| 'closed'
		| 'reopened'
		| 'rated'
		| 'erased'
		| 'disputed'
		| 'dispute-ended'
		| 'imported';
	happened_on: string;
	/** Who did it; null for the customer, the daily job and accounts that are gone. */
	account_id: string | null;
	/** Whom it was given to. */
	responsible_id: string | null;
	outcome: ComplaintCaseRow['outcome'];
	satisfaction: number | null;
	/** Emptied with the contact data. */
	note: string;
	/** Before whom a dispute went, or how it ended. */
	dispute: string | null;
}

/** What an organization promises its customers. */
export interface CharterPromiseRow {
	id: Generated<string>;
	engagement_id: string;
	place: number;
	text_fa: string;
	text_en: string;
	/** What of a complaint it promises within so many working days; null: it is measured elsewhere. */
	measure: 'acknowledgement' | 'resolution' | null;
	within_days: number | null;
	indicator: string;
	owner: string;
	saved_at: Date;
	saved_by: string | null;
}

/** One list of customers for each engagement. */
export interface CustomerListRow {
	engagement_id: string;
	/** What the numbers are of, as it was typed. */
	period: string;
	currency: 'rial' | 'toman' | 'other';
	saved_on: string;
	account_id: string | null;
}

/** A customer of the client and what is known of them; null: not known. */
export interface KeyCustomerRow {
	engagement_id: string;
	position: number;
	name: string;
	revenue: number;
	profit: number | null;
	purchases: number | null;
	/** 0 … 1. */
	retention: number | null;
	/** 0 … 100. */
	satisfaction: number | null;
	term: 'long' | 'short' | null;
	continuity: 'continuous' | 'discrete' | null;
	repetition: 'repeated' | 'one-off' | null;
}

/** Something that a client decided to do, from a finding or by hand. */
export interface ActionRow {
	id: Generated<string>;
	engagement_id: string;
	/** Where its finding is from. */
	wave_id: string | null;
	finding_key: string | null;
	/** The finding in the words of that day. */
	finding_fa: string | null;
	finding_en: string | null;
	title_fa: string;
	title_en: string;
	factor: string | null;
	owner_role: string | null;
	/** A name, as it was typed. */
	owner: string;
	starts_on: string | null;
	due_on: string | null;
	ended_on: string | null;
	state: 'planned' | 'under-way' | 'done' | 'dropped';
	effort: 'small' | 'medium' | 'large' | null;
	achieved: string;
	saved_at: Date;
	saved_by: string | null;
	/** The objective that it serves. */
	serves: string | null;
}

/** What an objective of an engagement is measured by: from where to where. */
export interface KpiRow {
	id: Generated<string>;
	engagement_id: string;
	objective: string;
	/** 1 to 3 within its objective. */
	place: number;
	/** '' in a language that nobody wrote it in. */
	name_fa: string;
	name_en: string;
	unit: 'percent' | 'count' | 'rial' | 'toman' | 'days' | 'points';
	better: 'more' | 'less';
	baseline: number | null;
	baseline_on: string | null;
	target: number | null;
	target_on: string | null;
	saved_at: Date;
	saved_by: string | null;
}

export interface KpiMeasurementRow {
	kpi_id: string;
	measured_on: string;
	value: number;
}

/** What an organization signs its files of aggregates with. */
export interface SigningKeyRow {
	organization_id: string;
	/** Raw Ed25519, base64url. */
	public_key: string;
	/** PKCS 8, base64url. */
	private_key: string;
}

/** Whose files of aggregates an organization takes. */
export interface AcceptedKeyRow {
	organization_id: string;
	public_key: string;
	name: string;
	accepted_on: string;
}

/** Aggregates of another organization's clients, as they were signed. */
export interface BenchmarkFileRow {
	id: Generated<string>;
	organization_id: string;
	public_key: string;
	content_hash: string;
	body: JSONColumnType<object>;
	imported_on: string;
}

/** How the reports of a client look; without a row, as the product looks. */
export interface EngagementLookRow {
	engagement_id: string;
	/** #RRGGBB */
	accent: string | null;
	logo: Uint8Array | null;
	logo_hash: string | null;
	logo_type: 'png' | 'jpeg' | null;
	logo_width: number | null;
	logo_height: number | null;
	/** What the logo can be seen on. */
	logo_ground: 'light' | 'dark' | null;
	changed_at: Date;
}

/** The look that a published version had; without a row, none of its own. */
export interface PublicationLookRow {
	publication_id: string;
	/** #RRGGBB */
	accent: string | null;
	logo: Uint8Array | null;
	logo_hash: string | null;
	logo_type: 'png' | 'jpeg' | null;
	logo_width: number | null;
	logo_height: number | null;
	/** What the logo can be seen on. */
	logo_ground: 'light' | 'dark' | null;
}

export interface Database {
	organization: OrganizationRow;
	account: AccountRow;
	member: MemberRow;
	session: SessionRow;
	second_factor: SecondFactorRow;
	recovery_code: RecoveryCodeRow;
	provider_identity: ProviderIdentityRow;
	token: TokenRow;
	throttle: ThrottleRow;
	mail_outbox: MailOutboxRow;
	engagement: EngagementRow;
	engagement_reader: EngagementReaderRow;
	engagement_look: EngagementLookRow;
	unit: UnitRow;
	instrument_version: InstrumentVersionRow;
	wave: WaveRow;
	campaign: CampaignRow;
	campaign_instrument: CampaignInstrumentRow;
	invitation: InvitationRow;
	invitation_alias: InvitationAliasRow;
	reminder: ReminderRow;
	mail_stop: MailStopRow;
	opt_out_link: OptOutLinkRow;
	draft: DraftRow;
	response: ResponseRow;
	comment: CommentRow;
	answering_time: AnsweringTimeRow;
	report: ReportRow;
	newest_report: NewestReportRow;
	report_file: ReportFileRow;
	publication: PublicationRow;
	publication_file: PublicationFileRow;
	publication_look: PublicationLookRow;
	share_link: ShareLinkRow;
	import_batch: ImportBatchRow;
	import_upload: ImportUploadRow;
	own_instrument: OwnInstrumentRow;
	evidence: EvidenceRow;
	finding_edit: FindingEditRow;
	foreword: ForewordRow;
	theme: ThemeRow;
	theme_mark: ThemeMarkRow;
	removal: RemovalRow;
	audit_entry: AuditEntryRow;
	complaint_settings: ComplaintSettingsRow;
	complaint_holiday: ComplaintHolidayRow;
	complaint_case: ComplaintCaseRow;
	complaint_contact: ComplaintContactRow;
	complaint_event: ComplaintEventRow;
	charter_promise: CharterPromiseRow;
	customer_list: CustomerListRow;
	key_customer: KeyCustomerRow;
	action: ActionRow;
	kpi: KpiRow;
	kpi_measurement: KpiMeasurementRow;
	signing_key: SigningKeyRow;
	accepted_key: AcceptedKeyRow;
	benchmark_file: BenchmarkFileRow;
}
