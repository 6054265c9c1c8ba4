/** The named texts of a posted form, and nothing else of it: files and fields that nobody asked for are left out. */
export async function formTexts<Name extends string>(
	request: Request,
	...names: Name[]
): Promise<Record<Name, string>> {
	const data = await request.formData();
	const entries = names.map((name) => {
		const value = data.get(name);
		return [name, typeof value === 'string' ? value : ''] as const;
	});
	return Object.fromEntries(entries) as Record<Name, string>;
}
