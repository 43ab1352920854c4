/** The card of free fall in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Đo gia tốc rơi tự do', en: 'Measuring the acceleration of free fall' },
  blurb: {
    vi: 'Thả một trụ thép từ nam châm điện, đo thời gian rơi đến từng mili giây và tìm ra g của nơi em đứng.',
    en: 'Drop a steel cylinder from an electromagnet, time it to the millisecond and find g where you stand.',
  },
  subject: 'physics',
  grade: 10,
  minutes: [10, 35],
  topics: [
    { vi: 'Rơi tự do', en: 'Free fall' },
    { vi: 'Chuyển động biến đổi đều', en: 'Uniformly accelerated motion' },
    { vi: 'Đo tốc độ', en: 'Measuring speed' },
    { vi: 'Sai số', en: 'Uncertainty' },
  ],
  programme: ['P10-05', 'P10-02'],
  keywords: [
    'rơi tự do',
    'gia tốc trọng trường',
    'gia tốc rơi tự do',
    'cổng quang điện',
    'nam châm điện',
    'đồng hồ đo thời gian hiện số',
    'MC-964',
    'công tắc kép',
    'dây dọi',
    'sự rơi',
    'vận tốc',
    'free fall',
    'gravity',
    'photogate',
    'electromagnet',
    'speed',
  ],
  status: 'stable',
  engines: ['rigid', 'ode'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 10' },
    { title: 'WGS 84 normal gravity: NGA.STND.0036_1.0.0 (2014), § 4' },
    { title: 'S. F. Hoerner, Fluid-Dynamic Drag (1965), ch. 3' },
  ],
  next: {
    vi: 'Viên bi rơi thẳng và viên bi bị bắn ngang từ cùng độ cao: viên nào chạm đất trước?',
    en: 'One ball is dropped, another is shot sideways from the same height: which one lands first?',
  },
});
