import type { Answer } from '../answers.ts';
import type { Questionnaire, Slot } from '../questionnaire.ts';
import type { Random } from '../statistics/random.ts';
import type { CommentData, ResponseData } from '../wave-data.ts';
import { sampleComments } from './comments.ts';
import { chance, normal, pointAt, weighted } from './draw.ts';
import type { SampleWaveNumber } from './organization.ts';

interface Customer {
	/** Standard score of satisfaction. */
	readonly mood: number;
	readonly problem: boolean;
	readonly told: number;
}

const levels = {
	1: { satisfaction: 66, csat: 72, ces: 74, nps: 83, problem: 0.27 },
	2: { satisfaction: 70, csat: 76, ces: 78, nps: 86, problem: 0.21 }
} as const;

function drawCustomer(random: Random, wave: SampleWaveNumber): Customer {
	const problem = chance(random, levels[wave].problem);
	return {
		mood: normal(random) - (problem ? 0.8 : 0),
		problem,
		told: weighted(random, [[1, 34] as const, [2, 9] as const, [3, 57] as const])
	};
}

const complained = ({ problem, told }: Customer): boolean => problem && told !== 3;

/** Reasons for staying silent, as a sum of 2^(value − 1); one or two of them. */
function reasons(random: Random): number {
	const one = () =>
		weighted(random, [
			[1, 30] as const,
			[2, 22] as const,
			[3, 26] as const,
			[4, 6] as const,
			[5, 16] as const
		]);
	return (2 ** (one() - 1)) | (chance(random, 0.25) ? 2 ** (one() - 1) : 0);
}

function answer(random: Random, wave: SampleWaveNumber, customer: Customer, slot: Slot): Answer {
	const { code, scale } = slot;
	const level = levels[wave];
	const { mood, problem, told } = customer;
	const about = (position: number, loading: number, spread: number): Answer =>
		scale && pointAt(scale, position, loading * mood + Math.sqrt(1 - loading ** 2) * normal(random), spread);
	if (chance(random, 0.015)) return null;
	switch (code) {
		case 'csat-01':
			return about(level.csat, 0.75, 1.05);
		case 'ces-01':
			return about(level.ces, 0.6, 1.5);
		case 'nps-01':
			return about(level.nps, 0.8, 2.2);
		case 'sat-01':
			return about(level.satisfaction + 3, 0.86, 1.9);
		case 'sat-02':
			return about(level.satisfaction - 1, 0.8, 1.9);
		case 'sat-03':
			return about(level.satisfaction - 4, 0.8, 2);
		case 'prb-01':
			return problem ? 1 : 2;
		case 'prb-02':
			return problem ? told : null;
		case 'prb-03':
			return problem && told === 3 ? reasons(random) : null;
		case 'prb-04':
			return problem ? Math.max(0, Math.round(4 + 3.5 * normal(random) - mood)) : null;
		case 'prb-05':
			return complained(customer) ? about(level.csat - 20, 0.6, 1.1) : null;
		default:
			return null;
	}
}

/** Answers of `n` invented customers to the short customer questionnaire, and the comments that some leave. */
export function sampleCustomers(
	random: Random,
	wave: SampleWaveNumber,
	questionnaire: Questionnaire,
	n: number
): { responses: ResponseData[]; comments: CommentData[] } {
	const responses: ResponseData[] = [];
	const comments: CommentData[] = [];
	const score = questionnaire.slots.find((slot) => slot.code === 'nps-01');
	const reason = questionnaire.slots.find((slot) => slot.code === 'nps-02');
	const left = {
		promoter: [...sampleComments[wave].promoter],
		passive: [...sampleComments[wave].passive],
		detractor: [...sampleComments[wave].detractor]
	};
	for (let i = 0; i < n; i++) {
		const customer = drawCustomer(random, wave);
		const answers = questionnaire.slots.map((slot) => answer(random, wave, customer, slot));
		const given = score && answers[score.index];
		if (reason && typeof given === 'number' && chance(random, 0.12)) {
			const kind = given >= 9 ? 'promoter' : given >= 7 ? 'passive' : 'detractor';
			const text = left[kind].shift();
			if (text !== undefined) {
				answers[reason.index] = 1;
				comments.push({ item: reason.code, text });
			}
		}
		responses.push({ unit: null, answers, hasty: chance(random, 0.015) });
	}
	return { responses, comments };
}
