const unreachable = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EPIPE'
]);

/**
 * PostgreSQL's own words for "not now": class 08, shutting down, starting up; out of disk, memory or connections; a
 * disk that fails; a standby that takes no writes; and what it undid because two got in each other's way, as statements
 * and a migration may.
 */
const sqlState = /^(08...|40...|57P0[1-3]|53...|58030|25006)$/;

/** True when the database itself undid what was asked, because two got in each other's way. */
export const wasUndone = (error: unknown): boolean =>
	/^40...$/.test(String((error as { code?: unknown } | null)?.code));

/** True when the database could not be reached or takes nothing now, as opposed to having refused what was asked. */
export function isConnectionFailure(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = (error as { code?: unknown }).code;
	if (typeof code === 'string' && (unreachable.has(code) || sqlState.test(code))) return true;
	return /connection terminated|not queryable|timeout exceeded when trying to connect|PGlite is clos/i.test(
		error.message
	);
}

/** Whom it lets in, what it is called, what it allows; the folder it lies in; the certificate it shows. */
const closed = /^(28...|3D000|42501|E[A-Z]+|[A-Z_]*CERT[A-Z_]*|UNABLE_TO_[A-Z_]+)$/;

/** True when the operator has to do something before this database can be opened. */
export function cannotBeOpened(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code } = error as { code?: unknown };
	return (
		isConnectionFailure(error) ||
		(typeof code === 'string' && closed.test(code)) ||
		/^SASL|SSL connection|^PGlite failed to initialize/.test(error.message)
	);
}

/** What the database or the system said; where a name has several addresses, of each. */
export function reasonOf(error: unknown): string {
	if (error instanceof AggregateError && !error.message) return error.errors.map(reasonOf).join('; ');
	return error instanceof Error ? error.message || String(error) : String(error);
}
