import type { Told } from '#lib/charts/told.ts';
import { isAvailable, type Maybe } from '#lib/domain/available.ts';
import type { Readiness } from '#lib/domain/report.ts';
import type { Score } from '#lib/domain/score.ts';
import { factorName } from './conclusion.ts';
import { intervalText, peopleOf, reasonOf, voiceOf, type Voice } from './voice.ts';

/** Scores of groups beside each other, each with its interval and the people behind it. */
export interface GroupTable {
	readonly columns: readonly string[];
	readonly rows: readonly {
		readonly label: string;
		readonly cells: readonly {
			readonly value: string;
			readonly interval: string | null;
			readonly n: string | null;
		}[];
	}[];
}

function cellOf(voice: Voice, score: Maybe<Score>): GroupTable['rows'][number]['cells'][number] {
	if (!isAvailable(score)) return { value: voice.f.missing, interval: null, n: null };
	if (!isAvailable(score.mean)) return { value: reasonOf(voice, score.mean), interval: null, n: null };
	return {
		value: voice.f.num(score.mean, 1),
		interval: intervalText(voice, score),
		n: peopleOf(voice, score)
	};
}

const hidden: Maybe<Score> = { unavailable: 'hidden' };
const factorOf = (
	group: { readonly factors: readonly { readonly code: string; readonly score: Maybe<Score> }[] },
	code: string
): Maybe<Score> => group.factors.find((factor) => factor.code === code)?.score ?? hidden;

/** Units against factors and the index. */
export function unitTable({ report, instruments, locale }: Told, readiness: Readiness): GroupTable {
	const voice = voiceOf(locale);
	const codes = readiness.factors.map((factor) => factor.code);
	return {
		columns: [
			...codes.map((code) => factorName(readiness, instruments, code)[locale]),
			voice.t.readinessIndex
		],
		rows: report.units
			.filter((unit) => unit.side === 'staff')
			.map((unit) => ({
				label: unit.title[locale],
				cells: [...codes.map((code) => factorOf(unit, code)), unit.index].map((s) => cellOf(voice, s))
			}))
	};
}

/** Factors against audiences. */
export function audienceTable({ report, instruments, locale }: Told, readiness: Readiness): GroupTable {
	const voice = voiceOf(locale);
	return {
		columns: report.audiences.map((a) => voice.t.audiences[a.audience]),
		rows: readiness.factors.map(({ code }) => ({
			label: factorName(readiness, instruments, code)[locale],
			cells: report.audiences.map((a) => cellOf(voice, factorOf(a, code)))
		}))
	};
}
