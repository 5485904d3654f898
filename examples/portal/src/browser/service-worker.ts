import {serveOffline} from '@tokhai/embed/service-worker';

serveOffline({
  pages: ['/to-khai'],
  shell: '/to-khai/ngoai-mang',
  assets: ['/assets/', '/portal.css', '/icon.svg'],
});
