import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import { requestedEvents } from '#load/events-address.ts';
import { requestedStory } from '#load/story-address.ts';
import { choosePageLanguage } from '#ui/choose-page-language.ts';
import { isBuiltLanguage } from '#words/language.ts';
import { takeOverFrontPage } from './app/front-page.tsx';

/** Takes over the page as it was written where the address asks for its story, and else opens what that names. */
function begin(): void {
  const root = document.getElementById('root');
  if (!root) return;
  // The build has written a story into the page, and named it and where the rest of it lies.
  const { story: packed, name } = root.dataset;
  const isHere = !requestedEvents(location.search) && requestedStory(location.search, name) === name;
  if (packed && isHere && isBuiltLanguage()) takeOverFrontPage(root, packed).catch(() => openAny(root));
  else void openAny(root);
}

// The script that starts this may be quicker than the rest of the page, and only a whole page can be taken over.
function beginOnWholePage(): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
  else begin();
}

const chosen = choosePageLanguage(location.search);
if (chosen) void chosen.then(beginOnWholePage);
else beginOnWholePage();

// The declarations alone are 1 kB that the first words need not wait for.
void import('./app/fonts-more.css');

/** Any other story, or this one where it is not in the page: fetched, checked and rendered from nothing. */
async function openAny(root: HTMLElement): Promise<void> {
  const { mountApp } = await import('./app/app.tsx');
  mountApp(root);
}
