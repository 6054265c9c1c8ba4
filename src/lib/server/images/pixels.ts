/** A picture as it is seen: red, green, blue and opacity, a byte each, row by row from the top. */
export interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly rgba: Uint8Array;
}

/** Whether nothing behind the picture shows through it. */
export function isOpaque({ rgba }: Pixels): boolean {
	for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
	return true;
}
