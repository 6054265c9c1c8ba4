import type { Audience, Instrument } from '../instrument.ts';
import type { OwnChanges } from './changes.ts';

const colleagues: readonly Audience[] = ['employee', 'manager', 'rater'];

/**
 * Whom an own version may be written for. The answers of specialists to a checklist are attributed to them (see
 * attributed.ts), so nothing becomes a specialists' instrument, and what was one stays one only in its own words: with
 * other items or other words it is asked of raters, in confidence.
 */
export function ownAudiences(
	base: Pick<Instrument, 'audience'>,
	changes: Pick<OwnChanges, 'reworded' | 'added'>
): readonly Audience[] {
	if (base.audience === 'customer') return ['customer'];
	if (base.audience !== 'specialist') return colleagues;
	return changes.reworded.length + changes.added.length === 0 ? ['specialist', 'rater'] : ['rater'];
}
