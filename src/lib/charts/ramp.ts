const part = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
const hex = (value: number) => Math.round(value).toString(16).padStart(2, '0').toUpperCase();

/** `count` colours spread evenly over the stops, both ends included, mixed in sRGB. A single colour is the last stop. */
export function ramp(stops: readonly string[], count: number): string[] {
	return Array.from({ length: count }, (_, i) => {
		const place = count < 2 ? stops.length - 1 : (i / (count - 1)) * (stops.length - 1);
		const low = Math.min(Math.floor(place), stops.length - 2);
		const [a, b] = [stops[low] ?? '#000000', stops[low + 1] ?? '#000000'];
		const mix = (at: number) => hex(part(a, at) + (part(b, at) - part(a, at)) * (place - low));
		return `#${mix(1)}${mix(3)}${mix(5)}`;
	});
}
