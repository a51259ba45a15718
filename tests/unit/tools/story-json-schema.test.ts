import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { schemaPath, storyJsonSchema } from '../../../tools/story-json-schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of many shapes, looked into at a few places.
type Json = any;

const schema: Json = JSON.parse(storyJsonSchema());
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8'));
// A position may go on with a height, so its tuple is open on purpose.
const validate = new Ajv({
  allErrors: true,
  strictTuples: false,
  formats: { uri: (it: string) => URL.canParse(it) },
}).compile(schema);

describe('the published JSON Schema', () => {
  it('is what the code gives', () => {
    expect(readFileSync(schemaPath, 'utf8'), 'Run npm run schema and commit the file.').toBe(
      storyJsonSchema(),
    );
  });

  test.each([
    'public/stories/iraq-2019.geojson',
    'tests/fixtures/stories/everything.geojson',
    'tests/fixtures/stories/smallest.geojson',
  ])('accepts %s', (path) => {
    validate(read(path));
    expect(validate.errors).toBeNull();
  });

  it.each<[string, (story: Json) => void, string]>([
    [
      'an event without excerpts',
      (s) => (s.features[0].properties.excerpts = []),
      '/features/0/properties/excerpts',
    ],
    [
      'a stance that is none',
      (s) => (s.features[0].properties.attribution = [{ by: 'A', stance: 'claims' }]),
      '/features/0/properties/attribution/0/stance',
    ],
    ['an id with a space', (s) => (s.id = 'the mill'), '/id'],
    [
      'a latitude of 152',
      (s) => (s.features[0].geometry.coordinates[1] = 152),
      '/features/0/geometry/coordinates/1',
    ],
    ['a javascript: link', (s) => (s.sources[0].URL = 'javascript:alert(1)'), '/sources/0/URL'],
    ['a box of three numbers', (s) => (s.view = { bbox: [1, 2, 3] }), '/view/bbox'],
  ])('points at %s', (_name, edit, path) => {
    const story = read('tests/fixtures/stories/smallest.geojson');
    edit(story);
    expect(validate(story)).toBe(false);
    expect(validate.errors?.map((it) => it.instancePath)).toContain(path);
  });

  it('lets members of one’s own pass', () => {
    const story = { ...read('tests/fixtures/stories/smallest.geojson'), desk: 'foreign', bbox: [0, 0, 1, 1] };
    story.features[0].properties.internal = true;
    expect(validate(story)).toBe(true);
  });

  it('describes every member that an editor may write', () => {
    const silent: string[] = [];
    const visit = (node: Json, path: string): void => {
      for (const [name, member] of Object.entries<Json>(node.properties ?? {})) {
        // The type of a geometry speaks for itself.
        if (!member.description && !(name === 'type' && member.const)) silent.push(`${path}.${name}`);
        visit(member, `${path}.${name}`);
      }
      for (const branch of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) visit(branch, path);
      if (node.items && !Array.isArray(node.items)) visit(node.items, `${path}[]`);
    };
    visit(schema, 'story');
    expect(silent).toEqual([]);
  });

  it('offers the stances and forms that editors complete', () => {
    const { properties } = schema.properties.features.items.properties.properties;
    expect(properties.attribution.items.properties.stance.enum).toHaveLength(6);
    expect(schema.properties.sources.items.properties.URL.format).toBe('uri');
    expect(schema.properties.id.pattern).toMatch(/^\^/);
    expect(properties.when.anyOf[1].properties.edtf.examples).toContain('2019-08-20?');
  });
});
