import { describe, expect, test } from 'vitest';
import { unavailable } from '#lib/domain/available.ts';
import { analyseCustomers, type KeyCustomerPlan } from '#lib/domain/key-customers/analysis.ts';
import type { KeyCustomer } from '#lib/domain/key-customers/customer.ts';
import { customerLifetime, usualAssumptions } from '#lib/domain/key-customers/lifetime.ts';
import { defaultClassLimits } from '#lib/domain/statistics/concentration-classes.ts';

const aCustomer = (name: string, revenue: number, more: Partial<KeyCustomer> = {}): KeyCustomer => ({
	name,
	revenue,
	profit: null,
	purchases: null,
	retention: null,
	satisfaction: null,
	term: null,
	continuity: null,
	repetition: null,
	...more
});

/** The worked example of instruments.md §6.2. */
const revenues = [900, 4200, 80, 2600, 700, 500, 400, 300, 200, 120];
const example = revenues.map((revenue, i) => aCustomer(`c${i}`, revenue));
const plan: KeyCustomerPlan = {
	assumptions: { ...usualAssumptions, discount: 0.1 },
	limits: defaultClassLimits,
	satisfiedFrom: 75
};
const analyse = (
	customers: readonly KeyCustomer[],
	assumptions: Partial<KeyCustomerPlan['assumptions']> = {}
) => analyseCustomers(customers, { ...plan, assumptions: { ...plan.assumptions, ...assumptions } });

describe('the worked example', () => {
	const found = analyse(example);

	test('has the concentration that was computed by hand', () => {
		const { concentration: c } = found;
		expect(c.ratios.map(({ share }) => share)).toEqual([
			expect.closeTo(0.42, 10),
			expect.closeTo(0.77, 10),
			expect.closeTo(0.89, 10),
			unavailable('too-few', 11)
		]);
		expect(c.top).toEqual({ count: 2, share: expect.closeTo(0.68, 10) });
		expect(c.pareto).toEqual({ count: 4, share: 0.4 });
		expect([c.gini, c.giniCorrected, c.herfindahl, c.effective]).toEqual([
			expect.closeTo(0.5924, 10),
			expect.closeTo(0.65822, 4),
			expect.closeTo(0.262608, 10),
			expect.closeTo(3.808, 3)
		]);
	});

	test('is ranked by revenue, and its shares run up to the whole', () => {
		expect(found.rows.map(({ customer }) => customer.revenue)).toEqual(revenues.toSorted((a, b) => b - a));
		expect(found.rows[0]?.share).toBeCloseTo(0.42);
		expect(found.rows.at(-1)?.cumulative).toBeCloseTo(1);
		expect(found.classes.map(({ count }) => count)).toEqual([4, 3, 3]);
		expect(found.stress.map(({ left }) => left)).toEqual([5800, 2300, 1100]);
	});

	test('says what it does not know instead of a number', () => {
		expect(found.equity).toEqual({ sum: unavailable('not-asked'), known: 0 });
		expect(found.losses).toEqual(unavailable('not-asked'));
		expect(found.satisfaction.mean).toEqual(unavailable('not-asked'));
		expect(found.satisfaction.atRisk).toEqual(unavailable('not-asked'));
		expect(found.rows.every(({ place }) => place.action === 'unknown')).toBe(true);
		expect(found.relations).toEqual([]);
	});
});

describe('lifetime value', () => {
	const steady = aCustomer('a', 1000, { profit: 100, retention: 0.8 });
	const valueOf = (customer: KeyCustomer, more: Partial<typeof usualAssumptions>) =>
		customerLifetime(customer, { ...usualAssumptions, discount: 0.1, ...more }).value;

	test('is that of the worked example, by each convention and over five years', () => {
		expect(valueOf(steady, { periods: null, first: 'now' })).toBeCloseTo(366.667, 3);
		expect(valueOf(steady, { periods: null, first: 'year-end' })).toBeCloseTo(333.333, 3);
		expect(valueOf(steady, { periods: null, first: 'if-retained' })).toBeCloseTo(266.667, 3);
		expect(valueOf(steady, { periods: 5, first: 'now' })).toBeCloseTo(292.063, 3);
	});

	test('has no limit with a negative real rate and customers who stay, and is then not given', () => {
		const loyal = aCustomer('a', 1000, { profit: 100, retention: 1 });
		expect(valueOf(loyal, { discount: -0.0357, periods: null })).toEqual(unavailable('not-applicable'));
	});

	test('takes a margin and a retention that are assumed only where the list has none, and says so', () => {
		const assumed = { ...usualAssumptions, discount: 0.1, margin: 0.1, retention: 0.8 };
		expect(customerLifetime(aCustomer('a', 1000), assumed)).toEqual({
			value: expect.closeTo(292.063, 3),
			profit: 'assumed',
			retention: 'assumed'
		});
		expect(customerLifetime(aCustomer('a', 1000, { profit: 50, retention: 0 }), assumed)).toEqual({
			value: 50,
			profit: 'given',
			retention: 'given'
		});
	});

	test('of a one-off customer is the profit that is here', () => {
		const once = aCustomer('a', 1000, { profit: 70, repetition: 'one-off' });
		expect(customerLifetime(once, { ...usualAssumptions, retention: 0.9 })).toEqual({
			value: 70,
			profit: 'given',
			retention: 'one-off'
		});
	});

	test('is not made up for a customer who returned more than was bought', () => {
		expect(valueOf(aCustomer('a', -20), { margin: 0.2, retention: 0.5 })).toEqual(unavailable('not-asked'));
	});
});

describe('the grid', () => {
	const customers = [
		aCustomer('big and happy', 900, { profit: 500, retention: 0, satisfaction: 90 }),
		aCustomer('big and cross', 800, { profit: 300, retention: 0, satisfaction: 40 }),
		aCustomer('small and happy', 90, { profit: 100, retention: 0, satisfaction: 75 }),
		aCustomer('small and cross', 80, { profit: 60, retention: 0, satisfaction: 74 }),
		aCustomer('small and silent', 70, { profit: 40, retention: 0 }),
		aCustomer('a loss and silent', 60, { profit: -30, retention: 0 }),
		aCustomer('without profit', 50)
	];

	test('puts each where value and satisfaction put them', () => {
		const places = Object.fromEntries(
			analyse(customers).rows.map(({ customer, place }) => [customer.name, place])
		);
		const sure = { byValueAlone: false, loss: false };
		expect(places).toEqual({
			'big and happy': { action: 'invest', ...sure },
			'big and cross': { action: 'rescue', ...sure },
			'small and happy': { action: 'serve', ...sure },
			'small and cross': { action: 'let-go', ...sure },
			'small and silent': { action: 'serve', byValueAlone: true, loss: false },
			'a loss and silent': { action: 'let-go', byValueAlone: true, loss: true },
			'without profit': { action: 'unknown', ...sure }
		});
	});

	test('asks before anything is done about a valuable customer of whom nobody knows', () => {
		const [row] = analyse([aCustomer('a', 10, { profit: 10, retention: 0 })]).rows;
		expect(row?.place.action).toBe('ask');
	});

	test('takes who brings nothing for a loss, and who is just satisfied enough for satisfied', () => {
		const rows = analyse([
			aCustomer('much', 90, { profit: 90, retention: 0, satisfaction: 75 }),
			aCustomer('nothing', 10, { profit: 0, retention: 0 })
		]).rows;
		expect(rows.map(({ place }) => [place.action, place.loss])).toEqual([
			['invest', false],
			['let-go', true]
		]);
		const { satisfaction } = analyse([aCustomer('just', 90, { satisfaction: 75 })]);
		expect(satisfaction.atRisk).toEqual({ asked: 1, count: 0, revenue: 0 });
	});

	test('names the revenue that hangs on dissatisfied key customers', () => {
		const { satisfaction, losses } = analyse(customers);
		expect(satisfaction.atRisk).toEqual({ asked: 2, count: 1, revenue: 800 });
		expect(satisfaction.weighted).toBeCloseTo((900 * 90 + 800 * 40 + 90 * 75 + 80 * 74) / 1870);
		expect(losses).toEqual({ known: 6, count: 1, sum: -30, peak: expect.closeTo(1000 / 970) });
	});
});

test('customers without revenue are listed apart and bend no share', () => {
	const found = analyse([...example, aCustomer('returns', -500), aCustomer('nothing', 0)]);
	expect(found.counted).toBe(10);
	expect(found.concentration.gini).toBeCloseTo(0.5924);
	expect(found.rows.slice(-2).map(({ share, class: c }) => [share, c])).toEqual([
		[unavailable('not-applicable'), 'C'],
		[unavailable('not-applicable'), 'C']
	]);
});

test('one customer, and none with revenue, are no reason for a number', () => {
	expect(analyse([aCustomer('a', 5)]).concentration.giniCorrected).toEqual(unavailable('too-few', 2));
	const none = analyse([aCustomer('a', 0)]);
	expect(none.concentration.gini).toEqual(unavailable('no-answers'));
	expect(JSON.stringify(none)).not.toMatch(/NaN|Infinity|"share":null/);
});

test('relationships are counted by their sides, and short ones with key customers are named', () => {
	const found = analyse([
		aCustomer('a', 80, { term: 'short' }),
		aCustomer('b', 15, { term: 'long' }),
		aCustomer('c', 5)
	]);
	expect(found.relations).toEqual([
		{ side: 'term', relation: 'long', count: 1, share: 0.15 },
		{ side: 'term', relation: 'short', count: 1, share: 0.8 },
		{ side: 'term', relation: null, count: 1, share: 0.05 }
	]);
	expect(found.loose.map(({ customer }) => customer.name)).toEqual(['a']);
});

test('equity moves with profit, retention and the discount rate', () => {
	const found = analyse([aCustomer('a', 1000, { profit: 100, retention: 0.8 })], { periods: null });
	expect(found.equity).toEqual({ sum: expect.closeTo(366.667, 3), known: 1 });
	const [profit, retention, discount] = found.sensitivity;
	expect(profit?.lower).toBeCloseTo(330);
	expect(profit?.higher).toBeCloseTo(403.333, 3);
	expect(retention?.lower).toBeLessThan(366);
	expect(discount?.lower).toBeGreaterThan(367);
});

test('nobody is retained with more than certainty when the chance to stay is raised', () => {
	const { sensitivity } = analyse([aCustomer('a', 1000, { profit: 100, retention: 0.95 })], {
		periods: null
	});
	const [, retention] = sensitivity;
	expect(retention?.higher).toBeCloseTo((100 * 1.1) / 0.1, 6);
});

test('what is negative is lowered away from 0: a tenth of a negative rate, or of a loss', () => {
	// m·(1 + d)/(1 + d − r) at d = −.1: 100·.9/.1 = 900; at −.11 it is 100·.89/.09, at −.09 100·.91/.11.
	const inflated = analyse([aCustomer('a', 1000, { profit: 100, retention: 0.8 })], {
		periods: null,
		discount: -0.1
	});
	const [, , discount] = inflated.sensitivity;
	expect(inflated.equity.sum).toBeCloseTo(900, 9);
	expect(discount?.lower).toBeCloseTo(89 / 0.09, 9);
	expect(discount?.higher).toBeCloseTo(91 / 0.11, 9);

	const losing = analyse([aCustomer('a', 1000, { profit: -100, retention: 0.8 })], { periods: null });
	const [profit] = losing.sensitivity;
	expect(losing.equity.sum).toBeCloseTo(-366.667, 3);
	expect(profit?.lower).toBeCloseTo(-403.333, 3);
	expect(profit?.higher).toBeCloseTo(-330, 9);
});
