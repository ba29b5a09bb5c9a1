// Rows of long ledgers are views, whose fields are lost when a row is spread: only `copyOfRow` may do that.
import { relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesIn, ROOT } from './repository.ts';

const COPIES = 'src/model/copy-of-row.ts';

/** What lists the own properties of its argument. */
const LISTING = new Set([
  'JSON.stringify',
  'Object.keys',
  'Object.values',
  'Object.entries',
  'Object.assign',
  'structuredClone',
]);

const LEDGERS = `${ROOT}src/model/ledger.ts`;

/** The types of the rows that are views. */
function viewTypes(program: ts.Program, checker: ts.TypeChecker): readonly ts.Type[] {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(LEDGERS)!)!);
  return ['SalesRow', 'CollectionRow'].map((name) =>
    checker.getDeclaredTypeOfSymbol(exported.find((symbol) => symbol.name === name)!),
  );
}

/** `path:line what` of everything that lists the fields of a ledger row. */
function listings(program: ts.Program, files: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  const views = viewTypes(program, checker);
  /** True of rows, and of anything that a row may be handed over as. */
  const isRow = (node: ts.Node): boolean => {
    const own = checker.getTypeAtLocation(node);
    const type = checker.getBaseConstraintOfType(own) ?? own;
    if (type.getProperty('source') === undefined || type.getProperty('row') === undefined) return false;
    return views.some((view) => checker.isTypeAssignableTo(type, view) || checker.isTypeAssignableTo(view, type));
  };
  const found: string[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const visit = (node: ts.Node): void => {
      const listed = listedIn(node).filter(isRow);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const one of listed) found.push(`${relative(ROOT, file)}:${line} ${one.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function listedIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isSpreadAssignment(node)) return [node.expression];
  if (ts.isForInStatement(node)) return [node.expression];
  if (ts.isCallExpression(node)) return LISTING.has(node.expression.getText()) ? node.arguments : [];
  if (!ts.isObjectBindingPattern(node)) return [];
  return node.elements.some(({ dotDotDotToken }) => dotDotDotToken !== undefined) ? [node] : [];
}

function programOf(files: readonly string[], host?: ts.CompilerHost): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(files, { ...options, noEmit: true }, host);
}

test('no row is spread or listed but by copyOfRow', () => {
  const files = filesIn(['src'], ['.ts']).map((path) => `${ROOT}${path}`);
  const found = listings(programOf(files), files);
  expect(found.filter((place) => !place.startsWith(`${COPIES}:`))).toEqual([]);
  // The one place that may: so it is known that such places are found.
  expect(found.length).toBeGreaterThan(0);
}, 60_000);
