"""The Python SDK loads every component.yaml, uses each in a pipeline of its own, and loads the compiled pipelines."""

import glob
import pathlib
import sys
import tempfile

from kfp import compiler, components, dsl

PLACEHOLDERS = {
    'NUMBER_INTEGER': 1,
    'NUMBER_DOUBLE': 0.5,
    'STRING': 'text',
    'BOOLEAN': True,
    'LIST': [],
    'STRUCT': {},
}


def use(path, folder):
    """Compiles a pipeline of one task that gives the component everything it requires."""
    component = components.load_component_from_file(path)
    inputs = component.component_spec.inputs or {}

    @dsl.pipeline(name='use-' + component.name.replace('_', '-'))
    def pipeline():
        arguments = {}
        for name, spec in inputs.items():
            if spec.optional:
                continue
            if spec.type in PLACEHOLDERS:
                arguments[name] = PLACEHOLDERS[spec.type]
            elif spec.type.startswith(('system.', 'google.')):
                title = spec.type.split('@')[0].split('.')[1]
                source = dsl.importer(artifact_uri='s3://bucket/' + name, artifact_class=getattr(dsl, title))
                source.set_caching_options(False)
                arguments[name] = source.output
            else:
                arguments[name] = dsl.PIPELINE_TASK_NAME_PLACEHOLDER
        component(**arguments)

    compiler.Compiler().compile(pipeline, str(pathlib.Path(folder) / (component.name + '.yaml')))
    return component.name


def main():
    loaded = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(glob.glob('components/*/component.yaml')):
            print(f'{path}: component {use(path, folder)} loads and compiles')
            loaded += 1
    for path in sorted(glob.glob('Full_example/*.yaml')):
        pipeline = components.load_component_from_file(path)
        print(f'{path}: pipeline {pipeline.name} loads')
        loaded += 1
    if not loaded:
        sys.exit('No component.yaml and no compiled pipeline found')


main()
