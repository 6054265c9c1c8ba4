/**
 * A label in lines of at most `width` characters where its spaces allow it, as even as they can be: Chart.js draws an
 * array as lines and would let a long single line run out of the picture. Nothing is cut off.
 */
export function wrapLabel(label: string, width: number): string[] {
	return label.split('\n').flatMap((line) => balanced(line.trim(), width));
}

function balanced(line: string, width: number): string[] {
	const words = line.split(/ +/);
	let lines = greedy(words, width);
	for (let narrower = width - 1; narrower > 0; narrower--) {
		const tighter = greedy(words, narrower);
		if (tighter.length > lines.length) break;
		lines = tighter;
	}
	return lines;
}

function greedy(words: readonly string[], width: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
