import { data, models, publish } from 'gradient-lab';

const model = await models.load('digits');
const { test } = await data.mnist({ train: 0, validation: 0 });
await publish(model, test).test();
