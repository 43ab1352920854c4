/** The report as A4 pages of marks, for the picture and the PDF that are handed in. Headless. */
import { placed, type Mark, type TextStyle } from './drawing.ts';
import { createFlow, INNER, MARGIN, PAGE, wrap, type Flow, type Measure } from './flow.ts';
import type { Block, ReportField, ReportModel } from './model.ts';
import { setTable } from './table-marks.ts';

const BODY: TextStyle = { size: 14.5 };
const STRONG: TextStyle = { size: 15.5, bold: true };
const LABEL: TextStyle = { size: 14.5, bold: true };
const HEADING: TextStyle = { size: 16.5, bold: true };
const TITLE: TextStyle = { size: 22, bold: true };
const SMALL: TextStyle = { size: 12 };
const NOTE_GREY = 0.25;
const REMARKS = 130;

function setField(flow: Flow, { label, text, lines }: ReportField): void {
  if (label !== '') flow.text(label, LABEL, { keep: 28 });
  if (text.trim() === '') flow.dotted(lines);
  else flow.text(text.trim(), BODY);
}

function setBlock(flow: Flow, block: Block): void {
  switch (block.kind) {
    case 'field':
      return setField(flow, block.field);
    case 'list':
      return block.items.forEach((item) => flow.text(item, BODY, { indent: 16, bullet: '–' }));
    case 'note':
      return flow.text(block.text, SMALL, { grey: NOTE_GREY });
    case 'strong':
      return flow.text(block.text, STRONG);
    case 'gap':
      return flow.dotted(block.lines);
    case 'answer':
      flow.text(block.question, LABEL, { keep: 22 });
      flow.text(block.answer, BODY, { indent: 24, bullet: '→' });
      if (block.comment !== '') flow.text(block.comment, SMALL, { indent: 24, grey: NOTE_GREY });
      return;
    case 'table':
      return setTable(flow, block.table);
    case 'graph':
    case 'picture': {
      const size = block.kind === 'graph' ? block.graph.drawing : { width: 480, height: 480 / block.ratio };
      const scale = Math.min(1, INNER / size.width, 270 / size.height);
      const caption = block.kind === 'graph' ? block.graph.caption : block.caption;
      const [width, height] = [size.width * scale, size.height * scale];
      flow.room(height + 34);
      const x = MARGIN.left + (INNER - width) / 2;
      if (block.kind === 'graph') flow.put(...placed(block.graph.drawing, x, flow.y, scale));
      else flow.put({ kind: 'picture', x, y: flow.y, width, height, source: block.source });
      flow.advance(height + 4);
      return flow.text(caption, SMALL, { centre: true });
    }
  }
}

const HEAD_LINE = 30;
/** Name and date on dotted lines, two side by side; the four names of a group take as many lines as they need. */
function setHeads(flow: Flow, { heads }: ReportModel): void {
  const half = INNER / 2;
  const set = heads.map(({ label, value }) => {
    const lead = flow.measure(`${label}: `, LABEL);
    return { label, lead, lines: wrap(value, BODY, half - 14 - lead - 4, flow.measure) };
  });
  for (let i = 0; i < set.length; i += 2) {
    const pair = set.slice(i, i + 2);
    const height = HEAD_LINE * Math.max(...pair.map(({ lines }) => lines.length));
    flow.room(height);
    pair.forEach(({ label, lead, lines }, column) => {
      const x = MARGIN.left + column * half;
      const from = x + lead;
      flow.put({ kind: 'text', x, y: flow.y + 20, text: `${label}:`, style: LABEL });
      lines.forEach((text, n) => {
        const y = flow.y + 20 + n * HEAD_LINE;
        flow.put(
          { kind: 'line', points: [from, y + 4, x + half - 14, y + 4], width: 0.9, grey: 0.35, dash: [1.2, 3.6] },
          { kind: 'text', x: from + 4, y, text, style: BODY },
        );
      });
    });
    flow.advance(height);
  }
}

function setTeacher(flow: Flow, { teacher }: ReportModel): void {
  flow.skip(16);
  // The line under the box stays with it.
  flow.room(REMARKS + 60);
  const [left, right, top, bottom] = [MARGIN.left, PAGE.width - MARGIN.right, flow.y, flow.y + REMARKS];
  const middle = right - 150;
  const line = (...points: readonly number[]): Mark => ({ kind: 'line', points, width: 1.2 });
  flow.put(
    line(left, top, right, top, right, bottom, left, bottom, left, top),
    line(middle, top, middle, bottom),
    { kind: 'text', x: left + 10, y: top + 22, text: teacher.remarks, style: LABEL },
    { kind: 'text', x: (middle + right) / 2, y: top + 22, text: teacher.mark, style: LABEL, anchor: 'middle' },
  );
  flow.advance(REMARKS + 10);
}

/** Marks of every page, footer and number included. */
export function pagesOf(report: ReportModel, measure: Measure): readonly (readonly Mark[])[] {
  const flow = createFlow(measure);
  flow.text(report.kind.toLocaleUpperCase(report.language), { size: 15, bold: true }, { centre: true });
  flow.text(report.title, TITLE, { centre: true });
  flow.skip(8);
  setHeads(flow, report);
  for (const { title, blocks } of report.sections) {
    flow.skip(12);
    flow.text(title, HEADING, { keep: 60 });
    for (const block of blocks) {
      flow.skip(4);
      setBlock(flow, block);
    }
  }
  setTeacher(flow, report);
  flow.text(report.trace, SMALL, { grey: NOTE_GREY });
  const y = PAGE.height - 36;
  return flow.pages.map((marks, i) => {
    const page = report.pageOf.replace('{page}', String(i + 1)).replace('{pages}', String(flow.pages.length));
    const right = PAGE.width - MARGIN.right;
    return [
      ...marks,
      { kind: 'line', points: [MARGIN.left, y - 18, right, y - 18], width: 0.8, grey: 0.5 },
      { kind: 'text', x: MARGIN.left, y, text: report.footer, style: SMALL, grey: NOTE_GREY },
      { kind: 'text', x: right, y, text: page, style: SMALL, anchor: 'end', grey: NOTE_GREY },
    ];
  });
}
