import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import ts from 'typescript';
import { productRoot } from '../../src/lib/server/root.ts';
import { onBothEngines } from '../support/database.ts';

const source = ts.createSourceFile(
	'schema.ts',
	readFileSync(join(productRoot, 'src/lib/server/db/schema.ts'), 'utf8'),
	ts.ScriptTarget.Latest
);
const interfaces = new Map(
	source.statements.filter(ts.isInterfaceDeclaration).map((own) => [own.name.text, own] as const)
);

const members = (name: string) => {
	const own = interfaces.get(name);
	if (!own) throw new Error(`there is no ${name}`);
	return own.members.filter(ts.isPropertySignature);
};

/** Whether what is read of a column may be null: the first of ColumnType<read, insert, update>. */
function mayBeNull(type: ts.TypeNode | undefined): boolean {
	if (!type) return false;
	if (ts.isUnionTypeNode(type)) return type.types.some((part) => part.getText(source) === 'null');
	if (ts.isTypeReferenceNode(type)) return mayBeNull(type.typeArguments?.[0]);
	if (!ts.isIndexedAccessTypeNode(type)) return false;
	const column = type.indexType.getText(source).slice(1, -1);
	const other = members(type.objectType.getText(source));
	return mayBeNull(other.find((member) => member.name.getText(source) === column)?.type);
}

/** The fields of a row type, each with whether it may be null. */
const fieldsOf = (name: string): [string, boolean][] =>
	members(name).map((member) => [member.name.getText(source), mayBeNull(member.type)]);

const tables = members('Database').map(
	(member) => [member.name.getText(source), member.type!.getText(source)] as const
);

onBothEngines((open) => {
	test('the row types name the columns of the migrated database, and which of them may be null', async () => {
		const { db } = await open();
		const { rows } = await sql<{ table: string; column: string; nullable: boolean }>`
			select table_name as "table", column_name as "column", is_nullable = 'YES' as nullable
			from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
			order by table_name, column_name`.execute(db);
		const stored = rows.map(
			({ table, column, nullable }) => `${table}.${column}${nullable ? ' | null' : ''}`
		);
		const typed = tables.flatMap(([table, row]) =>
			fieldsOf(row).map(([column, nullable]) => `${table}.${column}${nullable ? ' | null' : ''}`)
		);
		expect(typed.length).toBeGreaterThan(100);
		expect(typed.toSorted()).toEqual(stored.toSorted());
	});
});
