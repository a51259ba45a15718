import { readFileSync } from 'node:fs';

// A story that a test is about to spoil: any shape it likes.
// biome-ignore lint/suspicious/noExplicitAny: its whole point is to break the types.
export type Draft = any;

const read = (path: string) => readFileSync(path, 'utf8');

export const smallestText = read('tests/fixtures/stories/smallest.geojson');
export const everythingText = read('tests/fixtures/stories/everything.geojson');
export const bundledText = read('public/stories/iraq-2019.geojson');

export const draftOf = (text: string): Draft => JSON.parse(text);

/** The properties of the first event, and the first of its excerpts. */
export const event = (story: Draft): Draft => story.features[0].properties;
export const excerpt = (story: Draft): Draft => event(story).excerpts[0];
