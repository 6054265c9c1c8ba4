import type { Report } from '../report.ts';
import type { InstrumentsByHash } from '../titles.ts';
import type { Finding } from './finding.ts';

/** What holds, without the rule that asked. */
export type Held = Pick<Finding, 'certainty' | 'title' | 'figures' | 'importance' | 'gap'>;

/** What the conditions read. */
export interface Sources {
	readonly report: Report;
	readonly instruments: InstrumentsByHash;
}
