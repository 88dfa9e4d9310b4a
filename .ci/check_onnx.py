"""Check ONNX models with ONNX's own checker: check_onnx.py MODEL.onnx..."""

import sys

import onnx

if len(sys.argv) < 2:
    sys.exit(__doc__)
failed = 0
for path in sys.argv[1:]:
    try:
        onnx.checker.check_model(onnx.load(path), full_check=True)
        print(f"ok      {path}")
    except Exception as error:  # whatever the parser or the checker raises
        failed += 1
        print(f"FAILED  {path}: {error}")
sys.exit(1 if failed else 0)
