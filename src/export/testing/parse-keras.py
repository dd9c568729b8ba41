"""Reads exported Keras scripts without Keras: the layers of each, with their arguments, and what weights they get."""
import ast
import json
import sys


def constructors(tree):
    """Calls of layers.X(...), outermost of those within one another, in the order of the text."""
    found = []

    class Visitor(ast.NodeVisitor):
        def visit_Call(self, node):
            at = node.func
            if isinstance(at, ast.Attribute) and isinstance(at.value, ast.Name) and at.value.id == "layers":
                found.append(node)
                return
            self.generic_visit(node)

    Visitor().visit(tree)
    return found


def value(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return ast.unparse(node)


said = {}
for path in sys.argv[1:]:
    tree = ast.parse(open(path, encoding="utf-8").read(), path)
    compile(tree, path, "exec")
    build = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "build")
    layers = [
        {
            "kind": node.func.attr,
            "positional": [value(each) for each in node.args],
            "named": {each.arg: value(each.value) for each in node.keywords},
        }
        for node in constructors(build)
    ]
    inputs = [
        value(node.keywords[0].value)
        for node in ast.walk(build)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "keras.Input"
    ]
    said[path] = {"layers": layers, "inputs": inputs}
json.dump(said, sys.stdout)
