/** The lesson on convolution: a window to move and draw under, channels, pooling, and a kernel that is learned. */
import { expect, test } from './fixtures/test';

test('the window, its kernel and its picture are moved, edited, refused and undone', async ({
  openLesson,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = (await openLesson('convolution', 'en')).figure('window');
  const z = figure.locator('[data-value="z"]');
  await expect(z).toHaveText('2.8');

  const map = figure.getByRole('slider', { name: 'Place in the map' });
  const picture = figure.getByRole('slider', { name: 'Window on the picture' });
  await map.focus();
  await map.press('ArrowRight');
  await expect(z).toHaveText('1.3');
  await picture.focus();
  await picture.press('ArrowLeft');
  await expect(z).toHaveText('2.8');
  await expect(map).toHaveAttribute('aria-valuetext', 'place 8, 1: 2.8');

  // The window's middle goes where the pointer is: on the right side of the wall.
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + (13.5 / 16) * box.width, box.y + (9.5 / 16) * box.height);
  await expect(z).toHaveText('−2.8');

  await figure.getByRole('textbox', { name: 'weight 1, 2' }).fill('-2');
  await expect(figure.getByRole('combobox', { name: 'Kernel' })).toHaveValue('own');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(figure.getByRole('combobox', { name: 'Kernel' })).toHaveValue('vertical');

  const stride = figure.getByRole('spinbutton', { name: 'Stride' });
  await stride.fill('0');
  await expect(figure.getByRole('alert')).toContainText('would never move on');
  await stride.fill('2');
  await expect(figure.locator('[data-value="counts"]')).toContainText('49 places');
  await expect(figure.locator('[data-value="counts"]')).toContainText('no window reads');

  await figure.getByRole('button', { name: 'One dot' }).click();
  await expect(z).toHaveText('2');
  await figure.getByRole('checkbox', { name: 'flip the kernel' }).check();
  await expect(z).toHaveText('−2');
});

test('a picture is drawn by keys, and one is read from a file', async ({ openLesson }) => {
  const figure = (await openLesson('convolution', 'zh')).figure('window');
  await figure.getByRole('combobox', { name: '图片' }).selectOption({ label: '自己的图' });
  await figure.getByRole('combobox', { name: '卷积核' }).selectOption({ label: '原样不变' });
  const drawing = figure.getByRole('slider', { name: /可以画/ });
  await drawing.press('ArrowDown');
  await drawing.press('Space');
  const map = figure.getByRole('slider', { name: '特征图里的位置' });
  await expect(drawing).toHaveAttribute('aria-valuetext', '像素 2，1：亮度 1');
  for (let up = 0; up < 7; up++) await map.press('ArrowUp');
  await expect(map).toHaveAttribute('aria-valuetext', '位置 1，1：0');
  await map.press('ArrowLeft');
  await expect(map).toHaveAttribute('aria-valuetext', '位置 1，0：1');

  const file = figure.locator('input[type="file"]');
  await file.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('none') });
  await expect(figure.getByRole('status').first()).toContainText('不能当作图片');
  // Two pixels, white and black, would be too small for a window: they are made three.
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><rect width="48" height="96"/></svg>';
  const png = await figure.page().evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 96;
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1]!;
  }, svg);
  await file.setInputFiles({
    ...{ name: 'half.png', mimeType: 'image/png' },
    buffer: Buffer.from(png, 'base64'),
  });
  await expect(figure.getByText('图片，48 × 48')).toBeVisible();
});

test('channels add up, pooled values hold still, and a kernel is learned', async ({
  openLesson,
}) => {
  const lesson = await openLesson('convolution', 'en');
  const channels = lesson.figure('channels');
  await expect(channels.locator('[data-value="channels-z"]')).toHaveText('1.44');
  await expect(channels.locator('[data-value="layer-counts"]')).toContainText('442,368');
  await channels.getByRole('spinbutton', { name: 'side', exact: true }).fill('64');
  await expect(channels.locator('[data-value="layer-counts"]')).toContainText('448 parameters');
  await expect(channels.locator('[data-value="layer-counts"]')).toContainText('1,769,472');

  const pooling = lesson.figure('pooling');
  await pooling.getByRole('slider', { name: 'Picture moved right by' }).fill('1');
  await expect(pooling.locator('[data-row="map"]')).toContainText('65 of 196');
  await expect(pooling.locator('[data-row="max"]')).toContainText('18 of 49');

  const cell = await lesson.cell('learn').open();
  await cell.runToEnd();
  await expect(cell.metric('kernel')).toHaveText(/^0\.001/);
  await expect(cell.metric('dense')).toHaveText(/^0\.8/);
});
