"""Compiles every Python sample of a folder: compile_samples FOLDER."""

import importlib.util
import pathlib
import sys
import warnings

from kfp import compiler


def compile_sample(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    compiler.Compiler().compile(getattr(module, path.stem.lower()), str(path.with_suffix('.py.yaml')))


warnings.simplefilter('ignore')
sys.dont_write_bytecode = True
for sample in sorted(pathlib.Path(sys.argv[1]).glob('*.py')):
    try:
        compile_sample(sample)
    except Exception as error:  # whatever the SDK raises is what the comparison shows
        sample.with_suffix('.py.error').write_text(f'{type(error).__name__}: {error}\n', encoding='utf-8')
