import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ShareButton } from '#app/share/share-button.tsx';
import { readerStory, renderOn } from '../reader/reader-on-story.tsx';

vi.mock('#app/share/share-dialog.tsx', () => {
  throw new Error('offline');
});

test('says where the link is when the dialog cannot be loaded', async () => {
  renderOn(readerStory(), <ShareButton />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Share this view' })));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('copy the link from the address bar'),
  );
  expect(screen.queryByRole('dialog')).toBeNull();
});
