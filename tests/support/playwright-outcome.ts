import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { leaveOutcome, reasonOf, type Failure } from './outcome.ts';

/** Counts what Playwright ran. A journey that passes only when it is repeated has failed. */
export default class PlaywrightOutcome implements Reporter {
	private suite?: Suite;
	private readonly failures: Failure[] = [];

	onBegin(_: unknown, suite: Suite): void {
		this.suite = suite;
	}

	/** Of what belongs to no single journey: the set-up, a file that does not load. */
	onError(error: { message?: string; stack?: string }): void {
		this.failures.push({ name: 'journeys', reason: reasonOf(error) });
	}

	onEnd(result: FullResult): void {
		let passed = 0;
		for (const test of this.suite?.allTests() ?? []) {
			const outcome = test.outcome();
			if (outcome === 'expected') passed++;
			if (outcome === 'unexpected' || outcome === 'flaky')
				this.failures.push({
					name: test.titlePath().filter(Boolean).join(' › '),
					reason: reasonOf(test.results.find(({ error }) => error)?.error)
				});
		}
		if (result.status !== 'passed' && !this.failures.length)
			this.failures.push({ name: 'journeys', reason: `ended as “${result.status}”` });
		leaveOutcome({ passed, failures: this.failures });
	}
}
