/**
 * What people type and paste, made comparable: digits of three kinds, letters of Arabic keyboards, half spaces, marks
 * that nobody sees. For input and search only: what was written is shown as it was written.
 */
export { asciiDigits, folded, persianLetters, trimmed, wordKey } from '#lib/domain/tables/fold.ts';
export { parseNumber } from '#lib/domain/tables/numbers.ts';
