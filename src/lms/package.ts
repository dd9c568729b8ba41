/** A lesson as a file for a learning platform: a page that shows the lesson from this site and reports from there. */
import { writeZip } from '@/export/zip';
import { escapeHtml } from '@/share/escape-html';
import { writeManifest, type Listed, type Standard } from './manifest';

interface PackageParts {
  readonly standard: Standard;
  readonly listed: Listed;
  /** As `writeElement` makes it. */
  readonly element: string;
  /** The text of `lms-report.js`. */
  readonly report: string;
  readonly words: {
    /** Said where the page was opened outside of a platform. */
    readonly alone: string;
    /** Said where the platform did not take what was reported. */
    readonly trouble: string;
  };
}

/** @returns a zip archive, ready for a platform's “add a package” */
export function writePlatformPackage(parts: PackageParts): Uint8Array<ArrayBuffer> {
  const files = { 'index.html': writePage(parts), 'lms-report.js': parts.report };
  const manifest = writeManifest(parts.standard, parts.listed, Object.keys(files));
  const encoder = new TextEncoder();
  return writeZip(
    Object.entries({ [manifest.name]: manifest.text, ...files }).map(([name, text]) => ({
      name,
      bytes: encoder.encode(text),
    })),
  );
}

function writePage({ listed, element, words }: PackageParts): string {
  const { title, language, address } = listed;
  const activity = `<gradient-lab data-activity="${escapeHtml(address)}"`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
  </head>
  <body style="margin: 0">
    <p id="note" role="status" data-alone="${escapeHtml(words.alone)}" data-trouble="${escapeHtml(words.trouble)}"></p>
    ${element.replace('<gradient-lab', activity)}
    <script src="lms-report.js"></script>
  </body>
</html>
`;
}
