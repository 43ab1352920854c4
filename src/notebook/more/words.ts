/** Words of those parts of the notebook that come when they are looked at. They come with the first of them, in both languages, so that no first visit waits for them. */
import { getI18n } from 'react-i18next';
import { MORE } from '../say.ts';
import en from './words/en.json';
import vi from './words/vi.json';

getI18n().addResourceBundle('vi', MORE, vi);
getI18n().addResourceBundle('en', MORE, en);
