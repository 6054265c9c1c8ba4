import { type Answer, notApplicable } from '../answers.ts';
import type { Questionnaire, Slot } from '../questionnaire.ts';
import { keyed } from '../scale.ts';
import type { Random } from '../statistics/random.ts';
import type { ResponseData } from '../wave-data.ts';
import { chance, normal, pointAt, weighted } from './draw.ts';
import { type SampleWaveNumber, sampleUnits } from './organization.ts';
import { staffLevel } from './staff-levels.ts';

/** How one person sees the organization: standard scores by factor, drawn from the structure of the CSF model. */
type View = Readonly<Record<string, number>>;

/**
 * KCF, KM, TEC → ORG → success, with direct paths (product.md, "The CSF model"). The three causes share one general
 * impression, as in real answers.
 */
function drawView(random: Random): View {
	const general = normal(random);
	const cause = () => 0.7 * general + 0.71 * normal(random);
	const [kcf, km, tec] = [cause(), cause(), cause()];
	const org = 0.24 * kcf + 0.36 * km + 0.26 * tec + 0.58 * normal(random);
	const success = 0.4 * org + 0.2 * kcf + 0.15 * km + 0.1 * tec + 0.65 * normal(random);
	return { kcf, km, tec, org, success };
}

interface Person {
	readonly unit: string | null;
	readonly manager: boolean;
	readonly view: View;
	/** By aspect: how this person departs from the factor. */
	readonly aspects: Map<string, number>;
	/** null for the attentive; else the point ticked all the way down. */
	readonly alwaysTicks: number | null;
	/** Gives up after so many items. */
	readonly stopsAfter: number;
}

const loading = 0.62;
const aspectLoading = 0.3;
const own = Math.sqrt(1 - loading ** 2 - aspectLoading ** 2);
const spread = 0.95;

const rarelyKnown = new Set(['kcf-05', 'kcf-06', 'kcf-07']);

function rate(random: Random, wave: SampleWaveNumber, person: Person, slot: Slot, dimension: string): Answer {
	const { item, scale } = slot;
	if (!scale || slot.index >= person.stopsAfter || chance(random, 0.02)) return null;
	if (scale.escape && chance(random, rarelyKnown.has(item.code) && !person.manager ? 0.14 : 0.025)) {
		return notApplicable;
	}
	if (person.alwaysTicks !== null && !chance(random, 0.04)) return person.alwaysTicks;
	const aspect = item.aspect ?? '';
	const inAspect = person.aspects.get(aspect) ?? normal(random);
	person.aspects.set(aspect, inAspect);
	const factor = person.view[dimension] ?? person.view[dimension.startsWith('suc') ? 'success' : 'none'] ?? 0;
	// Risks are rated as they are: nobody turns them round, and a high answer is bad.
	const asAnswered = dimension === 'risk';
	const { unit, manager } = person;
	const level = staffLevel(wave, { dimension, aspect, item: item.code, unit, manager });
	const deviation = loading * factor + aspectLoading * inAspect + own * normal(random);
	const value = pointAt(scale, level, deviation, asAnswered ? 0.7 : spread);
	return asAnswered ? value : keyed(value, scale, item.reverseKeyed ?? false);
}

function dimensionsByAspect(questionnaire: Questionnaire): Map<string, string> {
	const found = new Map<string, string>();
	for (const { instrument } of questionnaire.parts) {
		for (const dimension of instrument.dimensions) {
			for (const aspect of dimension.aspects) found.set(aspect.code, dimension.code);
		}
	}
	return found;
}

/** Everybody in the small unit answers or nearly so; about one in eighteen gives no unit. */
function unitOf(random: Random, index: number): string | null {
	if (index < 3) return 'office';
	if (index % 18 === 17) return null;
	return weighted(
		random,
		sampleUnits
			.filter((unit) => unit.code !== 'office')
			.map((unit) => [unit.code, unit.headcount ?? 0] as const)
	);
}

/** Answers of `n` invented members of staff to a questionnaire, some of them careless. */
export function sampleStaff(
	random: Random,
	wave: SampleWaveNumber,
	questionnaire: Questionnaire,
	n: number,
	manager: boolean
): ResponseData[] {
	const dimensions = dimensionsByAspect(questionnaire);
	return Array.from({ length: n }, (_, index) => {
		// Employees number 20, 39, 58, … tick one point down the page; a few stop early.
		const ticking = !manager && index % 19 === 1 && index > 1;
		const stopping = !manager && index % 47 === 40;
		const person: Person = {
			unit: unitOf(random, manager ? index + 4 : index),
			manager,
			view: drawView(random),
			aspects: new Map(),
			alwaysTicks: ticking ? weighted(random, [[3, 2] as const, [4, 2] as const]) : null,
			stopsAfter: stopping ? 24 : questionnaire.slots.length
		};
		const answers = questionnaire.slots.map((slot) =>
			rate(random, wave, person, slot, dimensions.get(slot.item.aspect ?? '') ?? '')
		);
		return { unit: person.unit, answers, hasty: ticking && index % 2 === 0 };
	});
}
