import type { FieldProblemMessages } from '#lib/i18n/messages/en/field-problems.ts';

/** What is looked at of a field, as the browser has it. */
export type CheckedField = Pick<HTMLInputElement, 'type' | 'value' | 'validity'> &
	Partial<Pick<HTMLInputElement, 'min' | 'max' | 'step' | 'minLength' | 'maxLength'>>;

function ofEmpty(type: string, t: FieldProblemMessages): string {
	if (type === 'radio') return t.unchosen;
	if (type === 'checkbox') return t.unticked;
	if (type === 'file') return t.noFile;
	return type.startsWith('select') ? t.unlisted : t.empty;
}

/** What is wrong with a field that the browser does not send, in the words of the page; '' where nothing is. */
export function problemOfField(field: CheckedField, t: FieldProblemMessages): string {
	const { type, validity: is, value } = field;
	const number = (text: string | undefined) => Number(text ?? '');
	if (is.valueMissing) return ofEmpty(type, t);
	if (is.badInput) return t.number;
	if (is.typeMismatch) return type === 'email' ? t.email : type === 'url' ? t.url : t.unusable;
	if (is.tooShort) return t.tooShort(field.minLength ?? 0, value.length);
	if (is.tooLong) return t.tooLong(field.maxLength ?? 0, value.length);
	if (is.patternMismatch) return t.unusable;
	if (is.rangeUnderflow)
		return Number.isFinite(number(field.min)) ? t.tooSmall(number(field.min)) : t.unusable;
	if (is.rangeOverflow)
		return Number.isFinite(number(field.max)) ? t.tooLarge(number(field.max)) : t.unusable;
	if (is.stepMismatch) {
		const step = number(field.step);
		return step > 0 && step !== 1 ? t.steps(step) : t.whole;
	}
	return '';
}
