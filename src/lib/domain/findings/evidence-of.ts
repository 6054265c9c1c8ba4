import { isAvailable, type Maybe } from '../available.ts';
import type { DimensionRole, Instrument } from '../instrument.ts';
import { rootCode } from '../own-version/codes.ts';
import type { Report, Side } from '../report.ts';
import type { Agreement, Score } from '../score.ts';
import type { InstrumentsByHash } from '../titles.ts';
import type { Localized } from '../text.ts';
import type { RuleSubject } from './rule.ts';

/** The score of a dimension or aspect, with what is needed to judge it. */
export interface Scored {
	readonly hash: string;
	readonly code: string;
	readonly title: Localized;
	readonly role: DimensionRole;
	readonly side: Side;
	/** The dimension itself, or the one that the aspect belongs to. */
	readonly dimension: string;
	readonly score: Score;
	/** Of the dimension. */
	readonly agreement: Maybe<Agreement>;
}

const sides: readonly Side[] = ['staff', 'raters', 'specialists', 'customers'];

/** Where most answered; sides of the same size in their order. */
function answeredMost(report: Report, instruments: InstrumentsByHash, code: string) {
	const own = report.instrumentScores.flatMap(({ hash, side, scores }) => {
		const instrument = instruments[hash];
		return instrument && rootCode(instrument.code) === code && isAvailable(scores)
			? [{ hash, side, instrument, scores }]
			: [];
	});
	return own.sort(
		(a, b) =>
			b.scores.n - a.scores.n || sides.indexOf(a.side) - sides.indexOf(b.side) || (a.hash < b.hash ? -1 : 1)
	)[0];
}

const titleIn = (instrument: Instrument, dimension: string, aspect: string | null): Localized | undefined => {
	const found = instrument.dimensions.find((d) => d.code === dimension);
	return aspect === null ? found?.title : found?.aspects.find((a) => a.code === aspect)?.title;
};

/** The score that a rule speaks about; null where it was not asked, is hidden, or is not defined. */
export function scoredSubject(
	report: Report,
	instruments: InstrumentsByHash,
	{ instrument: root, code }: RuleSubject
): Scored | null {
	const found = answeredMost(report, instruments, root);
	if (!found) return null;
	const { hash, side, instrument, scores } = found;
	for (const dimension of scores.dimensions) {
		const aspect = dimension.aspects.find((a) => a.code === code);
		if (dimension.code !== code && !aspect) continue;
		const whole = dimension.code === code;
		const { readiness } = report;
		const factor =
			whole && isAvailable(readiness) && readiness.instrument.hash === hash && side === 'staff'
				? readiness.factors.find((f) => f.code === code)
				: undefined;
		const score = factor?.score ?? (whole ? dimension.score : aspect?.score);
		const title = titleIn(instrument, dimension.code, whole ? null : code);
		if (!score || !title || !isAvailable(score.mean)) return null;
		return {
			hash,
			code,
			title,
			role: dimension.role,
			side,
			dimension: dimension.code,
			score,
			agreement: factor?.agreement ?? dimension.agreement
		};
	}
	return null;
}
