// Puts bpmn.io's viewer, as it was published, into src/main/resources/static/assets; with --check fails where what is there differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const published = join(here, 'node_modules/bpmn-js');
const assets = join(here, '../../main/resources/static/assets');
const { version } = JSON.parse(readFileSync(join(published, 'package.json'), 'utf8'));
const read = file => readFileSync(join(published, file), 'utf8');

// An arrow between breadcrumbs is a picture within the stylesheet, which our pages' policy refuses: a character says the same
const styles = ['diagram-js.css', 'bpmn-js.css'].map(file => read(`dist/assets/${file}`)).join('\n')
  .replace(/content: url\('data:image\/svg\+xml[^']*'\)/g, "content: '\\203A'");
if (/url\(/.test(styles)) {
  throw new Error('The viewer\'s styles load something else');
}
const built = {
  'bpmn-viewer.js': read('dist/bpmn-navigated-viewer.production.min.js'),
  'bpmn-viewer.css': `/* bpmn-js ${version}, licence: bpmn-viewer-LICENCE.txt. Built by src/web/flow. */\n${styles}`,
  'bpmn-viewer-LICENCE.txt': read('LICENSE')
};

let stale = 0;
for (const [name, text] of Object.entries(built)) {
  const file = join(assets, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is out of date: run "npm run build" in src/web/flow`);
    stale++;
  }
}
process.exitCode = stale ? 1 : 0;
