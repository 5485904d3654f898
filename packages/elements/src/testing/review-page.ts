import {waitUntil} from '@open-wc/testing';
import {typedByMother, type FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {FormPage} from './form-page.js';

/** Opens a form in which everything is typed and confirmed, and whose registers were all asked. */
export async function openConfirmed(options: FakeHostOptions = {}): Promise<FormPage> {
  const page = await FormPage.open({values: typedByMother, ...options});
  await waitUntil(() => page.host.asked.length === 5, 'registers asked');
  await page.settle();
  for (const {at} of page.host.declaration.fields) page.host.declaration.confirm(at);
  return page;
}

/** Gives a declaration from its review to the agency, as somebody who is logged in and signs nothing. */
export async function sendUnsigned(page: FormPage): Promise<void> {
  await page.click('[data-truth]');
  await page.click('[data-authenticated]');
  await page.click('.signing button[type=submit]');
}
