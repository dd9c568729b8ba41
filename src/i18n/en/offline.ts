/** Words of what works without a network: the course kept, the page that stands in, newer versions. */
export const offline = {
  keep: {
    title: 'Without a network',
    text: 'Pages that you have opened open again without a network, and so do their figures and cells as far as you used them. You can also keep the whole course on this device: every lesson in both languages, the editor, and all the data to train on.',
    button: 'Keep this course offline',
    size: (megabytes: string) => `It takes ${megabytes} MB.`,
    sizeAndRest: (megabytes: string, rest: string) =>
      `It takes ${megabytes} MB. ${rest} MB of it are still missing.`,
    goOn: 'Fetch the rest',
    progress: 'Keeping the course',
    soFar: (done: string, total: string) => `${done} of ${total} MB`,
    soFarAndLeft: (soFar: string, left: string) => `${soFar}, ${left}`,
    timeLeft: (seconds: number) =>
      seconds < 60 ? 'less than a minute left' : `about ${Math.ceil(seconds / 60)} min left`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. What had come is kept, and fetched no second time.',
    done: 'The course is on this device, and opens without a network.',
    older: (megabytes: string) =>
      `An earlier version of the course is on this device, and opens without a network. For the present one, ${megabytes} MB have to be fetched.`,
    update: 'Fetch the present version',
    remove: 'Remove it from this device',
    removed: 'The course is removed. Your code and your progress are not touched.',
    checking: 'Looking at what is on this device…',
    unknown: 'There is no network now, so the course cannot be fetched.',
    unsupported:
      'This browser, or this window of it, cannot keep pages: a private window may not, and neither may a page without https.',
    failures: {
      network:
        'The network failed, or the site did not answer. What had come is kept: try again, and only the rest is fetched.',
      full: 'There is no room left on this device for the course. Make some room and try again; what had come is kept.',
      damaged:
        'A file came damaged, or the site has been renewed meanwhile. Reload this page and try again.',
      denied: 'The browser does not let this site keep files. Look at its settings for this site.',
    },
  },
  page: {
    text: 'There is no network, or the site does not answer, and this device has no copy of the page that you asked for.',
    wanted: 'Try the page again',
    list: 'What opens now',
    home: 'The home page',
    none: 'Only this page. Lessons open here once you have opened them with a network, or have kept the course.',
    keep: 'With a network, the whole course can be kept:',
  },
};
