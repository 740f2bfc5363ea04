import { watchSession } from './session.js';

const signIn = document.querySelector('form[action="/sign-in"]');
if (signIn) {
  // The part of the address that the server never sees says which task was open
  signIn.action += location.hash;
}
document.querySelector('.error-summary')?.focus();
if (document.body.hasAttribute('data-signed-in')) {
  watchSession();
}
