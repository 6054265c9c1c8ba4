import { arrange, type ArrangedFindings } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { Sources } from '#lib/domain/findings/held.ts';
import type { Db } from '../db/open.ts';
import { findingEdits } from '../store/findings.ts';
import type { Published } from './publications.ts';

/**
 * The findings of a wave's report as its consultant left them, or, of a published version, as they were published. The
 * reader has shown the right to the report.
 */
export async function findingsOfWave(
	db: Db,
	readable: Sources & { readonly waveId: string; readonly published?: Published }
): Promise<ArrangedFindings> {
	const { waveId, report, instruments, published } = readable;
	if (published) return { published: published.findings, others: [], resting: [] };
	return arrange(findingsOf({ report, instruments }), await findingEdits(db, waveId));
}
