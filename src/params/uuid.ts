const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids in addresses: anything else is an address that does not exist, not a question for the database. */
export const match = (param: string): boolean => pattern.test(param);
