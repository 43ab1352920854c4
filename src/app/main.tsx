/** The door of the page: settings and words first, so that nothing is drawn twice. */
import './fonts.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWords } from './language.ts';
import { keepWhatIsLoaded, startOffline } from './offline.ts';
import { startSettings } from './settings.ts';
import { keepFocus } from './shell/keep-focus.ts';

/** When the first page stands, before anybody can have read it. */
const LATER_MS = 2500;

startSettings();
void startWords().then(() => {
  createRoot(document.getElementById('root')!).render(<App />);
  keepFocus();
  startOffline();
  setTimeout(() => void keepWhatIsLoaded(), LATER_MS);
});
