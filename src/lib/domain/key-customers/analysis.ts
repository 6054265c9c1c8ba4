import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import { type ClassLimits, type RevenueClass, revenueClasses } from '../statistics/concentration-classes.ts';
import { type CurvePoint, lorenzCurve, shareAt, whaleCurve } from '../statistics/concentration-curves.ts';
import { type RevenueLeft, revenueLeft } from '../statistics/concentration-stress.ts';
import {
	concentrationRatio,
	effectiveCustomers,
	gini,
	giniCorrected,
	herfindahl,
	paretoPoint,
	type ParetoPoint,
	splitRevenues,
	topShare,
	type TopShare
} from '../statistics/concentration.ts';
import { type KeyCustomer, type Relation, relations, type RelationSide, relationSides } from './customer.ts';
import { type GridAction, gridActions, type GridPlace, gridPlaces } from './grid.ts';
import {
	customerEquity,
	type CustomerEquity,
	customerLifetime,
	type CustomerLifetime,
	equitySensitivity,
	type EquitySensitivity,
	type LifetimeAssumptions
} from './lifetime.ts';
import { satisfactionOf, type CustomerSatisfaction } from './satisfaction.ts';

export interface KeyCustomerPlan {
	readonly assumptions: LifetimeAssumptions;
	readonly limits: ClassLimits;
	/** 0 … 100. */
	readonly satisfiedFrom: number;
}

export interface RankedCustomer {
	readonly customer: KeyCustomer;
	/** 1 = the largest revenue. */
	readonly rank: number;
	/** Part of all positive revenue, 0 … 1; 'not-applicable' for customers without. */
	readonly share: Maybe;
	/** With all larger ones, 0 … 1. */
	readonly cumulative: Maybe;
	readonly class: RevenueClass;
	readonly lifetime: CustomerLifetime;
	readonly place: GridPlace;
}

export interface ClassRow {
	readonly class: RevenueClass;
	readonly count: number;
	readonly revenue: number;
	/** Part of all positive revenue, 0 … 1. */
	readonly share: Maybe;
	/** Mean satisfaction of those of whom it is known, 0 … 100. */
	readonly satisfaction: Maybe;
	/** Revenue of one purchase, over the customers whose purchases are known. */
	readonly perPurchase: Maybe;
}

export interface GroupRow {
	readonly count: number;
	/** Part of all positive revenue, 0 … 1. */
	readonly share: Maybe;
}

export interface KeyCustomerAnalysis {
	/** Largest revenue first; customers without revenue at the end. */
	readonly rows: readonly RankedCustomer[];
	/** Sum of the positive revenues. */
	readonly revenue: number;
	/** Customers with revenue: what concentration is computed of. */
	readonly counted: number;
	readonly concentration: {
		readonly gini: Maybe;
		readonly giniCorrected: Maybe;
		readonly herfindahl: Maybe;
		readonly effective: Maybe;
		/** Of the largest 20 %. */
		readonly top: Maybe<TopShare>;
		/** The fewest customers with 80 % of revenue. */
		readonly pareto: Maybe<ParetoPoint>;
		readonly ratios: readonly { readonly k: number; readonly share: Maybe }[];
		/** The Lorenz curve at every fifth of the customers, the smallest first. */
		readonly lorenz: Maybe<readonly CurvePoint[]>;
	};
	readonly classes: readonly ClassRow[];
	readonly stress: readonly RevenueLeft[];
	/** 'not-asked' without any profit. `peak`: highest point of the whale curve, 1 = all profit. */
	readonly losses: Maybe<{
		readonly known: number;
		readonly count: number;
		readonly sum: number;
		readonly peak: Maybe;
	}>;
	readonly equity: CustomerEquity;
	readonly sensitivity: readonly EquitySensitivity[];
	readonly grid: readonly (GroupRow & { readonly action: GridAction })[];
	readonly satisfaction: CustomerSatisfaction;
	/** Sides of relationships that the list tells, with their words and those of whom it does not say. */
	readonly relations: readonly (GroupRow & {
		readonly side: RelationSide;
		readonly relation: Relation | null;
	})[];
	/** Of class A, yet a short, discrete or one-off relationship. */
	readonly loose: readonly RankedCustomer[];
}

const positive = (customers: readonly KeyCustomer[]) =>
	customers.reduce((sum, { revenue }) => sum + Math.max(0, revenue), 0);

/**
 * Everything that a list of customers tells about itself (instruments.md §6): who brings how much, how concentrated
 * that is, what the customers are worth and what follows. Customers without positive revenue are ranked last and left
 * out of concentration.
 */
export function analyseCustomers(
	customers: readonly KeyCustomer[],
	plan: KeyCustomerPlan
): KeyCustomerAnalysis {
	const ordered = customers.toSorted((a, b) => b.revenue - a.revenue);
	const { counted } = splitRevenues(ordered);
	const revenues = counted.map(({ revenue }) => revenue);
	const revenue = positive(ordered);
	const shareOf = (part: number): Maybe => (revenue > 0 ? part / revenue : unavailable('no-answers'));
	const classes = revenueClasses(
		ordered.map((customer) => customer.revenue),
		plan.limits
	);
	const lifetimes = ordered.map((customer) => customerLifetime(customer, plan.assumptions));
	const places = gridPlaces(
		ordered.map(({ satisfaction }, i) => ({ value: lifetimes[i]!.value, satisfaction })),
		plan.satisfiedFrom
	);
	let sum = 0;
	const rows = ordered.map((customer, i): RankedCustomer => {
		const counts = customer.revenue > 0;
		sum += counts ? customer.revenue : 0;
		return {
			customer,
			rank: i + 1,
			share: counts ? shareOf(customer.revenue) : unavailable('not-applicable'),
			cumulative: counts ? shareOf(sum) : unavailable('not-applicable'),
			class: classes[i]!,
			lifetime: lifetimes[i]!,
			place: places[i]!
		};
	});
	const groupOf = (members: readonly RankedCustomer[]): GroupRow => ({
		count: members.length,
		share: shareOf(positive(members.map(({ customer }) => customer)))
	});
	const classRow = (name: RevenueClass): ClassRow => {
		const own = rows.filter((row) => row.class === name).map(({ customer }) => customer);
		const bought = own.filter(({ purchases, revenue: r }) => (purchases ?? 0) > 0 && r > 0);
		const purchases = bought.reduce((n, customer) => n + (customer.purchases ?? 0), 0);
		return {
			class: name,
			count: own.length,
			revenue: positive(own),
			share: shareOf(positive(own)),
			satisfaction: satisfactionOf(own, plan.satisfiedFrom).mean,
			perPurchase: purchases > 0 ? positive(bought) / purchases : unavailable('not-asked')
		};
	};
	const isA = rows.filter((row) => row.class === 'A');
	return {
		rows,
		revenue,
		counted: counted.length,
		concentration: {
			gini: gini(revenues),
			giniCorrected: giniCorrected(revenues),
			herfindahl: herfindahl(revenues),
			effective: effectiveCustomers(revenues),
			top: topShare(revenues, 0.2),
			pareto: paretoPoint(revenues),
			ratios: [1, 3, 5, 10].map((k) => ({
				k,
				// With no more customers than k the answer is always «all».
				share: revenues.length > k ? concentrationRatio(revenues, k) : unavailable('too-few', k + 1)
			})),
			lorenz: lorenzOf(revenues)
		},
		classes: (['A', 'B', 'C'] as const).map(classRow),
		stress: revenueLeft(
			revenues,
			[1, 3, 5].filter((k) => k < revenues.length)
		),
		losses: lossesOf(ordered),
		equity: customerEquity(lifetimes),
		sensitivity: equitySensitivity(ordered, plan.assumptions),
		grid: gridActions.map((action) => ({
			action,
			...groupOf(rows.filter((r) => r.place.action === action))
		})),
		satisfaction: satisfactionOf(
			ordered,
			plan.satisfiedFrom,
			isA.map(({ customer }) => customer)
		),
		relations: relationSides.flatMap((side) => {
			if (ordered.every((customer) => customer[side] === null)) return [];
			return [...relations[side], null].map((relation) => ({
				side,
				relation,
				...groupOf(rows.filter(({ customer }) => customer[side] === relation))
			}));
		}),
		loose: isA.filter(
			({ customer: { term, continuity, repetition } }) =>
				term === 'short' || continuity === 'discrete' || repetition === 'one-off'
		)
	};
}

const fifths = 5;

function lorenzOf(revenues: readonly number[]): Maybe<readonly CurvePoint[]> {
	if (revenues.length < fifths) return unavailable('too-few', fifths);
	return whenAvailable<readonly CurvePoint[], readonly CurvePoint[]>(lorenzCurve(revenues), (curve) =>
		Array.from({ length: fifths + 1 }, (_, i) => ({
			customers: i / fifths,
			share: shareAt(curve, i / fifths)
		}))
	);
}

function lossesOf(customers: readonly KeyCustomer[]): KeyCustomerAnalysis['losses'] {
	const profits = customers.flatMap(({ profit }) => (profit === null ? [] : [profit]));
	if (profits.length === 0) return unavailable('not-asked');
	const losses = profits.filter((profit) => profit < 0);
	const curve = whaleCurve(profits);
	return {
		known: profits.length,
		count: losses.length,
		sum: losses.reduce((sum, loss) => sum + loss, 0),
		peak: whenAvailable(curve, (points) => points.reduce((peak, { share }) => Math.max(peak, share), 0))
	};
}
