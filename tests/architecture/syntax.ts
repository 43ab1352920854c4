/** What a source file imports and which names it uses, read from its syntax tree: comments and strings cannot fool it. */
import { parseSync } from 'vite';

export interface Import {
  readonly from: string;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
}
export interface Use {
  /** `Math.sin`, `Date`, `**`. */
  readonly name: string;
  readonly line: number;
}
export interface Syntax {
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}
const isNode = (v: unknown): v is Node =>
  typeof v === 'object' && v !== null && typeof (v as { type?: unknown }).type === 'string';

/** The name of a property, written with a dot or in brackets. */
const propertyName = (node: Node): string | undefined => {
  const property = node['property'];
  if (!isNode(property)) return undefined;
  if (property.type === 'Identifier' && node['computed'] !== true) return String(property['name']);
  return property.type === 'Literal' ? String(property['value']) : undefined;
};

/** Reads one file. Throws a SyntaxError where it is not TypeScript. */
export function readSyntax(path: string, source: string): Syntax {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]!.message}`);
  const imports: Import[] = [];
  const uses: Use[] = [];
  const lineOf = (at: number) => source.slice(0, at).split('\n').length;

  const importFrom = (node: Node, typeOnly: boolean, names: readonly string[]) => {
    const from = node['source'];
    if (isNode(from) && typeof from['value'] === 'string')
      imports.push({ from: from['value'], names, typeOnly, line: lineOf(node.start) });
  };
  const specifiers = (node: Node) => (node['specifiers'] as Node[] | undefined) ?? [];
  const nameOf = (specifier: Node) => {
    const it = specifier['imported'] ?? specifier['local'];
    return isNode(it) ? String(it['name'] ?? it['value']) : '*';
  };
  const allTypes = (node: Node, kind: string) =>
    node[kind] === 'type' || (specifiers(node).length > 0 && specifiers(node).every((s) => s[kind] === 'type'));

  const visit = (value: unknown, parent: Node | undefined, key: string): void => {
    if (Array.isArray(value)) return value.forEach((v) => visit(v, parent, key));
    if (!isNode(value)) return;
    const node = value;
    switch (node.type) {
      case 'ImportDeclaration':
        importFrom(node, allTypes(node, 'importKind'), specifiers(node).map(nameOf));
        return;
      case 'ExportAllDeclaration':
        importFrom(node, node['exportKind'] === 'type', ['*']);
        return;
      case 'ExportNamedDeclaration':
        importFrom(node, allTypes(node, 'exportKind'), specifiers(node).map(nameOf));
        break;
      case 'ImportExpression':
        importFrom(node, false, ['*']);
        break;
      case 'TSImportType':
        importFrom(node, true, ['*']);
        break;
      case 'BinaryExpression':
      case 'AssignmentExpression':
        if (node['operator'] === '**' || node['operator'] === '**=')
          uses.push({ name: '**', line: lineOf(node.start) });
        break;
      case 'MemberExpression': {
        const object = node['object'] as Node;
        const name = propertyName(node);
        if (object.type === 'Identifier' && name !== undefined) {
          const whole = `${String(object['name'])}.${name}`;
          uses.push({ name: whole, line: lineOf(node.start) });
          if (object['name'] === 'globalThis') uses.push({ name, line: lineOf(node.start) });
        }
        break;
      }
      case 'VariableDeclarator': {
        // const { sin } = Math
        const id = node['id'] as Node;
        const init = node['init'];
        if (id.type === 'ObjectPattern' && isNode(init) && init.type === 'Identifier')
          for (const p of id['properties'] as Node[])
            if (isNode(p['key']))
              uses.push({ name: `${String(init['name'])}.${String(p['key']['name'])}`, line: lineOf(p.start) });
        break;
      }
      case 'Identifier': {
        const isName =
          (key === 'property' && parent?.['computed'] !== true) ||
          (key === 'key' && parent?.['computed'] !== true && parent?.['shorthand'] !== true);
        if (!isName) uses.push({ name: String(node['name']), line: lineOf(node.start) });
        break;
      }
    }
    for (const [k, v] of Object.entries(node)) if (k !== 'type' && k !== 'parent') visit(v, node, k);
  };
  visit(program, undefined, '');
  return { imports, uses };
}
