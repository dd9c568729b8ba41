/** What a package for a learning platform says of itself: where it begins, and what is in it. */
import { escapeHtml } from '@/share/escape-html';

export const standards = ['scorm-1.2', 'scorm-2004', 'xapi'] as const;
export type Standard = (typeof standards)[number];

/** A lesson, as platforms list it. */
export interface Listed {
  /** Of letters, digits and hyphens; the same lesson in another language is another one. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** As in HTML's `lang`. */
  readonly language: string;
  /** Absolute address of the lesson, which names the activity in xAPI. */
  readonly address: string;
}

/** The file by which a platform knows what it has been given. */
export function writeManifest(
  standard: Standard,
  listed: Listed,
  files: readonly string[],
): { readonly name: string; readonly text: string } {
  if (standard === 'xapi') return { name: 'tincan.xml', text: writeTincan(listed) };
  return { name: 'imsmanifest.xml', text: manifests[standard](listed, files) };
}

const manifests = { 'scorm-1.2': writeScorm12, 'scorm-2004': writeScorm2004 };

/** ADL, SCORM 1.2 Content Aggregation Model, section 2.3. */
function writeScorm12(listed: Listed, files: readonly string[]): string {
  return writePackage(listed, files, {
    namespaces:
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    version: '1.2',
    resource: 'adlcp:scormtype="sco"',
    item: '',
  });
}

/** ADL, SCORM 2004 4th Edition, Content Aggregation Model, section 3.4; the lesson says itself when it is complete. */
function writeScorm2004(listed: Listed, files: readonly string[]): string {
  return writePackage(listed, files, {
    namespaces:
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    version: '2004 4th Edition',
    resource: 'adlcp:scormType="sco"',
    item: `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
  });
}

interface Dialect {
  readonly namespaces: string;
  readonly version: string;
  /** What makes of the page something that reports. */
  readonly resource: string;
  readonly item: string;
}

function writePackage({ id, title }: Listed, files: readonly string[], dialect: Dialect): string {
  const list = files.map((file) => `\n      <file href="${escapeHtml(file)}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="gradient-lab-${escapeHtml(id)}" version="1" ${dialect.namespaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${dialect.version}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapeHtml(title)}</title>
      <item identifier="lesson" identifierref="page">
        <title>${escapeHtml(title)}</title>${dialect.item}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" ${dialect.resource} href="index.html">${list}
    </resource>
  </resources>
</manifest>
`;
}

/** Rustici Software, “Tin Can launch”: the description of an xAPI activity that a platform starts. */
function writeTincan({ title, summary, language, address }: Listed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="${escapeHtml(address)}" type="http://adlnet.gov/expapi/activities/lesson">
      <name lang="${language}">${escapeHtml(title)}</name>
      <description lang="${language}">${escapeHtml(summary)}</description>
      <launch lang="${language}">index.html</launch>
    </activity>
  </activities>
</tincan>
`;
}
