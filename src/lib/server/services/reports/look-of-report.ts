import type { Look, WholeLook } from '#lib/domain/look/look.ts';
import type { Context } from '../../app.ts';
import * as store from '../../store/looks.ts';

/** A report, or what says which one it is. */
interface Which {
	readonly waveId: string;
	/** Set where it is a published version. */
	readonly published?: { readonly id: string };
}

/**
 * How a report looks, without its picture: a published version as it was published, the newest state as the engagement
 * has it now. Null: as the product looks. The reader has shown the right to the report.
 */
export const lookOfReport = (
	{ db }: Pick<Context, 'db'>,
	{ waveId, published }: Which
): Promise<Look | null> => (published ? store.publicationLook(db, published.id) : store.waveLook(db, waveId));

/** The same with the picture. */
export const wholeLookOfReport = (
	{ db }: Pick<Context, 'db'>,
	{ waveId, published }: Which
): Promise<WholeLook | null> =>
	published ? store.wholePublicationLook(db, published.id) : store.wholeWaveLook(db, waveId);
