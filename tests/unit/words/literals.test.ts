// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are looked through hold templates
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLiterals } from './find-literals.ts';

/** Files whose words are not said to people, and why. */
const notForPeople: Record<string, string> = {
  'embed/': 'what the programmer of the page around a frame is answered',
  'story/schema.ts': 'descriptions of the published JSON Schema',
  'story/source.ts': 'descriptions of the published JSON Schema',
  'story/geometry.ts': 'descriptions of the published JSON Schema',
  'events/story-columns.ts': 'what a column is called in links',
  'events/story-finder.ts': 'what a column is called in links',
  'reader/search/column-label.ts': 'what a column is called in links',
  'load/columns/': 'names of columns, as files have them',
  'load/dates/': 'words of dates, as files have them',
  'load/formats/': 'names of file types; “column 3”, the name that a column without one is known by in links',
  'load/write/write-geojson.ts': 'the same name of a column',
  'map/basemap/archive.ts': 'names of the makers of the map',
  'map/basemap/font-faces.ts': 'names of fonts',
  'ui/writing-direction.ts': 'codes of scripts',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('words/'));

describe('words in code', () => {
  it.each([
    ['text in JSX', 'const a = <p>Close</p>;'],
    ['an attribute that people see or hear', 'const a = <button aria-label="Close" />;'],
    ['an attribute that people see or hear', 'const a = <img alt={isOpen ? "Open" : ""} />;'],
    ['an attribute that people see or hear', 'const a = <a title={`Open ${name}`} />;'],
    ['an attribute that people see or hear', 'element.setAttribute("aria-valuetext", `Row ${row}`);'],
    ['words put into the page', 'document.title = "Not opened";'],
    ['words put into the page', 'status.textContent = "Searching";'],
    ['a property that people see or hear', 'const sizes = [{ label: "Phone", width: 390 }];'],
    ['a dialog', 'alert("Gone");'],
    ['an error for people', 'throw new LoadError("The file is empty.");'],
    ['a phrase', 'const words = () => "no row could be read";'],
    ['words joined to a value', 'const length = `${count} km`;'],
    ['words joined to a value', 'const name = `row ${row}`;'],
    ['a plural made by hand', 'const events = count === 1 ? "event" : "events";'],
    ['a phrase', 'const a = <button onClick={() => tell("no row was read")} />;'],
    ['a phrase', 'const words = say("row", { name: "the last row" });'],
    ['a locale by name', 'const numbers = new Intl.NumberFormat("en-GB");'],
  ])('are found where they are %s: %s', (why, source) => {
    expect(findLiterals('planted.tsx', source).map((it) => it.why)).toContain(why);
  });

  it.each([
    'const a = <p className="list list-open" role="status">{say("close")}</p>;',
    'const a = <p title={say("opens", { which: isWide ? "wide" : "narrow" })}>{" · "}</p>;',
    'if (!root) throw new Error("the root of the page is gone");',
    'const field = closest("input, textarea, [contenteditable]");',
    'const font = `600 12px ${family}`;',
    'const unit = count === 1 ? "day" : "week";',
    'const shader = `#version 300 es\nvoid main() {}`;',
  ])('are not found in code: %s', (source) => {
    expect(findLiterals('planted.tsx', source)).toEqual([]);
  });

  it('have no exception that is not needed', () => {
    const needed = Object.keys(notForPeople).filter((path) =>
      files
        .filter((file) => file.startsWith(path))
        .some((file) => findLiterals(file, readFileSync(`src/${file}`, 'utf8')).length > 0),
    );
    expect(needed).toEqual(Object.keys(notForPeople));
  });

  it('are nowhere: the catalogue has them', () => {
    const found = files
      .filter((file) => !Object.keys(notForPeople).some((path) => file.startsWith(path)))
      .flatMap((file) => findLiterals(file, readFileSync(`src/${file}`, 'utf8')));
    expect(found.map(({ file, line, text, why }) => `${file}:${line} ${why}: ${text}`)).toEqual([]);
  });
});
