"""The Python SDK loads every component.yaml, uses each in a pipeline of its own, and loads the compiled pipelines."""

import glob
import pathlib
import sys
import tempfile

from kfp import compiler, components, dsl
from kfp.dsl.types.type_utils import is_task_final_status_type

VALUES = {
    'INTEGER': 1,
    'FLOAT': 0.5,
    'STRING': 'text',
    'BOOLEAN': True,
    'LIST': [],
    'DICT': {},
}


def artifact(name, title):
    source = dsl.importer(artifact_uri='s3://bucket/' + name, artifact_class=getattr(dsl, title))
    return source.output


def arguments(inputs):
    """A value for everything that is required."""
    given = {}
    for name, spec in inputs.items():
        if spec.optional:
            continue
        if spec.type.upper() in VALUES:
            given[name] = VALUES[spec.type.upper()]
        else:
            given[name] = artifact(name, spec.type.split('@')[0].split('.')[1])
    return given


def use(path, folder):
    """Compiles a pipeline around one task of the component; one that takes a final status is an exit task."""
    component = components.load_component_from_file(path)
    inputs = component.component_spec.inputs or {}
    at_the_exit = any(is_task_final_status_type(spec.type) for spec in inputs.values())

    @dsl.pipeline(name='use-' + component.name.replace('_', '-'))
    def pipeline():
        task = component(**arguments(inputs))
        if at_the_exit:
            with dsl.ExitHandler(task):
                artifact('watched', 'Dataset')

    compiler.Compiler().compile(pipeline, str(pathlib.Path(folder) / (component.name + '.yaml')))
    return component.name


def main():
    loaded = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(glob.glob('components/*/component.yaml')):
            print(f'{path}: component {use(path, folder)} loads and compiles')
            loaded += 1
    for path in sorted(glob.glob('Full_example/iris*.yaml')):
        pipeline = components.load_component_from_file(path)
        print(f'{path}: pipeline {pipeline.name} loads')
        loaded += 1
    if not loaded:
        sys.exit('No component.yaml and no compiled pipeline found')


main()
