import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import './app/embed/embed.css';
import { choosePageLanguage } from '#ui/choose-page-language.ts';
import { openEmbed } from './app/open-embed.tsx';

const root = document.getElementById('root');
const chosen = choosePageLanguage(location.search);
if (root && chosen) void chosen.then(() => openEmbed(root));
else if (root) void openEmbed(root);

// A file that is dropped on a frame does not lead it away from its story: only the page of its own opens files.
for (const type of ['dragover', 'drop'] as const)
  addEventListener(type, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });

// The declarations alone are 1 kB that the first words need not wait for.
void import('./app/fonts-more.css');
