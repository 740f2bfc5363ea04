/**
 * How work flows through a process, on Cockpit's own diagram of it: how often, how long, how late. The figures are those of our page
 * Flow, which has the same as a table; how many are there now Cockpit shows by itself.
 */
import { clear, draw } from '/assets/heat.js';

const WORDS = {
  colouredBy: 'Coloured by',
  NONE: 'nothing',
  COUNT: 'how often',
  MEDIAN: 'time that half took at most',
  P90: 'time that nine in ten took at most',
  LATE: 'share done late',
  table: 'As a table',
  upTo: 'Counted in fives, up to the end of',
  nothing: 'No figures have been given out yet.',
  failed: 'The figures cannot be shown just now.'
};
const MEASURES = ['COUNT', 'MEDIAN', 'P90', 'LATE', 'NONE'];

let measure = MEASURES[0];
let shown = null;
let told = null;

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${address} was answered with ${answer.status}`);
  }
  return answer.json();
}

/** Where the engine answers. What Cockpit hands to plug-ins of its diagram has the whole address in the place of the engine's name. */
function engineApi() {
  const base = document.querySelector('base');
  const engine = new URL(base.href).pathname.split('/').filter(Boolean).pop();
  return `${base.getAttribute('engine-api')}engine/${engine}`;
}

function month(upTo) {
  const [year, number] = upTo.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1)).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function tell(words, page) {
  if (!told) {
    return;
  }
  told.textContent = words;
  if (page) {
    const link = document.createElement('a');
    link.href = page;
    link.textContent = WORDS.table;
    told.append(' ', link);
  }
}

/** Fetches the figures of the diagram that is shown and colours it. */
async function colour() {
  const now = shown;
  if (!now) {
    return;
  }
  clear(now.viewer);
  tell('');
  if (measure === 'NONE') {
    return;
  }
  const { key, version } = await json(`${engineApi()}/process-definition/${encodeURIComponent(now.definition)}`);
  const flow = await json(`/api/flow/${encodeURIComponent(key)}?version=${version}&measure=${measure}`);
  if (now !== shown) {
    return;
  }
  draw(now.viewer, flow.activities);
  tell(flow.upTo ? `${WORDS.upTo} ${month(flow.upTo)}.` : WORDS.nothing, flow.page);
}

function recolour() {
  colour().catch(problem => {
    console.error(problem);
    tell(WORDS.failed);
  });
}

const diagram = {
  id: 'proportion-flow-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 10,
  render(viewer, { processDefinitionId }) {
    shown = { viewer, definition: processDefinitionId };
    recolour();
  },
  unmount() {
    shown = null;
  }
};

const choice = {
  id: 'proportion-flow-choice',
  pluginPoint: 'cockpit.processDefinition.diagram.action',
  priority: 10,
  render(node) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    label.className = 'flow-choice';
    MEASURES.forEach(code => select.add(new Option(WORDS[code], code, false, code === measure)));
    select.addEventListener('change', () => {
      measure = select.value;
      recolour();
    });
    label.append(`${WORDS.colouredBy} `, select);
    told = document.createElement('p');
    told.className = 'flow-told';
    told.setAttribute('role', 'status');
    node.classList.add('flow');
    node.replaceChildren(label, told);
  },
  unmount() {
    told = null;
  }
};

export default [diagram, choice];
