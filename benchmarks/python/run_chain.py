"""run_chain.py TASKS: runs a chain with kfp.local, each task in a process, and prints the seconds from its start to its end as JSON."""

import json
import sys
import tempfile
import time

from kfp import local

import chain

pipeline = chain.chain(int(sys.argv[1]))
with tempfile.TemporaryDirectory() as folder:
    local.init(local.SubprocessRunner(use_venv=False), pipeline_root=folder)
    start = time.perf_counter()
    pipeline()
    print(json.dumps({'wall': time.perf_counter() - start}))
