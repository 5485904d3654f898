import {endSession} from '@tokhai/embed/session';

async function logOut(): Promise<void> {
  const {endSessionUrl} = await endSession();
  location.assign(endSessionUrl ?? '/');
}

document.querySelector('[data-action=logout]')?.addEventListener('click', () => void logOut());

// Pages without a form load none of it.
if (document.querySelector('tk-form') !== null) {
  const {startForm} = await import('./form.js');
  startForm();
}
