/** The words that stand round every chart on a screen; few, because every page with a chart loads them. */
export const charts = {
	numbers: 'The numbers',
	save: 'Save the chart',
	saveAs: (title: string, format: string) => `${title} as ${format}`
};

export type ChartMessages = typeof charts;
