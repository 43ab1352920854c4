/** The card of the simple pendulum in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Con lắc đơn: chu kì phụ thuộc vào gì?', en: 'The simple pendulum: what does the period depend on?' },
  blurb: {
    vi: 'Kéo quả cầu lệch đi, thả, đo chu kì đến từng mili giây: tìm g từ chiều dài dây, và thấy góc lớn làm chu kì dài ra.',
    en: 'Pull the ball aside, let go, time it to the millisecond: find g from the length, and see a large angle stretch the period.',
  },
  subject: 'physics',
  grade: 11,
  minutes: [12, 40],
  topics: [
    { vi: 'Dao động điều hoà', en: 'Simple harmonic motion' },
    { vi: 'Con lắc đơn', en: 'Simple pendulum' },
    { vi: 'Sai số', en: 'Uncertainty' },
  ],
  programme: ['P11-02'],
  keywords: [
    'con lắc đơn',
    'con lắc',
    'dao động',
    'chu kì',
    'gia tốc rơi tự do',
    'biên độ',
    'cổng quang điện',
    'đồng hồ đo thời gian hiện số',
    'MC-964',
    'đồng hồ bấm giây',
    'tắt dần',
    'pendulum',
    'period',
    'amplitude',
    'photogate',
    'stopwatch',
  ],
  status: 'stable',
  engines: ['ode'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 11' },
    { title: 'F. M. White, Viscous Fluid Flow, 3rd ed. (2006), § 3-9' },
    { title: 'D. J. Tritton, J. Fluid Mech. 6 (1959) 547' },
  ],
  next: {
    vi: 'Treo quả cầu vào một lò xo thay cho sợi dây: lần này khối lượng có làm chu kì thay đổi không?',
    en: 'Hang the ball on a spring instead of a thread: does the mass change the period this time?',
  },
});
