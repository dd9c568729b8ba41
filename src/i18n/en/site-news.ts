/** Words of news about the site itself: apart from others, as every page loads them. */
export const siteNews = {
  waiting:
    'A new version of this site is there. Your code is kept; what is running on this page ends when you load it.',
  outdated:
    'The site has been renewed, and parts of this page are not there any more. Load the page anew: your code is kept; what is running ends.',
  load: 'Load it',
  later: 'Later',
};
