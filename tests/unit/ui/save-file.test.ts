import { expect, it } from 'vitest';
import { nameForFile } from '#ui/save-file.ts';

it.each([
  ['Strikes in Iraq', 'Strikes in Iraq'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['../../etc/passwd', 'etc passwd'],
  ['line\nbreak\u202Etxt', 'line break txt'],
  ['ضربات في العراق', 'ضربات في العراق'],
  ['???', 'events'],
  ['x'.repeat(80), 'x'.repeat(50)],
])('%j is a file called %s', (title, name) => {
  expect(nameForFile(title)).toBe(name);
});
