"""The benchmarks' models in PyTorch on one thread: says the processor time of a step of each, as JSON.

Every line of standard input is "NAME STEPS"; the answer is the milliseconds of so many steps.
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
torch.manual_seed(1)


def trainer(model, loss, rate=1e-3, betas=(0.9, 0.999)):
    optimizer = torch.optim.Adam(model.parameters(), lr=rate, betas=betas)

    def step():
        optimizer.zero_grad()
        loss().backward()
        optimizer.step()

    return step


def cnn():
    model = nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(1600, 10),
    )
    x, y = torch.rand(64, 1, 28, 28), torch.randint(10, (64,))
    return trainer(model, lambda: F.cross_entropy(model(x), y))


class Sequences(nn.Module):
    def __init__(self, units, layers):
        super().__init__()
        self.lstm = nn.LSTM(40, units, layers, batch_first=True)
        self.head = nn.Linear(units, 40)

    def forward(self, x):
        return self.head(self.lstm(x)[0][:, -1])


def lstm(units, layers, characters):
    model = Sequences(units, layers)
    x = F.one_hot(torch.randint(40, (64, 40)), 40).float() if characters else torch.rand(64, 40, 40)
    y = torch.randint(40, (64,))
    return trainer(model, lambda: F.cross_entropy(model(x), y))


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.attend, self.think = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.mix = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.widen, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, future):
        batch, time_, width = x.shape
        split = (batch, time_, self.heads, width // self.heads)
        q, k, v = (p.view(split).transpose(1, 2) for p in self.qkv(self.attend(x)).split(width, 2))
        scores = (q @ k.transpose(2, 3)) / (width // self.heads) ** 0.5
        weights = scores.masked_fill(future, float("-inf")).softmax(-1)
        x = x + self.mix((weights @ v).transpose(1, 2).reshape(x.shape))
        return x + self.narrow(F.gelu(self.widen(self.think(x))))


class Gpt(nn.Module):
    def __init__(self, blocks=4, heads=4, width=64, context=64, vocabulary=65):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.places = nn.Parameter(torch.randn(context, width) * 0.02)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(blocks))
        self.last, self.head = nn.LayerNorm(width), nn.Linear(width, vocabulary)
        self.future = torch.ones(context, context, dtype=torch.bool).triu(1)

    def forward(self, ids):
        x = self.tokens(ids) + self.places
        for block in self.blocks:
            x = block(x, self.future)
        return self.head(self.last(x))


def gpt():
    model = Gpt()
    ids, following = torch.randint(65, (16, 64)), torch.randint(65, (16 * 64,))
    loss = lambda: F.cross_entropy(model(ids).view(-1, 65), following)
    return trainer(model, loss, betas=(0.9, 0.99))


def gemm(rows, depth, columns):
    a, b = torch.rand(rows, depth), torch.rand(depth, columns)
    times = -(-(2**30) // (rows * depth * columns))

    def step():
        for _ in range(times):
            a @ b

    return step


makers = {
    "cnn": cnn,
    "lstm64": lambda: lstm(64, 1, False),
    "lstm128": lambda: lstm(128, 2, True),
    "gpt": gpt,
    "gemm": lambda: gemm(1024, 1024, 1024),
    "gptGemm": lambda: gemm(1024, 64, 256),
}
steps = {}
print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    name, count = line.split()
    if name not in steps:
        steps[name] = makers[name]()
    begin = time.process_time()
    for _ in range(int(count)):
        steps[name]()
    print(json.dumps((time.process_time() - begin) * 1000), flush=True)
