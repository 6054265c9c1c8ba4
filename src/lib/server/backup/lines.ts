import { StringDecoder } from 'node:string_decoder';

/** Bytes as lines, as many at a time as have come. A last line without its line break is given all the same. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	for await (const bytes of source) {
		const lines = decoder.write(bytes).split('\n');
		lines[0] = rest + (lines[0] ?? '');
		rest = lines.pop() ?? '';
		if (lines.length) yield lines;
	}
	rest += decoder.end();
	if (rest) yield [rest];
}
