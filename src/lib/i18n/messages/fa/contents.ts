import type { ContentsMessages } from '../en/contents.ts';

export const contents: ContentsMessages = {
	title: 'در این صفحه',
	back: 'فهرست',
	top: 'بالای صفحه'
};
