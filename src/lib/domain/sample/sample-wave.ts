import { contentHash } from '../hash.ts';
import type { Instrument } from '../instrument.ts';
import { findInstrument } from '../instruments/index.ts';
import { composeQuestionnaire, type Part } from '../questionnaire.ts';
import { seededRandom } from '../statistics/random.ts';
import type { CampaignData, WaveData } from '../wave-data.ts';
import { sampleCustomers } from './customers.ts';
import { sampleFieldwork, sampleSubject, sampleUnits, type SampleWaveNumber } from './organization.ts';
import { sampleStaff } from './staff.ts';

function builtIn(code: string): Instrument {
	const instrument = findInstrument(code);
	if (!instrument) throw new RangeError(`there is no instrument ${code}`);
	return instrument;
}

const part = (code: string, form: string): Part => {
	const instrument = builtIn(code);
	return { instrument, form, hash: contentHash(instrument) };
};

/** What the sample asks each audience: instrument code and form. */
export const sampleParts = {
	employee: [
		['csf', 'full'],
		['crm-success', 'full']
	],
	manager: [
		['csf', 'full'],
		['crm-success', 'full'],
		['risk-gate', 'full'],
		['context', 'full']
	],
	customer: [['customer-short', 'full']]
} as const;

export const sampleSeed = 1405;

/**
 * One wave of the invented company: employees, managers and customers. The same seed always draws the same answers.
 * Levels follow the CSF model (KCF, KM, TEC → ORG → success); the second wave is a little better.
 */
export function sampleWave(wave: SampleWaveNumber, seed = sampleSeed): WaveData {
	const random = seededRandom(seed * 10 + wave);
	const asked = (audience: keyof typeof sampleParts) =>
		composeQuestionnaire(sampleParts[audience].map(([code, form]) => part(code, form)));
	const staff = (['employee', 'manager'] as const).map((audience): CampaignData => {
		const { population, started, responses } = sampleFieldwork[wave][audience];
		const questionnaire = asked(audience);
		return {
			audience,
			population,
			started,
			questionnaire,
			responses: sampleStaff(random, wave, questionnaire, responses, audience === 'manager'),
			comments: []
		};
	});
	const { population, started, responses } = sampleFieldwork[wave].customer;
	const questionnaire = asked('customer');
	const customers: CampaignData = {
		audience: 'customer',
		population,
		started,
		questionnaire,
		...sampleCustomers(random, wave, questionnaire, responses)
	};
	return {
		subject: sampleSubject(wave),
		threshold: 5,
		units: sampleUnits,
		campaigns: [...staff, customers],
		targets: { kcf: 70, org: 70, km: 70, tec: 75 }
	};
}
