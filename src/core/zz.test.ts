import { test } from 'vitest';
import { linesOfCore } from '../../tests/architecture/shape.ts';
import { readdirSync, readFileSync } from 'node:fs';
test('n', () => console.log('LINES', linesOfCore(readdirSync('src/core').filter((f) => !f.includes('zz')).map((f) => [`src/core/${f}`, readFileSync(`src/core/${f}`, 'utf8')]))));
