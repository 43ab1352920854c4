/** The card of the throw in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Chuyển động ném', en: 'Projectile motion' },
  blurb: {
    vi: 'Bắn viên bi bằng lò xo, đọc dấu nó để lại trên giấy than, tìm góc ném xa nhất rồi đặt cốc hứng trúng nó.',
    en: 'Shoot a ball with a spring, read its marks on carbon paper, find the angle that throws furthest, then catch it in a cup.',
  },
  subject: 'physics',
  grade: 10,
  minutes: [12, 45],
  topics: [
    { vi: 'Chuyển động ném', en: 'Projectile motion' },
    { vi: 'Chuyển động hai chiều', en: 'Motion in two dimensions' },
    { vi: 'Sai số', en: 'Uncertainty' },
  ],
  programme: ['P10-06'],
  keywords: [
    'ném ngang',
    'ném xiên',
    'chuyển động ném',
    'tầm xa',
    'tầm ném xa',
    'góc ném',
    'máng phóng',
    'súng lò xo',
    'giấy than',
    'parabol',
    'quỹ đạo',
    'hoạt nghiệm',
    'projectile',
    'range',
    'launch angle',
    'carbon paper',
    'strobe',
  ],
  status: 'stable',
  engines: ['rigid', 'ode'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 10' },
    { title: 'S. F. Hoerner, Fluid-Dynamic Drag (1965), ch. 3' },
    { title: 'G. K. Batchelor, An Introduction to Fluid Dynamics (1967), § 6.4' },
  ],
  next: {
    vi: 'Hai viên bi đâm vào nhau giữa đường: động lượng của viên này đi đâu?',
    en: 'Two bodies meet half-way: where does the momentum of one of them go?',
  },
});
