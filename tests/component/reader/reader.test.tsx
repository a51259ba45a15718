import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { recordsOfStory } from '#events/records.ts';
import { createEventTable } from '#events/story-table.ts';
import { Reader } from '#reader/reader.tsx';
import { scrollerOf } from '#reader/shared/scroller.ts';
import { readerStory, renderOn } from './reader-on-story.tsx';

const fact = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement!;

test('says what to do while nothing is selected, and begins on request', async () => {
  renderOn(readerStory(), <Reader />);
  expect(screen.getByText(/Select an event/)).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('3 events');
  await userEvent.click(screen.getByRole('button', { name: 'Start with the first event' }));
  expect(screen.getByRole('heading', { level: 2, name: 'The mill burns' })).toBeVisible();
});

test('says when: the date, the words of the source and why', () => {
  renderOn(readerStory(), <Reader />, '?event=fire');
  expect(fact('When')).toHaveTextContent(
    'When2 May 2020, uncertainAs stated: On SaturdayThe Saturday before the report.',
  );
});

test('says where, how precisely, and the stated distance beside the measured one', () => {
  renderOn(readerStory(), <Reader />, '?event=fire');
  const where = fact('Where');
  expect(where).toHaveTextContent('The mill, within 1.5 km of the point shown');
  expect(where).toHaveTextContent('As stated: a mill north of TownThe only mill there is.');
  const [stated, measured] = within(where).getAllByRole('listitem');
  expect(stated).toHaveTextContent('Stated: some 60 km north of Town');
  expect(measured).toHaveTextContent('Measured: about 56 km, north of Town');
});

test('says that an event without a place is not on the map', () => {
  renderOn(readerStory(), <Reader />, '?event=speech');
  expect(fact('Where')).toHaveTextContent('Place not stated, not on the map');
});

test('says who says so, each apart', () => {
  renderOn(readerStory(), <Reader />, '?event=fire');
  const said = within(fact('Attribution')).getAllByRole('listitem');
  expect(said.map((it) => it.textContent)).toEqual([
    'The Herald reported the fire',
    'Two firemen confirmed that it was lit via the radio',
    'The miller did not know who did it via The Herald',
  ]);
});

test('says date and place under the title', () => {
  renderOn(readerStory(), <Reader />, '?event=fire');
  const heading = screen.getByRole('heading', { level: 2 });
  expect(heading.nextElementSibling).toHaveTextContent(/^2 May 2020, uncertain · The mill$/);
});

test('lights the exact words inside their context', () => {
  const { container } = renderOn(readerStory(), <Reader />, '?event=fire');
  const [first, second] = container.querySelectorAll('blockquote');
  expect(first).toHaveTextContent('… It was dry. On Saturday a mill north of Town burned, and all saw it …');
  expect(first?.querySelector('mark')).toHaveTextContent(/^On Saturday a mill north of Town burned$/);
  expect(first).toHaveAttribute('cite', 'https://example.org/fire');
  expect(second).toHaveTextContent(/^The miller did not know who did it$/);
});

test('names the source of each excerpt, in full the first time', () => {
  renderOn(readerStory(), <Reader />, '?event=fire');
  const [first, second] = screen.getAllByRole('figure');
  expect(first).toHaveTextContent(
    'Jane Doe and Example Agency, Fire at the mill, The Herald, about 4 May 2020',
  );
  expect(first).toHaveTextContent('Read in the archive.');
  expect(second).toHaveTextContent('The Herald, about 4 May 2020');
  expect(second).not.toHaveTextContent('Jane Doe');
});

test('opens the source at the words, where the source has an address', () => {
  const { explorer } = renderOn(readerStory(), <Reader />, '?event=fire');
  const [link] = screen.getAllByRole('link', { name: 'Read it in the source' });
  expect(link).toHaveAttribute(
    'href',
    'https://example.org/fire#:~:text=It%20was%20dry.-,On%20Saturday%20a%20mill%20north%20of%20Town%20burned,-%2C%20and%20all%20saw%20it',
  );
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  act(() => explorer.select(explorer.rowOf('speech')));
  expect(screen.queryByRole('link')).toBeNull();
});

test('copies a citation and says so', async () => {
  const user = userEvent.setup();
  const written = vi.spyOn(navigator.clipboard, 'writeText');
  renderOn(readerStory(), <Reader />, '?event=fire');
  await user.click(screen.getAllByRole('button', { name: 'Cite' })[0]!);
  expect(await screen.findByText('Copied')).toHaveRole('status');
  expect(written).toHaveBeenCalledWith(
    [
      'Jane Doe and Example Agency, “Fire at the mill”, The Herald, about 4 May 2020, https://example.org/fire',
      '“On Saturday a mill north of Town burned”',
      `${location.origin}/?event=fire`,
    ].join('\n'),
  );
});

test('shows the citation selected where copying is not allowed', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  renderOn(readerStory(), <Reader />, '?event=fire');
  await user.click(screen.getAllByRole('button', { name: 'Cite' })[0]!);
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' });
  expect(field).toHaveFocus();
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  expect(field.value).toContain('“On Saturday a mill north of Town burned”');
});

test('goes to related events', async () => {
  const { explorer } = renderOn(readerStory(), <Reader />, '?event=fire');
  await userEvent.click(screen.getByRole('button', { name: /The mayor speaks about 3 May 2020/ }));
  expect(explorer.state().selected).toBe(explorer.rowOf('speech'));
});

test('steps through the events shown, and stops at either end', async () => {
  const { explorer } = renderOn(readerStory(), <Reader />, '?event=fire');
  const [previous, next] = ['Previous event', 'Next event'].map((name) =>
    screen.getByRole('button', { name }),
  );
  expect(screen.getByText('1 of 3')).toBeVisible();
  expect(previous).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(next!);
  await userEvent.click(next!);
  expect(screen.getByText('3 of 3')).toBeVisible();
  expect(next).toHaveAttribute('aria-disabled', 'true');
  expect(next).toHaveFocus();
  act(() => explorer.filterBy(new Set([1])));
  expect(screen.getByText('not among the events shown')).toBeVisible();
});

test('announces title and position, and nothing while play runs', () => {
  const { explorer } = renderOn(readerStory(), <Reader />, '?event=fire');
  const status = screen.getByText('1 of 3').closest('[role="status"]');
  expect(status).toHaveTextContent(/^The mill burns, 1 of 3$/);
  expect(status).toHaveAttribute('aria-live', 'polite');
  act(() => explorer.play());
  expect(status).toHaveAttribute('aria-live', 'off');
  act(() => explorer.pause());
  expect(status).toHaveAttribute('aria-live', 'polite');
});

test('renders no HTML from a story', async () => {
  const { container } = renderOn(readerStory(), <Reader />, '?event=markup');
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    '<img src=x onerror="window.hacked=1"> a title',
  );
  expect(container.querySelector('img, script, b, i, u')).toBeNull();
  expect(screen.getByRole('figure')).toHaveTextContent(
    '<b>before</b> <img src=x onerror="window.hacked=1"> <b>after</b>',
  );
  await waitFor(() => expect(window).not.toHaveProperty('hacked'));
});

test('marks texts with the language they are in', () => {
  const arabic = readerStory((json) => json.replace('"lang": "en"', '"lang": "ar"'));
  const { container } = renderOn(arabic, <Reader />, '?event=markup');
  expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'ar');
  expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('dir', 'auto');
  expect(container.querySelector('blockquote')).toHaveAttribute('lang', 'fr');
  expect(within(fact('When')).getByText('July 2020')).toHaveAttribute('lang', 'en');
});

test('does not take the focus when an event is selected elsewhere', () => {
  const { explorer } = renderOn(
    readerStory(),
    <>
      <button type="button">elsewhere</button>
      <Reader />
    </>,
  );
  screen.getByText('elsewhere').focus();
  act(() => explorer.select(0));
  expect(screen.getByText('elsewhere')).toHaveFocus();
  expect(screen.getByRole('heading', { level: 2 })).toHaveAttribute('tabindex', '-1');
});

test('does not render while scrubbing, hovering, zooming, or while a handle passes no event', () => {
  const { explorer, renders } = renderOn(readerStory(), <Reader />, '?event=fire');
  const before = renders.count;
  const [start, end] = explorer.whole;
  act(() => {
    for (let step = 0; step < 50; step++) explorer.scrubTo(start + ((end - start) * step) / 50);
    explorer.hover(2);
    explorer.lookAt([start, end]);
    for (let step = 1; step < 50; step++) explorer.setWindow([start, end - step]);
  });
  expect(renders.count).toBe(before);
});

test('stays as it is where the event read gets another row, as other events of a set in tiles come', () => {
  const view = (
    <div style={{ overflowY: 'auto' }}>
      <Reader />
    </div>
  );
  const { explorer, container } = renderOn(readerStory(), view, '?event=speech');
  const article = container.querySelector('article')!;
  const before = explorer.state().selected;
  const title = within(article).getByRole('heading', { level: 2 });
  title.focus();
  const scroller = scrollerOf(article)!;
  scroller.scrollTop = 40;
  const alone = readerStory();
  const story = { ...alone, features: alone.features.filter(({ id }) => id === 'speech') };
  const table = createEventTable(story);
  act(() => explorer.bring({ table, records: recordsOfStory(story, table), isSample: false }));
  expect(explorer.state().selected).not.toBe(before);
  expect(container.querySelector('article')).toBe(article);
  expect(title).toHaveFocus();
  expect(scroller.scrollTop).toBe(40);
});
