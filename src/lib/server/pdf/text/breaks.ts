import LineBreaker from 'linebreak';

/** Addresses stay whole while they fit a line. */
const address = /^(https?:\/\/|www\.|[\w.+-]+@)/;

/** Positions after which a line may end (UAX #14), each with whether it must. */
export function breaksOf(text: string): Map<number, boolean> {
	const breaks = new Map<number, boolean>();
	const breaker = new LineBreaker(text);
	for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
		const word = text.slice(text.lastIndexOf(' ', at.position - 1) + 1, at.position);
		if (at.required || !address.test(word)) breaks.set(at.position, at.required && at.position < text.length);
	}
	return breaks;
}
