import { logoLimits } from '#lib/domain/look/logo-limits.ts';
import { refuse } from './refused.ts';

/** Refuses a picture by what its header says, before anything of it is unpacked. */
export function checkPixels(width: number, height: number): void {
	if (width < 1 || height < 1) refuse('damaged');
	const { longest, shortest, pixels } = logoLimits;
	if (Math.max(width, height) > longest || width * height > pixels) refuse('too-many-pixels');
	if (Math.min(width, height) < shortest) refuse('too-few-pixels');
}
