import { csf } from '#lib/domain/instruments/csf.ts';
import type { Localized } from '#lib/domain/text.ts';

/** The critical success factors, which targets are set for. */
export const targetFactors: readonly { readonly code: string; readonly title: Localized }[] = csf.dimensions
	.filter((dimension) => dimension.role === 'factor')
	.map(({ code, title }) => ({ code, title }));
