import { redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Instrument } from '#lib/domain/instrument.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { Fields } from '#lib/server/http/form.ts';
import { requireActor, type Refusal } from '#lib/server/guard.ts';
import { offeredInstruments } from '#lib/server/services/instruments/instruments.ts';
import { readWave, saveWave, type Wave, type WaveInput } from '#lib/server/services/fielding/waves.ts';
import { changing } from '../changing.ts';
import { pathOfStep, stepBeside, type StepCode } from './plan-steps.ts';
import { readThen, type Then } from './read-steps.ts';

export type DraftEvent = RequestEvent<{ lang: Locale; id: string }>;

/** The draft that is planned here, and who plans it. A launched wave leads to what became of it. */
export async function readDraft(event: DraftEvent) {
	const { id, lang } = event.params;
	const actor = await requireActor(event, 'owner', 'consultant');
	const wave = await readWave(event.locals.ctx, actor, id);
	if (wave.state !== 'draft') redirect(303, `/${lang}/waves/${id}`);
	return { actor, wave };
}

/** Where a button of a step leads when what was entered is saved. */
export const afterStep = (wave: Pick<Wave, 'id' | 'engagement'>, step: StepCode, then: Then): string =>
	then === 'leave'
		? `engagements/${wave.engagement.id}?done=kept`
		: pathOfStep(wave.id, stepBeside(step, then === 'back' ? -1 : 1));

/** The action of a step: what its form says is saved in the draft, complete or not, and the button leads on. */
export const savingStep = (
	event: DraftEvent,
	step: StepCode,
	read: (fields: Fields, wave: Wave, offered: readonly Instrument[]) => Partial<WaveInput>
): Promise<ActionFailure<Refusal> | undefined> =>
	changing(event, async (actor, fields) => {
		const { ctx } = event.locals;
		const { id, lang } = event.params;
		const wave = await readWave(ctx, actor, id);
		const then = readThen(fields);
		await saveWave(ctx, actor, id, read(fields, wave, await offeredInstruments(ctx, actor)));
		return `/${lang}/${afterStep(wave, step, then)}`;
	});
