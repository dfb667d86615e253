/** The house rules as an oxlint plugin: imports pass by the right door, SQL stays in db/. */
import path from 'node:path';
import { findRefusal, isOutsideTheHouse } from './doors.ts';
import { isSql } from './sqlText.ts';

/** The little of oxlint's (ESLint's) rule interface that is used here. */
interface Node {
  readonly type: string;
}
interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(finding: { node: Node; message: string }): void;
}
type Visitor = Record<string, (node: never) => void>;

interface LiteralNode extends Node {
  readonly value: unknown;
}
interface ImportNode extends Node {
  readonly source: LiteralNode | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
}
interface TemplateNode extends Node {
  readonly quasis: readonly { readonly value: { readonly cooked: string | null } }[];
}
interface CallNode extends Node {
  readonly callee: Node & { readonly property?: Node & { readonly name?: string } };
}

const relativeName = (context: Context): string =>
  path.relative(context.cwd, context.filename).replaceAll('\\', '/');

/** `import x from '../db/open.ts'` and all other ways to reach another module. */
const doors = {
  create(context: Context): Visitor {
    const from = relativeName(context);
    const check = (node: Node, source: Node | null, isTypeOnly: boolean): void => {
      const specifier = (source as LiteralNode | null)?.value;
      if (typeof specifier !== 'string') return;
      const file = path.posix.join(path.posix.dirname(from), specifier);
      const to = specifier.startsWith('.') ? { file } : { module: specifier };
      const message = findRefusal({ from, to, isTypeOnly });
      if (message) context.report({ node, message });
    };
    const checkDeclaration = (node: ImportNode): void =>
      check(node, node.source, node.importKind === 'type' || node.exportKind === 'type');
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      ImportExpression: (node: ImportNode): void => check(node, node.source, false),
      TSImportType: (node: ImportNode): void => check(node, node.source, true),
    };
  },
};

const SQL_DOOR = 'SQL stays inside db/: write a plain function there and call it';

/** Statements as text, and the calls that run them. */
const sqlInDb = {
  create(context: Context): Visitor {
    const file = relativeName(context);
    if (file.startsWith('db/') || isOutsideTheHouse(file)) return {};
    const check = (node: Node, text: unknown): void => {
      if (typeof text === 'string' && isSql(text)) context.report({ node, message: SQL_DOOR });
    };
    return {
      Literal: (node: LiteralNode): void => check(node, node.value),
      TemplateLiteral: (node: TemplateNode): void =>
        check(node, node.quasis.map(({ value }) => value.cooked ?? '').join(' ? ')),
      CallExpression: (node: CallNode): void => {
        const name =
          node.callee.type === 'MemberExpression' ? node.callee.property?.name : undefined;
        if (name === 'prepare' || name === 'pragma') context.report({ node, message: SQL_DOOR });
      },
    };
  },
};

// The plugin interface asks for a default export.
export default { meta: { name: 'bantaya' }, rules: { doors, 'sql-in-db': sqlInDb } };
