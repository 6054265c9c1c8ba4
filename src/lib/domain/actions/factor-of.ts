import type { ShownFinding } from '../findings/arrange.ts';
import { csf } from '../instruments/csf.ts';
import { same, type Localized } from '../text.ts';
import type { InstrumentsByHash } from '../titles.ts';

/** The critical success factors, which targets are set for and actions belong to. */
export const successFactors: readonly { readonly code: string; readonly title: Localized }[] = csf.dimensions
	.filter((dimension) => dimension.role === 'factor')
	.map(({ code, title }) => ({ code, title }));

export const factorTitle = (code: string): Localized =>
	successFactors.find((factor) => factor.code === code)?.title ?? same(code);

/** The factor that the first figure of a finding is about, itself or by one of its aspects; null where it is none. */
export function factorOf(
	{ figures }: Pick<ShownFinding, 'figures'>,
	instruments: InstrumentsByHash
): string | null {
	const [figure] = figures;
	if (!figure || figure.hash === null) return null;
	const found = instruments[figure.hash]?.dimensions.find(
		({ code, role, aspects }) =>
			role === 'factor' && (code === figure.code || aspects.some((aspect) => aspect.code === figure.code))
	);
	return successFactors.some(({ code }) => code === found?.code) ? (found?.code ?? null) : null;
}
