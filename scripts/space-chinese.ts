/** `npm run space-chinese`: repairs spacing and numbers in the Chinese of text, interface and template. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatIssues } from './lessons/issue.ts';
import { judgeChineseIn, listChinese, repairChinese } from './lessons/chinese/judge-chinese.ts';

for (const folder of ['lessons', 'src', 'scripts/lesson-template']) {
  for (const file of listChinese(folder).map((name) => path.join(folder, name))) {
    const source = readFileSync(file, 'utf8');
    const repaired = repairChinese(file, source);
    if (repaired === source) continue;
    writeFileSync(file, repaired);
    console.log(file);
  }
  const left = judgeChineseIn(folder, folder);
  if (left.length > 0) console.log(`To be decided by a person:\n${formatIssues(left)}`);
}
