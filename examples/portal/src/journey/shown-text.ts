import type {Page} from 'playwright';

/**
 * All text that the page gives to assistive technology, in reading order. Read through the browser's accessibility tree,
 * which alone sees into the closed root of the review.
 */
export async function readShownText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({role, ignored}) => role?.value === 'StaticText' && !ignored)
    .map(({name}) => String(name?.value ?? ''))
    .join('\n');
}
