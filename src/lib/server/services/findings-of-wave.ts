import { arrange, type ArrangedFindings } from '#lib/domain/findings/arrange.ts';
import { findingsOf } from '#lib/domain/findings/find.ts';
import type { Sources } from '#lib/domain/findings/held.ts';
import type { Db } from '../db/open.ts';
import { findingEdits } from '../store/findings.ts';

/** The findings of a wave's report as its consultant left them. The reader has shown the right to the report. */
export const findingsOfWave = async (
	db: Db,
	{ waveId, report, instruments }: Sources & { readonly waveId: string }
): Promise<ArrangedFindings> => arrange(findingsOf({ report, instruments }), await findingEdits(db, waveId));
