/** The door of the page: settings and words first, so that nothing is drawn twice. */
import './fonts.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWords } from './language.ts';
import { startOffline } from './offline.ts';
import { startSettings } from './settings.ts';

startSettings();
void startWords().then(() => {
  createRoot(document.getElementById('root')!).render(<App />);
  startOffline();
});
