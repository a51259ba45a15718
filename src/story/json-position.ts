import {
  findNodeAtLocation,
  getNodePath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { message, type ProblemKey, type ProblemMessage, quote } from '#time/problem.ts';
import { foundValue, type Problem } from './problem.ts';

/** Adds line and column to each problem, and puts all in the order of the text. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const root = treeOf(text);
  const toPosition = positionIn(text);
  return problems
    .map((problem) => ({ ...problem, ...toPosition(root ? nearestNode(root, problem.path).offset : 0) }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The node at the path; where the path leads to something missing, the innermost object that should hold it. */
function nearestNode(root: Node, path: Problem['path']): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** The parser calls itself for each level: a text nested many thousands deep has no tree, and no lines in it. */
function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return undefined;
  }
}

/**
 * Members that one object has twice. JSON lets that pass and readers keep the last of them, so that what the first
 * says is lost without a word.
 */
export function repeatedMembers(text: string): Problem[] {
  const toPosition = positionIn(text);
  const visit = (node: Node): Problem[] => {
    const seen = new Map<unknown, number>();
    return (node.children ?? []).flatMap((child) => {
      if (child.type !== 'property') return visit(child);
      const [name, value] = child.children ?? [];
      const first = seen.get(name?.value);
      if (first === undefined) seen.set(name?.value, child.offset);
      const within = value ? visit(value) : [];
      return first === undefined ? within : [repeated(child, toPosition(first).line), ...within];
    });
  };
  const repeated = (property: Node, line: number): Problem => ({
    path: getNodePath(property.children?.[0] ?? property),
    found: message('foundMemberAgain'),
    expected: message('expectedMemberOnce'),
    fix: message('fixMemberAgain', { line: String(line) }),
    ...toPosition(property.offset),
  });
  const root = treeOf(text);
  return root ? visit(root) : [];
}

/** What keeps a text from being JSON at all, each with its place. At least one problem. */
export function syntaxProblems(text: string): Problem[] {
  if (text.trim() === '') return [notJson(message('foundEmptyFile'), 'fixEmptyFile')];
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const toPosition = positionIn(text);
  // A word that is no value leaves the parser waiting for one.
  const isEcho = (row: number) =>
    codeOf(errors[row]) === 'ValueExpected' && codeOf(errors[row - 1]) === 'InvalidSymbol';
  const slips = errors
    .filter((_, row) => !isEcho(row))
    .map(({ error, offset, length }) => ({
      ...notJson(foundAt(text, offset, length), fixOf(error, text[offset])),
      ...toPosition(offset),
    }));
  // One slip makes the parser stumble on in the same line; only the first there says what is wrong.
  const firsts = slips.filter(({ line }, row) => line !== slips[row - 1]?.line);
  // JSON.parse refuses a few things that the tolerant parser lets pass; never answer with no problem.
  return firsts.length > 0 ? firsts : [notJson(foundValue(text), 'fixNotJson')];
}

function codeOf(error: ParseError | undefined): string {
  return error ? printParseErrorCode(error.error) : '';
}

function notJson(found: ProblemMessage, fix: ProblemKey): Problem & { line: number; column: number } {
  return { path: [], found, expected: message('expectedJson'), fix: message(fix), line: 1, column: 1 };
}

function foundAt(text: string, offset: number, length: number): ProblemMessage {
  if (offset >= text.length) return message('foundEndOfText');
  return quote('foundText', text.slice(offset, offset + Math.max(1, length)));
}

function fixOf(error: ParseError['error'], character = ''): ProblemKey {
  if (/[“”„‟«»]/.test(character)) return 'fixCurlyQuotes';
  if (/[-+.\d]/.test(character) && printParseErrorCode(error) === 'InvalidSymbol') return 'fixNumber';
  return fixes[printParseErrorCode(error)] ?? 'fixJson';
}

const fixes: Record<string, ProblemKey> = {
  InvalidSymbol: 'fixSymbol',
  InvalidNumberFormat: 'fixNumber',
  PropertyNameExpected: 'fixMemberName',
  ValueExpected: 'fixValue',
  ColonExpected: 'fixColon',
  CommaExpected: 'fixComma',
  CloseBraceExpected: 'fixOpenObject',
  CloseBracketExpected: 'fixOpenList',
  EndOfFileExpected: 'fixAfterEnd',
  InvalidCommentToken: 'fixComment',
  UnexpectedEndOfComment: 'fixComment',
  UnexpectedEndOfString: 'fixOpenText',
  InvalidCharacter: 'fixCharacter',
  InvalidEscapeCharacter: 'fixBackslash',
  InvalidUnicode: 'fixUnicode',
};

/** offset → 1-based line and column (UTF-16 units), by binary search in the line starts. */
function positionIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
