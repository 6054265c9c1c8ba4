import type { Locale } from '#lib/domain/text.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { dayOf } from '../../days.ts';
import { composeObjectivePicture } from '../../pdf/picture/compose-objective-picture.ts';
import type { PictureFormat } from '../../pdf/picture/picture.ts';
import { renderPdf } from '../../pdf/render.ts';
import { Problem } from '../../problem.ts';
import { readObjectives } from './objectives.ts';

/** A chart of an engagement's indicators as a picture. Throws 'not-found' where there is none under this code. */
export async function drawObjectivePicture(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	code: string,
	locale: Locale,
	format: PictureFormat
): Promise<Uint8Array> {
	const objectives = await readObjectives(ctx, actor, engagementId);
	const picture = composeObjectivePicture({ ...objectives, on: dayOf(ctx.now()) }, code, locale);
	if (!picture) throw new Problem('not-found');
	return renderPdf({ kind: 'picture', picture, format, locale });
}
