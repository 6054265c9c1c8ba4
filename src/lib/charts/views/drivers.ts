import { isUnavailable, unavailable } from '#lib/domain/available.ts';
import { dimensionTitle } from '#lib/domain/titles.ts';
import { hundred, type ViewBuilder } from './view.ts';

/** What goes together with satisfaction, largest share of what is explained first. */
export const driverBars: ViewBuilder = ({ report, instruments, locale, w, t, f }) => {
	const { customers } = report;
	if (isUnavailable(customers)) return customers;
	// A report of an earlier version cannot tell, though it was asked.
	const found = customers.drivers ?? unavailable('not-applicable');
	if (isUnavailable(found)) return found;
	const { instrument, n, r2, drivers } = found;
	const rows = drivers.map(({ code, share, lo, hi }) => ({
		label: dimensionTitle(instruments, instrument.hash, code)[locale],
		value: 100 * share,
		interval: { lo: 100 * lo, hi: 100 * hi }
	}));
	const [first, ...others] = rows;
	const clear = first && others.every(({ interval }) => interval.hi < first.interval.lo);
	const said = [
		w.driversExplain(f.pct(100 * r2.value), f.range(100 * r2.lo, 100 * r2.hi, 0)),
		clear ? w.firstDriver(first.label) : w.noFirstDriver
	];
	return {
		chart: {
			kind: 'bars',
			title: w.names.drivers,
			summary: said,
			...hundred,
			digits: 0,
			rows: rows.map((row) => ({ ...row, tone: clear && row === first ? 'attention' : 'plain' })),
			heads: { row: w.driver, value: w.driverShare, interval: t.interval }
		},
		reading: said,
		figures: [],
		note: w.driversNote,
		people: t.nIs(f.num(n))
	};
};
