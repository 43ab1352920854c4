/** The card in the catalogue. The folder is the id: nothing else needs to know of it. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Ống trụ rò nước', en: 'The leaking cylinder' },
  blurb: {
    vi: 'Mở vòi, đo thời gian nước chảy hết và tìm hệ số lưu lượng của lỗ.',
    en: 'Open the tap, time the emptying and find the discharge coefficient of the hole.',
  },
  subject: 'physics',
  grade: 10,
  minutes: [8, 20],
  topics: [{ vi: 'Cơ học chất lỏng', en: 'Fluids' }],
  programme: [],
  keywords: ['Torricelli', 'chất lỏng', 'áp suất', 'bình rò', 'outflow'],
  status: 'draft',
  engines: [],
  sources: [
    {
      title: 'R. D. Driver, Torricelli’s law: an ideal example of an elementary ODE, Am. Math. Monthly 105 (1998) 453',
    },
  ],
  next: {
    vi: 'Nếu dùng dầu thay cho nước, bình cạn nhanh hơn hay chậm hơn?',
    en: 'With oil instead of water, does it empty sooner or later?',
  },
});
