import { initAll } from './govuk-frontend.js';
import { watchForHide } from './hide.js';
import { watchSession } from './session.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

const signIn = document.querySelector('form[action="/sign-in"]');
if (signIn) {
  // The part of the address that the server never sees says which task was open
  signIn.action += location.hash;
}
if (document.body.hasAttribute('data-signed-in')) {
  watchForHide();
  watchSession();
}
