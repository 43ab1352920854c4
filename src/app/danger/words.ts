/** The safety card's own words. They come with the card, in both languages: no bench without dangers carries them. */
import { getI18n } from 'react-i18next';
import en from './words/en.json';
import vi from './words/vi.json';

export const DANGER_WORDS = 'danger';
getI18n().addResourceBundle('vi', DANGER_WORDS, vi);
getI18n().addResourceBundle('en', DANGER_WORDS, en);
