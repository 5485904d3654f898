import {createGatewayClient} from '@tokhai/connectors/gateway';

async function logOut(): Promise<void> {
  const {endSessionUrl} = await createGatewayClient().logout();
  location.assign(endSessionUrl ?? '/');
}

document.querySelector('[data-action=logout]')?.addEventListener('click', () => void logOut());

// Pages without a form load none of it.
const form = document.querySelector('tk-form');
if (form !== null) {
  const {startForm} = await import('./form.js');
  startForm(form);
}
