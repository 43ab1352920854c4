/** The card of the collisions in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Va chạm trên đệm không khí', en: 'Collisions on an air track' },
  blurb: {
    vi: 'Đẩy một xe lướt trên đệm không khí vào xe kia: động lượng và động năng trước, sau va chạm, cái nào còn nguyên?',
    en: 'Send one glider into another on a cushion of air: of momentum and kinetic energy, which is still all there afterwards?',
  },
  subject: 'physics',
  grade: 10,
  minutes: [15, 45],
  topics: [
    { vi: 'Động lượng', en: 'Momentum' },
    { vi: 'Va chạm', en: 'Collisions' },
    { vi: 'Động năng', en: 'Kinetic energy' },
    { vi: 'Sai số', en: 'Uncertainty' },
  ],
  programme: ['P10-15', 'P10-16'],
  keywords: [
    'động lượng',
    'bảo toàn động lượng',
    'va chạm đàn hồi',
    'va chạm mềm',
    'đệm không khí',
    'đệm khí',
    'cổng quang điện',
    'đồng hồ đo thời gian hiện số',
    'MC-964',
    'tấm chắn sáng',
    'tấm cản quang',
    'động năng',
    'momentum',
    'collision',
    'air track',
    'glider',
    'kinetic energy',
    'restitution',
  ],
  status: 'stable',
  engines: ['rigid', 'track'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 10' },
    { title: 'WGS 84 normal gravity: NGA.STND.0036_1.0.0 (2014), § 4' },
    { title: 'PASCO, src/pasco/datasheets.py, commit f65f169d (photogate ME-9215B, timing of 1 µs)' },
  ],
  next: {
    vi: 'Một quả nặng kéo xe bằng sợi dây qua ròng rọc: xe nhanh dần theo quy luật nào?',
    en: 'A hanging mass pulls the glider by a string over a pulley: by which law does it speed up?',
  },
});
