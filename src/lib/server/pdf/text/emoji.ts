/** A flag, a keycap, or a picture with what changes its look. */
const sign =
	'(?:\\p{RI}\\p{RI}|[#*0-9]\\ufe0f?\\u20e3|[\\p{ExtPict}\\p{RI}\\p{EMod}](?:[\\p{EMod}\\ufe0e\\ufe0f]|[\\u{e0020}-\\u{e007f}]+)?\\u20e3?)';
/** One emoji as Unicode puts it together (UTS #51): signs, joined by ZWJ. */
const sequence = new RegExp(`(${sign}(?:\\u200d${sign})*)`, 'u');
const hint = /[\p{ExtPict}\p{RI}\p{EMod}\u20e3]/u;
const regional = /^\p{RI}/u;

export interface TextPiece {
	readonly text: string;
	/** One emoji and nothing else. */
	readonly emoji: boolean;
}

/** A text, parted where emoji begin and end. Nearly all texts come back whole. */
export function parted(text: string): readonly TextPiece[] {
	if (!hint.test(text)) return [{ text, emoji: false }];
	return text
		.split(sequence)
		.map((piece, i) => ({ text: piece, emoji: i % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}

/**
 * What stands for an emoji, unit by unit, when order and line breaks are found: one character of its class that all
 * tables know, however new the emoji is, and marks that belong to it. Pictures are neutral, flags are letters.
 */
export function standIn(emoji: string): string {
	const [first = ''] = emoji;
	const head = first < '\x80' ? first : regional.test(first) ? '漢' : '〒';
	return head + '\u0301'.repeat(emoji.length - 1);
}

/** The signs of a sequence one by one, each with the ZWJ before it. */
export const signsOf = (emoji: string): string[] => emoji.split(/(?=\u200d)/);

/**
 * An emoji as pieces that a reader may copy one by one: pdf.js takes what holds a variation selector for a mark without
 * width, and leaves out what ends in a tag.
 */
export const copied = (emoji: string): string[] =>
	emoji.split(/([\ufe0e\ufe0f]|[\u{e0020}-\u{e007f}]+)/u).filter((piece) => piece !== '');
