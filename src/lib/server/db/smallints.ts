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

/**
 * Arrays of small whole numbers that stand one after another, `{1,null,-1}{2,…}`, by columns: the first array in row
 * `from`. Nothing is written for null, nor for what an array has beyond the columns.
 */
export function readSmallints(text: string, columns: readonly Int16Array[], from: number): void {
	let row = from;
	let slot = 0;
	let value = 0;
	let sign = 1;
	let known = false;
	for (let i = 0; i < text.length; i++) {
		const c = text.charCodeAt(i);
		if (c >= zero && c <= nine) {
			value = value * 10 + c - zero;
			known = true;
		} else if (c === comma || c === end) {
			if (known && slot < columns.length) columns[slot]![row] = sign * value;
			value = 0;
			sign = 1;
			known = false;
			if (c === comma) slot += 1;
			else {
				slot = 0;
				row += 1;
			}
		} else if (c === minus) sign = -1;
	}
}
