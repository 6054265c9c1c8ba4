import { randomBytes } from 'node:crypto';

// Crockford's 32 letters and digits: none looks like another when it is read out on the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a customer quotes, such as C-7KQ2M9: chance, so that it says neither when nor how many. */
export const newCaseCode = (): string =>
	`C-${[...randomBytes(6)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;

const pattern = /^C-[0-9A-HJKMNP-TV-Z]{6}$/;

/** Whether a text from an address can be such a code; nothing else is shown on a page. */
export const isCaseCode = (text: string): boolean => pattern.test(text);
