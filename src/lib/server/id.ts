const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether the text can be one of our ids; anything else would make the database complain instead of find nothing. */
export const isId = (text: string): boolean => uuid.test(text);
