import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { syntheticCsv } from './synthetic.ts';

const folder = '.cache/bench-events';

export type EventFile = { path: string; bytes: number };

/** A CSV of so many synthetic events. Written once, and there again for the next run. */
export async function eventFile(count: number, descriptionLength: number): Promise<EventFile> {
  const path = resolve(folder, `events-${count}-of-${descriptionLength}.csv`);
  if (!existsSync(path)) await write(path, count, descriptionLength);
  return { path, bytes: statSync(path).size };
}

async function write(path: string, count: number, descriptionLength: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  for (const rows of syntheticCsv({ count, descriptionLength }))
    if (!stream.write(rows)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  renameSync(unfinished, path);
}
