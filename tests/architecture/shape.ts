/** Rules about names, sizes and texts of files, whatever is in them. */
import type { Finding } from './rules.ts';

export const CORE_LINES = 1200;
export const FILE_LINES = 250;

/** Files that tools or habit name otherwise. */
const OWN_NAMES = /(^|\/)(README|LICENSE|CHANGELOG|CONTRIBUTING|NOTICE)(\.md)?$/;
const VAGUE = /(^|-)(manager|helpers?|utils?|utilities|services?|misc|common)(-|\.|$)/;

export function judgeName(path: string): Finding[] {
  const found: Finding[] = [];
  for (const part of path.split('/')) {
    if (OWN_NAMES.test(part) || part.startsWith('.')) continue;
    const plain = part.replace(/^_/, '');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(plain))
      found.push({ path, line: 1, what: `is named ${part}`, remedy: 'files and folders are kebab-case' });
    if (VAGUE.test(plain))
      found.push({ path, line: 1, what: `is named ${part}`, remedy: 'name what it is, not that it helps' });
  }
  return found;
}

const countLines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export function judgeSize(path: string, text: string): Finding[] {
  const lines = countLines(text);
  return lines > FILE_LINES
    ? [{ path, line: FILE_LINES, what: `has ${lines} lines`, remedy: `split it by concept: at most ${FILE_LINES}` }]
    : [];
}

/** Lines that say something: not blank, not a comment, not the list of what is imported. */
function linesOfCode(text: string): number {
  const bare = text.replace(/^import [^;]*;$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return bare.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

/** The kernel stays small enough to be read in an evening. Tests beside it do not count. */
export const linesOfCore = (files: readonly (readonly [path: string, text: string])[]): number =>
  files
    .filter(([path]) => path.startsWith('src/core/') && !path.includes('.test.'))
    .reduce((sum, [, text]) => sum + linesOfCode(text), 0);

// Written in pieces, so that this file does not find itself.
const MACHINE = new RegExp(
  `(^|[\\s"'\`(=:])(/${'work'}/|/${'home'}/|/${'root'}/|/${'Users'}/|/${'tmp'}/|[A-Z]:\\\\\\\\)`,
);
const REGISTRY = new RegExp(`https?://(registry\\.|[^\\s/"']*(artifact|nexus|verdaccio))`, 'i');

export function judgeText(path: string, text: string): Finding[] {
  const found: Finding[] = [];
  text.split('\n').forEach((content, i) => {
    if (MACHINE.test(content))
      found.push({
        path,
        line: i + 1,
        what: 'names a path of one machine',
        remedy: 'write it relative to the project',
      });
    if (REGISTRY.test(content))
      found.push({ path, line: i + 1, what: 'names a registry', remedy: 'leave the address to the settings of npm' });
  });
  if (/\.(ts|tsx|md|json|css|html)$/.test(path) && text !== text.normalize('NFC'))
    found.push({ path, line: 1, what: 'is not Unicode NFC', remedy: 'normalise it: accents are one character' });
  return found;
}

/** A source file opens with what it is for. */
export const judgeOpening = (path: string, text: string): Finding[] =>
  /^(#!.*\n)?\s*(\/\*\*|\/\/|\/\*)/.test(text)
    ? []
    : [{ path, line: 1, what: 'does not say what it is for', remedy: 'open the file with a comment' }];
