import type { Reporter } from 'vitest/node';
import { leaveOutcome, reasonOf, type Failure } from './outcome.ts';

/** Counts what vitest ran. Files that do not load and errors that no test waited for are failures too. */
export default class VitestOutcome implements Reporter {
	onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandled) => {
		let passed = 0;
		const failures: Failure[] = unhandled.map((error) => ({
			name: 'an error that no test waited for',
			reason: reasonOf(error)
		}));
		for (const module of modules) {
			const file = module.relativeModuleId;
			for (const error of module.errors()) failures.push({ name: file, reason: reasonOf(error) });
			for (const suite of module.children.allSuites())
				for (const error of suite.errors())
					failures.push({ name: `${file} › ${suite.fullName}`, reason: reasonOf(error) });
			for (const test of module.children.allTests()) {
				const result = test.result();
				if (result.state === 'passed') passed++;
				if (result.state === 'failed')
					failures.push({ name: `${file} › ${test.fullName}`, reason: reasonOf(result.errors[0]) });
			}
		}
		leaveOutcome({ passed, failures });
	};
}
