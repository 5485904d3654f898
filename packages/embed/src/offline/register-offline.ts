import {cachePrefix, type KeepMessage} from './offline-cache.js';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/**
 * Registers the service worker that the portal hosts, and tells it what this page was built from; `false` where the browser has
 * none or refuses it, and then a reload needs the network as it did before.
 */
export async function registerOffline(path: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(trust(path));
    await tellWorker();
    return true;
  } catch {
    return false;
  }
}

/** Tells the service worker what the page has loaded by now, so that it is there without a network. */
export async function tellWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const {active} = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({name}) => name);
  const urls = [...new Set(loaded)].filter((url) => url.startsWith(`${location.origin}/`));
  active?.postMessage({kind: 'tokhai-keep', urls} satisfies KeepMessage);
}

/** Leaves no service worker of this package and no cache of it: on a machine that others use. */
export async function forgetOffline(path: string): Promise<void> {
  try {
    const {href} = new URL(path, location.href);
    const registrations = await navigator.serviceWorker.getRegistrations();
    const ours = registrations.filter(({active, waiting, installing}) =>
      [active, waiting, installing].some((worker) => worker?.scriptURL === href),
    );
    await Promise.all(ours.map((registration) => registration.unregister()));
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(cachePrefix)).map((name) => caches.delete(name)),
    );
  } catch {
    // No service workers or caches here: nothing was left.
  }
}

/**
 * `register` takes an address that a policy vouches for. The base policy of a portal names one policy, Lit's, and allows
 * copies of it; this one vouches for the portal's own attribute on this origin, and nothing else.
 */
function trust(path: string): string {
  const url = new URL(path, location.href);
  if (url.origin !== location.origin) throw new TypeError('The service worker lies on the page’s own origin');
  const {trustedTypes} = globalThis as {readonly trustedTypes?: PolicyFactory};
  return (
    trustedTypes?.createPolicy('lit-html', {createScriptURL: () => url.href}).createScriptURL(url.href) ??
    url.href
  );
}
