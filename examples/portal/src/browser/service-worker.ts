import {serveOffline} from '@tokhai/embed/service-worker';

serveOffline({
  pages: ['/to-khai'],
  shell: '/to-khai/ngoai-mang',
  hashed: ['/assets/chunks/'],
  assets: ['/assets/portal.js', '/portal.css', '/icon.svg'],
  release: '/assets/release.json',
});
