import { arrange, type ArrangedFindings } from '#lib/domain/findings/arrange.ts';
import type { Finding } from '#lib/domain/findings/finding.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { Sources } from '#lib/domain/findings/held.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Db } from '../../db/open.ts';
import { findingEdits } from '../../store/findings.ts';
import type { Published } from './publications.ts';

/** Neither reports nor the instruments that they name change. */
const found = new WeakMap<Report, readonly Finding[]>();

function findingsIn(sources: Sources): readonly Finding[] {
	let findings = found.get(sources.report);
	if (!findings) found.set(sources.report, (findings = findingsOf(sources)));
	return findings;
}

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
	return arrange(findingsIn({ report, instruments }), await findingEdits(db, waveId));
}
