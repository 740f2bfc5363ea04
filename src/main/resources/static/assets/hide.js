/**
 * Hides a page from whoever looks over one's shoulder, and brings it back as it was: by pressing Shift three times, or by the
 * link in the header. Nothing is sent and nothing typed is lost; the title in the browser's tab goes with the page.
 */
const TIMES = 3;
const WITHIN = 2_000;

const cover = document.createElement('dialog');
let title = '';
let pressed = [];

function hide() {
  if (!cover.open) {
    title = document.title;
    document.title = 'Page';
    // Tasklist's own dialogs hide everything else from screen readers
    cover.removeAttribute('aria-hidden');
    cover.showModal();
  }
}

function show() {
  cover.close();
  document.title = title;
}

function build() {
  const words = document.createElement('p');
  words.textContent = 'This page is hidden.';
  words.id = 'hidden-page-words';
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'Show it again';
  back.addEventListener('click', show);
  cover.id = 'hidden-page';
  cover.setAttribute('aria-labelledby', words.id);
  cover.append(words, back);
  cover.addEventListener('cancel', event => event.preventDefault());
  document.body.append(cover);
  const style = new CSSStyleSheet();
  style.replaceSync(`
    #hidden-page { box-sizing: border-box; width: 100vw; height: 100vh; max-width: none; max-height: none; margin: 0;
      padding: 24px; border: 0; color: #505a5f; background: #fff; font: 19px/1.4 arial, sans-serif; }
    #hidden-page::backdrop { background: #fff; }
    #hidden-page button { padding: 8px 16px; border: 1px solid #505a5f; color: #0b0c0c; background: #fff; font: inherit;
      cursor: pointer; }
    #hidden-page button:focus-visible { outline: 3px solid #fd0; box-shadow: 0 0 0 5px #0b0c0c; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

function key(event) {
  if (event.key !== 'Shift') {
    pressed = [];
    return;
  }
  if (event.repeat) {
    return;
  }
  const now = Date.now();
  pressed = [...pressed.filter(moment => now - moment < WITHIN), now];
  if (pressed.length === TIMES) {
    pressed = [];
    cover.open ? show() : hide();
  }
}

export function watchForHide() {
  build();
  document.addEventListener('keydown', key, { capture: true });
  document.querySelector('[data-hide]')?.addEventListener('click', event => {
    event.preventDefault();
    hide();
  });
}
