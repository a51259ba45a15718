import { readFileSync, writeFileSync } from 'node:fs';
import { typesOfCatalogue } from './catalogue.ts';

export const typesFile = 'src/words/messages.ts';

/** Writes the types of all messages, where they have changed. */
export function writeTypes(): void {
  const types = typesOfCatalogue();
  if (readFileSync(typesFile, 'utf8') !== types) writeFileSync(typesFile, types);
}
