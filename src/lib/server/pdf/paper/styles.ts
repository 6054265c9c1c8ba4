import { colour } from '#lib/charts/theme.ts';
import { styles, type TextStyle } from '../kit/styles.ts';

/** Paper is read at arm's length, and by people with tired eyes: larger than a report. */
export const statement: TextStyle = { ...styles.body, size: 10.2, colour: colour.ink };
export const choiceWords: TextStyle = { ...styles.body, size: 9.4 };
/** The value inside a circle. */
export const figure: TextStyle = {
	size: 8.2,
	colour: colour.muted,
	leading: 1.4,
	features: ['tnum']
};
export const small: TextStyle = { ...styles.small, size: 8.6 };
