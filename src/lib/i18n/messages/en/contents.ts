/** The contents of a long page. */
export const contents = {
	title: 'On this page',
	back: 'Contents',
	top: 'To the top'
};

export type ContentsMessages = typeof contents;
