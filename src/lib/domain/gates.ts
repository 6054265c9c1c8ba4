import { type Band, type Cutoffs, defaultCutoffs, lowerBand, reaches } from './bands.ts';

/**
 * factor        a factor lies below the lower bound of "partly ready"
 * organization  the organization factor does; everything else works through it
 * risk          at least three risks are rated in the top quarter of the scale
 */
export type GateCode = 'factor' | 'organization' | 'risk';

/** A closed gate: the weakest link that keeps the band down, whatever the index. */
export interface Gate {
	readonly code: GateCode;
	/** The best band that remains possible. */
	readonly cap: Band;
	/** What closes it: factors with their scores (0–100), or risk items with their means as answered. */
	readonly because: readonly { readonly code: string; readonly value: number }[];
}

/** The factor that mediates all others. */
export const organizationFactor = 'org';

/** So many high risks close the gate. */
export const riskLimit = 3;

export interface GateInput {
	readonly factors: readonly { readonly code: string; readonly score: number }[];
	/** Risk items; `high` when rated at least 4 of 5 (three quarters of the scale) on average. */
	readonly risks: readonly { readonly code: string; readonly mean: number; readonly high: boolean }[];
}

/**
 * The gates that are closed (instruments.md §4.3 step 6): any factor below 40 caps the band at "partly ready";
 * the organization factor below 40, or three high risks, cap it at "weak foundations".
 */
export function closedGates({ factors, risks }: GateInput, cutoffs: Cutoffs = defaultCutoffs): Gate[] {
	const weak = factors
		.filter((f) => !reaches(f.score, cutoffs[1]))
		.map((f) => ({ code: f.code, value: f.score }));
	const organization = weak.filter((f) => f.code === organizationFactor);
	const high = risks.filter((r) => r.high).map((r) => ({ code: r.code, value: r.mean }));
	const gates: Gate[] = [];
	if (weak.length > 0) gates.push({ code: 'factor', cap: 'partly-ready', because: weak });
	if (organization.length > 0)
		gates.push({ code: 'organization', cap: 'weak-foundations', because: organization });
	if (high.length >= riskLimit) gates.push({ code: 'risk', cap: 'weak-foundations', because: high });
	return gates;
}

/** The band that is left when the closed gates have capped it. */
export const gatedBand = (band: Band, gates: readonly Gate[]): Band =>
	gates.reduce<Band>((left, gate) => lowerBand(left, gate.cap), band);
