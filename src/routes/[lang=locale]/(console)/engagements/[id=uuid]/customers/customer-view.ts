import { isUnavailable } from '#lib/domain/available.ts';
import type { RankedCustomer } from '#lib/domain/key-customers/analysis.ts';
import type { GridAction } from '#lib/domain/key-customers/grid.ts';
import { lorenzSpec, paretoSpec } from '#lib/charts/from-key-customers.ts';
import type { Locale } from '#lib/domain/text.ts';
import { customerName } from '#lib/i18n/key-customers.ts';
import type { SavedList } from '#lib/server/services/customers/key-customers.ts';

/** So many customers stand on the page; all of them are in the file. */
const shownRows = 50;
/** So many names stand beside an action. */
const shownNames = 5;

/** What the page shows of a list: no more names than it has room for. */
export function customerView(saved: SavedList, locale: Locale) {
	const { rows, loose, ...rest } = saved.analysis;
	const count = (is: (row: RankedCustomer) => boolean) => rows.filter(is).length;
	const names = (chosen: readonly RankedCustomer[]) =>
		chosen.slice(0, shownNames).map((row) => customerName(row, locale));
	const placed = (action: GridAction) => rows.filter((row) => row.place.action === action);
	return {
		...rest,
		period: saved.period,
		currency: saved.currency,
		savedOn: saved.savedOn,
		all: rows.length,
		rows: rows
			.slice(0, shownRows)
			.map((row) => ({ ...row, customer: { ...row.customer, name: customerName(row, locale) } })),
		chart: paretoSpec(saved.analysis, locale),
		lorenz: lorenzSpec(saved.analysis, locale),
		loose: { names: names(loose), more: Math.max(0, loose.length - shownNames) },
		grid: rest.grid.map((row) => ({
			...row,
			names: names(placed(row.action)),
			alone: placed(row.action).filter(({ place }) => place.byValueAlone).length
		})),
		basis: {
			lackProfit: count(({ lifetime }) => lifetime.profit === 'unknown'),
			lackRetention: count(({ lifetime }) => lifetime.retention === 'unknown'),
			assumedProfit: count(({ lifetime }) => lifetime.profit === 'assumed'),
			assumedRetention: count(({ lifetime }) => lifetime.retention === 'assumed'),
			oneOff: count(({ lifetime }) => lifetime.retention === 'one-off'),
			noLimit: count(
				({ lifetime: { value } }) => isUnavailable(value) && value.unavailable === 'not-applicable'
			)
		}
	};
}
export type CustomerView = ReturnType<typeof customerView>;
