import type { Told } from '#lib/charts/told.ts';
import { isOpen, type PlannedAction, type PrintedAction } from '#lib/domain/actions/action.ts';
import { factorTitle } from '#lib/domain/actions/factor-of.ts';
import type { Direction, FactorCourse } from '#lib/domain/actions/course.ts';
import { isAvailable } from '#lib/domain/available.ts';
import type { FactorScores } from '#lib/domain/report.ts';
import { actionWords } from '#lib/i18n/actions.ts';
import { factorName } from './conclusion.ts';
import { reasonOf, scoreFigure, voiceOf, type Figure } from './voice.ts';

export interface GapRow {
	readonly factor: string;
	readonly target: string;
	readonly gap: string;
	readonly interval: string | null;
	readonly verdict: string | null;
	readonly missed: boolean;
	readonly open: readonly string[];
}

export interface HelpedRow {
	readonly factor: string;
	readonly difference: string;
	readonly interval: string | null;
	readonly direction: Direction | null;
	readonly words: string;
	readonly done: readonly { readonly title: string; readonly achieved: string }[];
	readonly underWay: readonly string[];
}

export interface CourseView {
	/** The readiness index and its factors as they are now; empty where there is none. */
	readonly now: readonly Figure[];
	readonly reason: string | null;
	readonly gaps: readonly GapRow[];
	/** Open actions that belong to no factor of the index. */
	readonly otherOpen: readonly string[];
	readonly helped: { readonly title: string; readonly rows: readonly HelpedRow[] } | null;
}

function gapRow(
	told: Told,
	title: string,
	{ code, score, target }: FactorScores,
	open: readonly PlannedAction[]
): GapRow {
	const { f } = voiceOf(told.locale);
	const t = actionWords(told.locale).course;
	const row = {
		factor: title,
		open: open.filter(({ factor }) => factor === code).map((action) => action.title[told.locale])
	};
	const none = { interval: null, verdict: null, missed: false };
	if (target === null) return { ...row, ...none, target: t.noTarget, gap: f.missing };
	const shown = { ...row, target: f.num(target) };
	if (!isAvailable(score.mean)) return { ...shown, ...none, gap: f.missing };
	const gap = f.signed(target - score.mean);
	if (!isAvailable(score.lo) || !isAvailable(score.hi)) return { ...shown, ...none, gap };
	const missed = score.hi < target;
	return {
		...shown,
		gap,
		interval: f.range(target - score.hi, target - score.lo),
		verdict: missed ? t.missed : score.lo >= target ? t.reached : t.undecided,
		missed
	};
}

function helpedRow(told: Told, name: (code: string) => string, course: FactorCourse): HelpedRow {
	const voice = voiceOf(told.locale);
	const { f } = voice;
	const t = actionWords(told.locale).course;
	const { factor, change, done, underWay } = course;
	const row = {
		factor: factor === '' ? t.whole : name(factor),
		done: done.map(({ title, achieved }) => ({ title: title[told.locale], achieved })),
		underWay: underWay.map(({ title }) => title[told.locale])
	};
	if (!isAvailable(change))
		return { ...row, difference: f.missing, interval: null, direction: null, words: t.notCompared };
	const { lo, hi, direction, difference } = change;
	return {
		...row,
		difference: f.signed(difference),
		interval: isAvailable(lo) && isAvailable(hi) ? f.range(lo, hi) : null,
		direction,
		// What was done for single factors is said of these.
		words:
			factor === '' && done.length === 0 ? '' : t.sentences[direction][done.length > 0 ? 'with' : 'without']
	};
}

/** The three questions that a measurement has to answer, for one wave and its action plan. */
export function courseView(
	told: Told,
	actions: readonly PrintedAction[],
	course: readonly FactorCourse[] | null
): CourseView {
	const voice = voiceOf(told.locale);
	const { readiness } = told.report;
	const open = actions.filter(isOpen);
	const title = ({ title: words }: PlannedAction) => words[told.locale];
	if (!isAvailable(readiness))
		return {
			now: [],
			reason: reasonOf(voice, readiness),
			gaps: [],
			otherOpen: open.map(title),
			helped: null
		};
	const codes = readiness.factors.map(({ code }) => code);
	const name = (code: string) =>
		codes.includes(code)
			? factorName(readiness, told.instruments, code)[told.locale]
			: factorTitle(code)[told.locale];
	const rows = course?.map((one) => helpedRow(told, name, one)) ?? [];
	const done = rows.reduce((sum, row) => sum + row.done.length, 0);
	const clear = rows.filter(({ direction }) => direction === 'risen' || direction === 'fallen').length;
	return {
		now: [
			scoreFigure(voice, voice.t.readinessIndex, readiness.index),
			...readiness.factors.map(({ code, score }) => scoreFigure(voice, name(code), score))
		],
		reason: null,
		gaps: readiness.factors.map((factor) => gapRow(told, name(factor.code), factor, open)),
		otherOpen: open.filter(({ factor }) => !codes.includes(factor ?? '')).map(title),
		helped: rows.length ? { title: actionWords(told.locale).course.helpedTitle(done, clear), rows } : null
	};
}
