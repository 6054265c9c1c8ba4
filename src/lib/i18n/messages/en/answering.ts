/** What the script on respondents' pages says. Both languages travel with it, so: few words. Numbers come as text. */
export const answering = {
	saved: 'Saved',
	unsaved: 'Not saved yet',
	takeBack: 'Take back',
	takeBackOf: (number: string) => `Take back answer ${number}`,
	takenBack: (number: string) => `Answer ${number} taken back`,
	undo: 'Undo',
	undone: 'Last change undone',
	kept: (count: string) => (count === '1' ? '1 answer saved' : `${count} answers saved`),
	waiting: (count: string) => (count === '1' ? '1 answer not saved yet' : `${count} answers not saved yet`),
	atOnce: 'Each answer is saved as soon as it is given.',
	savedFirst: 'Saved. Each answer is saved as soon as it is given.',
	keptHere:
		'Saving is not possible just now. Your answers are kept on this device and are sent as soon as it is possible again.',
	keptOpen:
		'Saving is not possible just now. Please keep this page open: your answers are sent as soon as it is possible again.',
	savedAgain: 'Everything is saved.',
	stay: 'There is no connection just now, so this page stays open. Please try again in a moment.',
	notTaken: 'These answers could not be saved',
	elsewhere: (page: string) => `An answer on page ${page} was not accepted. Please look at that page again.`,
	advance: 'Go to the next item by itself',
	keys: 'On a keyboard: a digit chooses, Delete takes back, Ctrl+Z undoes.'
};
export type AnsweringMessages = typeof answering;
