export const errorPage = {
	titles: {
		404: 'There is nothing here',
		403: 'Not open to you',
		503: 'One moment, please',
		other: 'Something went wrong'
	},
	building: 'The report is being built',
	lookAgain: 'Look again'
};
export type ErrorPageMessages = typeof errorPage;
