import './words/in-node.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { sayProblem } from '#phrases/say-problem.ts';
import { checkExcerpts } from '#story/check-excerpts.ts';
import { checkMembers } from '#story/check-members.ts';
import { locateProblems, repeatedMembers } from '#story/json-position.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Problem } from '#story/problem.ts';

/**
 * Checks a story file as the app does, and its excerpts against the texts of their sources where those are given.
 * Exits 0 when there is no problem, 1 when there is one, 2 when the command itself cannot be carried out.
 */

const USAGE = `Usage: npm run check-story -- STORY [--source-text ID=FILE]…

  STORY                   a story file, such as public/stories/iraq-2019.geojson
  --source-text ID=FILE   the text of the source with this id, in UTF-8: each of its
                          excerpts must stand in it, word for word`;

/** What keeps the command from being carried out, with the way to fix it. */
class UsageError extends Error {}

function main(args: string[]): number {
  const { path, textPaths } = readArguments(args);
  const text = readText(path);
  const texts = new Map([...textPaths].map(([id, file]) => [id, readText(file)]));
  const { problems, warnings, size, notes } = check(text, texts);

  for (const line of sayAll(problems, warnings)) console.log(`${path}:${line}`);
  const counts = [...size, problems.length > 0 ? count(problems.length, 'problem') : 'no problems'];
  if (warnings.length > 0) counts.push(count(warnings.length, 'warning'));
  console.log([`${basename(path)}: ${counts.join(', ')}`, ...notes].join('; '));
  return problems.length > 0 ? 1 : 0;
}

type Findings = {
  problems: readonly Problem[];
  /** What may be a slip, and keeps no story from opening. */
  warnings: readonly Problem[];
  size: string[];
  notes: string[];
};

function check(text: string, texts: ReadonlyMap<string, string>): Findings {
  const value = jsonIn(text);
  const isJson = value !== undefined;
  const warnings = isJson ? [...locateProblems(text, checkMembers(value)), ...repeatedMembers(text)] : [];
  const parsed = parseStory(text);
  if (!parsed.ok) {
    const notes = texts.size > 0 ? ['excerpts are checked once the story has none'] : [];
    return { problems: parsed.problems, warnings, size: [], notes };
  }
  const { story } = parsed;
  const sourceIds = story.sources.map(({ id }) => id);
  const unknown = [...texts.keys()].find((id) => !sourceIds.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `The story has no source “${unknown}”. Give the text of one of its sources: ${sourceIds.join(', ')}.`,
    );
  const { problems, found, unchecked } = checkExcerpts(story, texts);
  const size = [count(story.features.length, 'event'), count(story.sources.length, 'source')];
  const notes = [];
  if (texts.size > 0) notes.push(`${count(found, 'excerpt')} found in ${count(texts.size, 'text')}`);
  const textless = sourceIds.filter((id) => !texts.has(id));
  if (unchecked > 0)
    notes.push(`${count(unchecked, 'excerpt')} not checked: give the text of ${textless.join(', ')}`);
  return { problems: locateProblems(text, problems), warnings, size, notes };
}

/** One line each in the order of the file, led by a place that editors and terminals can jump to. */
function sayAll(problems: readonly Problem[], warnings: readonly Problem[]): string[] {
  return [
    ...problems.map((problem) => ({ ...problem, said: sayProblem(problem) })),
    ...warnings.map((problem) => ({ ...problem, said: `warning: ${sayProblem(problem)}` })),
  ]
    .map(({ line = 1, column = 1, said }) => ({ line, column, said }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, said }) => `${line}:${column} ${said}`);
}

function readArguments(args: string[]): { path: string; textPaths: Map<string, string> } {
  const { positionals, values } = parse(args);
  const [path] = positionals;
  if (path === undefined) throw new UsageError('Name the story file to check.');
  if (positionals.length > 1)
    throw new UsageError(`Name one story file at a time, not ${positionals.length}.`);
  const textPaths = new Map<string, string>();
  for (const pair of values['source-text'] ?? []) {
    const [, id, file] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (!id || !file)
      throw new UsageError(`Write --source-text as ID=FILE, such as jpost=article.txt, not “${pair}”.`);
    if (textPaths.has(id)) throw new UsageError(`Give the text of the source “${id}” once.`);
    textPaths.set(id, file);
  }
  return { path, textPaths };
}

function parse(args: string[]) {
  try {
    const options = { 'source-text': { type: 'string', multiple: true } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // Node’s message goes on with advice about “--” that npm makes wrong here.
    throw new UsageError(String(error instanceof Error ? error.message : error).replace(/\. .*/s, '.'));
  }
}

/** A text file, without its byte-order mark. */
function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(
      isMissing ? `There is no file ${path}. Check the path.` : `${path} cannot be read: ${error}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not UTF-8. Save it as UTF-8 and check again.`);
  }
}

/** Undefined for a text that is not JSON; JSON itself has no such value. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
