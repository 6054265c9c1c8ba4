import { persianLetters, trimmed } from './tables/fold.ts';

// The database and the PDF take no control characters and no half of a letter.

/** One line that somebody typed, say a name, as it is stored: single blanks, Persian yeh and kaf. */
export const typedLine = (text: string): string =>
	persianLetters(
		trimmed(
			text
				.toWellFormed()
				.normalize('NFC')
				.replace(/[\p{Cc}\s]+/gu, ' ')
		)
	);

/** A longer text that somebody typed, as it is stored: its lines and its letters stay. */
export const typedText = (text: string): string =>
	trimmed(
		text
			.toWellFormed()
			.replace(/\r\n?/g, '\n')
			.replace(/[^\P{Cc}\n\t]/gu, '')
	);
