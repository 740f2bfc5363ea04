/**
 * Keeps a half-filled form on the server for whoever fills it in: a second after the last key, when a field is left, before
 * signing out and when the page goes away. Nothing of it is kept in the browser.
 */
import { beforeLeaving, guard } from './session.js';

const PAUSE = 1_000;
const LONGEST_WAIT = 10_000;
/** What browsers carry for a page that is gone. */
const LARGEST_AT_THE_END = 60_000;

/** Requests go one after the other, so that an older draft never takes the place of a newer one. */
let queue = Promise.resolve();

function inTurn(request) {
  queue = queue.then(request, request);
  return queue;
}

async function send(method, address, body, leaving) {
  const answer = await fetch(address, {
    method,
    body,
    headers: { 'X-XSRF-TOKEN': guard(), 'Content-Type': 'application/json', Accept: 'application/json' },
    redirect: 'manual',
    keepalive: Boolean(leaving) && (body?.length ?? 0) < LARGEST_AT_THE_END
  }).catch(() => null);
  const words = answer?.headers.get('Content-Type')?.includes('json') ? await answer.json().catch(() => ({})) : {};
  return { status: answer?.status ?? 0, words };
}

function why({ status, words }) {
  if (status === 0) {
    return 'the server cannot be reached. It is tried again when you type';
  }
  return words.detail ?? words.message ?? 'something went wrong. It is tried again when you type';
}

function clock(moment) {
  const london = { timeZone: 'Europe/London' };
  const day = moment.toLocaleDateString('en-GB', { ...london, day: 'numeric', month: 'long' });
  const time = moment.toLocaleTimeString('en-GB', { ...london, hour: '2-digit', minute: '2-digit' });
  const today = new Date().toLocaleDateString('en-GB', { ...london, day: 'numeric', month: 'long' });
  return day === today ? time : `${day}, ${time}`;
}

function button(label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}

/** The draft of one form on this page, and the quiet line below the form that says how it stands. */
export class Draft {
  #address;
  #timer;
  #since;
  #waiting = null;
  #kept = '{}';
  #closed = false;
  #status = document.createElement('span');
  #discard;
  #stopListening;

  /**
   * @param kind 'task' or 'start'
   * @param id the task's id, or the start form's
   * @param empty empties the form on the page
   */
  constructor(kind, id, empty) {
    this.#address = `/api/drafts/${kind}/${encodeURIComponent(id)}`;
    this.line = document.createElement('div');
    this.line.className = 'draft-line';
    this.#status.setAttribute('role', 'status');
    this.#discard = button('Discard draft', () => this.#forget(empty));
    this.#discard.hidden = true;
    this.line.append(this.#status, button('Save draft', () => this.save()), this.#discard);
    const hidden = () => document.visibilityState === 'hidden' && this.save(true);
    document.addEventListener('visibilitychange', hidden);
    const forget = beforeLeaving(() => this.save());
    this.#stopListening = () => {
      document.removeEventListener('visibilitychange', hidden);
      forget();
    };
  }

  /** What was kept, or nothing. Where that cannot be said, the form is not kept: it might take the place of something. */
  async load() {
    const answer = await inTurn(() => send('GET', this.#address));
    if (answer.status === 200) {
      this.#kept = JSON.stringify(answer.words.answers);
      this.#say(`Your draft of ${clock(new Date(answer.words.savedAt))} is back`, true);
      return answer.words.answers;
    }
    if (answer.status !== 204) {
      this.close();
      this.line.hidden = answer.status === 404;
      this.#say('Drafts of this form cannot be saved now: reload the page before you fill it in', false);
    }
    return {};
  }

  /** The form now holds these answers. */
  changed(answers) {
    const written = JSON.stringify(answers);
    if (this.#closed || written === (this.#waiting ?? this.#kept)) {
      return;
    }
    this.#waiting = written;
    this.#since ??= Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), Math.min(PAUSE, Math.max(0, this.#since + LONGEST_WAIT - Date.now())));
  }

  /** Saves what has not been saved yet. */
  save(leaving) {
    clearTimeout(this.#timer);
    return inTurn(() => this.#put(leaving));
  }

  /** No more is saved: the form has been sent, or another one is on the page. */
  close() {
    this.#closed = true;
    this.#waiting = null;
    clearTimeout(this.#timer);
    this.#stopListening();
  }

  async #put(leaving) {
    const written = this.#waiting;
    if (written === null) {
      return;
    }
    this.#since = undefined;
    this.#waiting = null;
    const answer = await send('PUT', this.#address, written, leaving);
    if (answer.status === 200) {
      this.#kept = written;
      this.#say(`Draft saved ${clock(new Date(answer.words.savedAt))}`, true);
    } else if (!this.#closed) {
      this.#waiting ??= written;
      this.#say(`Draft not saved: ${why(answer)}`, !this.#discard.hidden);
    }
  }

  async #forget(empty) {
    clearTimeout(this.#timer);
    this.#waiting = null;
    const answer = await inTurn(() => send('DELETE', this.#address));
    if (answer.status === 204) {
      await empty();
      clearTimeout(this.#timer);
      this.#waiting = null;
      this.#kept = '{}';
      this.#say('Draft discarded', false);
    } else {
      this.#say(`Draft not discarded: ${why(answer)}`, true);
    }
  }

  #say(words, canBeDiscarded) {
    // Said again only when it is new, for those who listen to it
    if (this.#status.textContent !== words) {
      this.#status.textContent = words;
    }
    this.#discard.hidden = !canBeDiscarded;
  }
}

const style = new CSSStyleSheet();
style.replaceSync(`
  .draft-line { position: sticky; bottom: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center;
    gap: 4px 16px; min-height: 32px; margin: 12px 0; background: #fff; color: #44505c; font: 15px/1.4 arial, sans-serif; }
  .draft-line[hidden], .draft-line [hidden] { display: none; }
  .draft-line button { padding: 4px 0; border: 0; color: #1d5a96; background: none; font: inherit;
    text-decoration: underline; cursor: pointer; }
  .draft-line button:focus-visible { outline: 3px solid #ffdd00; color: #0b0c0c; background: #ffdd00; }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
