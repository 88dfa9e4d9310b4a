"""KFP's own client works with the fake server: uploads, runs, waits, lists, schedules, terminates. Usage: check_fake_kfp.py ENDPOINT"""

import json
import pathlib
import sys
import tempfile
import time
import warnings

from kfp import Client, compiler, dsl

warnings.simplefilter('ignore')


@dsl.container_component
def say(text: str, seconds: str):
    return dsl.ContainerSpec(image='alpine', command=['sh', '-c', 'sleep "$1" && echo "$0"'], args=[text, seconds])


@dsl.pipeline(name='say-twice')
def say_twice(text: str = 'hello', seconds: str = '0'):
    first = say(text=text, seconds=seconds)
    say(text='again', seconds='0').after(first)


def check(claim, holds):
    print(('ok      ' if holds else 'FAILED  ') + claim)
    if not holds:
        sys.exit(1)


def names(items):
    return sorted(item.display_name for item in items or [])


def wait_until(holds, seconds=30):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.2)
    return holds()


def main(endpoint):
    client = Client(host=endpoint)
    package = str(pathlib.Path(tempfile.mkdtemp()) / 'say.yaml')
    compiler.Compiler().compile(say_twice, package)

    pipeline = client.upload_pipeline(package, pipeline_name='say')
    version = client.upload_pipeline_version(package, pipeline_version_name='say-2', pipeline_id=pipeline.pipeline_id)
    versions = client.list_pipeline_versions(pipeline.pipeline_id).pipeline_versions
    check('a pipeline has its two versions', names(versions) == ['say', 'say-2'])
    check('a pipeline is found by its name', client.get_pipeline_id('say') == pipeline.pipeline_id)

    from_package = client.create_run_from_pipeline_package(package, arguments={'text': 'hi'}, run_name='from package')
    ended = client.wait_for_run_completion(from_package.run_id, timeout=60, sleep_duration=1)
    check('a run of a package succeeds', ended.state == 'SUCCEEDED')
    tasks = [task.display_name for task in ended.run_details.task_details]
    check('it tells its tasks', {'root', 'say', 'say-2', 'executor'} <= set(tasks))

    experiment = client.create_experiment('greetings')
    from_version = client.run_pipeline(
        experiment.experiment_id,
        'from version',
        pipeline_id=pipeline.pipeline_id,
        version_id=version.pipeline_version_id,
        enable_caching=False,
    )
    ended = client.wait_for_run_completion(from_version.run_id, timeout=60, sleep_duration=1)
    check('a run of a version succeeds', ended.state == 'SUCCEEDED')

    for number in range(5):
        client.create_run_from_pipeline_package(package, run_name=f'numbered {number}')
    wanted = json.dumps({'predicates': [{'operation': 'IS_SUBSTRING', 'key': 'display_name', 'string_value': 'numbered'}]})
    listed, token = [], ''
    while True:
        page = client.list_runs(page_token=token, page_size=2, sort_by='display_name desc', filter=wanted)
        check('a page holds no more than was asked for', len(page.runs) <= 2 and page.total_size == 5)
        listed += [run.display_name for run in page.runs]
        token = page.next_page_token
        if not token:
            break
    check('pages are filtered and sorted', listed == [f'numbered {number}' for number in (4, 3, 2, 1, 0)])
    check('an experiment has its runs', names(client.list_runs(experiment_id=experiment.experiment_id).runs) == ['from version'])

    slow = client.create_run_from_pipeline_package(package, arguments={'seconds': '600'}, run_name='slow', enable_caching=False)
    check('a run is at work', wait_until(lambda: client.get_run(slow.run_id).state == 'RUNNING'))
    client.terminate_run(slow.run_id)
    check('and can be ended', wait_until(lambda: client.get_run(slow.run_id).state == 'CANCELED'))
    client.archive_run(slow.run_id)
    check('and archived', client.get_run(slow.run_id).storage_state == 'ARCHIVED')

    recurring = client.create_recurring_run(
        experiment.experiment_id,
        'often',
        interval_second=1,
        max_concurrency=1,
        no_catchup=True,
        pipeline_id=pipeline.pipeline_id,
        version_id=version.pipeline_version_id,
    )

    def started():
        runs = client.list_runs(experiment_id=experiment.experiment_id, page_size=100).runs
        return [run for run in runs if run.recurring_run_id == recurring.recurring_run_id]

    check('a recurring run starts runs', wait_until(lambda: len(started()) >= 2))
    client.disable_recurring_run(recurring.recurring_run_id)
    check('and is listed', names(client.list_recurring_runs(experiment_id=experiment.experiment_id).recurring_runs) == ['often'])
    client.delete_recurring_run(recurring.recurring_run_id)
    check('until it is deleted', not client.list_recurring_runs().recurring_runs)

    client.delete_pipeline_version(pipeline.pipeline_id, version.pipeline_version_id)
    check('a version is deleted', names(client.list_pipeline_versions(pipeline.pipeline_id).pipeline_versions) == ['say'])
    try:
        client.get_run('no-such-run')
        check('what is not there is not found', False)
    except Exception as e:  # whatever class the client makes of it
        check('what is not there is not found', getattr(e, 'status', None) == 404)


main(sys.argv[1])
