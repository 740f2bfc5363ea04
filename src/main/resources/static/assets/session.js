/**
 * Watches over the session of whoever is signed in, on our pages and in the engine's web applications: warns two minutes before
 * it ends, loses nothing that was typed, says to the server when somebody is at work, and leaves when the session is over.
 * Keeps nothing in the browser; tabs talk to each other.
 */
const MINUTE = 60_000;
const IDLE = 15 * MINUTE;
const WARNING = 2 * MINUTE;
const ATTENDED = MINUTE / 2;
const PATIENCE = 3_000;
const SIGN_IN = '/sign-in';
const SIGN_OUT = '/sign-out';
const STILL_HERE = '/session';

const tabs = new BroadcastChannel('proportion-session');
let lastActive = Date.now();
let lastTold = Date.now();
let end = Infinity;
let endWasSaid = false;
let leaving = false;
let watch;
const keepers = new Set();

/** Runs before anybody is signed out here, who waits for it. Returns what takes that back. */
export function beforeLeaving(keeper) {
  keepers.add(keeper);
  return () => keepers.delete(keeper);
}

/** Signing out does not wait for a server that does not answer. */
function keepWhatWasTyped() {
  const kept = Promise.allSettled([...keepers].map(keep => keep()));
  return Promise.race([kept, new Promise(enough => setTimeout(enough, PATIENCE))]);
}

export function guard() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

function post(path) {
  return fetch(path, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': guard(), Accept: 'application/json' },
    redirect: 'manual'
  });
}

/** Next is where the server says to go on: a page of the organisation's own sign-in, if it has one. */
function leave(why, next) {
  if (leaving) {
    return;
  }
  leaving = true;
  if (next && new URL(next, location.href).origin !== location.origin) {
    location.assign(next);
    return;
  }
  const back = location.pathname === '/' ? '' : `&next=${encodeURIComponent(location.pathname)}`;
  location.assign(why === 'signed-out' ? `${SIGN_IN}?signed-out` : `${SIGN_IN}?${why}${back}${location.hash}`);
}

async function signOut(why) {
  clearInterval(watch);
  await keepWhatWasTyped();
  tabs.postMessage({ over: why });
  const answer = await post(SIGN_OUT).catch(() => null);
  leave(why, answer?.headers.get('X-Next'));
}

async function tell() {
  lastTold = Date.now();
  const answer = await post(STILL_HERE).catch(() => null);
  if (answer?.status === 401) {
    leave('ended');
  } else if (answer?.ok) {
    end = Date.now() + (await answer.json()).endsIn * 1000;
  }
}

function active() {
  if (warning.open) {
    return;
  }
  lastActive = Date.now();
  tabs.postMessage({ lastActive });
  if (lastActive - lastTold > MINUTE) {
    tell();
  }
}

function stay() {
  warning.close();
  endWasSaid = Date.now() > end - WARNING;
  lastActive = Date.now();
  tabs.postMessage({ lastActive });
  tell();
}

const warning = document.createElement('dialog');
const words = document.createElement('p');
const stayButton = document.createElement('button');
const leaveButton = document.createElement('button');

function build() {
  const title = document.createElement('h2');
  title.id = 'session-warning-title';
  title.textContent = 'You will be signed out soon';
  words.setAttribute('role', 'status');
  stayButton.type = 'button';
  stayButton.addEventListener('click', stay);
  leaveButton.type = 'button';
  leaveButton.textContent = 'Sign out';
  leaveButton.addEventListener('click', () => signOut('signed-out'));
  warning.id = 'session-warning';
  warning.setAttribute('aria-labelledby', title.id);
  warning.append(title, words, stayButton, leaveButton);
  warning.addEventListener('cancel', event => {
    event.preventDefault();
    stay();
  });
  document.body.append(warning);
  const style = new CSSStyleSheet();
  style.replaceSync(`
    #session-warning { max-width: 32rem; padding: 24px; border: 5px solid #0b0c0c; color: #0b0c0c; background: #fff;
      font: 19px/1.4 arial, sans-serif; }
    #session-warning::backdrop { background: rgb(11 12 12 / 80%); }
    #session-warning h2 { margin: 0 0 16px; font: 700 24px/1.25 arial, sans-serif; }
    #session-warning button { margin: 8px 16px 0 0; padding: 10px 18px; border: 0; color: #fff; background: #1d5a96;
      font: 700 19px/1.2 arial, sans-serif; cursor: pointer; }
    #session-warning button:last-child { background: #505a5f; }
    #session-warning button:focus-visible { outline: 3px solid #ffdd00; box-shadow: 0 0 0 5px #0b0c0c; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

function say(left, atTheEnd) {
  const minutes = Math.max(1, Math.ceil(left / MINUTE));
  const soon = minutes === 1 ? 'in less than a minute' : `in ${minutes} minutes`;
  const kept = keepers.size ? '. What you have typed is saved as your draft' : ', and what you have not sent will be lost';
  const text = atTheEnd
    ? `You have been signed in for nearly 8 hours, and will be signed out ${soon}. Finish what you have begun.`
    : `Nothing has been done here for a while. You will be signed out ${soon}${kept}.`;
  if (words.textContent !== text) {
    words.textContent = text;
  }
  stayButton.textContent = atTheEnd ? 'Go back to the page' : 'Stay signed in';
  if (!warning.open) {
    // Tasklist's own dialogs hide everything else from screen readers
    warning.removeAttribute('aria-hidden');
    warning.showModal();
    keepWhatWasTyped();
  }
}

function check() {
  const now = Date.now();
  const idleLeft = lastActive + IDLE - now;
  const left = Math.min(idleLeft, end - now);
  const atTheEnd = end - now < idleLeft;
  if (left <= 0) {
    signOut('ended');
  } else if (left <= WARNING && !(atTheEnd && endWasSaid)) {
    say(left, atTheEnd);
  } else if (warning.open && left > WARNING) {
    warning.close();
  }
}

/** What a page asks by itself does not keep anybody signed in; an answer that nobody is signed in ends the page. */
function watchRequests() {
  const { open, send } = XMLHttpRequest.prototype;
  const signingOut = new WeakSet();
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (new URL(address, location.href).pathname.endsWith('/logout')) {
      signingOut.add(this);
    }
    open.call(this, method, address, ...more);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (Date.now() - lastActive > ATTENDED) {
      this.setRequestHeader('X-Unattended', 'true');
    }
    this.addEventListener('loadend', () => {
      if (new URL(this.responseURL || location.href).pathname.endsWith('/logout') && this.status < 300) {
        tabs.postMessage({ over: 'signed-out' });
        leave('signed-out', this.getResponseHeader('X-Next'));
      } else if (this.status === 401) {
        leave('ended');
      }
    });
    if (signingOut.has(this)) {
      keepWhatWasTyped().then(() => send.apply(this, body));
    } else {
      send.apply(this, body);
    }
  };
}

export function watchSession() {
  build();
  watchRequests();
  ['keydown', 'pointerdown', 'input', 'wheel', 'touchmove'].forEach(event =>
    document.addEventListener(event, active, { capture: true, passive: true })
  );
  tabs.addEventListener('message', ({ data }) => {
    if (data.over) {
      leave(data.over);
    } else if (data.lastActive > lastActive) {
      lastActive = data.lastActive;
    }
  });
  document.querySelector(`form[action="${SIGN_OUT}"]`)?.addEventListener('submit', () => tabs.postMessage({ over: 'signed-out' }));
  // A page that the browser kept from before signing out is asked for again
  addEventListener('pageshow', event => event.persisted && location.reload());
  watch = setInterval(check, 1000);
  tell();
}
