import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What a step of `npm test` came to: how many checks passed, and each that did not, with the reason. */
export interface Outcome {
	passed: number;
	failures: Failure[];
}

export interface Failure {
	name: string;
	reason: string;
}

/** Where a test runner is told to leave its outcome. */
export const OUTCOME_FILE = 'TEST_OUTCOME_FILE';

export function leaveOutcome(outcome: Outcome): void {
	const file = process.env[OUTCOME_FILE];
	if (!file) return;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(outcome));
}

/** The outcome that was left in a file, which goes; `undefined` when the runner did not come that far. */
export function takeOutcome(file: string): Outcome | undefined {
	if (!existsSync(file)) return undefined;
	const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
	rmSync(file);
	return outcome;
}

const LINES = 12;
const WIDTH = 300;

/** The beginning of an error, without colours: enough to find the fault when nothing else of the output is at hand. */
export const reasonOf = (error: { message?: string; stack?: string } | undefined): string =>
	stripVTControlCharacters(
		(error?.stack?.includes(error.message ?? '') ? error.stack : error?.message) ?? 'no reason given'
	)
		.split('\n')
		.slice(0, LINES)
		.map((line) => line.slice(0, WIDTH))
		.join('\n');
