import { toJsonSchema } from '@valibot/to-json-schema';
import { storySchema } from '#story/schema.ts';

/** Where the published JSON Schema lies: beside the stories’ folder, so that `"$schema": "../story.schema.json"` finds it. */
export const schemaPath = 'public/story.schema.json';

/**
 * The story format as JSON Schema, for code editors: names, descriptions, stances, forms of ids and links. Draft-07,
 * because VS Code and JetBrains know it whole. What JSON Schema cannot say (real dates, closed rings, references
 * between ids) is `parseStory`’s to check, so a story that passes here may still have problems there.
 */
export function storyJsonSchema(): string {
  const schema = toJsonSchema(storySchema, { target: 'draft-07', typeMode: 'input', errorMode: 'ignore' });
  const named = {
    $schema: schema.$schema ?? 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:dateline:story:1',
    title: 'Dateline story',
    description:
      'A news report as a map and a timeline: a GeoJSON FeatureCollection (RFC 7946) whose features are events.',
    ...schema,
  };
  return `${JSON.stringify(named, null, 2)}\n`;
}
