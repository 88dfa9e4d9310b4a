"""compile_chain.py TASKS python|container: compiles a chain, and prints seconds, CPU seconds and the spec's bytes as JSON."""

import json
import os
import sys
import tempfile
import time

from kfp import compiler

import chain

tasks = int(sys.argv[1])
components = {
    'python': (chain.add_one, chain.take_one),
    'container': (chain.add_one_in_container, chain.take_one_in_container),
}[sys.argv[2]]
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, 'chain.yaml')
    start, cpu = time.perf_counter(), time.process_time()
    compiler.Compiler().compile(chain.chain(tasks, components), file)
    print(
        json.dumps(
            {
                'wall': time.perf_counter() - start,
                'cpu': time.process_time() - cpu,
                'bytes': os.path.getsize(file),
            }
        )
    )
