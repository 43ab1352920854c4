/** The kit page's own words. They come with the page, in both languages, so that no other page carries them. */
import i18next from 'i18next';
import en from './words/en.json';
import vi from './words/vi.json';

export const KIT_WORDS = 'kit';
i18next.addResourceBundle('vi', KIT_WORDS, vi);
i18next.addResourceBundle('en', KIT_WORDS, en);
