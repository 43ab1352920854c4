/** Pages on a canvas, and from there as one picture or as a PDF of pictures that any phone opens. Needs a browser. */
import { colourOf, type Mark, type TextStyle } from './drawing.ts';
import { PAGE, type Measure } from './flow.ts';
import type { ReportModel } from './model.ts';
import { pagesOf } from './pages.ts';
import { pdfOfPictures } from './pdf.ts';

const FAMILY = "'Be Vietnam Pro', system-ui, Roboto, 'Segoe UI', Arial, sans-serif";
const fontOf = ({ size, bold = false }: TextStyle): string => `${bold ? 600 : 400} ${size}px ${FAMILY}`;
/** 192 dpi: 1588 × 2246 pixels a page. */
const SHARP = 2;
/** What iPhones let a canvas hold, pixels (iOS Safari: 16 777 216); one that is larger stays empty. */
const MOST_PIXELS = 16_700_000;
const JPEG_QUALITY = 0.92;

/** The report's own letters must be there before anything is measured: Vietnamese and Latin, both weights. */
async function fontsReady(): Promise<void> {
  const sample = 'Aaàđếữộ 0√Δ';
  await Promise.all([
    document.fonts.load(fontOf({ size: 16 }), sample),
    document.fonts.load(fontOf({ size: 16, bold: true }), sample),
  ]).catch(() => []);
}

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
};

function measureWith(context: CanvasRenderingContext2D): Measure {
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
}

function loadPicture(source: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = source;
  return picture.decode().then(() => picture);
}

async function paint(context: CanvasRenderingContext2D, marks: readonly Mark[]): Promise<void> {
  for (const mark of marks) {
    if (mark.kind === 'picture') {
      context.drawImage(await loadPicture(mark.source), mark.x, mark.y, mark.width, mark.height);
      continue;
    }
    const colour = colourOf(mark.kind === 'disc' ? 0 : mark.grey);
    context.fillStyle = context.strokeStyle = colour;
    if (mark.kind === 'disc') {
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill();
    } else if (mark.kind === 'line') {
      context.lineWidth = mark.width;
      context.setLineDash([...(mark.dash ?? [])]);
      context.beginPath();
      for (let i = 0; i + 1 < mark.points.length; i += 2) context.lineTo(mark.points[i]!, mark.points[i + 1]!);
      context.stroke();
    } else {
      context.font = fontOf(mark.style);
      context.textAlign = mark.anchor === 'middle' ? 'center' : (mark.anchor ?? 'start');
      context.save();
      context.translate(mark.x, mark.y);
      if (mark.up) context.rotate(-Math.PI / 2);
      context.fillText(mark.text, 0, 0);
      context.restore();
    }
  }
}

/** Pages one under the other on a white sheet. */
async function sheetOf(pages: readonly (readonly Mark[])[], scale: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(PAGE.width * scale);
  canvas.height = Math.round(PAGE.height * scale) * pages.length;
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [i, marks] of pages.entries()) {
    context.setTransform(scale, 0, 0, scale, 0, (i * canvas.height) / pages.length);
    await paint(context, marks);
  }
  return canvas;
}

const blobOf = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), type, quality),
  );

async function pagesReady(report: ReportModel): Promise<readonly (readonly Mark[])[]> {
  await fontsReady();
  return pagesOf(report, measureWith(contextOf(document.createElement('canvas'))));
}

/** Pixels of the picture for one of the page: as sharp as the limit lets it be; from eight pages on less than 1240 across. */
export const pictureScale = (pages: number): number =>
  Math.min(SHARP, Math.sqrt(MOST_PIXELS / (PAGE.width * PAGE.height * pages)));

/** All pages as one PNG. */
export async function pictureOf(report: ReportModel): Promise<Blob> {
  const pages = await pagesReady(report);
  return blobOf(await sheetOf(pages, pictureScale(pages.length)), 'image/png');
}

/** The pages as a PDF of A4. */
export async function pdfOf(report: ReportModel): Promise<Blob> {
  const pages = await pagesReady(report);
  const pictures: { bytes: Uint8Array; width: number; height: number }[] = [];
  for (const marks of pages) {
    const canvas = await sheetOf([marks], SHARP);
    const blob = await blobOf(canvas, 'image/jpeg', JPEG_QUALITY);
    pictures.push({ bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height });
    // Phones free the memory of a canvas late unless it is told.
    canvas.width = canvas.height = 0;
  }
  return new Blob([pdfOfPictures(pictures, report.title).buffer as ArrayBuffer], { type: 'application/pdf' });
}
