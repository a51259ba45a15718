import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NotFetched } from '#events/not-fetched.ts';
import { recordsOfStory } from '#events/records.ts';
import { MapNotice } from '#map/notices/map-notice.tsx';
import { PartNotice } from '#map/notices/part-notice.tsx';
import { UnlocatedButton } from '#map/notices/unlocated-button.tsx';
import { crowdOf } from '../../unit/a-crowd.ts';
import { anExplorer } from '../../unit/a-story.ts';
import { renderIn } from '../reader/reader-on-story.tsx';

it('the count of one and of many is a sentence each', () => {
  const events = ['a', 'b'].map((id) => ({ id, when: '2019', where: null }));
  renderIn(anExplorer(events), <UnlocatedButton onShow={() => {}} />);
  expect(screen.getByRole('button')).toHaveAccessibleName('2 events are not on the map');
  expect(screen.getByText('events are')).toHaveClass('map-unlocated-long');
});

it('the count of events that are not on the map reads from the left in a page from the right too', () => {
  renderIn(anExplorer([{ id: 'a', when: '2019', where: null }]), <UnlocatedButton onShow={() => {}} />);
  const button = screen.getByRole('button', { name: '1 event is not on the map' });
  expect(button.firstElementChild).toHaveAttribute('dir', 'ltr');
  expect(button.firstElementChild).toHaveTextContent('1 event is not on the map');
});

it('so does what happened to the map', () => {
  renderIn(anExplorer([{ id: 'a', when: '2019' }]), <MapNotice drawing="lost" isPlain={false} />);
  expect(screen.getByText(/map was interrupted/)).toHaveAttribute('dir', 'ltr');
});

it('and says that a simpler map has not all events as soon as another part of a set has more than it draws', () => {
  const { explorer } = crowdOf(10);
  renderIn(explorer, <MapNotice drawing="no-webgl" isPlain />);
  expect(screen.queryByText(/only the latest 300 events/)).toBeNull();
  const { story, table } = crowdOf(2000).explorer;
  act(() => explorer.bring({ table, records: recordsOfStory(story, table), isSample: false }));
  expect(screen.getByText(/only the latest 300 events/)).toBeVisible();
});

it.each([
  ['does not come', new NotFetched('Failed to fetch'), 'The events here could not be loaded.'],
  ['is at fault', new TypeError('rows is undefined'), 'The events here could not be read'],
])('of a part of a set that %s it says which of the two it is', async (_, error, words) => {
  const { explorer } = crowdOf(10, { source: { around: () => Promise.reject(error) } });
  renderIn(explorer, <PartNotice />);
  await act(() => explorer.lookAround([0, 0, 1, 1], 3).catch(() => {}));
  expect(screen.getByText(words, { exact: false })).toHaveTextContent('Move the map to try again.');
});
