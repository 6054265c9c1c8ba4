const comma = 44;
const end = 125;
const minus = 45;
const zero = 48;
const nine = 57;

/**
 * An array of small whole numbers as the database writes it, `{1,null,-1}`. Answers are read by the million: this takes
 * a quarter of the time of the general parser.
 */
export function parseSmallints(text: string): (number | null)[] {
	const values: (number | null)[] = [];
	let value = 0;
	let sign = 1;
	let known = false;
	for (let i = 1; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c >= zero && c <= nine) {
			value = value * 10 + c - zero;
			known = true;
		} else if (c === minus) sign = -1;
		else if ((c === comma || c === end) && text.length > 2) {
			values.push(known ? sign * value : null);
			value = 0;
			sign = 1;
			known = false;
		}
	}
	return values;
}
