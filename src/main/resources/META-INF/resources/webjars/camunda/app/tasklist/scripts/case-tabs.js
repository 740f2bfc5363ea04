/**
 * What our own pages say about a task's case, beside its form: each tab asks for a page in the session of whoever is signed in, and
 * shows what is in it within borders of its own, so that neither Tasklist's styles nor ours reach the other.
 */
const OURS = ['/assets/govuk-frontend.css', '/assets/proportion.css'];
const REFERENCE = /YP-\d{4}-\d{7}-[A-Y]$/;
/** Tasklist's pages count a rem as 10 pixels, ours as 16. */
const REM = 16;

const WORDS = {
  case: 'Case',
  why: 'Why',
  timeline: 'Timeline',
  guidance: 'Guidance',
  wait: 'Loading …',
  asked: 'You have no open task on this case any more. Open it on its own page and say why you read it.',
  open: 'Open on its own page',
  accessible: 'Open on an accessible page',
  nothing: 'There is nothing here for you to read.',
  failed: 'This cannot be shown just now. Try again in a few minutes.'
};

const styles = new Map();

/** A stylesheet of ours, in pixels; fetched once. */
function style(address) {
  if (!styles.has(address)) {
    styles.set(
      address,
      fetch(address)
        .then(answer => (answer.ok ? answer.text() : ''))
        .then(text => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text.replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${size * REM}px`));
          return sheet;
        })
    );
  }
  return styles.get(address);
}

async function referenceOf(taskId, api) {
  const answer = await fetch(`${api.engineApi}/task/${encodeURIComponent(taskId)}`, { headers: { Accept: 'application/json' } });
  const found = answer.ok && REFERENCE.exec((await answer.json()).name);
  return found ? found[0] : null;
}

function paragraph(words, address) {
  const line = document.createElement('p');
  line.className = 'govuk-body';
  line.textContent = words;
  if (address) {
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = address;
    link.textContent = WORDS.open;
    line.append(' ', link);
  }
  return line;
}

/** What is in a page and its stylesheets, or a sentence that says why it is not there. */
async function contentOf(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (answer.redirected || answer.status === 428) {
    return { parts: [paragraph(WORDS.asked, address)], sheets: OURS };
  }
  if (!answer.ok) {
    return { parts: [paragraph(answer.status === 404 ? WORDS.nothing : WORDS.failed)], sheets: OURS };
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return {
    parts: [...page.querySelector('main').childNodes],
    sheets: [...page.querySelectorAll('link[rel=stylesheet]')].map(link => link.getAttribute('href'))
  };
}

/** An address within the page would be Tasklist's own here. */
function keepWithin(root) {
  root.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link) {
      event.preventDefault();
      root.getElementById(link.getAttribute('href').substring(1))?.scrollIntoView();
    }
  });
}

async function show(node, findAddress) {
  const frame = document.createElement('div');
  frame.className = 'own-page';
  node.replaceChildren(frame);
  const root = frame.attachShadow({ mode: 'open' });
  keepWithin(root);
  const main = document.createElement('div');
  main.className = 'govuk-template__body app-within';
  root.append(main);
  root.adoptedStyleSheets = await Promise.all(OURS.map(style));
  main.append(paragraph(WORDS.wait));
  const { parts, sheets } = await findAddress()
    .then(contentOf)
    .catch(() => ({ parts: [paragraph(WORDS.failed)], sheets: OURS }));
  root.adoptedStyleSheets = await Promise.all(sheets.map(style));
  main.replaceChildren(...parts);
}

function tab(id, priority, addressOf) {
  return {
    id: `proportion-${id}`,
    pluginPoint: 'tasklist.task.detail',
    priority,
    properties: { label: WORDS[id] },
    render(node, { taskId, api }) {
      show(node, async () => addressOf(taskId, await referenceOf(taskId, api)));
    }
  };
}

/** The way from a task in Tasklist to the same task on a page of ours. */
const accessible = {
  id: 'proportion-accessible',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render(node) {
    const link = document.createElement('a');
    link.className = 'btn btn-link accessible-page';
    link.textContent = WORDS.accessible;
    const point = () => {
      const task = /[?&]task=([^&]+)/.exec(location.hash);
      link.hidden = !task;
      link.href = task ? `/tasks/${task[1]}` : '/tasks';
    };
    point();
    addEventListener('hashchange', point);
    link.addEventListener('click', point);
    node.replaceChildren(link);
  }
};

export default [
  tab('case', 960, (task, reference) => `/cases/${reference}`),
  tab('why', 950, (task, reference) => `/cases/${reference}/why`),
  tab('timeline', 940, (task, reference) => `/cases/${reference}/timeline`),
  tab('guidance', 930, task => `/tasks/${task}/guidance`),
  accessible
];
