import {serveOffline} from '@tokhai/embed/service-worker';

serveOffline({
  pages: ['/to-khai'],
  shell: ['/to-khai/ngoai-mang', '/to-khai/ngoai-mang?lang=en'],
  hashed: ['/assets/chunks/'],
  assets: ['/assets/portal.js', '/portal.css', '/icon.svg'],
  release: '/assets/release.json',
});
