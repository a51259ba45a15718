import '../words/in-node.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontDoor, isBareName } from '#load/story-address.ts';
import { sayProblem } from '#phrases/say-problem.ts';
import { parseStory } from '#story/parse-story.ts';
import type { Story } from '#story/schema.ts';

/** A story by the name that `?story=` and its page have: that of its file. */
export type NamedStory = { name: string; story: Story };

/** Pages that the site has whatever stories it holds. */
const taken = ['index', 'embed'];

/** Reads and checks every story of a folder, the front door's first. Throws with all that is wrong in any of them. */
export function readStories(folder: string): NamedStory[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.geojson'))
    .map((file) => file.slice(0, -'.geojson'.length))
    .sort((a, b) => Number(b === frontDoor) - Number(a === frontDoor) || (a < b ? -1 : 1));
  const problems: string[] = [];
  if (!names.includes(frontDoor))
    problems.push(
      `${join(folder, `${frontDoor}.geojson`)} is not there: it is the story of the front door (frontDoor in src/load/story-address.ts).`,
    );
  const stories = names.flatMap((name): NamedStory[] => {
    const path = join(folder, `${name}.geojson`);
    if (!isBareName(name) || taken.includes(name.toLowerCase())) {
      problems.push(`${path}: no page can have this name. ${fix}`);
      return [];
    }
    const parsed = parseStory(readFileSync(path, 'utf8'));
    if (parsed.ok) return [{ name, story: parsed.story }];
    problems.push(`${path} is not valid:`, ...parsed.problems.map((it) => `  ${sayProblem(it)}`));
    return [];
  });
  if (problems.length > 0) throw new Error(['The stories cannot be built:', ...problems].join('\n'));
  return stories;
}

const fix = `Name the file with letters, digits, “-” and “_”, and neither ${taken.join(' nor ')}.`;
