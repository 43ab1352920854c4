/** Everything a reader can see or hear on a page: texts that are rendered, and the names that are spoken. */
import type { Page } from 'playwright-core';

/** Sentences by where they stand. What a device itself displays is marked `data-device-face` or `.nb-face` and left out. */
export const readable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];
    const faces = '[data-device-face], .nb-face, script, style, noscript';
    const out: string[] = [document.title];
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        const text = node.data.trim();
        if (text !== '') out.push(text);
        return;
      }
      if (!(node instanceof Element) || node.matches(faces)) return;
      // Options are never rendered while their list is closed, and yet they are read.
      if (!(node instanceof HTMLOptionElement) && !node.checkVisibility({ visibilityProperty: true })) return;
      for (const name of spoken) {
        const value = node.getAttribute(name);
        if (value !== null && value.trim() !== '') out.push(value.trim());
      }
      if (node instanceof HTMLInputElement && node.type === 'text') out.push(node.value);
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return out.filter((text) => text !== '');
  });

/** `guide.quick-aim.title`: two or more names with points between them, in the way of our keys. */
export const keysIn = (texts: readonly string[]): readonly string[] =>
  texts.filter(
    (text) =>
      /(^|[\s"“(:])[a-z][\w-]{2,}(\.[\w-]{2,})+($|[\s"”):])/.test(text) || /\{\{|\[object|undefined|NaN/.test(text),
  );

/** 0.404 where a Vietnamese page must say 0,404. */
export const decimalPointsIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /\d\.\d/.test(text));

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** Small words that every English sentence has and no Vietnamese one. */
const ENGLISH = /\b(the|of|and|with|your|you|is|are|from)\b/i;
/** Proper names and symbols keep their letters in every language. */
const NAMES = /Phòng STEM|Tiếng Việt|Hà Nội|Huế|Đà Nẵng|Đà Lạt|TP\. Hồ Chí Minh|Cần Thơ|Cà Mau|Hải Phòng|Sa Pa|t̄²?|ḡ/g;
/** What is still Vietnamese on an English page. */
export const vietnameseIn = async (page: Page): Promise<readonly string[]> =>
  (await readable(page)).filter((text) => VIETNAMESE.test(text.replace(NAMES, '')));
/** What is still English on a Vietnamese page. */
export const englishIn = async (page: Page): Promise<readonly string[]> =>
  (await readable(page)).filter((text) => ENGLISH.test(text));
/** Live sentences are written anew once a second; a busy machine takes longer, ms. */
export const SETTLED = 5000;
