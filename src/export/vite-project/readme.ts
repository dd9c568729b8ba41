/** The project's README, in the reader's language: how to start it, what is where, and what is not there. */
import type { BackendRequest } from '../../engine/wire/backends';
import type { ProjectCell } from './index';
import { packageName } from './package-json';

const start = '```sh\nnpm install\nnpm run dev\n```';

interface ReadmeParts {
  readonly name: string;
  readonly heading: string;
  readonly address: string;
  readonly seed: number;
  readonly backend: BackendRequest;
  readonly data: readonly string[];
  readonly credits: readonly string[];
}

/** @param credits of the data, as Markdown */
export function writeReadme(
  cell: ProjectCell,
  data: readonly string[],
  credits: readonly string[],
): string {
  const { title, name, language, id, address, seed, backend } = cell;
  const heading = plain(`${title}${language === 'zh' ? '：' : ': '}${name}`);
  const parts = { name: packageName(id), heading, address, seed, backend, data, credits };
  return language === 'zh' ? inChinese(parts) : inEnglish(parts);
}

/** A name in one line, whatever it holds, without signs that Markdown would take for its own. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function inEnglish({ heading, address, seed, backend, data, credits }: ReadmeParts): string {
  const order: Record<BackendRequest, string> = {
    auto: 'WebGL where a GPU draws it, else WebAssembly, else the CPU',
    webgpu: 'WebGPU, else WebGL, else the CPU',
    wasm: 'WebAssembly, else the CPU',
    cpu: 'the CPU',
  };
  const files = data.length === 0 ? '' : `\n- \`public/data\`: the data that the code names.`;
  return `# ${heading}

A cell of [Gradient Lab](<${address}>) as a project of its own.

## Start

You need [Node.js](https://nodejs.org/) 20.19 or later.

${start}

Vite prints an address: open it in a browser, and the code runs. Save a change to \`src/main.ts\`, and it runs anew. \`npm run build\` writes a page into \`dist\` that any web server can serve, \`npm run preview\` serves it here, and \`npm run check\` checks the types.

## What is where

- \`src/main.ts\`: the code, an ordinary module. \`@tensorflow/tfjs\` is TensorFlow.js from npm.
- \`src/gradient-lab\`: what the code imports from \`gradient-lab\`, beginning at \`cell-api.ts\`. \`worker.ts\` runs the code in a worker; \`backend.ts\` says where it computes: ${order[backend]}.
- \`src/page\`: the page with its buttons, sliders, charts and log.
- \`src/settings.ts\`: the seed of the random numbers, ${seed}. The sliders begin where the code has them.${files}

## What is different from the site

- The lesson's figures are not here: \`serve\`, \`publish\` and \`lend\` may be called, and nobody asks. \`publish(…).test()\` works.
- The site computes with kernels of its own, this project with those of TensorFlow.js, mended where training needs it. So times differ, and numbers in their last digits, which long training can make more of.
- Models that you saved on the site stay there; \`models.save\` and \`models.load\` keep models of this project.
- Only the data that the code named came along. For other data take the cell along again.

## Licences

The code of Gradient Lab is under the MIT licence (\`LICENSE.txt\`). TensorFlow.js (Apache 2.0), Vite (MIT) and TypeScript (Apache 2.0) come from npm with licences of their own.
${credits.map((credit) => `\n${credit}\n`).join('')}`;
}

function inChinese({ heading, address, seed, backend, data, credits }: ReadmeParts): string {
  const order: Record<BackendRequest, string> = {
    auto: '有 GPU 时用 WebGL，否则用 WebAssembly，再不行用 CPU',
    webgpu: '先试 WebGPU，再试 WebGL，最后用 CPU',
    wasm: '先试 WebAssembly，不行再用 CPU',
    cpu: '只用 CPU',
  };
  const files = data.length === 0 ? [] : ['- `public/data`：代码中写明的数据。'];
  return [
    `# ${heading}`,
    '',
    `梯度实验室的一个代码单元，已存成独立的项目：<${address}>`,
    '',
    '## 开始',
    '',
    '需要 [Node.js](https://nodejs.org/) 20.19 或更新的版本。',
    '',
    start,
    '',
    `Vite 会显示一个网址，在浏览器中打开，代码就会运行。修改 \`src/main.ts\` 并保存，代码会重新运行。\`npm run build\` 把网页生成到 \`dist\`，可以放到任何网页服务器上；\`npm run preview\` 在本机预览；\`npm run check\` 检查类型。`,
    '',
    '## 各个文件',
    '',
    `- \`src/main.ts\`：你的代码，一个普通的模块。\`@tensorflow/tfjs\` 就是 npm 上的 TensorFlow.js。`,
    `- \`src/gradient-lab\`：代码从 \`gradient-lab\` 导入的内容，从 \`cell-api.ts\` 看起。\`worker.ts\` 在 worker 中运行代码；\`backend.ts\` 决定用什么计算：${order[backend]}。`,
    `- \`src/page\`：网页上的按钮、滑块、图表和日志。`,
    `- \`src/settings.ts\`：随机数种子，现在是 ${seed}。滑块从代码中的数值开始。`,
    ...files,
    '',
    '## 与网站的不同',
    '',
    `- 这里没有课程中的图：可以调用 \`serve\`、\`publish\` 和 \`lend\`，但不会有图来提问。\`publish(…).test()\` 可以使用。`,
    '- 网站用自己的计算内核，这个项目用 TensorFlow.js 的内核，只修补了训练所需的部分。因此用时不同，数值的末几位也可能不同，训练越长差别可能越大。',
    `- 在网站上保存的模型不会带来；\`models.save\` 和 \`models.load\` 存取的是这个项目自己的模型。`,
    '- 只带来了代码中写明的数据。需要其他数据时，请在网站上修改代码后重新保存项目。',
    '',
    '## 许可证',
    '',
    `梯度实验室的代码采用 MIT 许可证（见 \`LICENSE.txt\`）。TensorFlow.js（Apache 2.0）、Vite（MIT）和 TypeScript（Apache 2.0）由 npm 安装，各有自己的许可证。`,
    ...(credits.length === 0 ? [] : ['', '数据的来源（英文）：']),
    ...credits.flatMap((credit) => ['', credit]),
    '',
  ].join('\n');
}
