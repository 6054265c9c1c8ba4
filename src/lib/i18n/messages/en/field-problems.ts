import { formatter } from '../../format.ts';

const { num } = formatter('en');
const characters = (n: number): string => `${num(n)} ${n === 1 ? 'character' : 'characters'}`;

/** What a field says when it is not filled in as it has to be; browsers say it in their own language. */
export const fieldProblems = {
	empty: 'Please fill in this field.',
	unchosen: 'Please choose one of these options.',
	unticked: 'Please tick this box to go on.',
	unlisted: 'Please choose one of the list.',
	noFile: 'Please choose a file.',
	email: 'This is not one complete e-mail address, such as name@example.com.',
	url: 'This is not a complete web address, such as https://example.com.',
	tooShort: (least: number, written: number): string =>
		`Please write at least ${characters(least)}; so far there are ${num(written)}.`,
	tooLong: (most: number, written: number): string =>
		`Please write at most ${characters(most)}; now there are ${num(written)}.`,
	tooSmall: (least: number): string => `Please write a number from ${num(least)} upwards.`,
	tooLarge: (most: number): string => `Please write a number up to ${num(most)}.`,
	whole: 'Please write a whole number.',
	steps: (step: number): string => `Please write a number in steps of ${num(step)}.`,
	number: 'Please write a number.',
	unusable: 'What is written here does not have the form that is asked for.'
};

export type FieldProblemMessages = typeof fieldProblems;
