/** Saves models in the browser, loads them again and downloads them. */
import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { StorageError } from '../wire/storage-error';
import { bounds, cutText } from '../wire/bounds';
import { currentRun, type Run } from './run';

const weightsFile = 'weights.bin';

export async function saveModel(name: string, model: LayersModel): Promise<void> {
  await guard(`save the model '${name}'`, () => model.save(address(name)));
}

export async function loadModel(name: string): Promise<LayersModel> {
  const known = await guard('read the saved models', () => tf.io.listModels());
  if (!(address(name) in known)) {
    throw new StorageError(`No model named '${name}' is saved in this browser.`);
  }
  const model = await guard(`load the model '${name}'`, () => loadLayersModel(address(name)));
  currentRun().models.noteMade(model);
  return model;
}

/** Sends `<name>.json` and `<name>.weights.bin` to the page as downloads. */
export async function downloadModel(name: string, model: LayersModel): Promise<void> {
  const { host, id } = admitFiles(2);
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      const { weightData, weightSpecs = [], modelTopology, trainingConfig } = artifacts;
      const weights = tf.io.CompositeArrayBuffer.join(weightData);
      const stem = cutText(name, bounds.fileName);
      const binary = `${stem}.${weightsFile}`;
      const manifest = {
        format: 'layers-model',
        generatedBy: `TensorFlow.js tfjs-layers v${tf.version_core}`,
        convertedBy: null,
        modelTopology,
        trainingConfig,
        weightsManifest: [{ paths: [`./${binary}`], weights: weightSpecs }],
      };
      const json = new TextEncoder().encode(JSON.stringify(manifest)).buffer;
      const post = (file: string, mime: string, bytes: ArrayBuffer) =>
        host.post({ type: 'file', run: id, name: file, mime, bytes }, [bytes]);
      post(`${stem}.json`, 'application/json', json);
      post(binary, 'application/octet-stream', weights);
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
    }),
  );
}

/** The run under way, after it is noted that it hands out some files more. */
function admitFiles(count: number): Run {
  const run = currentRun();
  run.files += count;
  if (run.files > bounds.files) {
    throw new RangeError(`download: a run hands out at most ${bounds.files} files.`);
  }
  return run;
}

function address(name: string): string {
  return `indexeddb://gradient-lab/${name}`;
}

/** Storage that is missing or denied fails in many ways; all of them get one name. */
async function guard<T>(what: string, action: () => Promise<T>): Promise<T> {
  try {
    if (typeof indexedDB === 'undefined') throw new Error('there is no storage');
    return await action();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError(`Could not ${what}: ${reason}`);
  }
}
