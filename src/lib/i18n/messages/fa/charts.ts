import type { ChartMessages } from '../en/charts.ts';

export const charts: ChartMessages = {
	numbers: 'عددها',
	save: 'ذخیرهٔ نمودار',
	saveAs: (title, format) => `${title} در قالب ${format}`
};
