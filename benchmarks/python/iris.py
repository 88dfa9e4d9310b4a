"""The iris pipeline as one writes it in Python: the same components, parameters, secrets and options as IrisPipeline.java."""

from kfp import dsl, kubernetes
from kfp.dsl import Dataset, Input, Metrics, Model, Output

IMAGE = 'python:3.11'
S3 = {name: name for name in ('S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY')}


@dsl.component(base_image=IMAGE)
def read_dataset(bucket: str, object: str, dataset: Output[Dataset]):
    open(dataset.path, 'w').write(bucket + object)


@dsl.component(base_image=IMAGE)
def preprocess(
    dataset: Input[Dataset],
    train_features: Output[Dataset],
    train_labels: Output[Dataset],
    test_features: Output[Dataset],
    test_labels: Output[Dataset],
    test_fraction: float = 0.3,
    seed: int = 42,
) -> list:
    return []


@dsl.component(base_image=IMAGE)
def build_model(network: Output[Model], seed: int = 42):
    open(network.path, 'w').write('')


@dsl.component(base_image=IMAGE)
def train_model(
    network: Input[Model],
    train_features: Input[Dataset],
    train_labels: Input[Dataset],
    test_features: Input[Dataset],
    test_labels: Input[Dataset],
    classes: list,
    model: Output[Model],
    metrics: Output[Metrics],
    epochs: int = 50,
    batch_size: int = 32,
    learning_rate: float = 0.001,
    seed: int = 42,
) -> float:
    return 0.9


@dsl.component(base_image=IMAGE)
def export_onnx(model: Input[Model], classes: list, onnx: Output[Model]):
    open(onnx.path, 'w').write('')


@dsl.component(base_image=IMAGE)
def upload_model(model: Input[Model], bucket: str, run_id: str, classes: list) -> str:
    return bucket + run_id


@dsl.component(base_image=IMAGE)
def deploy_model(model_uri: str, name: str, namespace: str, smoke_inputs: list) -> str:
    return name + '.' + namespace


@dsl.component(base_image=IMAGE)
def push_metrics(pipeline: str, run: str, gateway: str, metrics: Input[Metrics]):
    print(pipeline, run, gateway)


@dsl.component(base_image=IMAGE)
def push_status(pipeline: str, run: str, gateway: str, status: dsl.PipelineTaskFinalStatus):
    print(pipeline, run, gateway, status.state)


def sized(task):
    return task.set_cpu_limit('1').set_memory_limit('1Gi')


@dsl.pipeline(name='iris-pipeline', description='Trains an iris classifier and serves it if it is accurate enough.')
def iris(
    bucket: str = 'iris',
    object: str = 'iris_example/IRIS.csv',
    epochs: int = 50,
    batch_size: int = 32,
    learning_rate: float = 0.001,
    seed: int = 42,
    min_accuracy: float = 0.9,
    namespace: str = 'iris',
    pushgateway: str = 'http://prometheus-pushgateway.monitoring:9091',
):
    run = dsl.PIPELINE_JOB_ID_PLACEHOLDER
    pushed = push_status(pipeline='iris-pipeline', run=run, gateway=pushgateway)
    with dsl.ExitHandler(pushed.set_display_name('push run status')):
        flowers = sized(read_dataset(bucket=bucket, object=object)).set_caching_options(False)
        kubernetes.use_secret_as_env(flowers, 'iris-s3', S3)
        split = sized(preprocess(dataset=flowers.outputs['dataset'], seed=seed))
        network = sized(build_model(seed=seed))
        trained = train_model(
            network=network.outputs['network'],
            train_features=split.outputs['train_features'],
            train_labels=split.outputs['train_labels'],
            test_features=split.outputs['test_features'],
            test_labels=split.outputs['test_labels'],
            classes=split.outputs['Output'],
            epochs=epochs,
            batch_size=batch_size,
            learning_rate=learning_rate,
            seed=seed,
        )
        trained.set_retry(num_retries=2, backoff_duration='30s')
        trained.set_cpu_limit('2').set_memory_limit('4Gi')
        with dsl.If(trained.outputs['Output'] >= min_accuracy, name='accurate enough'):
            exported = sized(export_onnx(model=trained.outputs['model'], classes=split.outputs['Output']))
            uploaded = sized(
                upload_model(
                    model=exported.outputs['onnx'], bucket=bucket, run_id=run, classes=split.outputs['Output']
                )
            )
            kubernetes.use_secret_as_env(uploaded, 'iris-s3', S3)
            deployed = sized(
                deploy_model(
                    model_uri=uploaded.output, name='iris', namespace=namespace, smoke_inputs=[[5.1, 3.5, 1.4, 0.2]]
                )
            )
            sized(
                push_metrics(
                    pipeline='iris-pipeline', run=run, gateway=pushgateway, metrics=trained.outputs['metrics']
                )
            ).after(deployed)
