/**
 * Everything that can be wrong with a request, and the HTTP status it gets. The words are in
 * `messages(locale).problem[code]`.
 */
export const problems = {
	'not-found': 404,
	'not-signed-in': 401,
	'not-allowed': 403,
	'invalid-input': 422,
	'too-large': 413,
	'too-many-requests': 429,
	'database-unavailable': 503,
	'sign-in-failed': 422,
	'email-taken': 409,
	'password-too-short': 422,
	'setup-done': 409,
	'token-unknown': 404,
	'token-expired': 410,
	'token-used': 410,
	'invitation-unknown': 404,
	'invitation-used': 410,
	'wave-not-open-yet': 403,
	'wave-closed': 410,
	'page-unknown': 404,
	'unit-unknown': 422,
	'wave-not-draft': 409,
	'wave-not-open': 409,
	'wave-incomplete': 422,
	'reminder-enough': 409,
	'reminder-too-soon': 409,
	'reminder-nobody': 409,
	'last-owner': 409,
	'report-empty': 409,
	'report-unchanged': 409,
	'report-building': 503,
	'export-withheld': 409,
	'file-unreadable': 422,
	'import-refused': 422,
	'import-repeated': 409,
	'password-wrong': 422,
	'password-too-long': 422,
	'join-sign-in': 422,
	'already-member': 409,
	'no-organization': 403,
	'case-changed': 409,
	'changed-meanwhile': 409,
	'removal-gone': 410,
	'code-wrong': 422,
	'sign-in-again': 403,
	'proof-needed': 403,
	'member-elsewhere': 409,
	'cross-site': 403,
	unexpected: 500
} as const;
export type ProblemCode = keyof typeof problems;

export type ProblemDetails = Readonly<Record<string, string | number>>;

/** The only thing that services throw on purpose. */
export class Problem extends Error {
	readonly code: ProblemCode;
	readonly status: number;
	readonly details: ProblemDetails;

	constructor(code: ProblemCode, details: ProblemDetails = {}) {
		super(code);
		this.name = 'Problem';
		this.code = code;
		this.status = problems[code];
		this.details = details;
	}
}
