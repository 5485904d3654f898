import type {OnProgress} from './gateway-api.js';

/**
 * Sends one request and tells how much of its body is on the way, which `fetch` cannot. The answer is a `Response` like
 * fetch's; a redirect counts as a failure.
 * @throws TypeError where nothing came back, and whatever the signal was aborted with
 */
export function sendWatched(address: string, init: RequestInit, onProgress: OnProgress): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const target = new URL(address, location.href).href;
    request.open(init.method ?? 'GET', target);
    request.responseType = 'arraybuffer';
    new Headers(init.headers).forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = ({loaded, total, lengthComputable}) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.responseURL === target) resolve(readAnswer(request));
      else reject(new TypeError('redirected'));
    };
    request.onerror = () => {
      reject(new TypeError('no answer'));
    };
    const {signal} = init;
    const stop = (): void => {
      request.abort();
      reject(signal?.reason as Error);
    };
    if (signal?.aborted === true) {
      stop();
      return;
    }
    signal?.addEventListener('abort', stop, {once: true});
    request.onloadend = () => {
      signal?.removeEventListener('abort', stop);
    };
    request.send(init.body as XMLHttpRequestBodyInit | null);
  });
}

function readAnswer(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const bodiless = request.status === 204 || request.status === 304;
  const body = bodiless ? null : (request.response as ArrayBuffer);
  return new Response(body, {status: request.status, headers});
}
