import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import { mountApp } from './app/app.tsx';

const root = document.getElementById('root');
if (root) mountApp(root);
void import('./app/fonts-more.css');
