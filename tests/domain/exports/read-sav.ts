/*
 * A reader of SPSS system files that shares nothing with the writer: it follows the description of the format record
 * by record, and stops where something does not fit.
 */
export interface SavVariable {
	readonly short: string;
	name: string;
	readonly label: string;
	readonly missing: readonly number[];
	readonly labels: Map<number, string>;
	measure: number;
}

export interface SavContents {
	readonly title: string;
	readonly date: string;
	readonly announced: number;
	readonly encoding: string;
	readonly variables: SavVariable[];
	readonly cases: (number | null)[][];
}

export function readSav(bytes: Uint8Array): SavContents {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	const take = (length: number): Uint8Array => {
		if (at + length > bytes.length) throw new Error(`the file ends inside ${at}+${length}`);
		return bytes.subarray(at, (at += length));
	};
	const int = (): number => (take(4), view.getInt32(at - 4, true));
	const double = (): number => (take(8), view.getFloat64(at - 8, true));
	const text = (length: number): string => new TextDecoder('utf-8', { fatal: true }).decode(take(length));

	if (text(4) !== '$FL2') throw new Error('no system file');
	text(60);
	if (int() !== 2) throw new Error('other layout');
	const width = int();
	if (int() !== 1) throw new Error('not in the compressed form');
	if (int() !== 0) throw new Error('weighted');
	const announced = int();
	const bias = double();
	const date = text(17);
	const title = text(64).trimEnd();
	take(3);

	const variables: SavVariable[] = [];
	let encoding = '';
	for (let type = int(); type !== 999; type = int()) {
		if (type === 2) {
			if (int() !== 0) throw new Error('not numeric');
			const labelled = int();
			const missingCount = int();
			int();
			int();
			const short = text(8).trimEnd();
			const length = labelled ? int() : 0;
			const label = text(length);
			take(-length & 3);
			const missing = Array.from({ length: missingCount }, double);
			variables.push({ short, name: short, label, missing, labels: new Map(), measure: 0 });
		} else if (type === 3) {
			const pairs = Array.from({ length: int() }, () => {
				const value = double();
				const length = take(1)[0]!;
				const label = text(length);
				take(-(length + 1) & 7);
				return [value, label] as const;
			});
			if (int() !== 4) throw new Error('labels of nothing');
			for (let left = int(); left > 0; left--) {
				const variable = variables[int() - 1]!;
				for (const [value, label] of pairs) variable.labels.set(value, label);
			}
		} else if (type === 7) {
			const subtype = int();
			const size = int();
			const count = int();
			const end = at + size * count;
			if (subtype === 3 && (size !== 4 || count !== 8)) throw new Error('machine record');
			if (subtype === 11)
				for (const variable of variables) {
					variable.measure = int();
					take(8);
				}
			if (subtype === 13)
				for (const pair of text(size * count).split('\t')) {
					const [short, name] = pair.split('=');
					variables.find((v) => v.short === short)!.name = name!;
				}
			if (subtype === 20) encoding = text(count);
			if (subtype === 16 && view.getBigInt64(at + 8, true) !== BigInt(announced)) throw new Error('counts');
			at = end;
		} else throw new Error(`record type ${type} at ${at - 4}`);
	}
	int();
	if (variables.length !== width) throw new Error('another number of variables than announced');

	const values: (number | null)[] = [];
	reading: for (;;) {
		for (const code of take(8)) {
			if (code === 252) break reading;
			if (code === 0) continue;
			if (code === 255) values.push(null);
			else if (code === 253) values.push(double());
			else if (code < 252) values.push(code - bias);
			else throw new Error(`code ${code}`);
		}
	}
	if (at !== bytes.length) throw new Error('something follows the end');
	const cases = Array.from({ length: values.length / width }, (_, i) =>
		values.slice(i * width, (i + 1) * width)
	);
	return { title, date, announced, encoding, variables, cases };
}
