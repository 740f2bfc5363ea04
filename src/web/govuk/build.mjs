// Compiles GOV.UK Frontend into src/main/resources/static/assets; with --check fails where what is there differs.
import { compile } from 'sass-embedded';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const assets = join(here, '../../main/resources/static/assets');
const { version } = JSON.parse(readFileSync(join(modules, 'govuk-frontend/package.json'), 'utf8'));

const css = compile(join(here, 'pages.scss'), { loadPaths: [ modules ], style: 'compressed', quietDeps: true }).css;
for (const reserved of [ 'GDS Transport', 'crown', 'govuk-crest' ]) {
  if (css.toLowerCase().includes(reserved.toLowerCase())) {
    throw new Error(`${reserved} is for service.gov.uk alone`);
  }
}
const note = `/* GOV.UK Frontend ${version}, MIT licence: govuk-frontend-LICENCE.txt. Built by src/web/govuk. */\n`;
const script = readFileSync(join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'utf8')
  .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
const built = {
  'govuk-frontend.css': note + css + '\n',
  'govuk-frontend.js': note + script,
  'govuk-frontend-LICENCE.txt': readFileSync(join(here, 'LICENCE-govuk-frontend.txt'), 'utf8')
};

let stale = 0;
for (const [ name, text ] of Object.entries(built)) {
  const file = join(assets, name);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is out of date: run "npm run build" in src/web/govuk`);
    stale++;
  }
}
process.exitCode = stale ? 1 : 0;
