def log = new File(basedir, 'build.log').text
assert log =~ /(?m)^\[ERROR\] DeafPipeline\.java:16: KFP4J-E003 /
assert log =~ /MutePipeline\.java:16: KFP4J-E003 /
assert !log.contains('at io.kfp4j')
assert !new File(basedir, 'target/kfp4j').exists()
