import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import { unpackWoff } from './woff.ts';

const locate = createRequire(import.meta.url);
let opened: Font | undefined;
const known = new Map<string, readonly Glyph[]>();
const cacheLimit = 2_000;

/** Noto Emoji, of one colour. Opened by the first emoji that is printed, and kept in the life of the process. */
export function emojiFont(): Font {
	if (opened) return opened;
	const folder = dirname(locate.resolve('@fontsource/noto-emoji/package.json'));
	opened = create(unpackWoff(readFileSync(join(folder, 'files/noto-emoji-emoji-400-normal.woff'))));
	return opened;
}

/**
 * The pictures of one emoji: one, or several where the font does not know them as one. None where it lacks the emoji.
 * Tones of skin and hair change nothing: the font has one picture for all.
 */
export function emojiGlyphs(emoji: string): readonly Glyph[] {
	let glyphs = known.get(emoji);
	if (!glyphs) {
		const font = emojiFont();
		const run = font.layout(emoji.replaceAll('\ufe0e', ''), [], undefined, undefined, 'ltr');
		const lacking = run.glyphs.some((glyph) => glyph.id === 0);
		glyphs = lacking ? [] : run.glyphs.filter((_, i) => (run.positions[i]?.xAdvance ?? 0) > 0);
		if (known.size >= cacheLimit) known.clear();
		known.set(emoji, glyphs);
	}
	return glyphs;
}
