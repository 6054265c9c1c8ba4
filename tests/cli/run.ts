import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';

export interface Run {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs one command line of the product in a folder, without a process of its own. */
export async function run(cwd: string, ...argv: string[]): Promise<Run> {
	let stdout = '';
	let stderr = '';
	const status = await main(argv, {
		stdout: (text) => (stdout += text),
		stderr: (text) => (stderr += text),
		cwd,
		env: {}
	});
	return { status, stdout, stderr };
}

/** A folder that is there while the tests of one file run, and a writer of files into it. */
export function folder() {
	const path = mkdtempSync(join(tmpdir(), 'sanjeh-cli-'));
	afterAll(() => rmSync(path, { recursive: true, force: true }));
	return {
		path,
		write(name: string, content: string | Uint8Array): string {
			writeFileSync(join(path, name), content);
			return name;
		}
	};
}

/** The text without the marks that keep foreign words in their place inside a line. */
export const plain = (text: string): string => text.replace(/\p{Cf}/gu, '');
