import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks at the terminal for something that is not to be seen: the prompt is shown, what is typed is not. */
export function askSecret(prompt: string): Promise<string> {
	const silent = new Writable({ write: (_bytes, _coding, written) => written() });
	const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
	process.stderr.write(`${prompt} `);
	return new Promise((resolve) => {
		// Ctrl-C and the end of input answer with nothing.
		terminal.once('close', () => resolve(''));
		terminal.question('', (answer) => {
			process.stderr.write('\n');
			resolve(answer);
			terminal.close();
		});
	});
}
