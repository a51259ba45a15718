import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import { isFrontDoor } from '#load/story-address.ts';
import { takeOverFrontPage } from './app/front-page.tsx';

/** Takes over the front page where the address asks for it, and else opens what it names. */
function begin(): void {
  const root = document.getElementById('root');
  if (!root) return;
  // The build has written the front page’s story into the page, and named where the rest of it lies.
  const packed = root.dataset.story;
  if (packed && isFrontDoor(location.search)) takeOverFrontPage(root, packed).catch(() => openAny(root));
  else void openAny(root);
}

// The script that starts this may be quicker than the rest of the page, and only a whole page can be taken over.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true });
else begin();

// The declarations alone are 1 kB that the first words need not wait for.
void import('./app/fonts-more.css');

/** Any other story, or this one where it is not in the page: fetched, checked and rendered from nothing. */
async function openAny(root: HTMLElement): Promise<void> {
  const { mountApp } = await import('./app/app.tsx');
  mountApp(root);
}
