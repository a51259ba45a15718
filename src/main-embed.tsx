import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import './app/embed.css';
import { openEmbed } from './app/open-embed.tsx';

const root = document.getElementById('root');
if (root) void openEmbed(root);

// The declarations alone are 1 kB that the first words need not wait for.
void import('./app/fonts-more.css');
