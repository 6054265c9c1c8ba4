/** Days are counted where the product is at home: an answer given at one in the morning belongs to that day there. */
export const timeZone = 'Asia/Tehran';

const format = new Intl.DateTimeFormat('en-CA', {
	timeZone,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The day of this moment as yyyy-mm-dd. */
export const dayOf = (moment: Date): string => format.format(moment);
