/** What a field for a file says in the language of the page; browsers say it in their own. */
export const fileField = {
	choose: 'Choose a file',
	none: 'No file chosen'
};

export type FileFieldMessages = typeof fileField;
