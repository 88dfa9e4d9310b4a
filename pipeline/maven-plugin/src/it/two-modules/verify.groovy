def compiled = new File(basedir, 'pipelines/target/kfp4j/greet-pipeline.yaml').text
assert compiled.contains('registry.example/team/greet:1.0')
assert new File(basedir, 'pipelines/target/kfp4j/greet-pipeline.svg').text.contains('<svg')

def log = new File(basedir, 'build.log').text
assert log.count('Compiled [greet-pipeline.yaml]') == 1
assert log.count('Pipelines are up to date.') == 2
assert log.contains("There are no pipelines in 'components'.")

def runs = []
new File(basedir, 'pipelines/target/local_outputs').eachFileRecurse { if (it.name == 'run.json') runs << it.text }
assert runs.size() == 2
assert runs.any { it.contains('Hello Grace!Hello Grace!') }
assert runs.any { it.contains('Hello Ada!Hello Ada!') }
