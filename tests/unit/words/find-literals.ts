import { parseSync } from 'vite';

/** Words that stand in code where the catalogue should say them. */
export type Literal = { file: string; line: number; text: string; why: string };

type Node = { type: string; start: number } & Record<string, unknown>;

/** Attributes and properties that people see or hear. */
const forPeople =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|aria(?:Label|Description|ValueText|RoleDescription)|title|alt|placeholder|label|legend|summary|caption|hint|words|textContent|innerText|explanation)$/;

/** Calls whose text a programmer reads, and nobody else. */
const forProgrammers =
  /^(?:Error|TypeError|RangeError|SyntaxError|DOMException|console|performance|description)$/;

const letters = /\p{L}{2,}/u;
/** Two words beside each other, as in a sentence. */
const phrase = /\p{L}{2,}[,.:;!?]? \p{L}{2,}/u;
/** What stands beside a value in a sentence: “ km”, “row ”. */
const besideValue = /(?:^[ ,.:;]*\s|^)\p{L}{2,}[^=/<>_-]*$|\p{L}{2,}[,.:;]? $/u;

const stringOf = (node: unknown): string | null => {
  const { type, value } = (node ?? {}) as Node;
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TemplateElement') return (value as { cooked: string }).cooked;
  return null;
};

const nameOf = (node: unknown): string => {
  const { type, name, property, object, value } = (node ?? {}) as Node & {
    property: unknown;
    object: unknown;
  };
  if (type === 'MemberExpression') return `${nameOf(object)}.${nameOf(property)}`;
  if (type === 'JSXNamespacedName') return '';
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
};

/**
 * Finds words in the source of a module: text in JSX, in attributes, properties and calls that people see or hear, in
 * errors that are thrown for them, phrases anywhere, words joined to a value, plurals made by hand, locales by name.
 */
export function findLiterals(file: string, source: string): Literal[] {
  const found: Literal[] = [];
  const { program } = parseSync(file, source);

  function report(node: Node, text: string, why: string): void {
    const line = source.slice(0, node.start).split('\n').length;
    if (!found.some((it) => it.line === line && it.text === text)) found.push({ file, line, text, why });
  }

  function visit(node: unknown, parents: readonly Node[]): void {
    if (Array.isArray(node)) {
      for (const it of node) visit(it, parents);
      return;
    }
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const it = node as Node;
    if (/^(?:Import|ExportAll)/.test(it.type) || /^TS(?!As|Satisfies|NonNull)/.test(it.type)) return;
    const words = wordsIn(it, parents);
    if (words) report(it, ...words);
    const next = [...parents, it];
    for (const [key, child] of Object.entries(it)) {
      if (key !== 'type' && typeof child === 'object') visit(child, next);
    }
  }

  function wordsIn(node: Node, parents: readonly Node[]): [text: string, why: string] | null {
    if (node.type === 'JSXText') {
      const text = String(node.value).trim();
      return letters.test(text) ? [text, 'text in JSX'] : null;
    }
    if (node.type === 'ConditionalExpression') {
      const test = node.test as Node & { operator: string; right: unknown };
      const isOne = test.type === 'BinaryExpression' && (test.right as Node).value === 1;
      const branches = [node.consequent, node.alternate].map((it) => {
        const [quasi] = ((it as Node).quasis ?? []) as unknown[];
        return stringOf(it) ?? stringOf(quasi) ?? '';
      });
      const text = branches.find((it) => letters.test(it));
      // `count === 1 ? 'year' : …` of codes has no space and no plural beside it.
      const isPlural = branches[1] === `${branches[0]}s` || branches.some((it) => / /.test(it));
      return isOne && text !== undefined && isPlural ? [text, 'a plural made by hand'] : null;
    }
    const text = stringOf(node);
    if (text === null || !letters.test(text)) return null;
    if (/^en-[A-Z]{2}$/.test(text)) return [text, 'a locale by name'];
    const around = parents.findLast((it) =>
      /^(?:JSXAttribute|CallExpression|NewExpression|AssignmentExpression|Property|ThrowStatement|ArrowFunctionExpression)$/.test(
        it.type,
      ),
    );
    const calls = parents.filter((it) => it.type === 'CallExpression' || it.type === 'NewExpression');
    const callees = calls.map((it) => nameOf(it.callee));
    // A key, or which of the variants of a message.
    if (/^say|\.(?:message|elements)$/.test(callees.at(-1) ?? '') && !/ /.test(text)) return null;
    if (callees.some((it) => it.split('.').some((part) => forProgrammers.test(part)))) return null;
    if (around?.type === 'AssignmentExpression' && /className$|dataset/.test(nameOf(around.left)))
      return null;
    const attribute = parents.findLast((it) => it.type === 'JSXAttribute');
    if (attribute) {
      if (forPeople.test(nameOf(attribute.name))) return [text, 'an attribute that people see or hear'];
      // Classes, paths of icons, selectors.
      if (
        /^(?:className|d|style|rel|allow|sandbox|first|href|media|aria-(?:controls|describedby|labelledby|owns))$/.test(
          nameOf(attribute.name),
        )
      )
        return null;
    }
    if (
      around?.type === 'AssignmentExpression' &&
      forPeople.test(nameOf(around.left).split('.').at(-1) ?? '')
    )
      return [text, 'words put into the page'];
    if (around?.type === 'Property' && forPeople.test(nameOf(around.key)) && around.value === node)
      return [text, 'a property that people see or hear'];
    const call = calls.at(-1);
    if (call) {
      const [first] = (call.arguments ?? []) as unknown[];
      if (
        /setAttribute$/.test(nameOf(call.callee)) &&
        forPeople.test(stringOf(first) ?? '') &&
        first !== node
      )
        return [text, 'an attribute that people see or hear'];
      if (/^(?:alert|confirm|prompt)$/.test(nameOf(call.callee))) return [text, 'a dialog'];
      if (call.type === 'NewExpression' && /Error$/.test(nameOf(call.callee)) && first === node)
        if (/ /.test(text)) return [text, 'an error for people'];
    }
    if (isCode(text)) return null;
    if (phrase.test(text)) return [text, 'a phrase'];
    const isInTemplate =
      node.type === 'TemplateElement' && (parents.at(-1)?.expressions as unknown[])?.length > 0;
    return isInTemplate && besideValue.test(text) && / /.test(text)
      ? [text, 'words joined to a value']
      : null;
  }

  visit(program, []);
  return found;
}

/** Selectors, queries of media, shaders, policies, fonts: text that a machine reads. */
const isCode = (text: string): boolean =>
  /^#version|gl_|const uint|:is\(|;\s*\n|uniform |^\s*\(|\[[a-z-]+[\]=~^]|^[.#]?[a-z-]+(?:[,.] ?[.#a-z-]+)+$|^(?:allow-[a-z-]+ ?)+$|px\b|['"][a-z-]+['"]: /m.test(
    text,
  );
