import type { Anchor, Scale } from '../scale.ts';
import type { Localized } from '../text.ts';

/** The points of a scale from its words, lowest first: [Persian, English]. */
const points = (min: number, words: readonly (readonly [string, string])[]): Anchor[] =>
	words.map(([fa, en], i) => ({ value: min + i, text: { fa, en } }));

const worded = (code: string, min: number, words: readonly (readonly [string, string])[]): Scale => ({
	code,
	min,
	max: min + words.length - 1,
	anchors: points(min, words)
});

/** The escape offered to staff on every item. */
export const unknownOrNotApplicable: Localized = {
	fa: 'نمی‌دانم / مربوط نیست',
	en: 'Don’t know / not applicable'
};

export const withEscape = (scale: Scale, escape: Localized = unknownOrNotApplicable): Scale => ({
	...scale,
	escape
});

/** Agreement, five points. */
export const agr5 = worded('agr5', 1, [
	['کاملاً مخالفم', 'Strongly disagree'],
	['مخالفم', 'Disagree'],
	['نه موافق و نه مخالف', 'Neither agree nor disagree'],
	['موافقم', 'Agree'],
	['کاملاً موافقم', 'Strongly agree']
]);

/** Agreement, seven points. */
export const agr7 = worded('agr7', 1, [
	['کاملاً مخالفم', 'Strongly disagree'],
	['مخالفم', 'Disagree'],
	['تا حدی مخالفم', 'Somewhat disagree'],
	['نه موافق و نه مخالف', 'Neither'],
	['تا حدی موافقم', 'Somewhat agree'],
	['موافقم', 'Agree'],
	['کاملاً موافقم', 'Strongly agree']
]);

/** Extent. */
export const ext5 = worded('ext5', 1, [
	['خیلی کم', 'Very little'],
	['کم', 'Little'],
	['متوسط', 'Moderately'],
	['زیاد', 'Much'],
	['خیلی زیاد', 'Very much']
]);

/** Satisfaction. */
export const sat5 = worded('sat5', 1, [
	['کاملاً ناراضی', 'Very dissatisfied'],
	['ناراضی', 'Dissatisfied'],
	['نه راضی و نه ناراضی', 'Neither'],
	['راضی', 'Satisfied'],
	['کاملاً راضی', 'Very satisfied']
]);

/** Importance. */
export const imp5 = worded('imp5', 1, [
	['بی‌اهمیت', 'Not important'],
	['کم‌اهمیت', 'Slightly'],
	['نسبتاً مهم', 'Moderately'],
	['مهم', 'Important'],
	['بسیار مهم', 'Very important']
]);

/** Experience against expectation. */
export const dis5 = worded('dis5', 1, [
	['بسیار کمتر از انتظارم', 'Far below what I expected'],
	['کمتر از انتظارم', 'Below'],
	['در حد انتظارم', 'As expected'],
	['بیش از انتظارم', 'Above'],
	['بسیار بیش از انتظارم', 'Far above']
]);

/** Against competitors. */
export const cmp5 = withEscape(
	worded('cmp5', 1, [
		['بسیار بدتر از رقبا', 'Much worse than competitors'],
		['بدتر', 'Worse'],
		['در همان حد', 'About the same'],
		['بهتر', 'Better'],
		['بسیار بهتر از رقبا', 'Much better']
	]),
	{ fa: 'نمی‌دانم', en: 'Don’t know' }
);

/** Change over time. */
export const trd5 = worded('trd5', 1, [
	['بسیار بدتر شده', 'Much worse'],
	['بدتر شده', 'Worse'],
	['تغییری نکرده', 'Unchanged'],
	['بهتر شده', 'Better'],
	['بسیار بهتر شده', 'Much better']
]);

/** Status of a practice, 0–4. */
export const sta5 = worded('sta5', 0, [
	['وجود ندارد', 'Absent'],
	['برنامه‌ریزی شده', 'Planned'],
	['تا حدی اجرا شده', 'Partly done'],
	['به‌طور کامل اجرا شده', 'Fully done'],
	['اجرا و بازنگری شده', 'Fully done and reviewed']
]);

/** Status of a software function, 0–3. */
export const cov4 = worded('cov4', 0, [
	['وجود ندارد', 'None'],
	['برنامه‌ریزی شده', 'Planned'],
	['تا حدی به کار می‌رود', 'Partly in use'],
	['به‌طور کامل به کار می‌رود', 'In full use']
]);

/** How long CRM has been practised. */
export const yrs5 = worded('yrs5', 1, [
	['هنوز خیر', 'Not yet'],
	['کمتر از یک سال', 'Less than one year'],
	['۱ تا ۳ سال', '1–3 years'],
	['۴ تا ۶ سال', '4–6 years'],
	['بیش از ۶ سال', 'More than 6 years']
]);

/**
 * Between two poles described by the item. The words name the poles by order, not by side: in Persian the first pole
 * stands on the right, and the stored value is the same.
 */
export const pol5 = worded('pol5', 1, [
	['کاملاً مانند توصیف نخست', 'Just like the first description'],
	['نزدیک‌تر به توصیف نخست', 'Nearer the first'],
	['میان دو توصیف', 'In between'],
	['نزدیک‌تر به توصیف دوم', 'Nearer the second'],
	['کاملاً مانند توصیف دوم', 'Just like the second description']
]);

/** 1–10; the item words the ends. */
export const s10: Scale = { code: 's10', min: 1, max: 10, anchors: [] };

/** Likelihood to recommend, 0–10. */
export const nps: Scale = {
	code: 'nps',
	min: 0,
	max: 10,
	anchors: [
		{ value: 0, text: { fa: 'به‌هیچ‌وجه', en: 'Not at all likely' } },
		{ value: 10, text: { fa: 'به‌احتمال بسیار زیاد', en: 'Extremely likely' } }
	]
};
