import type { Wave } from '#lib/server/services/fielding/waves.ts';

/** The steps in which a wave is planned, in their order. */
export const stepCodes = [
	'client',
	'questionnaires',
	'people',
	'groups',
	'days',
	'preview',
	'launch'
] as const;
export type StepCode = (typeof stepCodes)[number];

export interface PlanStep {
	readonly code: StepCode;
	/** null: nothing is entered here. */
	readonly state: 'done' | 'open' | null;
	/** The address after the language; null where the step cannot be entered yet. */
	readonly path: string | null;
}

type Planned = Pick<Wave, 'id' | 'closesOn'> & {
	readonly campaigns: readonly Pick<Wave['campaigns'][number], 'audience' | 'population' | 'instruments'>[];
};

export const pathOfStep = (waveId: string, code: StepCode): string =>
	`waves/${waveId}/${code === 'launch' ? 'launch' : `setup/${code}`}`;

const stateOf: Record<StepCode, (wave: Planned, today: string) => PlanStep['state']> = {
	client: () => 'done',
	questionnaires: ({ campaigns }) => (campaigns.some((c) => c.instruments.length) ? 'done' : 'open'),
	// Nobody knows how many customers there are; of everybody else somebody does.
	people: ({ campaigns }) =>
		campaigns.length &&
		campaigns.every((c) => c.instruments.length && (c.population !== null || c.audience === 'customer'))
			? 'done'
			: 'open',
	groups: () => 'done',
	days: ({ closesOn }, today) => (closesOn < today ? 'open' : 'done'),
	preview: () => null,
	launch: () => null
};

/** How far the plan of a draft is on this day. */
export const stepsOfDraft = (wave: Planned, today: string): PlanStep[] =>
	stepCodes.map((code) => ({
		code,
		state: stateOf[code](wave, today),
		path: pathOfStep(wave.id, code)
	}));

/** The steps before there is a wave, of an engagement that may not be there yet either. */
export const stepsBefore = (engagementId?: string): PlanStep[] =>
	stepCodes.map((code) => ({
		code,
		state:
			code === 'preview' || code === 'launch' ? null : code === 'client' && engagementId ? 'done' : 'open',
		path: engagementId
			? code === 'client'
				? `engagements/${engagementId}/edit?planning=yes`
				: code === 'questionnaires'
					? `engagements/${engagementId}/waves/new`
					: null
			: null
	}));

/** The step after or before this one; at an end the step itself. */
export const stepBeside = (code: StepCode, by: 1 | -1): StepCode =>
	stepCodes[stepCodes.indexOf(code) + by] ?? code;
