import type { SampleWaveNumber } from './organization.ts';

/** Where the people of the invented company stand, 0–100 before rounding and personal differences. */

/** By dimension: wave 1, and what wave 2 adds. */
const dimensionLevels: Readonly<Record<string, readonly [number, number]>> = {
	kcf: [53, 3],
	org: [54, 4],
	km: [57, 3],
	tec: [64, 4],
	'suc-financial': [55, 3],
	'suc-marketing': [58, 4],
	safeguard: [45, 12],
	ci: [70, 1],
	sw: [63, 1],
	cd: [60, 0],
	mt: [62, 1]
};

/** By aspect: above or below its dimension. */
const aspectOffsets: Readonly<Record<string, number>> = {
	'kcf-customer-centric': 5,
	'kcf-lifetime-value': -12,
	'kcf-customization': 4,
	'kcf-interactive': 3,
	'org-structure': 2,
	'org-commitment': 3,
	'org-hr': -5,
	'km-learning': 1,
	'km-sharing': -5,
	'km-responsiveness': 5,
	'tec-capacity': 7,
	'tec-integration': -3,
	'tec-use': -5
};

/** By risk item, as answered (high is bad): three are high in the first wave, one in the second. */
const riskLevels: Readonly<Record<string, readonly [number, number]>> = {
	'rdy-01': [82, 62],
	'rdy-02': [58, 50],
	'rdy-03': [66, 60],
	'rdy-04': [48, 40],
	'rdy-05': [84, 66],
	'rdy-06': [60, 52],
	'rdy-07': [83, 82]
};

/** By unit and dimension. */
const unitOffsets: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	sales: { kcf: 5, org: 2, km: 0, tec: -4 },
	service: { kcf: -2, org: -3, km: 4, tec: -2 },
	marketing: { kcf: 3, org: 3, km: 2, tec: 0 },
	it: { kcf: -6, org: 0, km: -4, tec: 10 },
	office: { kcf: 6, org: 8, km: 4, tec: 4 }
};

const unknownLevel = 55;

/** The level of an item for a person of a unit; managers see their organization in a better light. */
export function staffLevel(
	wave: SampleWaveNumber,
	at: { dimension: string; aspect: string; item: string; unit: string | null; manager: boolean }
): number {
	const [risk, riskChange] = riskLevels[at.item] ?? [];
	if (risk !== undefined && riskChange !== undefined) return wave === 1 ? risk : riskChange;
	const [base, added] = dimensionLevels[at.dimension] ?? [unknownLevel, 0];
	const unit = unitOffsets[at.unit ?? '']?.[at.dimension] ?? 0;
	const rosy = at.manager && ['kcf', 'org', 'km', 'tec'].includes(at.dimension) ? 6 : 0;
	return base + (wave === 2 ? added : 0) + (aspectOffsets[at.aspect] ?? 0) + unit + rosy;
}
