import type { ErrorPageMessages } from '../en/error-page.ts';

export const errorPage: ErrorPageMessages = {
	titles: {
		404: 'اینجا چیزی نیست',
		403: 'به این صفحه دسترسی ندارید',
		503: 'کمی صبر کنید',
		other: 'مشکلی پیش آمد'
	},
	building: 'گزارش در حال آماده شدن است',
	lookAgain: 'نگاه دوباره'
};
