/** Letters, digits and the plain marks that real mailboxes use; no quoting, no lists, no line breaks. */
const plain =
	/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** The address in lower case without blanks around it, or null when it is not one plain address. */
export function mailAddress(text: string): string | null {
	if (text.length > 500) return null;
	const address = text.trim().toLowerCase();
	return address.length <= 254 && plain.test(address) ? address : null;
}
