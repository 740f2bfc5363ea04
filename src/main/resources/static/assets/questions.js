/**
 * On a page of questions: shows and hides at once what depends on an answer, and keeps what is typed. The server says what is
 * hidden, by the same rules as when the page is sent; without this script it says so then.
 */
import { beforeLeaving } from './session.js';

const PAUSE = 600;
const form = document.querySelector('form[data-questions]');
let timer;
let waiting = false;

/** Only what the reader can see counts as shown. */
function parts() {
  return [...form.querySelectorAll('[data-part]')];
}

function show(hidden) {
  for (const part of parts()) {
    part.hidden = hidden.includes(part.dataset.part);
  }
  form.elements.shown.value = parts()
    .filter(part => !part.hidden)
    .map(part => part.dataset.part)
    .join(' ');
}

async function keep(leaving) {
  clearTimeout(timer);
  if (!waiting) {
    return;
  }
  waiting = false;
  const answer = await fetch(form.dataset.questions, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { Accept: 'application/json' },
    redirect: 'manual',
    keepalive: Boolean(leaving)
  }).catch(() => null);
  const words = form.querySelector('[data-kept]');
  if (answer?.ok) {
    words.textContent = '';
    show(await answer.json());
  } else {
    waiting = true;
    words.textContent = form.dataset.notKept;
  }
}

function changed() {
  waiting = true;
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
}

if (form) {
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    waiting = false;
    clearTimeout(timer);
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep(true));
  beforeLeaving(keep);
}
