"""Tasks of two components by turns, each taking what the one before returned: ChainPipeline.java in Python."""

from kfp import dsl


@dsl.component(base_image='python:3.11')
def add_one(number: int) -> int:
    return number + 1


@dsl.component(base_image='python:3.11')
def take_one(number: int) -> int:
    return number - 1


@dsl.container_component
def add_one_in_container(number: int, output: dsl.OutputPath(int)):
    return dsl.ContainerSpec('python:3.11', ['add-one'], ['--number', number, '--output', output])


@dsl.container_component
def take_one_in_container(number: int, output: dsl.OutputPath(int)):
    return dsl.ContainerSpec('python:3.11', ['take-one'], ['--number', number, '--output', output])


def chain(tasks, components=(add_one, take_one)):
    """A pipeline of so many tasks; it is traced here and now."""

    @dsl.pipeline(name='chain-pipeline')
    def chain_pipeline(number: int = 0):
        for i in range(tasks):
            task = components[i % 2](number=number)
            number = next(iter(task.outputs.values()))

    return chain_pipeline
