import { writeFileSync } from 'node:fs';
import { schemaPath, storyJsonSchema } from './story-json-schema.ts';

writeFileSync(schemaPath, storyJsonSchema());
console.log(`Wrote ${schemaPath}.`);
