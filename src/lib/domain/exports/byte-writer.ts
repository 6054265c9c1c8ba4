const encoder = new TextEncoder();

/** The longest beginning of a text that takes at most so many bytes in UTF-8; no character is cut in two. */
export function utf8Within(text: string, most: number): Uint8Array {
	const whole = encoder.encode(text.toWellFormed());
	if (whole.length <= most) return whole;
	let end = most;
	while (end > 0 && ((whole[end] ?? 0) & 0xc0) === 0x80) end--;
	return whole.subarray(0, end);
}

/** Little-endian bytes, one value after the other. */
export class ByteWriter {
	#bytes = new Uint8Array(4096);
	#view = new DataView(this.#bytes.buffer);
	#length = 0;

	#room(count: number): number {
		const at = this.#length;
		this.#length += count;
		if (this.#length > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
			larger.set(this.#bytes);
			this.#bytes = larger;
			this.#view = new DataView(larger.buffer);
		}
		return at;
	}

	int32(...values: number[]): this {
		for (const value of values) {
			const at = this.#room(4);
			this.#view.setInt32(at, value, true);
		}
		return this;
	}

	int64(...values: number[]): this {
		for (const value of values) {
			const at = this.#room(8);
			this.#view.setBigInt64(at, BigInt(value), true);
		}
		return this;
	}

	float64(...values: number[]): this {
		for (const value of values) {
			const at = this.#room(8);
			this.#view.setFloat64(at, value, true);
		}
		return this;
	}

	bytes(values: ArrayLike<number>): this {
		const at = this.#room(values.length);
		this.#bytes.set(values, at);
		return this;
	}

	/** The text in UTF-8 in exactly so many bytes: cut, or filled up with blanks. */
	text(text: string, length: number): this {
		const cut = utf8Within(text, length);
		return this.bytes(cut).bytes(new Uint8Array(length - cut.length).fill(0x20));
	}

	done(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}
}
