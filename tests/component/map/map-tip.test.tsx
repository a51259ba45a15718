import { expect, it } from 'vitest';
import { createMapTip } from '#map/picking/map-tip.ts';
import { anExplorer } from '../../unit/a-story.ts';

function aTip() {
  const explorer = anExplorer([
    { id: 'a', when: '2019-01-05' },
    { id: 'b', when: '2019-02-05' },
  ]);
  const element = document.createElement('div');
  element.hidden = true;
  const tip = createMapTip(explorer, () => element);
  explorer.subscribe(tip.follow);
  const show = (...rows: number[]) => tip.show({ rows, at: { x: 10, y: 20 }, isMark: false });
  return { explorer, element, tip, show };
}

it('the words beside the pointer are the title of one event, or the number of many', () => {
  const { explorer, element, tip, show } = aTip();
  show(1);
  expect([element.hidden, element.textContent]).toEqual([false, explorer.titleAt(1)]);
  show(0, 1);
  expect(element.textContent).toBe('2 events – click to list them');
  tip.show({ rows: [0, 1], at: { x: 10, y: 20 }, isMark: false, isCut: true });
  expect(element.textContent).toBe('More than 2 events – click to list them');
  show();
  expect(element.hidden).toBe(true);
});

it.each<[string, (it: ReturnType<typeof aTip>['explorer']) => void]>([
  ['the playhead', (it) => it.scrubTo(Date.UTC(2019, 0, 9))],
  ['the window', (it) => it.setWindow([Date.UTC(2019, 0, 1), Date.UTC(2019, 0, 20)])],
  ['the kinds', (it) => it.filterBy(new Set())],
])('the words beside the pointer go when %s shows other events', (_what, change) => {
  const { explorer, element, show } = aTip();
  show(0, 1);
  explorer.hover(1);
  expect(element.hidden).toBe(false);
  change(explorer);
  expect(element.hidden).toBe(true);
});
