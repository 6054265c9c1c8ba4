/** Days for which something is kept after the wave that it belongs to has closed; told on the page about privacy. */
export const daysAfterClose = {
	/** Answers that were begun and never sent. */
	drafts: 30,
	/** Names and addresses of those who were invited. */
	contacts: 90
} as const;

/** The audit log is kept for so many days unless the operator says otherwise, and never for fewer than the least. */
export const auditDays = { usual: 730, least: 90, most: 3650 } as const;
