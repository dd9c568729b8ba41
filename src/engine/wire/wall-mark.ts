/**
 * Told with a page, as the name of a `Server-Timing`: the page came from the site's service worker, which hands
 * out the frame of foreign code too, sandboxed by a header. Pages can read no other header that they came with.
 */
export const wallMark = 'walls';
