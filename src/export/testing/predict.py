"""Runs exported PyTorch scripts: for each folder given, the largest difference from the page, and the parameters."""
import importlib.util
import json
import os
import sys

import torch

torch.manual_seed(0)
said = {}
out, sys.stdout = sys.stdout, sys.stderr
for folder in sys.argv[1:]:
    os.chdir(folder)
    spec = importlib.util.spec_from_file_location("exported", "model_pytorch.py")
    exported = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(exported)
    model = exported.load_weights(exported.Model())
    result = {"gap": exported.check(model), "parameters": sum(p.numel() for p in model.parameters() if p.requires_grad)}
    if os.path.exists("after.npz"):
        exported.train(model, *exported.load_data(), epochs=2)
        result["trained"] = exported.check(model, "after.npz")
        result["moved"] = exported.check(exported.load_weights(exported.Model()), "after.npz")
    said[folder] = result
json.dump(said, out)
