/** The digit that a key types, on a Latin, Persian (U+06F0…) or Arabic (U+0660…) keyboard; null for other keys. */
export function digitOf(key: string): number | null {
	if (!/^[0-9\u0660-\u0669\u06f0-\u06f9]$/.test(key)) return null;
	return key.charCodeAt(0) & 0xf;
}

/**
 * The place of the choice that a digit means, or null. Where figures are shown (`numbered`) it is the figure, and a zero
 * that follows a one means ten, as does a zero where none is offered; elsewhere it counts from the first choice, and
 * zero is the tenth.
 */
export function choiceAt(
	digit: number,
	values: readonly string[],
	{ numbered, afterOne }: { readonly numbered: boolean; readonly afterOne: boolean }
): number | null {
	const place = (value: string) => {
		const at = values.indexOf(value);
		return at < 0 ? null : at;
	};
	if (!numbered) {
		const at = (digit || 10) - 1;
		return at < values.length ? at : null;
	}
	if (digit === 0 && (afterOne || place('0') === null)) return place('10');
	return place(String(digit));
}
