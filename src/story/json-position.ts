import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Problem, sayValue } from './problem.ts';

/** Adds line and column to each problem, and puts all in the order of the text. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const root = parseTree(text);
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

/** What keeps a text from being JSON at all, each with its place. At least one problem. */
export function syntaxProblems(text: string): Problem[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const toPosition = positionIn(text);
  // One slip makes the parser stumble on at the same spot; only the first says what is wrong.
  const slips = errors.filter(({ offset }, i) => offset !== errors[i - 1]?.offset);
  const problems = slips.map(({ error, offset, length }) => ({
    path: [],
    found:
      offset < text.length
        ? sayValue(text.slice(offset, offset + Math.max(1, length)))
        : 'the end of the text',
    expected: 'JSON',
    mend: mends[printParseErrorCode(error)] ?? 'Correct the JSON here.',
    ...toPosition(offset),
  }));
  // JSON.parse refuses a few things that the tolerant parser lets pass; never answer with no problem.
  if (problems.length > 0) return problems;
  return [
    {
      path: [],
      found: sayValue(text),
      expected: 'JSON',
      mend: 'Save the story as JSON (RFC 8259).',
      line: 1,
      column: 1,
    },
  ];
}

const mends: Record<string, string> = {
  InvalidSymbol: 'Put texts in double quotes; only true, false and null stand without.',
  InvalidNumberFormat: 'Write the number as JSON has it, such as 44.36 or -0.5.',
  PropertyNameExpected: 'Name a member in double quotes here, or remove the comma before it.',
  ValueExpected: 'Put a value here, or remove the comma before it.',
  ColonExpected: 'Put a colon between the name and its value.',
  CommaExpected: 'Put a comma between the two.',
  CloseBraceExpected: 'Close the object with }.',
  CloseBracketExpected: 'Close the list with ].',
  EndOfFileExpected: 'Remove what follows the end of the story.',
  InvalidCommentToken: 'Remove the comment: JSON has none.',
  UnexpectedEndOfComment: 'Remove the comment: JSON has none.',
  UnexpectedEndOfString: 'Close the text with a double quote; a line break inside is written \\n.',
  InvalidCharacter: 'Remove this character, or write it as an escape such as \\t.',
  InvalidEscapeCharacter: 'Write a backslash as \\\\.',
  InvalidUnicode: 'Write the escape as \\u and four hex digits.',
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
