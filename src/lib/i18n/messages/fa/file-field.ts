import type { FileFieldMessages } from '../en/file-field.ts';

export const fileField: FileFieldMessages = {
	choose: 'انتخاب فایل',
	none: 'فایلی انتخاب نشده است'
};
