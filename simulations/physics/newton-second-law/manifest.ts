/** The card of Newton's second law in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Định luật 2 Newton trên đệm không khí', en: 'Newton’s second law on an air track' },
  blurb: {
    vi: 'Chuyển từng đĩa từ xe sang móc treo, đo gia tốc, và tìm xem khi dây kéo thì những gì cùng tăng tốc.',
    en: 'Move discs from glider to hanger, measure the acceleration, and find out what is accelerated when the string pulls.',
  },
  subject: 'physics',
  grade: 10,
  minutes: [12, 40],
  topics: [
    { vi: 'Định luật 2 Newton', en: 'Newton’s second law' },
    { vi: 'Lực và gia tốc', en: 'Force and acceleration' },
    { vi: 'Khối lượng', en: 'Mass' },
    { vi: 'Sai số', en: 'Uncertainty' },
  ],
  programme: ['P10-07'],
  keywords: [
    'định luật 2 Newton',
    'định luật II Niu-tơn',
    'Niutơn',
    'gia tốc',
    'lực',
    'khối lượng',
    'quán tính',
    'đệm không khí',
    'đệm khí',
    'tấm chắn sáng',
    'ròng rọc',
    'quả nặng',
    'cổng quang điện',
    'MC-964',
    'máy Atwood',
    'Newton second law',
    'air track',
    'pulley',
    'acceleration',
    'inertia',
  ],
  status: 'stable',
  engines: ['ode'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 10' },
    { title: 'WGS 84 normal gravity: NGA.STND.0036_1.0.0 (2014), § 4' },
    { title: 'CRC Handbook of Chemistry and Physics, 97th ed.: viscosity of air' },
  ],
  next: {
    vi: 'Hai xe trên đệm không khí đẩy nhau ra: xe nào nhanh hơn, và lực nào lớn hơn?',
    en: 'Two gliders push each other apart: which one is faster, and which force is larger?',
  },
});
