import type { Effort, Objective, OwnerRole } from '../findings/rule.ts';
import type { Localized } from '../text.ts';

export const actionStates = ['planned', 'under-way', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** Something that a client decided to do. Days are ISO dates. */
export interface PlannedAction {
	readonly id: string;
	readonly title: Localized;
	/** The finding that it answers, in the words of that day; null: written by hand. */
	readonly finding: Localized | null;
	/** Number of the wave with that finding; null: none, or deleted. */
	readonly wave: number | null;
	/** Code of the factor that it is for. */
	readonly factor: string | null;
	readonly ownerRole: OwnerRole | null;
	/** The name of a person; '' as long as nobody is named. */
	readonly owner: string;
	readonly startsOn: string | null;
	readonly dueOn: string | null;
	/** When it was done or dropped; null as long as it is open. */
	readonly endedOn: string | null;
	readonly state: ActionState;
	readonly effort: Effort | null;
	readonly achieved: string;
	/** The objective that it serves; left out where it serves no single one. */
	readonly serves?: Objective;
}

export const isOpen = ({ state }: Pick<PlannedAction, 'state'>): boolean =>
	state === 'planned' || state === 'under-way';

/** Open, and its last day has passed. */
export const isOverdue = (action: Pick<PlannedAction, 'state' | 'dueOn'>, today: string): boolean =>
	isOpen(action) && action.dueOn !== null && action.dueOn < today;

const last = '9999-12-31';

/** Open ones first, by the day they are due; then those that ended, the newest first. */
export const inPlanOrder = (actions: readonly PlannedAction[]): PlannedAction[] =>
	actions.toSorted((a, b) => {
		if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
		const [first, second] = isOpen(a)
			? [a.dueOn ?? last, b.dueOn ?? last]
			: [b.endedOn ?? '', a.endedOn ?? ''];
		return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
	});

/** An action as a report prints it: whether it was late is kept, so that an old report stays as it was. */
export interface PrintedAction extends PlannedAction {
	readonly overdue: boolean;
}

export const printed = (actions: readonly PlannedAction[], today: string): PrintedAction[] =>
	inPlanOrder(actions).map((action) => ({ ...action, overdue: isOverdue(action, today) }));
