// Draws every diagram of processes/ as docs/diagrams/<process id>.svg, and each collapsed sub-process in it as
// docs/diagrams/<process id>--<sub-process>.svg, in a Chromium found on the machine.
// With --check it draws nothing, and fails where a picture is missing, left over or older than its diagram.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const PICTURES = join(PROJECT, 'docs', 'diagrams');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
const MARGIN = 10;

const diagrams = readdirSync(join(PROJECT, 'processes'), { recursive: true })
  .filter(file => file.endsWith('.bpmn'))
  .sort()
  .map(file => {
    const source = join(PROJECT, 'processes', file);
    const xml = readFileSync(source, 'utf8');
    const hash = createHash('sha256').update(xml).digest('hex');
    return {
      xml,
      planes: planesOf(xml, basename(file, '.bpmn')),
      origin: `<!-- ${relative(PROJECT, source)} sha256 ${hash} -->`
    };
  });

// The first plane of a file shows the process, each further one a collapsed sub-process
function planesOf(xml, process) {
  const elements = [...xml.matchAll(/<bpmndi:BPMNPlane [^>]*bpmnElement="([^"]+)"/g)].map(([, element]) => element);
  return elements.map((element, index) => ({
    element,
    picture: join(PICTURES, (index === 0 ? process : `${process}--${kebab(element)}`) + '.svg')
  }));
}

// SubProcess_ActOnEachCrime: act-on-each-crime
function kebab(id) {
  return id.slice(id.indexOf('_') + 1).replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();
}

function pictures() {
  return diagrams.flatMap(({ origin, planes }) => planes.map(({ picture }) => ({ picture, origin })));
}

function leftOver() {
  const wanted = new Set(pictures().map(({ picture }) => picture));
  return readdirSync(PICTURES).filter(file => file.endsWith('.svg')).map(file => join(PICTURES, file))
    .filter(file => !wanted.has(file));
}

function isStale({ picture, origin }) {
  try {
    return !readFileSync(picture, 'utf8').includes(origin);
  } catch {
    return true;
  }
}

function check() {
  const wrong = [...pictures().filter(isStale).map(({ picture }) => picture), ...leftOver()];
  for (const file of wrong) {
    console.error(`${relative(PROJECT, file)} does not fit processes/: run "npm ci && npm run render" in src/web/render-diagrams`);
  }
  process.exitCode = wrong.length ? 1 : 0;
}

function browserOnThisMachine() {
  for (const name of BROWSERS) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // try the next name
    }
  }
  throw new Error(`No browser found: install one of ${BROWSERS.join(', ')}`);
}

// Runs in the page: one drawing for each plane, and the mark that the licence of bpmn-js wants to be seen with them
async function draw({ xml, elements }) {
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const svgs = [];
  for (const element of elements) {
    canvas.setRootElement(canvas.findRoot(`${element}_plane`) ?? canvas.findRoot(element));
    svgs.push((await viewer.saveSVG()).svg);
  }
  const mark = document.querySelector('.bjs-powered-by svg').outerHTML;
  viewer.destroy();
  return { warnings: warnings.map(warning => warning.message), svgs, mark };
}

// The viewer numbers its arrow heads at random; in order of appearance, the same diagram gives the same picture
function steadyIds(svg) {
  const steady = new Map();
  for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g)) {
    steady.set(id, `part-${steady.size}`);
  }
  return svg.replace(/(\sid="|url\('#)([^"']+)/g, (whole, before, id) => before + (steady.get(id) ?? id));
}

function framed(svg, mark, origin) {
  const [, left, top, width, height] = svg.match(/viewBox="(\S+) (\S+) (\S+) (\S+)"/).map(Number);
  const markWidth = 53;
  const markHeight = 21;
  const box = {
    x: left - MARGIN, y: top - MARGIN, width: width + 2 * MARGIN, height: height + markHeight + 3 * MARGIN
  };
  const content = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  const place = `x="${box.x + box.width - markWidth - MARGIN}" y="${box.y + box.height - markHeight - MARGIN}"`;
  const placed = mark.replace(/<svg[^>]*?viewBox="([^"]+)"[^>]*>/,
    `<svg viewBox="$1" ${place} width="${markWidth}" height="${markHeight}" style="color: #404040">`);
  return `<?xml version="1.0" encoding="utf-8"?>
${origin}
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${box.width}" height="${box.height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">
<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#fff"/>
${steadyIds(content)}
<a xlink:href="https://bpmn.io" target="_blank"><title>Drawn with bpmn.io</title>${placed}</a>
</svg>
`;
}

async function render() {
  const { chromium } = await import('playwright-core');
  const viewer = new URL('./node_modules/bpmn-js/dist/bpmn-viewer.production.min.js', import.meta.url);
  const styles = ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn-embedded.css']
    .map(file => readFileSync(new URL(`./node_modules/bpmn-js/dist/assets/${file}`, import.meta.url), 'utf8'));
  const browser = await chromium.launch({
    executablePath: browserOnThisMachine(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  });
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><style>${styles.join('\n')} #canvas { width: 3000px; height: 2000px }</style><div id=canvas></div>`);
    await page.addScriptTag({ content: readFileSync(viewer, 'utf8') });
    mkdirSync(PICTURES, { recursive: true });
    for (const { xml, planes, origin } of diagrams) {
      const drawn = await page.evaluate(draw, { xml, elements: planes.map(({ element }) => element) });
      if (drawn.warnings.length) {
        throw new Error(`${origin}: ${drawn.warnings.join('; ')}`);
      }
      planes.forEach(({ picture }, index) => {
        writeFileSync(picture, framed(drawn.svgs[index], drawn.mark, origin));
        console.log(relative(PROJECT, picture));
      });
    }
    leftOver().forEach(file => rmSync(file));
  } finally {
    await browser.close();
  }
}

await (process.argv.includes('--check') ? check() : render());
