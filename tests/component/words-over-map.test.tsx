import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MapNotice } from '#map/map-notice.tsx';
import { UnlocatedButton } from '#map/unlocated-button.tsx';
import { anExplorer } from '../unit/a-story.ts';
import { renderIn } from './reader-on-story.tsx';

it('the count of events that are not on the map reads from the left in a page from the right too', () => {
  renderIn(anExplorer([{ id: 'a', when: '2019', where: null }]), <UnlocatedButton onShow={() => {}} />);
  const button = screen.getByRole('button', { name: '1 event is not on the map' });
  expect(button.firstElementChild).toHaveAttribute('dir', 'ltr');
  expect(button.firstElementChild).toHaveTextContent('1 event is not on the map');
});

it('so does what befell the map', () => {
  renderIn(anExplorer([{ id: 'a', when: '2019' }]), <MapNotice drawing="lost" isPlain={false} />);
  expect(screen.getByText(/graphics were interrupted/)).toHaveAttribute('dir', 'ltr');
});
