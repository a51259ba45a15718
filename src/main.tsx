import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import { isFrontDoor } from '#load/story-address.ts';
import { takeOverFrontPage } from './app/front-page.tsx';

const root = document.getElementById('root');
if (root) {
  // The build has written the front page’s story into the page, and named where the rest of it lies.
  const packed = root.dataset.story;
  if (packed && isFrontDoor(location.search)) takeOverFrontPage(root, packed).catch(() => openAny(root));
  else void openAny(root);
}

// The declarations alone are 1 kB that the first words need not wait for.
void import('./app/fonts-more.css');

/** Any other story, or this one where it is not in the page: fetched, checked and rendered from nothing. */
async function openAny(root: HTMLElement): Promise<void> {
  const { mountApp } = await import('./app/app.tsx');
  mountApp(root);
}
