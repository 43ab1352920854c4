/** `npm run new -- physics/my-experiment`: copies the template, an experiment that runs and passes every test. */
import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const SUBJECTS = ['physics', 'chemistry', 'biology'];
const TEMPLATE = '_template/blank';
const stop = (why) => {
  console.error(why);
  process.exit(1);
};

const id = process.argv[2];
if (id === undefined) stop('Name it: npm run new -- physics/my-experiment');
const [subject, name, ...rest] = id.split('/');
if (!SUBJECTS.includes(subject))
  stop(`The subject is one of ${SUBJECTS.join(', ')}: npm run new -- physics/my-experiment`);
if (rest.length > 0 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? ''))
  stop(`"${name ?? ''}" is not a name: small letters and digits with hyphens between, such as simple-pendulum.`);
const folder = join(ROOT, 'simulations', subject, name);
if (existsSync(folder)) stop(`simulations/${id} is there already.`);

cpSync(join(ROOT, 'simulations', TEMPLATE), folder, { recursive: true });
const title = name.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase());
const rewrite = (path) => {
  if (statSync(path).isDirectory()) return readdirSync(path).forEach((one) => rewrite(join(path, one)));
  let text = readFileSync(path, 'utf8').replaceAll(TEMPLATE, id);
  if (path.endsWith('manifest.ts'))
    text = text
      .replace(/title: \{[^}]*\}/, `title: { vi: '${title}', en: '${title}' }`)
      .replace(/subject: '\w+'/, `subject: '${subject}'`);
  writeFileSync(path, text);
};
rewrite(folder);

console.log(`simulations/${id} is there, and runs: npm run dev

Next, in this order:
  model.ts        the law, its symbols, its method, its source, and where it stops being true; then init, step, frame
  model.test.ts   against nature: closed forms, limits, order of convergence, tabulated data
  hands.ts        what can be grabbed, and the command it sends
  describe.ts     what is on the bench, in words
  view.tsx        what it looks like
  guide/ words/   the lesson, in Vietnamese and in English
  manifest.ts     the card of the catalogue
  notes.md        for teachers: what it shows, what it leaves out, sources; the same in English in notes.en.md
  recordings/     npm run record -- ${id}

npm run check tells you what is missing. Nothing outside your folder needs to change.`);
