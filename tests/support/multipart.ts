interface PostedFile {
	readonly field: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}

const boundary = 'a-line-that-is-in-no-file-of-ours';

/** A form with a file as a browser posts it, with its content type. */
export function multipart(fields: Readonly<Record<string, string>>, { field, name, bytes }: PostedFile) {
	const quoted = (text: string) => text.replaceAll('"', '%22').replaceAll(/[\r\n]/g, ' ');
	const head = (of: string, more = '') =>
		`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(of)}"${more}\r\n\r\n`;
	const texts = Object.entries(fields).map(([of, text]) => `${head(of)}${text}\r\n`);
	const body = Buffer.concat([
		Buffer.from(texts.join('') + head(field, `; filename="${quoted(name)}"`)),
		bytes,
		Buffer.from(`\r\n--${boundary}--\r\n`)
	]);
	return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
