/** The parts of a note that there are, as one text. */
export const noteOf = (...parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null && part !== '').join(' ');
